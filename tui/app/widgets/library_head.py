"""What stands above the library's list: its sections, and the heads of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive
from textual.widget import Widget

from tui.app.widgets.brush import Brush
from tui.view.fit import cells
from tui.view.library_draw import head, tabs
from tui.view.library_list import Section, Sort
from tui.view.pieces import Piece, Role

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.view.pieces import Line

_SCROLL_BAR = 1  # cells that the list below leaves for it


class LibraryHead(Widget):
    """The sections with how much is in each, a blank line where there is room for it, the heads of the columns."""

    DEFAULT_CSS = """
    LibraryHead { height: 3; background: $background; }
    """

    section: reactive[Section] = reactive(Section.RECENT)
    counts: reactive[dict[Section, int]] = reactive({})
    sort: reactive[Sort] = reactive(Sort.OPENED)
    backwards: reactive[bool] = reactive(False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._brush: Brush | None = None

    def notify_style_update(self) -> None:
        """Forget the colours: the theme is another one."""
        super().notify_style_update()
        self._brush = None

    def render_line(self, y: int) -> Strip:
        """Return a line."""
        if self._brush is None:
            self._brush = Brush(self.app.current_theme, plain=self.app.no_color)
        width = self.size.width
        line: Line = ()
        if y == 0:
            line = self._sections(width)
        elif y == self.size.height - 1:
            own_order = self.section is Section.QUEUE
            line = head(width - _SCROLL_BAR, None if own_order else self.sort, backwards=self.backwards)
        return self._brush.paint(line, width)

    def _sections(self, width: int) -> Line:
        """Return the names of the sections, and where there is room by what they are sorted."""
        line = (Piece(" "), *tabs(self.section, self.counts, width - 1))
        order = "in your order" if self.section is Section.QUEUE else f"by {self.sort}"
        order += ", backwards" if self.backwards and self.section is not Section.QUEUE else ""
        blank = width - sum(cells(piece.text) for piece in line) - cells(order) - 2
        return (*line, Piece(" " * blank), Piece(order, Role.FAINT)) if blank > 0 else line
