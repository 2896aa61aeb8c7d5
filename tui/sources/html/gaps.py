"""What a reading leaves out in the midst of an article though the page sets it like the rest."""

from __future__ import annotations

from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.sources.furniture import Kind, kind_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.candidates import Candidate

_SIBLINGS = 3  # parts of the article in one element make it the one that holds the text
_TEXTS = 2  # parts of the article beside a list make it one of the article
_LINKED = 0.75  # of the text of an item that is no headline of another article
_WRAPPERS = 5  # elements around a quotation, within the one that holds the text


def filled(candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Choose what stands between chosen parts, in the same element as they do, and is set as they are."""
    if True not in chosen:
        return chosen
    first, last = chosen.index(True), len(chosen) - 1 - chosen[::-1].index(True)
    holders = _holders(candidates, chosen)
    return [
        is_chosen or (first < number < last and _fits(candidate, holders))
        for number, (candidate, is_chosen) in enumerate(zip(candidates, chosen, strict=True))
    ]


def _holders(candidates: list[Candidate], chosen: list[bool]) -> Counter[tuple[HtmlElement, str]]:
    """Count the chosen parts by the element that holds them and the tag that they have in it."""
    return Counter(
        (holder, candidate.element.tag)
        for candidate in compress(candidates, chosen)
        if (holder := candidate.element.getparent()) is not None
    )


def _fits(candidate: Candidate, holders: Counter[tuple[HtmlElement, str]]) -> bool:
    if kind_of(" ".join(candidate.part.text.split())) >= Kind.SURE:
        return False
    element = candidate.element
    if candidate.kind is BlockKind.ITEM:
        return candidate.linked < _LINKED and _holds_list(element, holders)
    if candidate.kind is BlockKind.QUOTATION:
        quotation = next((it for it in (element, *element.iterancestors()) if it.tag == "blockquote"), element)
        around = [it for it, _ in zip(quotation.iterancestors(), range(_WRAPPERS), strict=False)]
        return any(holder in around for holder, _ in holders)
    holder = element.getparent()
    return (
        holder is not None
        and (candidate.is_prose() or "://" in candidate.part.text)
        and holders[holder, element.tag] >= _SIBLINGS
    )


def _holds_list(element: HtmlElement, holders: Counter[tuple[HtmlElement, str]]) -> bool:
    """Tell whether an item is in a list, most of it more than links, that stands beside parts of the article."""
    outer = next((it for it in element.iterancestors() if it.tag in ("ol", "ul")), None)
    holder = outer.getparent() if outer is not None else None
    if outer is None or holder is None:
        return False
    length = len("".join(map(str, outer.itertext())))
    linked = sum(len("".join(map(str, it.itertext()))) for it in outer.iter("a"))
    return linked < _LINKED * length and sum(holders[holder, tag] for tag in ("p", "h2", "h3", "h4")) >= _TEXTS
