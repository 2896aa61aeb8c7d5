"""A list over the article to pick from: its headings, or its links."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.screen import ModalScreen

from tui.app.bindings import Place, bindings_of, key_of
from tui.app.widgets.shelf_pane import ShelfPane
from tui.view.shelf import Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.view.shelf import Choice


class Pick(NamedTuple):
    """What was picked: the source of a choice, and whether it is wanted in the browser."""

    source: str
    browser: bool = False


class PickingScreen(ModalScreen[Pick | None]):
    """Offers `choices` under a title, the one at `cursor` first; a number goes to the choice that it counts.

    `enter` says in the frame what that key does; in a `browsable` list `o` asks for the browser instead.
    """

    CSS_PATH = "picking.tcss"
    AUTO_FOCUS = "ShelfPane"
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-large")]  # noqa: RUF012 - Textual's own is no ClassVar to mypy
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.PICKING)]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        cursor: int = 0,
        *,
        enter: str = "goes there",
        browsable: bool = False,
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = tuple(choices)
        self._cursor = cursor
        self._browsable = browsable
        self._enter = enter
        self._number = 0  # that is being typed

    def compose(self) -> ComposeResult:
        """Show the list in a frame that says what it is and what the keys do."""
        pane = ShelfPane()
        pane.border_title = self._title
        pane.border_subtitle = " · ".join(self._hints())
        yield pane

    def _hints(self) -> Iterator[str]:
        yield f"{key_of('shelf.choose')} {self._enter}"
        if self._browsable:
            yield f"{key_of('picking.browse')} browser"
        yield f"{key_of('picking.close')} closes"

    def on_mount(self) -> None:
        """Offer the choices."""
        pane = self.query_one(ShelfPane)
        pane.sections = (Section("", self._choices),)
        pane.cursor = self._cursor

    def on_key(self, event: events.Key) -> None:
        """Go to the choice whose number is typed."""
        if not event.key.isdecimal():
            self._number = 0
            return
        event.stop()
        self._number = self._number * 10 + int(event.key)
        if self._number > len(self._choices):
            self._number = int(event.key)
        if self._number:
            self.query_one(ShelfPane).cursor = self._number - 1

    def on_shelf_pane_chosen(self, message: ShelfPane.Chosen) -> None:
        """Go away with what was picked."""
        self.dismiss(Pick(message.source))

    def action_browse(self) -> None:
        """Go away with what is under the cursor, for the browser."""
        if self._browsable:
            self.dismiss(Pick(self._choices[self.query_one(ShelfPane).cursor].source, browser=True))
