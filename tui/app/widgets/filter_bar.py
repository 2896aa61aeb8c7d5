"""The line in which one types which quotations are to be shown, with the count of those at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.reactive import reactive
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.app.messages import FilterChanged, FilterClosed
from tui.view.filtering import completed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

PLACEHOLDER = "words · speaker:name · kind:direct · unattributed · doubtful · pinned · -not these"


class _Names(Suggester):
    """Suggests how the line goes on."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names

    async def get_suggestion(self, value: str) -> str | None:
        offers = completed(value, self._names)
        return next((offer for offer in offers if offer.startswith(value) and offer != value), None)


class FilterBar(Horizontal):
    """It posts `FilterChanged` as one types, and `FilterClosed` at the end; `counter` says `4 of 40`.

    Tab completes what is typed, to the `names` of speakers too, and again to the next that there is.
    """

    DEFAULT_CSS = """
    FilterBar {
        dock: bottom;
        height: 1;
        background: $footer-background;
        #filter-sign { width: 2; color: $footer-key-foreground; padding-left: 1; }
        #filter-input { width: 1fr; background: $footer-background; background-tint: $foreground 0%; }
        #filter-counter { width: auto; color: $footer-description-foreground; padding: 0 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "close", "As it was before"),
        ("tab", "complete(1)", "Complete it"),
        ("shift+tab", "complete(-1)", "Complete it otherwise"),
    ]

    counter: reactive[str] = reactive("", init=False)

    def __init__(self, typed: str = "", names: Sequence[str] = ()) -> None:
        super().__init__(id="filter")
        self._names = names
        self._typed = typed  # before it was completed
        self._line = Input(
            typed,
            id="filter-input",
            compact=True,
            placeholder=PLACEHOLDER,
            select_on_focus=True,
            suggester=_Names(names),
        )
        self._counter = Static("", id="filter-counter", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the sign, the line and the counter."""
        yield Static("&", id="filter-sign")
        yield self._line
        yield self._counter

    def on_mount(self) -> None:
        """Take the keys."""
        self._line.focus()

    def watch_counter(self, counter: str) -> None:
        """Show how many quotations there are."""
        self._counter.update(counter)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what is to be shown."""
        event.stop()
        self.post_message(FilterChanged(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep it so."""
        event.stop()
        self.post_message(FilterClosed(event.value, kept=True))

    def action_complete(self, direction: int) -> None:
        """Complete what was typed, to the next that goes on from it, or to the one before."""
        offers = completed(self._typed, self._names)
        if self._line.value not in offers:
            self._typed = self._line.value
            offers = completed(self._typed, self._names)
        if offers:
            known = self._line.value in offers
            place = offers.index(self._line.value) + direction if known else min(direction, 0)
            self._line.value = offers[place % len(offers)]
            self._line.cursor_position = len(self._line.value)

    def action_close(self) -> None:
        """Say that it is to be as it was."""
        self.post_message(FilterClosed(self._line.value, kept=False))
