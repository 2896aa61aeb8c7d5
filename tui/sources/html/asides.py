"""What the page marks as something beside its article: by an element's name, or by words in its class."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from tui.sources.lexicon import entries

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.candidates import Candidate

_TAGS = frozenset({"aside", "footer", "nav"})
_MOST = 0.2  # of the text of an article; what holds more is no aside, whatever its class says


def without_asides(candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Choose nothing that stands in what the page marks as an aside, if that holds little of what was chosen."""
    weights: Counter[HtmlElement] = Counter()
    known: dict[HtmlElement, bool] = {}
    marked = [_marked_above(candidate.element, known) for candidate in candidates]
    for candidate, asides in compress(zip(candidates, marked, strict=True), chosen):
        for aside in asides:
            weights[aside] += len(candidate.part.text)
    most = _MOST * sum(len(candidate.part.text) for candidate in compress(candidates, chosen))
    return [
        is_chosen and not any(weights[aside] <= most for aside in asides)
        for is_chosen, asides in zip(chosen, marked, strict=True)
    ]


def _marked_above(element: HtmlElement, known: dict[HtmlElement, bool]) -> list[HtmlElement]:
    """Return the asides that an element stands in, itself included; `known` keeps what was found out."""
    found = []
    for it in (element, *element.iterancestors()):
        if it not in known:
            known[it] = it.tag in _TAGS or _is_named_so(it)
        if known[it]:
            found.append(it)
    return found


def _is_named_so(element: HtmlElement) -> bool:
    names = " ".join(filter(None, (element.get("class"), element.get("id"))))
    return bool(names) and _pattern().search(names.lower()) is not None


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace(r"\-", "[-_]?") for name in entries("page_classes"))
    return re.compile(rf"(?:^|[-_ ])(?:{names})(?:$|[-_ ])")
