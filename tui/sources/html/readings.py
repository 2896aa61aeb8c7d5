"""Two readings of one page, and which of them is the better."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.sources.html.extractors import by_readability, by_trafilatura
from tui.sources.html.matching import runs, words
from tui.sources.html.page import Page
from tui.sources.html.selection import Selection, selected

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.facts import Facts

_MORE_QUOTATIONS = 2
_SHORTEST, _LONGEST = 0.5, 3.0  # times the length of the first reading
_SCRAP = 600  # characters: a first reading so short may have missed the article
_PLENTY = 200_000  # characters of a first reading so long: it has hardly missed the article
_ALIKE = 0.75  # of the words of both readings that stand in both: they hardly differ
_QUOTATION = re.compile(r"[“\"„«](?=[^“”\"„»«\n]{12,}[”\"“»])[^”\"“»\n]+\s[^”\"“»\n]+\s[^”\"“»\n]+\s")


class Readings(NamedTuple):
    """What is taken for the article of a page, and the other reading of it where that differs much."""

    better: Selection
    other: Selection | None


def readings_of(tree: HtmlElement, facts: Facts, base: str) -> Readings:
    """Read a page with trafilatura and with readability; quotations tell which of the two has lost some."""
    page = Page(tree, facts, base)
    first = selected(page, by_trafilatura(tree))
    if len(first.text) > _PLENTY:
        return Readings(first, None)
    second = selected(page, by_readability(tree))
    better, other = (second, first) if _is_better(second.text, first.text) else (first, second)
    return Readings(better, other if other.parts and _differ(better.text, other.text) else None)


def _is_better(second: str, first: str) -> bool:
    """Tell whether the second reading has what the first has lost."""
    if not first:
        return bool(second)
    if len(second) < _SHORTEST * len(first):
        return False
    if len(second) > _LONGEST * len(first):
        return len(first) < _SCRAP
    return _quotations(second) >= _quotations(first) + _MORE_QUOTATIONS


def _quotations(text: str) -> int:
    return len(_QUOTATION.findall(text))


def _differ(one: str, other: str) -> bool:
    if one == other:
        return False
    ours, theirs = set(runs(words(one))), set(runs(words(other)))
    return len(ours & theirs) < _ALIKE * len(ours | theirs)
