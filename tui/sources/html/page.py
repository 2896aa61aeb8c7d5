"""A page that is read in several ways: what each of them asks for is worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources.html.candidates import Candidate, candidates_of
from tui.sources.html.matching import Run, runs, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from tui.sources.html.facts import Facts

_UNREAD = frozenset({"head", "noscript", "script", "style", "svg", "template", "textarea"})


class Page:
    """The tree of a page, what it says of itself, and the address that its links are relative to."""

    def __init__(self, tree: HtmlElement, facts: Facts, base: str) -> None:
        self.tree = tree
        self.facts = facts
        self.base = base
        self._candidates: dict[HtmlElement, list[Candidate]] = {}
        self._runs: dict[HtmlElement, list[Run]] | None = None

    def candidates(self, place: HtmlElement) -> list[Candidate]:
        """Return what is to be read in an element of the page."""
        if place not in self._candidates:
            self._candidates[place] = candidates_of(place, self.base)
        return self._candidates[place]

    def runs(self) -> dict[HtmlElement, list[Run]]:
        """Return the runs of words that stand right inside each element, those of what it holds excepted."""
        if self._runs is None:
            self._runs = {
                element: found
                for element in self.tree.iter("*")
                if element.tag not in _UNREAD and (found := _runs_in(element))
            }
        return self._runs


def _runs_in(element: HtmlElement) -> list[Run]:
    texts = [element.text, *(child.tail for child in element)]
    return [run for text in texts if text and not text.isspace() for run in runs(words(text))]
