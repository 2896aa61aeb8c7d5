"""The line in which one types what to search for, with the count of what was found at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.app.messages import SearchChanged, SearchClosed, SearchesWanted
from tui.view.sought import toggled

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

PLACEHOLDER = 'words · /pattern · "in quotations · @speaker words · >library · ↑ earlier'


class _Line(Input):
    """Hands on what is typed behind enter: the keys may come faster than it is taken away."""

    _is_submitted = False

    async def _on_key(self, event: events.Key) -> None:
        if self._is_submitted and event.is_printable:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
            return
        self._is_submitted = self._is_submitted or event.key == "enter"
        await super()._on_key(event)


class SearchBar(Horizontal):
    """It posts `SearchChanged` as one types, and `SearchClosed` at the end; `counter` says `3/17`.

    `SearchesWanted` asks for what was searched for before, which `remember` takes.
    """

    DEFAULT_CSS = """
    SearchBar {
        dock: bottom;
        height: 1;
        background: $footer-background;
        #search-slash { width: 2; color: $footer-key-foreground; padding-left: 1; }
        #search-input { width: 1fr; background: $footer-background; background-tint: $foreground 0%; }
        #search-counter { width: auto; color: $footer-description-foreground; padding: 0 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "close(False)", "Back to where the search began"),
        ("up", "recall(1)", "What was searched for before"),
        ("down", "recall(-1)", "What was searched for after that"),
        ("tab,shift+tab", "stay", "Nothing: the keys stay in the line"),
        ("alt+r", "toggle_pattern", "A regular expression, or words as they stand"),
    ]

    counter: reactive[str] = reactive("", init=False)

    def __init__(self, query: str = "", sign: str = "/") -> None:
        super().__init__(id="search")
        self._sign = sign
        self._line = _Line(query, id="search-input", compact=True, placeholder=PLACEHOLDER, select_on_focus=True)
        self._counter = Static("", id="search-counter", markup=False)
        self._earlier: tuple[str, ...] | None = None
        self._place = 0  # in what was searched for before: 0 is what is typed now
        self._typed = query

    def compose(self) -> ComposeResult:
        """Lay out the sign of a search, the line and the counter."""
        yield Static(self._sign, id="search-slash", markup=False)
        yield self._line
        yield self._counter

    def on_mount(self) -> None:
        """Take the keys."""
        self._line.focus()
        self.post_message(SearchesWanted())

    def watch_counter(self, counter: str) -> None:
        """Show how many matches there are."""
        self._counter.update(counter)

    def remember(self, searches: tuple[str, ...]) -> None:
        """Offer what was searched for before, the last search first."""
        self._earlier = searches

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is being searched for."""
        event.stop()
        self.post_message(SearchChanged(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the match that one is at."""
        event.stop()
        self.post_message(SearchClosed(kept=True))

    def action_close(self, kept: bool) -> None:
        """Say that the search is over."""
        self.post_message(SearchClosed(kept=kept))

    def action_stay(self) -> None:
        """Keep the keys in the line, where one might expect another pane."""

    def action_recall(self, step: int) -> None:
        """Search for what was searched for before, or after that; what was typed comes back at the end."""
        if self._place == 0:
            self._typed = self._line.value
        offered = (self._typed, *(query for query in self._earlier or () if query != self._typed))
        self._place = max(0, min(self._place + step, len(offered) - 1))
        self._line.value = offered[self._place]
        self._line.cursor_position = len(self._line.value)

    def action_toggle_pattern(self) -> None:
        """Take what is typed for a regular expression, or no longer."""
        self._line.value = toggled(self._line.value)
        self._line.cursor_position = len(self._line.value)
