"""Where on a page its article stands: the smallest element that holds nearly all of what a reading found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.matching import Words
    from tui.sources.html.page import Page

_NEARLY_ALL, _MOST = 0.95, 0.7
_NO_PLACE = frozenset({"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "table", "ul"})


def places_of(page: Page, found: Words) -> tuple[HtmlElement, HtmlElement]:
    """Return the element of the page that holds the words that were found, and one inside that holds most of them."""
    weights = _weights(page, found)
    place = _holding(weights, page.tree, _NEARLY_ALL * weights.get(page.tree, 0))
    return place, _holding(weights, place, _MOST * weights.get(page.tree, 0))


def _holding(weights: dict[HtmlElement, int], place: HtmlElement, enough: float) -> HtmlElement:
    while True:
        inner = max((child for child in place if child in weights), key=weights.__getitem__, default=None)
        if inner is None or weights[inner] < enough:
            break
        place = inner
    while place.tag in _NO_PLACE and (outer := place.getparent()) is not None:
        place = outer
    return place


def _weights(page: Page, found: Words) -> dict[HtmlElement, int]:
    """Return how many runs of the words stand in each element that has any, those in what it holds included."""
    weights = {element: hits for element, runs in page.runs().items() if (hits := found.hits(runs))}
    for element in reversed(list(page.tree.iter("*"))):  # what is inside comes before what holds it
        outer = element.getparent()
        if element in weights and outer is not None:
            weights[outer] = weights.get(outer, 0) + weights[element]
    return weights
