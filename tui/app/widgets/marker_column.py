"""The marker column: where in the article each speaker is quoted, and which part of it is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.messages import PlaceChosen
from tui.app.themes import nobody_colour, shades, speaker_colours
from tui.app.widgets.bare import BareLines
from tui.view.markers import marks, row_for, slot_of, thumb

if TYPE_CHECKING:
    from textual import events

    from tui.app.themes import SpeakerColour
    from tui.view.chart import Chart
    from tui.view.page import Page

WIDTH = 2
_THUMB = {(True, True): "┃", (True, False): "╹", (False, True): "╻", (False, False): " "}
CURRENT = "◀"


class MarkerColumn(BareLines):
    """Two marks a row for a `page` and the quotations of its `chart`; `top` is the row that is on top of the screen.

    It posts `PlaceChosen` where it is clicked or dragged over.
    """

    DEFAULT_CSS = f"""
    MarkerColumn {{
        width: {WIDTH};
        height: 1fr;
        background: $background;
    }}
    """

    page: reactive[Page | None] = reactive(None, init=False)
    chart: reactive[Chart | None] = reactive(None, init=False)
    top: reactive[int] = reactive(0, init=False, repaint=False)
    current: reactive[int | None] = reactive(None, init=False, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._marks: tuple[int | None, ...] = ()
        self._thumb = range(0)
        self._current_row: int | None = None
        self._colours: list[SpeakerColour] = []
        self._ink: Style | None = None

    def watch_page(self) -> None:
        """Work the marks out anew for another page."""
        self._marks = ()
        self._settle()

    def watch_chart(self) -> None:
        """Work the marks out anew for other quotations."""
        self._marks = ()
        self._settle()

    def watch_top(self) -> None:
        """Move the thumb."""
        self._settle()

    def watch_current(self) -> None:
        """Point at another quotation."""
        self._settle()

    def on_resize(self) -> None:
        """Work the marks out anew for another height."""
        self._marks = ()
        self._settle()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget the colours: the theme is another one."""
        super().notify_style_update()
        self._colours = []
        self._ink = None

    def _settle(self) -> None:
        """Work out where the thumb and the pointer are; rows that look different now are drawn anew, no others."""
        slots = 2 * self.size.height
        if self.page is None or not slots:
            return
        thumb_before, row_before = self._thumb, self._current_row
        self._thumb = thumb(self.top, self.size.height, self.page.height, slots)
        self._current_row = None
        if self.chart is not None and self.current is not None:
            start = self.chart.route.quote(self.current).spans[0].start
            self._current_row = slot_of(self.page, start, slots) // 2
        rows = {slot // 2 for slot in {*thumb_before} ^ {*self._thumb}} | {row_before} ^ {self._current_row}
        for row in rows:
            if row is not None:
                self.refresh(Region(0, row, self.size.width, 1))

    def draw_line(self, y: int) -> Strip:
        """Return the thumb and the marks of row `y`."""
        if self._ink is None:
            ground = shades(self.app.current_theme)
            self._ink = Style(color=ground.faint.rich_color, bgcolor=ground.background.rich_color)
        if self.page is None or self.page.height <= self.size.height:
            inside = (False, False)
        else:
            inside = (2 * y in self._thumb, 2 * y + 1 in self._thumb)
        return self.finish(Strip([Segment(_THUMB[inside], self._ink), self._mark(y, self._ink)], WIDTH))

    def _mark(self, y: int, paper: Style) -> Segment:
        if self.chart is None or self.page is None:
            return Segment(" ", paper)
        if not self._colours:
            self._colours = [*speaker_colours(self.app.current_theme), nobody_colour(self.app.current_theme)]
        if y == self._current_row and self.current is not None:
            return Segment(CURRENT, paper + Style(color=self._colour(self.current).foreground.rich_color, bold=True))
        if len(self._marks) != 2 * self.size.height:
            self._marks = marks(self.page, self.chart.quotations, 2 * self.size.height)
        upper, lower = self._marks[2 * y], self._marks[2 * y + 1]
        if upper is None and lower is None:
            return Segment(" ", paper)
        if upper is None or lower is None:
            colour = self._colour(lower if upper is None else upper).foreground.rich_color
            return Segment("▄" if upper is None else "▀", paper + Style(color=colour))
        above, below = self._colour(upper).foreground.rich_color, self._colour(lower).foreground.rich_color
        return (
            Segment("█", paper + Style(color=above))
            if above == below
            else Segment("▀", Style(color=above, bgcolor=below))
        )

    def _colour(self, quote_id: int | None) -> SpeakerColour:
        colour = self.chart.colour_of(quote_id) if self.chart is not None and quote_id is not None else None
        return self._colours[-1 if colour is None else colour]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the place that is pressed, and follow the mouse until it is let go."""
        event.stop()
        self.capture_mouse()
        self._choose(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while it is pressed."""
        if self.app.mouse_captured is self:
            self._choose(event.y)

    def on_mouse_up(self) -> None:
        """Let the mouse go."""
        self.release_mouse()

    def _choose(self, y: int) -> None:
        if self.page is not None:
            row = row_for(max(0, min(y, self.size.height - 1)), self.size.height, self.page)
            self.post_message(PlaceChosen(self.page.offset_at(row)))
