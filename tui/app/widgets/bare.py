"""Widgets without borders and padding: their lines go to the screen as they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable
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
        """Return line `y` of the widget, as wide as it is."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Return line `y` for whoever looks at a single line."""
        return self.draw_line(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the widget, for the screen; only those are drawn that were refreshed."""
        if self._picture_size != self.size:
            self._picture_size = self.size
            self._picture = self._draw(range(self.size.height))
        elif self._stale:
            stale = [y for y in self._stale if y < len(self._picture)]
            for y, strip in zip(stale, self._draw(stale), strict=True):
                self._picture[y] = strip
        self._stale.clear()
        if crop == self.size.region:
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

    def _draw(self, lines: Iterable[int]) -> list[Strip]:
        strips = [self.draw_line(y) for y in lines]
        ground = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        return strips
