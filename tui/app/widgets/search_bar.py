"""The line in which one types what to search for, with the count of what was found at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.app.messages import SearchChanged, SearchClosed

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class SearchBar(Horizontal):
    """It posts `SearchChanged` as one types, and `SearchClosed` at the end; `counter` says `3/17`."""

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
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "close(False)", "Back to where the search began")]

    counter: reactive[str] = reactive("", init=False)

    def __init__(self, query: str = "") -> None:
        super().__init__(id="search")
        self._line = Input(query, id="search-input", compact=True, placeholder="type to search", select_on_focus=True)
        self._counter = Static("", id="search-counter", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the slash, the line and the counter."""
        yield Static("/", id="search-slash")
        yield self._line
        yield self._counter

    def on_mount(self) -> None:
        """Take the keys."""
        self._line.focus()

    def watch_counter(self, counter: str) -> None:
        """Show how many matches there are."""
        self._counter.update(counter)

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
