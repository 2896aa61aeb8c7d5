"""A pane of lines that are only read: it scrolls, by keys that vim and less have too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.scroll_view import ScrollView

from tui.app.widgets.brush import Brush

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.view.pieces import Line


class LinesPane(ScrollView, can_focus=True):
    """Shows what `lines_for` its width are; who makes one says which these are."""

    DEFAULT_CSS = """
    LinesPane {
        background: $background;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._lines: tuple[Line, ...] = ()
        self._brush: Brush | None = None

    def lines_for(self, width: int) -> tuple[Line, ...]:
        """Return the lines of the pane in `width` cells."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Make the lines anew, for other content or in another width."""
        width = self.scrollable_content_region.width
        self._lines = self.lines_for(width) if width > 0 else ()
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def replace_line(self, row: int, line: Line) -> None:
        """Show `line` at `row` from now on, and draw nothing else anew; nothing at all if it is the same."""
        if line != self._lines[row]:
            self._lines = (*self._lines[:row], line, *self._lines[row + 1 :])
            self.refresh_line(row)

    def on_resize(self) -> None:
        """Lay the lines out in the new width."""
        self.lay_out()

    def notify_style_update(self) -> None:
        """Forget the colours: the theme is another one."""
        super().notify_style_update()
        self._brush = None

    def render_line(self, y: int) -> Strip:
        """Return what stands at line `y` of the window."""
        if self._brush is None:
            self._brush = Brush(self.app.current_theme, plain=self.app.no_color)
        row = y + self.scroll_offset.y
        line = self._lines[row] if row < len(self._lines) else ()
        return self._brush.paint(line, self.scrollable_content_region.width)

    def action_cursor_down(self) -> None:
        """Scroll down by a line."""
        self.scroll_relative(y=1, animate=False)

    def action_cursor_up(self) -> None:
        """Scroll up by a line."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll down by a page, less two lines to see where one was."""
        self.scroll_relative(y=max(1, self.scrollable_content_region.height - 2), animate=False)

    def action_page_up(self) -> None:
        """Scroll up by a page, less two lines."""
        self.scroll_relative(y=-max(1, self.scrollable_content_region.height - 2), animate=False)

    def action_first(self) -> None:
        """Scroll to the top."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Scroll to the bottom."""
        self.scroll_to(y=self.max_scroll_y, animate=False)
