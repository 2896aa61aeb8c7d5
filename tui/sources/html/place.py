"""Where on a page its article stands: the smallest element that holds nearly all of what a reading found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.matching import Words

_NEARLY_ALL = 0.95
_UNREAD = frozenset({"head", "noscript", "script", "style", "svg", "template", "textarea"})
_NO_PLACE = frozenset({"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "table", "ul"})


def place_of(tree: HtmlElement, found: Words) -> HtmlElement:
    """Return the element of the page that holds the words that were found, and little else."""
    weights = _weights(tree, found)
    place, enough = tree, _NEARLY_ALL * weights.get(tree, 0)
    while True:
        inner = max((child for child in place if child in weights), key=weights.__getitem__, default=None)
        if inner is None or weights[inner] < enough:
            break
        place = inner
    while place.tag in _NO_PLACE and (outer := place.getparent()) is not None:
        place = outer
    return place


def _weights(tree: HtmlElement, found: Words) -> dict[HtmlElement, int]:
    """Return how many runs of the words stand in each element that has any, those in what it holds included."""
    weights: dict[HtmlElement, int] = {}
    for element in tree.iter("*"):
        if element.tag in _UNREAD:
            continue
        texts = [element.text, *(child.tail for child in element)]
        if weight := sum(found.hits(text) for text in texts if text):
            weights[element] = weight
    for element in reversed(list(tree.iter("*"))):  # what is inside comes before what holds it
        outer = element.getparent()
        if element in weights and outer is not None:
            weights[outer] = weights.get(outer, 0) + weights[element]
    return weights
