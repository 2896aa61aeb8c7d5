"""The sidebar: who speaks in the article, each with his quotations; a person walks it and chooses one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.reactive import reactive

from tui.app.bindings import Place, bindings_of
from tui.app.messages import QuotationChosen, SpanChosen
from tui.app.widgets.brush import Brush, Ground
from tui.app.widgets.side_lines import EDGE, SideLines
from tui.view.asides import SECTIONS
from tui.view.colours import bar_mark
from tui.view.fit import folded
from tui.view.outline import INDENT, Outline, RowKind, outline
from tui.view.outline_draw import draw
from tui.view.outline_walk import kept, rest, scrolled, speaker_beside
from tui.view.pieces import Piece, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.binding import BindingType
    from textual.strip import Strip

    from tui.quotes.model import Analysis

_WAITING = ("Looking for who says what …",)
_NOBODY_SPEAKS = ("Nobody is quoted in this article.", "Press s to put this list away, ? for what else can be done.")
_NOBODY_MATCHES = ("No quotation matches the filter.", "& changes it, Esc shows all.")
_NOTHING = Outline((), (), {}, 0)


class SpeakersPane(SideLines, can_focus=True):
    """The speakers of `analysis`, made from `text`, with the quotation `current` (its id) marked among theirs.

    It posts `QuotationChosen` for what a person picks; the screen sets `current`, and the list moves along.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.SPEAKERS)]

    analysis: reactive[Analysis | None] = reactive(None, repaint=False, init=False)
    text: reactive[str] = reactive("", repaint=False, init=False)
    current: reactive[int | None] = reactive(None, repaint=False, init=False)
    cursor: reactive[int] = reactive(0, repaint=False, init=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._outline = _NOTHING
        self._folded: set[int | None] = set(SECTIONS)
        self.colours: Mapping[int, int] | None = None  # of the speakers, those that the article has
        self.is_filtered = False
        self._brush: Brush | None = None

    def watch_text(self, before: str, text: str) -> None:
        """Start anew with another article: everybody unfolded, from the top. More of the same changes nothing."""
        if before and text.startswith(before):
            return
        self._folded = set(SECTIONS)
        self._outline = _NOTHING
        self.set_reactive(SpeakersPane.cursor, 0)
        self.scroll_to(y=0, animate=False, immediate=True)
        self._lay_out()

    def watch_analysis(self) -> None:
        """Show other speakers; the current quotation stays in view."""
        self._lay_out()
        self._follow()

    def watch_current(self, before: int | None, current: int | None) -> None:
        """Move along with the article: two rows are drawn anew, or all in view where the list has to scroll."""
        if before is not None:
            self._redraw(self._outline.row_of.get(before))
        self._follow()

    def watch_cursor(self, before: int, row: int) -> None:
        """Move the cursor, which is seen while the list has the focus."""
        if self.has_focus:
            self._redraw(before)
            self._redraw(row)
        self._show(row)

    def validate_cursor(self, row: int) -> int:
        """Keep the cursor in the list."""
        return max(0, min(row, len(self._outline.rows) - 1))

    def on_resize(self) -> None:
        """Cut the rows to the new width; a list that was out of sight begins at the current quotation."""
        was_away = not self._outline.rows
        if self._outline.width != self.room:
            self._lay_out()
        if was_away:
            self._follow()
        elif self.current is not None:
            self._show(self.cursor)

    def notify_style_update(self) -> None:
        """Forget how rows look: the theme is another one."""
        super().notify_style_update()
        self._brush = None

    def look_of(self, y: int) -> tuple[int, bool, bool]:
        """Return the row at line `y` of the window, whether it is the current quotation's, and the cursor's."""
        row = y + round(self.scroll_y)
        current = self.current is not None and row == self._outline.row_of.get(self.current)
        return row, current, self.has_focus and row == self.cursor

    def draw_between(self, y: int) -> Strip:
        """Return the row that stands at line `y` of the window."""
        if self._brush is None:
            self._brush = Brush(self.app.current_theme, plain=self.app.no_color)
        row, current, at_cursor = self.look_of(y)
        if not self._outline.rows:
            return self._draw_empty(self._brush, row)
        if row >= len(self._outline.rows):
            return self._brush.paint((), self._outline.width)
        return self._draw_row(self._brush, row, current, at_cursor)

    def action_cursor_down(self) -> None:
        """Go to the next speaker or quotation."""
        self._move(1)

    def action_cursor_up(self) -> None:
        """Go to the speaker or quotation before."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Go down by a page, less two rows to see where one was."""
        self._move(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """Go up by a page, less two rows."""
        self._move(-max(1, self.size.height - 2))

    def action_first(self) -> None:
        """Go to the first speaker."""
        self.cursor = rest(self._outline, 0, 1)

    def action_last(self) -> None:
        """Go to the last quotation."""
        self.cursor = rest(self._outline, len(self._outline.rows), -1)

    def action_next_speaker(self) -> None:
        """Go to the name of the next speaker."""
        if self._outline.rows:
            self.cursor = speaker_beside(self._outline, self.cursor, 1)

    def action_previous_speaker(self) -> None:
        """Go to the name of the speaker before."""
        if self._outline.rows:
            self.cursor = speaker_beside(self._outline, self.cursor, -1)

    def action_choose(self) -> None:
        """Ask for the quotation under the cursor, the first one of a speaker under it; open or close a section."""
        if not self._outline.rows:
            return
        aside = self._outline.aside_at(self.cursor)
        if aside is not None:
            self.post_message(SpanChosen(aside.span, kept=True))
        elif self._outline.group_at(self.cursor).asides:
            self.action_toggle_fold()
        else:
            self.post_message(QuotationChosen(self._outline.quote_at(self.cursor).id))

    def action_fold(self) -> None:
        """Put the quotations of the speaker under the cursor away."""
        if self._outline.rows:
            self._fold(self._folded | {self._outline.group_at(self.cursor).speaker})

    def action_unfold(self) -> None:
        """Show the quotations of the speaker under the cursor."""
        if self._outline.rows:
            self._fold(self._folded - {self._outline.group_at(self.cursor).speaker})

    def action_toggle_fold(self) -> None:
        """Put the quotations of the speaker under the cursor away, or show them."""
        if self._outline.rows:
            self._fold(self._folded ^ {self._outline.group_at(self.cursor).speaker})

    def action_toggle_all(self) -> None:
        """Put all quotations away, or show all where there is none to be seen."""
        everybody = {group.speaker for group in self._outline.groups} - SECTIONS
        closed = self._folded & SECTIONS
        self._fold(closed if everybody <= self._folded else everybody | closed)

    def on_click(self, event: events.Click) -> None:
        """Ask for the quotation that was clicked; a click on a speaker's triangle folds or unfolds him."""
        offset = event.get_content_offset(self)
        row = offset.y + self.scroll_offset.y if offset else len(self._outline.rows)
        if offset is None or self.is_on_bar(offset.x) or row >= len(self._outline.rows):
            return
        if self._outline.rows[row].kind is RowKind.BLANK:
            return
        event.stop()
        self.cursor = rest(self._outline, row, -1)
        if self._outline.rows[row].kind is RowKind.SPEAKER and offset.x < EDGE + INDENT:
            self.action_toggle_fold()
        else:
            self.action_choose()

    def _lay_out(self) -> None:
        """Make the rows anew; the cursor stays on its quotation or on its speaker."""
        before, width = self._outline, self.room
        self._outline = _NOTHING
        if self.analysis is not None and width > 0:
            self._outline = outline(self.analysis, self._folded, width, self.colours)
        self.virtual_size = Size(width + EDGE, len(self._outline.rows))
        self.set_reactive(SpeakersPane.cursor, rest(self._outline, kept(before, self.cursor, self._outline), 1))
        self.forget()

    def _fold(self, speakers: set[int | None]) -> None:
        if speakers != self._folded:
            self._folded = speakers
            self._lay_out()
            self._show(self.cursor)

    def _move(self, rows: int) -> None:
        self.cursor = rest(self._outline, self.cursor + rows, 1 if rows > 0 else -1)

    def _follow(self) -> None:
        """Bring the current quotation into view, the cursor with it."""
        row = self._outline.row_of.get(self.current) if self.current is not None else None
        if row is not None:
            self._redraw(row)
            self._redraw(self.cursor)
            self.set_reactive(SpeakersPane.cursor, row)
            self.call_after_refresh(self._show_cursor)  # the article is painted first, for one looks at that

    def _show_cursor(self) -> None:
        self._show(self.cursor)

    def _show(self, row: int) -> None:
        height = self.size.height
        if self._outline.rows and height > 0:
            self.scroll_to(y=scrolled(round(self.scroll_y), height, self._outline, row), animate=False, immediate=True)

    def _redraw(self, row: int | None) -> None:
        if row is not None:
            self.refresh_row(row)

    def _draw_row(self, brush: Brush, row: int, current: bool, at_cursor: bool) -> Strip:
        colour = self._outline.group_at(row).colour
        line = draw(self._outline, row, self.text, current=current, bar=bar_mark(colour, plain=brush.bare))
        ground = Ground.CURSOR if at_cursor else Ground.CURRENT if current else Ground.PLAIN
        return brush.paint(line, self._outline.width, ground, colour)

    def _draw_empty(self, brush: Brush, row: int) -> Strip:
        width = self.room
        said = _WAITING if self.analysis is None else _NOBODY_MATCHES if self.is_filtered else _NOBODY_SPEAKS
        lines = [part for text in said for part in ("", *folded(text, width - 2, 4))]
        return brush.paint((Piece(f" {lines[row]}" if row < len(lines) else "", Role.FAINT),), width)
