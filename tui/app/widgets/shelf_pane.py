"""The list of articles to choose from: a person walks it and chooses one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui.app.bindings import Place, bindings_of
from tui.app.widgets.brush import Brush, Ground
from tui.view.shelf import Section, Shelf, pointed, shelf

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

_EMPTY = Shelf((), (), ())


class ShelfPane(ScrollView, can_focus=True):
    """Shows the `sections` of what there is to be read; posts `Chosen` for what a person picks."""

    class Chosen(Message):
        """A person chose the article at `source`, a path or an address."""

        def __init__(self, source: str) -> None:
            super().__init__()
            self.source = source

    DEFAULT_CSS = """
    ShelfPane {
        background: $background;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(Place.STATISTICS),
        *bindings_of(Place.SHELF),
    ]

    sections: reactive[tuple[Section, ...]] = reactive((), repaint=False, init=False)
    cursor: reactive[int] = reactive(0, repaint=False, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shelf = _EMPTY
        self._brush: Brush | None = None

    def watch_sections(self) -> None:
        """Offer something else, from its beginning."""
        self._lay_out()
        self.set_reactive(ShelfPane.cursor, 0)
        self.scroll_to(y=0, animate=False)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor in the list."""
        return max(0, min(cursor, len(self._shelf.choices) - 1))

    def watch_cursor(self, before: int, cursor: int) -> None:
        """Move the cursor, and the list where it has to."""
        for choice in (before, cursor):
            if choice < len(self._shelf.tops):
                self.refresh_lines(self._shelf.tops[choice], 2)
        self._show()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows there are, for a list that is as high as they are."""
        return len(shelf(self.sections, width).rows)

    def on_resize(self) -> None:
        """Cut the rows to the new width."""
        self._lay_out()
        self._show()

    def notify_style_update(self) -> None:
        """Forget the colours: the theme is another one."""
        super().notify_style_update()
        self._brush = None

    def render_line(self, y: int) -> Strip:
        """Return the row that stands at line `y` of the window."""
        if self._brush is None:
            self._brush = Brush(self.app.current_theme, plain=self.app.no_color)
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if row >= len(self._shelf.rows):
            return self._brush.paint((), width)
        line, choice = self._shelf.rows[row]
        if choice is None or choice != self.cursor:
            return self._brush.paint(line, width)
        return self._brush.paint(pointed(line) if row == self._shelf.tops[choice] else line, width, Ground.CURSOR)

    def action_cursor_down(self) -> None:
        """Go to the next article."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """Go to the article before."""
        self.cursor -= 1

    def action_page_down(self) -> None:
        """Go down by a page."""
        self.cursor += self._page

    def action_page_up(self) -> None:
        """Go up by a page."""
        self.cursor -= self._page

    def action_first(self) -> None:
        """Go to the first article."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last article."""
        self.cursor = len(self._shelf.choices) - 1

    def action_choose(self) -> None:
        """Ask for the article under the cursor."""
        if self._shelf.choices:
            self.post_message(self.Chosen(self._shelf.choices[self.cursor].source))

    def on_click(self, event: events.Click) -> None:
        """Ask for the article that was clicked."""
        offset = event.get_content_offset(self)
        choice = None if offset is None else self._shelf.choice_at(offset.y + self.scroll_offset.y)
        if choice is not None:
            event.stop()
            self.cursor = choice
            self.action_choose()

    @property
    def _page(self) -> int:
        return max(1, self.scrollable_content_region.height // 2 - 1)

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._shelf = shelf(self.sections, width)
        self.virtual_size = Size(width, len(self._shelf.rows))
        self.refresh()

    def _show(self) -> None:
        height = self.scrollable_content_region.height
        if self._shelf.choices and height > 0:
            top = self._shelf.scrolled(round(self.scroll_y), height, self.cursor)
            self.scroll_to(y=top, animate=False)
