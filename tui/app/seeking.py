"""A screen on which one searches the article: a line to type in, a counter, the keys from match to match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.app.bindings import key_of, search_hints
from tui.app.keeping import KeepingScreen
from tui.app.widgets.status_line import NO_SWATCH
from tui.view.sought import LITERAL, SIGNS
from tui.view.status import Status

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.app.messages import SearchChanged, SearchClosed, SearchesWanted
    from tui.app.searching import Searching
    from tui.app.widgets.search_bar import SearchBar
    from tui.settings import Settings

SCOPE = "article"  # under which the library keeps what was searched for


class SeekingScreen(KeepingScreen, inherit_bindings=False):
    """Holds the search in its article, and the line in which it is typed."""

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self._searching: Searching | None = None
        self._search_bar: SearchBar | None = None

    @property
    def searching(self) -> Searching:
        """The search in the open article."""
        if self._searching is None:
            from tui.app.searching import Searching

            self._searching = Searching(self.pane, self.tell)
        return self._searching

    @property
    def is_searching(self) -> bool:
        """Whether there is something that is searched for."""
        return self._searching is not None and self._searching.is_on

    @property
    def is_typing(self) -> bool:
        """Whether a line is open in which one types something."""
        return super().is_typing or self._search_bar is not None

    def tell(self) -> None:
        """Bring the bottom line up to date, or the counter of the search that is being typed."""
        super().tell()
        if self._search_bar is not None:
            self._search_bar.counter = self.searching.counter
        elif self._searching is not None and self._searching.is_on:
            self.status.status = Status(self._sign, self._searching.matches.query, f"  {self._searching.counter}")
            self.status.hints = search_hints()
            self.status.colour = NO_SWATCH

    @property
    def _sign(self) -> str:
        """What stands before the words of a search: the key by which it begins, where that is one sign."""
        key = key_of("search.open_back" if self.searching.backward else "search.open")
        return key if len(key) == 1 else "/?"[self.searching.backward]

    def action_search(self, direction: int = 1) -> None:
        """Open the line in which one types what to search for, onward or backward (-1) from here."""
        from tui.app.widgets.search_bar import SearchBar

        if self.article is not None and not self.is_typing:
            self.say("")
            self.searching.begin(backward=direction < 0)
            self._search_bar = SearchBar(self.searching.matches.query, self._sign)
            self.mount(self._search_bar)

    def on_search_changed(self, message: SearchChanged) -> None:
        """Search for what has been typed so far; the search for less of it is given up."""
        self.searching.expect(message.query)
        self._look_for(message.query)

    def on_searches_wanted(self, message: SearchesWanted) -> None:
        """Give the line what was searched for before."""
        from tui.library.searches import searches

        bar = self._search_bar
        if bar is not None and self.memory.remembers:
            self.memory.do(lambda: self.app.call_from_thread(bar.remember, searches(SCOPE)))

    @work(exclusive=True, group="search")
    async def _look_for(self, query: str, start: int | None = None) -> None:
        await self.searching.look_for(query, start)

    def seek(self, words: str, start: int) -> None:
        """Search for words as they stand, and go to the first ones from offset `start` on."""
        self._look_for(LITERAL + words if words[:1] in SIGNS else words, start)

    @work(exclusive=True, group="search")
    async def _search_on(self, *, anew: bool) -> None:
        await (self.searching.search_again() if anew else self.searching.go_on())

    def search_on(self, *, quotations: bool = False) -> None:
        """Search what has come of the article; or look again, where other `quotations` are known and that matters."""
        if self._searching is not None and self._searching.is_on:
            anew = self._searching.depends_on_quotations
            if anew or not quotations:
                self._search_on(anew=anew)

    def on_search_closed(self, message: SearchClosed) -> None:
        """Take the line away; the matches stay marked until escape is pressed again."""
        self.focus_pane()
        if self._search_bar is not None:
            self._search_bar.remove()
            self._search_bar = None
        self.searching.close(kept=message.kept)
        query = self.searching.matches.query
        if message.kept and query:
            from tui.library.searches import keep_search

            self.memory.do(lambda: keep_search(SCOPE, query))

    def clear_search(self) -> bool:
        """Forget what was searched for; return whether there was anything."""
        if self._searching is None or not self._searching.is_on:
            return False
        self.workers.cancel_group(self, "search")
        self._searching.clear()
        return True

    def action_next(self, direction: int) -> None:
        """Go to the next match the way one searches, or the other way; to a quotation while no search is on."""
        if self._searching is None or not self._searching.is_on:
            self.action_step(direction)
            return
        wrapped = False
        direction *= self._searching.direction
        for _ in range(abs(direction)):
            wrapped = bool(self._searching.step(1 if direction > 0 else -1)) or wrapped
        self.say(("round to the first match" if direction > 0 else "round to the last match") if wrapped else "")
