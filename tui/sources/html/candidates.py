"""The parts of a page that may belong to its article, each with what tells whether it does."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.article import BlockKind, Part
from tui.sources.html.matching import Run, words
from tui.sources.markup import placed_parts_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CAPTIONS = ("caption", "image-credit", "photo-credit")


class Candidate:
    """A part of a page and the innermost block that it is in."""

    def __init__(self, element: HtmlElement, part: Part) -> None:
        self.element = element
        self.part = part

    @cached_property
    def words(self) -> Run:
        """The words of its text."""
        return words(self.part.text)

    @cached_property
    def linked(self) -> float:
        """The share of its text that is links, 0 to 1."""
        return sum(link.end - link.start for link in self.part.links) / len(self.part.text)

    @property
    def kind(self) -> BlockKind:
        """What it is on the page."""
        return self.part.kind

    def is_prose(self) -> bool:
        """Tell whether it reads like an article's own: sentences that are no row of links."""
        return len(self.words) >= 8 and self.linked < 0.5 and self.part.text.rstrip("”\"’')»“ ")[-1:] in ".!?…:。！？"


def candidates_of(place: HtmlElement, base: str) -> list[Candidate]:
    """Return what is to be read in an element of a page; captions are told by their class too."""
    return [Candidate(element, _captioned(element, part)) for element, part in placed_parts_of(place, base)]


def _captioned(element: HtmlElement, part: Part) -> Part:
    if part.kind is not BlockKind.PARAGRAPH:
        return part
    classes = " ".join(filter(None, (element.get("class"), element.get("id")))).lower()
    return part._replace(kind=BlockKind.CAPTION) if any(name in classes for name in _CAPTIONS) else part
