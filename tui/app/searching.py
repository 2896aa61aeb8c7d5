"""A search in the open article: what was typed, what is found so far, and the match that one is at."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING

from tui.view.search import Matches, portions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.widgets.article_pane import ArticlePane
    from tui.view.place import Place

SHOWN_EVERY = 0.1  # seconds between two looks at what a long search has found


class Searching:
    """Searches `pane` and moves it to the matches; `changed` is called whenever there is something else to be told."""

    def __init__(self, pane: ArticlePane, changed: Callable[[], object]) -> None:
        self._pane = pane
        self._changed = changed
        self._origin: Place | None = None  # where the search began, while it is being typed
        self.matches = Matches()
        self.match: int | None = None

    @property
    def is_on(self) -> bool:
        """Whether there is something that is searched for."""
        return bool(self.matches.query)

    @property
    def counter(self) -> str:
        """`3/17`: the match that one is at and how many there are."""
        if not self.is_on:
            return ""
        if not self.matches.starts:
            return "no match" if self.matches.complete else "…"
        at = "" if self.match is None else f"{self.match + 1}/"
        return f"{at}{len(self.matches)}{'' if self.matches.complete else '…'}"

    def begin(self) -> None:
        """Remember where one is: the search looks from here, and comes back here when it is left."""
        self._origin = self._pane.place

    async def look_for(self, query: str) -> None:
        """Search for something else; keys are handled between two portions of the text. May be cancelled."""
        page = self._pane.page
        if page is None or query == self.matches.query:
            return
        self.matches = matches = Matches(query, complete=not query)
        self.match = None
        origin = self._origin.offset if self._origin else self._pane.seen.start
        shown = monotonic()
        for found in portions(page.text, query):
            matches.starts.extend(found)
            if self.match is None and found and found[-1] >= origin:
                self._go_to(matches.first_from(origin))
            elif monotonic() - shown > SHOWN_EVERY:
                shown = monotonic()
                self._show()
            await sleep(0)
        matches.complete = True
        if self.match is None and matches.starts:
            self._go_to(matches.first_from(origin))
        elif self.match is None and self._origin is not None:
            self._pane.go_back_to(self._origin)
        self._show()

    def step(self, direction: int) -> bool | None:
        """Go to the next match or the one before; return whether that went round the end, `None` without a match."""
        step = self.matches.step(self.match, direction, self._pane.seen.start)
        if step is None:
            return None
        self._go_to(step[0])
        return step[1]

    def close(self, *, kept: bool) -> None:
        """End the typing: stay at the match, or go back to where the search began."""
        if not kept and self._origin is not None:
            self._pane.go_back_to(self._origin)
        self._origin = None
        self._changed()

    def clear(self) -> None:
        """Forget what was searched for."""
        self.matches, self.match, self._origin = Matches(), None, None
        self._show()

    def _go_to(self, match: int | None) -> None:
        self.match = match
        if match is not None:
            self._pane.show_span(self.matches.span(match))
        self._show()

    def _show(self) -> None:
        self._pane.show_matches(self.matches, self.match)
        self._changed()
