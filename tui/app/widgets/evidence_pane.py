"""The panel below the article that says why a quotation has its speaker; one walks the places that it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region

from tui.app.bindings import Place, bindings_of
from tui.app.messages import SpanChosen
from tui.app.widgets.brush import Brush, Ground
from tui.app.widgets.lines_pane import LinesPane
from tui.view.evidence import Told, height_for, rows_of, stops_of
from tui.view.pieces import Line, Piece, Role

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.quotes.evidence import Evidence
    from tui.quotes.model import Span
    from tui.view.evidence import Row

_WAITING: Line = (Piece(" Looking why …", Role.FAINT),)
_NOWHERE: Line = (Piece(" Go to a quotation to see why it has its speaker.", Role.FAINT),)


class EvidencePane(LinesPane):
    """Shows the evidence of one quotation; posts `SpanChosen` for the places that one walks and goes to."""

    DEFAULT_CSS = """
    EvidencePane {
        dock: bottom;
        height: 5;
        margin-bottom: 1;
        background: $background;
        border-top: solid $border-blurred;
        scrollbar-size-vertical: 1;
        &:focus { border-top: heavy $border; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.EVIDENCE)]

    def __init__(self) -> None:
        super().__init__(id=Place.EVIDENCE)
        self._evidence: Evidence | None = None
        self._text = ""
        self._told = Told(None, None)
        self._rows: tuple[Row, ...] = ()
        self._cursor: int | None = None  # the row that one is at
        self._waits = True
        self._highest = 0

    def show(self, evidence: Evidence | None, text: str, told: Told, *, waits: bool = False) -> None:
        """Show the evidence of another quotation, or that there is none yet."""
        self._evidence, self._text, self._told, self._waits = evidence, text, told, waits
        self._cursor = None
        self.scroll_to(y=0, animate=False, immediate=True)
        self.lay_out()

    def lines_for(self, width: int) -> tuple[Line, ...]:
        """Return the lines of what is shown."""
        if self._evidence is None:
            self._rows = ()
            return (_WAITING if self._waits else _NOWHERE,)
        self._rows = rows_of(self._evidence, self._text, self._told, width)
        return tuple(row.line for row in self._rows)

    def lay_out(self) -> None:
        """Make the lines anew; the panel grows with what it shows and does not shrink: the text keeps still."""
        super().lay_out()
        self.grow()

    def grow(self) -> None:
        """Be as high as the lines need, as far as the screen allows."""
        screen = self.screen.size.height
        self._highest = height_for(max(self._highest, len(self._lines)), screen)
        self.styles.height = self._highest + 1

    def render_line(self, y: int) -> Strip:
        """Return line `y` of the window, in the colour of the cursor where that is."""
        row = y + self.scroll_offset.y
        span = self._span
        if span is None or row >= len(self._rows) or self._rows[row].stop is not span:
            return super().render_line(y)
        if self._brush is None:
            self._brush = Brush(self.app.current_theme, plain=self.app.no_color)
        return self._brush.paint(self._lines[row], self.scrollable_content_region.width, Ground.CURSOR)

    @property
    def _span(self) -> Span | None:
        """The place that the cursor is at."""
        return self._rows[self._cursor].stop if self._cursor is not None and self._cursor < len(self._rows) else None

    def action_cursor_down(self) -> None:
        """Look at the next place."""
        self._go(1)

    def action_cursor_up(self) -> None:
        """Look at the place before."""
        self._go(-1)

    def action_choose(self) -> None:
        """Go to the place that one looks at."""
        if self._span is None:
            self._go(1)
        if self._span is not None:
            self.post_message(SpanChosen(self._span, kept=True))

    def _go(self, step: int) -> None:
        stops = stops_of(self._rows)
        if not stops:
            return
        place = stops.index(self._cursor) + step if self._cursor in stops else 0 if step > 0 else len(stops) - 1
        self._look_at(stops[max(0, min(place, len(stops) - 1))])

    def _look_at(self, row: int | None) -> None:
        if row is None:
            return
        self._cursor = row
        last = row
        while last + 1 < len(self._rows) and self._rows[last + 1].stop is self._rows[row].stop:
            last += 1
        top = 0 if row == stops_of(self._rows)[0] else row
        self.scroll_to_region(Region(0, top, 1, last - top + 1), animate=False, immediate=True)
        self.refresh()
        span = self._span
        if span is not None:
            self.post_message(SpanChosen(span, kept=False))
