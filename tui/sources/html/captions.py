"""The captions of the pictures in an article, which its readers leave out: they stand for the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.sources.furniture import Kind, kind_of
from tui.sources.html.matching import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.candidates import Candidate

_LONGEST = 600  # characters
_SHORTEST = 3  # words; what is shorter says nothing without its picture
_LONG = 8  # words; what has so many says what is to be seen, whatever credit it ends with
_LINKED = 0.5  # of a text, for it to lead elsewhere
_BEFORE = 3  # parts between a picture above an article and its first words
_AROUND = 3  # elements around a caption in which its picture is looked for
_PICTURES = frozenset({"amp-img", "img", "picture", "noscript"})  # the last holds one for who has no scripts


def with_captions(candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Choose the captions of the pictures that stand between the chosen parts, or right above them."""
    if True not in chosen:
        return chosen
    first, last = chosen.index(True) - _BEFORE, len(chosen) - 1 - chosen[::-1].index(True)
    return [
        is_chosen or (first <= number < last and _is_caption(candidate))
        for number, (candidate, is_chosen) in enumerate(zip(candidates, chosen, strict=True))
    ]


def says_something(candidate: Candidate) -> bool:
    """Tell whether a caption is more than a credit or a button."""
    return len(candidate.words) >= _LONG or kind_of(" ".join(candidate.part.text.split())) < Kind.SURE


def _is_caption(candidate: Candidate) -> bool:
    text = candidate.part.text
    return (
        candidate.kind is BlockKind.CAPTION
        and len(text) <= _LONGEST
        and len(candidate.words) >= _SHORTEST
        and candidate.linked < _LINKED
        and "credit" not in (candidate.element.get("class") or "").lower()
        and says_something(candidate)
        and _stands_for_something(candidate.element, text)
    )


def _stands_for_something(element: HtmlElement, text: str) -> bool:
    if element.tag == "table":
        return True
    picture = _picture_of(element)
    return picture is not None and not _is_teaser(picture, text)


def _picture_of(element: HtmlElement) -> HtmlElement | None:
    around = [element, *(it for it, _ in zip(element.iterancestors(), range(_AROUND), strict=False))]
    figure = next((it for it in around if it.tag == "figure"), None)
    places = around if figure is None else [figure]
    if any(place.tag == "a" for place in places):
        return None
    found = (next(place.iterdescendants(*_PICTURES), None) for place in places)
    return next((picture for picture in found if picture is not None), None)


def _is_teaser(picture: HtmlElement, text: str) -> bool:
    """Tell whether a picture leads to another article, whose headline stands in its place and below it."""
    is_linked = any(it.tag == "a" for it, _ in zip(picture.iterancestors(), range(_AROUND), strict=False))
    return is_linked and words(picture.get("alt") or "") == words(text)
