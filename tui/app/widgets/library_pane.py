"""The list of the library: a row for each article, of which one has the cursor."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui.app.widgets.brush import Brush, Ground
from tui.view.library_draw import row, samples_head
from tui.view.library_list import Item, Sort, index_of

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

_HEAD_ROWS = 2  # a blank and the heading above the samples


class LibraryPane(ScrollView, can_focus=True):
    """Shows `items`, drawn as it is `sort`ed; posts `Pointed` when the cursor goes to another, `Chosen` on a click."""

    class Pointed(Message):
        """The cursor is on another article."""

    class Chosen(Message):
        """A person clicked the article that the cursor is on."""

    DEFAULT_CSS = """
    LibraryPane {
        background: $background;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    items: reactive[tuple[Item, ...]] = reactive((), repaint=False, init=False)
    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    sort: reactive[Sort] = reactive(Sort.OPENED, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._brush: Brush | None = None
        self._now = datetime.now().astimezone()
        self._first_sample = 0

    @property
    def item(self) -> Item | None:
        """The article that the cursor is on."""
        return self.items[self.cursor] if self.items else None

    def offer(self, items: tuple[Item, ...], source: str | None = None) -> None:
        """Show other articles; the cursor stays with `source`, or where it is as far as there is anything."""
        found = index_of(items, source) if source is not None else None
        self._now = datetime.now().astimezone()
        self.items = items
        self.set_reactive(LibraryPane.cursor, self.validate_cursor(self.cursor if found is None else found))
        self._show()
        self.post_message(self.Pointed())

    def watch_items(self) -> None:
        """Lay the rows out."""
        self._first_sample = next((at for at, item in enumerate(self.items) if item.sample), len(self.items))
        self._lay_out()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor in the list."""
        return max(0, min(cursor, len(self.items) - 1))

    def watch_cursor(self, before: int, cursor: int) -> None:
        """Move the cursor, and the list where it has to."""
        for index in (before, cursor):
            self.refresh_line(self._row_of(index))
        self._show()
        self.post_message(self.Pointed())

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
        width = self.scrollable_content_region.width
        at = y + self.scroll_offset.y
        index = self._index_at(at)
        if index is None:
            is_head = bool(self._samples_rows) and at == self._first_sample + self._samples_rows - 1
            return self._brush.paint(samples_head(width) if is_head else (), width)
        pointed = index == self.cursor
        line = row(self.items[index], width, self._now, self.sort, pointed=pointed)
        return self._brush.paint(line, width, Ground.CURSOR if pointed else Ground.PLAIN)

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked, and open it."""
        offset = event.get_content_offset(self)
        index = None if offset is None else self._index_at(offset.y + self.scroll_offset.y)
        if index is not None:
            event.stop()
            self.cursor = index
            self.post_message(self.Chosen())

    @property
    def page(self) -> int:
        """How many articles a page key goes on by."""
        return max(1, self.scrollable_content_region.height - 1)

    @property
    def _samples_rows(self) -> int:
        """How many rows stand between what is in the library and the samples."""
        if self._first_sample == len(self.items):
            return 0
        return _HEAD_ROWS if self._first_sample else 1

    def _index_at(self, at: int) -> int | None:
        """Return the number of the article in a row, `None` where there is none."""
        if at >= self._first_sample:
            at -= self._samples_rows
            if at < self._first_sample:
                return None
        return at if 0 <= at < len(self.items) else None

    def _row_of(self, index: int) -> int:
        return index + (self._samples_rows if index >= self._first_sample else 0)

    def _lay_out(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self.items) + self._samples_rows)
        self.refresh()

    def _show(self) -> None:
        height = self.scrollable_content_region.height
        if not self.items or height <= 0:
            return
        at = self._row_of(self.cursor)
        above = 0 if self.cursor == 0 else at - self._samples_rows if self.cursor == self._first_sample else at
        top = round(self.scroll_y)
        if at >= top + height:
            top = at - height + 1
        self.scroll_to(y=max(0, min(top, above)), animate=False)
