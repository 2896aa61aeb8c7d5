"""A search in the open article: what was typed, what is found so far, and the match that one is at."""

from __future__ import annotations

from asyncio import sleep, to_thread
from time import monotonic
from typing import TYPE_CHECKING

from tui.view import search
from tui.view.matches import Matches
from tui.view.search import SearchError, found_in
from tui.view.sought import Sought, sought

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.app.widgets.article_pane import ArticlePane
    from tui.view.matches import Found
    from tui.view.place import Place

SHOWN_EVERY = 0.1  # seconds between two looks at what a long search has found


class Searching:
    """Searches `pane` and moves it to the matches; `changed` is called whenever there is something else to be told."""

    def __init__(self, pane: ArticlePane, changed: Callable[[], object]) -> None:
        self._pane = pane
        self._changed = changed
        self._origin: Place | None = None  # where the search began, while it is being typed
        self._sought = Sought()
        self.matches = Matches()
        self.match: int | None = None
        self._is_anew = False  # whether something was searched for since the typing began
        self._searched = 0  # code points of the article
        self._from = 0  # the offset from which the first match is looked for, or the last one before it
        self.backward = False
        self._backward_before = False  # that of the search before this one, as long as nothing else was searched for

    @property
    def is_on(self) -> bool:
        """Whether there is something that is searched for."""
        return bool(self.matches.query)

    @property
    def direction(self) -> int:
        """1 where the search goes onward in the text, -1 where it goes backward."""
        return -1 if self.backward else 1

    @property
    def depends_on_quotations(self) -> bool:
        """Whether it is looked for in quotations alone."""
        return self.is_on and self._sought.quoted

    @property
    def counter(self) -> str:
        """`3/17`: the match that one is at and how many there are; what is wrong with the search, if anything."""
        if not self.is_on or self.matches.problem:
            return self.matches.problem
        if not self.matches.starts:
            return "no match" if self.matches.complete else "…"
        at = "" if self.match is None else f"{self.match + 1}/"
        return f"{at}{len(self.matches)}{'' if self.matches.complete else '…'}"

    def begin(self, *, backward: bool = False) -> None:
        """Remember where one is: the search looks from here, onward or `backward`, and comes back here when left."""
        self._origin = self._pane.place
        self._is_anew = False
        self._backward_before, self.backward = self.backward, backward

    def expect(self, query: str) -> None:
        """Take notice of what was typed, before it is looked for."""
        self._is_anew = self._is_anew or query != self.matches.query

    async def look_for(self, query: str, start: int | None = None) -> None:
        """Search for something else; keys are handled between two portions of the text. May be cancelled.

        The first match from `start` on is gone to; without it from where one is, in the direction of the search.
        """
        if self._pane.article is None or (query == self.matches.query and start is None):
            return
        here = self._origin.offset if self._origin else self._pane.seen.start
        self._from = here if start is None else start
        self.backward = self.backward and start is None
        self._sought = sought(query)
        await self._search(query)

    async def search_again(self) -> None:
        """Search anew, for other quotations are known now; the match that one is at stays. May be cancelled."""
        if self.match is not None:
            self._from = self.matches.starts[self.match] + self.backward
        await self._search(self.matches.query)

    async def _search(self, query: str) -> None:
        self.matches, self.match = Matches(query, complete=not query), None
        self._searched = 0
        await self.go_on()

    async def go_on(self) -> None:
        """Search what has not been searched yet, which is more again where the article has grown. May be cancelled."""
        matches, shown = self.matches, monotonic()
        try:
            while (article := self._pane.article) is not None and self.is_on and self._searched < len(article.text):
                portions = found_in(article.text, self._sought, self._pane.chart, self._searched)
                while (found := await self._next(portions)) is not None:
                    matches.extend(found)
                    self._searched = min(self._searched + search.PORTION, len(article.text))
                    if self.match is None and self._is_near(matches):
                        self._go_to(self._nearest(matches))
                    elif monotonic() - shown > SHOWN_EVERY:
                        shown = monotonic()
                        self._show()
                    await sleep(0)
                self._searched = len(article.text)
        except SearchError as error:
            matches.problem = str(error)
        matches.complete = article is None or article.is_whole
        if self.match is None and matches.starts and matches.complete:
            self._go_to(self._nearest(matches))
        elif self.match is None and self._origin is not None:
            self._pane.go_back_to(self._origin)
        self._show()

    def _is_near(self, matches: Matches) -> bool:
        """Say whether the match to be gone to is known already, without going round the end of the article."""
        if not matches.starts:
            return False
        if self.backward:
            return self._searched >= self._from > matches.starts[0]
        return matches.starts[-1] >= self._from

    def _nearest(self, matches: Matches) -> int | None:
        return matches.last_before(self._from) if self.backward else matches.first_from(self._from)

    async def _next(self, portions: Iterator[Found]) -> Found | None:
        """Return the next matches; where a regular expression takes its time, keys are handled meanwhile."""
        if self._sought.is_pattern:
            return await to_thread(next, portions, None)
        return next(portions, None)

    def step(self, direction: int) -> bool | None:
        """Go to the next match in the text or the one before; return whether that went round, `None` without any."""
        step = self.matches.step(self.match, direction, self._pane.seen.start)
        if step is None:
            return None
        self._go_to(step[0])
        return step[1]

    def close(self, *, kept: bool) -> None:
        """End the typing: stay at the match, or go to the next one if nothing was typed; or back where one was."""
        if kept and not self._is_anew:
            self.step(self.direction)
        elif not self._is_anew:
            self.backward = self._backward_before
        if not kept and self._origin is not None:
            self._pane.go_back_to(self._origin)
        self._origin = None
        self._changed()

    def clear(self) -> None:
        """Forget what was searched for."""
        self.matches, self.match, self._origin, self.backward = Matches(), None, None, False
        self._show()

    def _go_to(self, match: int | None) -> None:
        self.match = match
        if match is not None:
            self._pane.show_span(self.matches.span(match))
        self._show()

    def _show(self) -> None:
        self._pane.show_matches(self.matches, self.match)
        self._changed()
