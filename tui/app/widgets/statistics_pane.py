"""The statistics panel: the figures of the article, and how far its reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive

from tui.app.bindings import Place, bindings_of
from tui.app.widgets.lines_pane import LinesPane
from tui.view.panel import LEAST_WIDTH, panel, place_line
from tui.view.pieces import Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import BindingType

    from tui.statistics import Statistics

_WAITING: tuple[Line, ...] = ((), (Piece(" "), Piece("Counting …", Role.FAINT)))


class StatisticsPane(LinesPane):
    """The figures in `statistics`, with the speakers' `colours` by id and the reader's `place`, 0 to 1, in the text."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.STATISTICS)]

    statistics: reactive[Statistics | None] = reactive(None, repaint=False, init=False)
    colours: reactive[Mapping[int, int]] = reactive({}, repaint=False, init=False)
    place: reactive[float] = reactive(0.0, repaint=False, init=False)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._place_row: int | None = None

    def lines_for(self, width: int) -> tuple[Line, ...]:
        """Return the figures, or that they are being counted."""
        if self.statistics is None:
            self._place_row = None
            return _WAITING
        laid_out = panel(self.statistics, self.colours, self.place, width)
        self._place_row = laid_out.place_row
        return laid_out.lines

    def watch_statistics(self) -> None:
        """Show other figures."""
        self.lay_out()

    def watch_colours(self) -> None:
        """Show the speakers in other colours."""
        self.lay_out()

    def watch_place(self) -> None:
        """Draw the one line anew that says where the reader is, if it says something else now."""
        if self._place_row is not None and self.statistics is not None:
            width = max(LEAST_WIDTH, self.scrollable_content_region.width)
            self.replace_line(self._place_row, place_line(self.statistics, self.place, width))
