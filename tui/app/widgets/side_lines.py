"""Lines between an edge of their own on the left, heavy while they have the focus, and a scroll bar on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.widgets.bare import BareLines
from tui.view.markers import thumb

if TYPE_CHECKING:
    from collections.abc import Hashable

    from textual import events

EDGE = 2  # cells: the edge, and air
BAR = 1  # cell: the scroll bar
KEPT = 1_024  # lines


class SideLines(BareLines, ScrollView):
    """Bare lines that scroll. A border and Textual's scroll bar would send each line anew, in pieces, at every jump."""

    DEFAULT_CSS = """
    SideLines {
        background: $background;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size: 0 0;
        & > .side-lines--edge { color: $border-blurred; }
        & > .side-lines--focused { color: $border; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"side-lines--edge", "side-lines--focused"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._edges: dict[bool, Segment] = {}
        self._bar: Style | None = None
        self._looks: LRUCache[Hashable, Strip] = LRUCache(KEPT)

    @property
    def room(self) -> int:
        """The cells of a line between the edge and the scroll bar."""
        return max(0, self.size.width - EDGE - BAR)

    def look_of(self, y: int) -> Hashable:
        """Return what the look of line `y` depends on, besides what `forget` is called for."""
        raise NotImplementedError

    def is_on_bar(self, x: int) -> bool:
        """Ask whether column `x` of the widget is the scroll bar's."""
        return x >= self.size.width - BAR

    def draw_between(self, y: int) -> Strip:
        """Return what stands in line `y` between the edge and the scroll bar, `room` cells of it."""
        raise NotImplementedError

    def draw_line(self, y: int) -> Strip:
        """Return line `y` with its edge and its part of the scroll bar."""
        in_thumb = y in self._thumb()
        look = (self.look_of(y), self.has_focus, in_thumb)
        strip = self._looks.get(look)
        if strip is None:
            between = self.draw_between(y)
            bar = Segment(" " * BAR, self._bar_style() if in_thumb else self.rich_style)
            whole = Strip([self._edge(), *between, bar], EDGE + between.cell_length + BAR)
            strip = self._looks[look] = self.finish(whole)
        return strip

    def forget(self) -> None:
        """Draw all lines anew, for they show something else."""
        self._looks.clear()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the lines anew, not the edge beside them."""
        if round(old_value) != round(new_value):
            self.refresh(Region(EDGE, 0, self.room + BAR, self.size.height))

    def refresh_row(self, row: int) -> None:
        """Draw one row of what scrolls anew."""
        self.refresh(Region(EDGE, row - round(self.scroll_y), self.room, 1))

    def on_focus(self) -> None:
        """Show that the keys come here."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Follow the mouse that has the scroll bar until it is let go."""
        if self.is_on_bar(event.x):
            event.stop()
            self.capture_mouse()
            self._drag_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Scroll with the mouse."""
        if self.app.mouse_captured is self:
            self._drag_to(event.y)

    def on_mouse_up(self) -> None:
        """Let the mouse go."""
        self.release_mouse()

    def notify_style_update(self) -> None:
        """Forget the colours: the theme is another one."""
        super().notify_style_update()
        self._edges.clear()
        self._looks.clear()
        self._bar = None

    def _thumb(self) -> range:
        height, rows = self.size.height, self.virtual_size.height
        return thumb(round(self.scroll_y), height, rows, height) if rows > height else range(0)

    def _drag_to(self, y: int) -> None:
        share = y / max(1, self.size.height - 1)
        self.scroll_to(y=round(share * self.max_scroll_y), animate=False, immediate=True)

    def _edge(self) -> Segment:
        focused = self.has_focus
        if focused not in self._edges:
            style = self.get_component_rich_style(f"side-lines--{'focused' if focused else 'edge'}")
            self._edges[focused] = Segment("┃ " if focused else "│ ", style)
        return self._edges[focused]

    def _bar_style(self) -> Style:
        if self._bar is None:
            self._bar = self.rich_style + Style(color=self.styles.scrollbar_color.rich_color, reverse=True)
        return self._bar
