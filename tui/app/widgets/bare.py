"""Widgets without borders and padding: their lines go to the screen as they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.widget import Widget

if TYPE_CHECKING:
    from typing import Self

    from textual.geometry import Region
    from textual.strip import Strip


class BareLines(Widget):
    """A widget that draws whole lines, as wide as it is, on a ground of its own.

    The screen asks every widget for all of its lines whenever one line of any has changed. Textual would look for
    filters, borders, padding, tints and opacity around each; here the lines that have not changed are ready at once.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._picture: list[Strip] = []
        self._picture_size = Size(0, 0)
        self._stale: set[int] = set()

    def draw_line(self, y: int) -> Strip:
        """Return line `y` of the widget, as wide as it is, and finished; lines that come again are worth keeping."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return line `y` for whoever looks at a single line."""
        return self.draw_line(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the widget, for the screen; only those are drawn that were refreshed."""
        if self._picture_size != self.size:
            self._picture_size = self.size
            self._picture = [self.draw_line(y) for y in range(self.size.height)]
        elif self._stale:
            for y in self._stale:
                if 0 <= y < len(self._picture):
                    self._picture[y] = self.draw_line(y)
        self._stale.clear()
        if crop.contains_region(self.size.region):  # beside it there may be a scroll bar, which lies above
            return self._picture
        lines = self._picture[crop.y : crop.bottom]
        return [strip.crop(*crop.column_span) for strip in lines]

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw the lines in some regions anew, all of them if there are none."""
        if repaint:
            if not regions:
                self._picture_size = Size(0, 0)
            for region in regions:
                self._stale.update(region.line_range)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def finish(self, strip: Strip) -> Strip:
        """Return a drawn line as it goes to the screen: in few pieces, and in colours that the terminal has."""
        strip, ground = strip.simplify(), self.background_colors[1]
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, ground)
        return strip
