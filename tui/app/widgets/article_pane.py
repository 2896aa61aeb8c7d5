"""The article: a centred column of text, every quotation in its speaker's colour, with a bar beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.app.bindings import Place as Where
from tui.app.bindings import bindings_of
from tui.app.messages import BrowserWanted, QuotationChosen
from tui.app.widgets.article_brush import MARGIN, ArticleBrush
from tui.app.widgets.bare import BareLines
from tui.quotes.model import Span
from tui.view.overlay import Overlay
from tui.view.page import beginning, lay_out
from tui.view.place import Place, clamp, place_at, reveal, top_for
from tui.view.pointing import offset_under, paragraph_around, paragraph_from, word_around

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from tui.article import Article
    from tui.view.chart import Chart
    from tui.view.marginalia import Labels
    from tui.view.matches import Matches
    from tui.view.page import Page

COLUMN = 72  # cells, of text
NARROWEST, WIDEST = 32, 120
AIR = 2  # cells that stay empty on the right of the column
KEPT_STRIPS = 2_000
DIM = Style(dim=True)
ENOUGH = 50_000  # code points of a long article that are laid out before the first picture
BEGINNING = Place(0, 1_000)  # above everything


class ArticlePane(BareLines, ScrollView, can_focus=True, inherit_bindings=False):
    """An article in a column of at most `column` cells, under the colours of its `chart`.

    There are `spacing` rows from one line to the next, and lines may be `justified`; `current` is the id of the
    quotation that one is at, `matches` and `match` are what a search found and where in it one is.
    It posts `QuotationChosen` for a quotation that is clicked, and is dim while a pane lies over it, `behind` that.
    """

    DEFAULT_CSS = """
    ArticlePane {
        background: $background;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size: 0 0;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Where.ARTICLE)]
    ALLOW_SELECT = True

    chart: reactive[Chart | None] = reactive(None, repaint=False, init=False)
    current: reactive[int | None] = reactive(None, repaint=False, init=False)
    column: reactive[int] = reactive(COLUMN, repaint=False, init=False)
    spacing: reactive[int] = reactive(1, repaint=False, init=False)
    justified: reactive[bool] = reactive(False, repaint=False, init=False)
    page: reactive[Page | None] = reactive(None, repaint=False, init=False)
    behind: reactive[bool] = reactive(False, repaint=False, init=False)

    def __init__(
        self, *, id: str | None = None, column: int = COLUMN, spacing: int = 1, justified: bool = False
    ) -> None:
        super().__init__(id=id)
        self.set_reactive(ArticlePane.column, column)
        self.set_reactive(ArticlePane.spacing, spacing)
        self.set_reactive(ArticlePane.justified, justified)
        self.article: Article | None = None
        self.place = BEGINNING
        self.overlay = Overlay()
        self._laid_out = Size(0, 0)  # the size that the page was made for
        self._is_of_this_article = False  # the page, which is at least a beginning of it then
        self._brush: ArticleBrush | None = None
        self._strips: dict[int, Strip] = {}

    # What is shown

    @property
    def top(self) -> int:
        """The row of the page that is on top of the pane."""
        return round(self.scroll_y)

    @property
    def progress(self) -> float:
        """How much of the article is above the pane or in it, 0 to 1."""
        if self.page is None or self.page.height <= self.size.height:
            return 1.0
        return self.top / (self.page.height - self.size.height)

    @property
    def seen(self) -> Span:
        """The stretch of text that is in the pane."""
        if self.page is None:
            return Span(0, 0)
        last = self.page.span_of(self.top + max(1, self.size.height) - 1)
        return Span(self.page.offset_at(self.top), last.end if last else len(self.page.text))

    def show(self, article: Article, place: Place = BEGINNING) -> None:
        """Show another article, as yet without colours, as it stood at `place`."""
        self.overlay = Overlay()
        self.set_reactive(ArticlePane.chart, None)
        self.set_reactive(ArticlePane.current, None)
        self.article = article
        self._is_of_this_article = False
        self.place = place
        self._lay_out(whole=place is not BEGINNING)
        self.refresh()

    def extend(self, article: Article) -> None:
        """Show more of the article that is shown: it begins with what was there, and nothing moves."""
        before, self.article = self.article, article
        if self.page is not None and before is not None and self.page.text is before.text:
            self._lay_out()
            self.refresh()

    def watch_chart(self, chart: Chart | None) -> None:
        """Colour the article."""
        self.overlay = replace(self.overlay, chart=chart)
        self._repaint()

    def watch_behind(self) -> None:
        """Dim the article, or no longer."""
        self._repaint()

    def watch_current(self, _: int | None, current: int | None) -> None:
        """Mark another quotation: the lines of the one before and of this one are drawn anew, no others."""
        before, chart = self.overlay.current, self.overlay.chart
        quote = chart.route.quote(current) if chart is not None and current is not None else None
        self.overlay = replace(self.overlay, current=quote)
        for changed in (before, quote):
            if changed is not None:
                for span in (*changed.spans, changed.mention, changed.cue):
                    if span:
                        self._redraw(span)
        self._remember_place()

    def show_matches(self, matches: Matches, match: int | None) -> None:
        """Mark what a search found, and the match that one is at."""
        self.overlay = replace(self.overlay, matches=matches, match=match)
        self._repaint()

    def show_labels(self, labels: Labels) -> None:
        """Show letters and signs beside the text."""
        self.overlay = replace(self.overlay, labels=labels)
        self._repaint()

    def show_evidence(self, told: tuple[Span, ...], pointed: Span | None = None) -> None:
        """Mark the mentions by which one comes to the speaker, and the place that one looks at."""
        before = (*self.overlay.told, self.overlay.pointed)
        self.overlay = replace(self.overlay, told=told, pointed=pointed)
        for span in {*before, *told, pointed}:
            if span:
                self._redraw(span)

    def validate_column(self, column: int) -> int:
        """Keep the column readable."""
        return max(NARROWEST, min(column, WIDEST))

    def watch_column(self) -> None:
        """Lay the article out in the new width; the place is kept."""
        self._lay_out()
        self.refresh()

    def watch_spacing(self) -> None:
        """Lay the article out with more or fewer rows between its lines."""
        self.watch_column()

    def watch_justified(self) -> None:
        """Lay the article out with lines that are stretched, or not."""
        self.watch_column()

    def on_resize(self) -> None:
        """Lay the article out anew where the size has changed; the place is kept."""
        if self._laid_out != self.size:
            self._lay_out(whole=self.page is not None or self.place is not BEGINNING)
            self.refresh()

    def notify_style_update(self) -> None:
        """Forget how lines look: the theme is another one."""
        super().notify_style_update()
        self._brush = None
        self._strips.clear()

    def _lay_out(self, *, whole: bool = True) -> None:
        """Lay the article out in the size of the pane; of a long one only the beginning, if that is enough for now."""
        if self.article is None or not self.size.width:
            return
        width = max(1, min(self.column, self.size.width - MARGIN - AIR))
        article = self.article if whole else beginning(self.article, ENOUGH)
        look = (width, self.spacing, self.justified)
        if self.page is None or self.page.look != look or self.page.text is not article.text:
            self.page = self.make_page(article, width, self.page if self._is_of_this_article else None)
            self._is_of_this_article = True
        if article is not self.article:
            self.call_after_refresh(self._lay_out_rest)
        place = self.place
        self._laid_out = self.size
        self._strips.clear()
        # The size of the page changes nothing around the pane, which the setter of `virtual_size` would lay out anew.
        self.set_reactive(ArticlePane.virtual_size, Size(self.size.width, self.page.height))
        self.scroll_to(y=top_for(self.page, place, self.size.height), animate=False, force=True)
        self.place = place

    def make_page(self, article: Article, width: int, before: Page | None) -> Page:
        """Return the page of an article; what is known from the one `before` is not worked out again."""
        return lay_out(article, width, before, spacing=self.spacing, justified=self.justified)

    def _lay_out_rest(self) -> None:
        """Lay out the whole of a long article, of which the beginning is on the screen."""
        if self.article is not None and self.page is not None and self.page.text is not self.article.text:
            self._lay_out()

    # Going to a place

    def show_span(self, span: Span) -> None:
        """Bring a stretch of text into the pane, with a few lines around it; nothing moves where it is seen already."""
        self._lay_out_rest()
        if self.page is not None:
            first, last = self.page.row_of(span.start), self.page.row_of(max(span.start, span.end - 1))
            self.go_to_row(reveal(first, last, self.top, self.size.height, self.page.height))

    def centre_span(self, span: Span) -> None:
        """Put a stretch of text in the middle of the pane."""
        self._lay_out_rest()
        if self.page is not None:
            first, last = self.page.row_of(span.start), self.page.row_of(max(span.start, span.end - 1))
            self.go_to_row(first - max(0, self.size.height - 1 - last + first) // 2)

    def show_offset(self, offset: int) -> None:
        """Put the line with `offset` on top of the pane, as far as the page reaches."""
        self._lay_out_rest()
        if self.page is not None:
            self.go_to_row(self.page.row_of(offset) if offset > 0 else 0)

    def go_to_row(self, row: int) -> None:
        """Put a row of the page on top of the pane, as far as the page reaches."""
        if self.page is not None:
            self.scroll_to(y=clamp(row, self.page.height, self.size.height), animate=False, force=True)

    def go_back_to(self, place: Place) -> None:
        """Put a place where it was."""
        if self.page is not None:
            self.go_to_row(top_for(self.page, place, self.size.height))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember where one is now, unless it was a new size that moved the page."""
        super().watch_scroll_y(old_value, new_value)
        self._remember_place()

    def _remember_place(self) -> None:
        if self.page is not None and self._laid_out == self.size:
            current = self.overlay.current.spans[0].start if self.overlay.current else None
            self.place = place_at(self.page, self.top, current, self.size.height)

    def action_lines(self, lines: int) -> None:
        """Go down by some lines, up if they are negative."""
        self.go_to_row(self.top + lines)

    def action_half_pages(self, halves: int) -> None:
        """Go down by half pages."""
        self.go_to_row(self.top + halves * max(1, self.size.height // 2))

    def action_pages(self, pages: int) -> None:
        """Go down by pages, less two lines to see where one was."""
        self.go_to_row(self.top + pages * max(1, self.size.height - 2))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.go_to_row(0)

    def action_bottom(self) -> None:
        """Go to the end."""
        self._lay_out_rest()
        if self.page is not None:
            self.go_to_row(self.page.height)

    def action_browse(self) -> None:
        """Say that a person wants to see the article in a browser."""
        self.post_message(BrowserWanted())

    def action_paragraphs(self, direction: int) -> None:
        """Go to the next paragraph, the one before, or farther: its first line stands below one line of context."""
        self._lay_out_rest()
        if self.page is not None:
            offset = self.page.offset_at(self.top + 1)
            for _ in range(min(abs(direction), self.page.height)):
                offset = paragraph_from(self.page.text, offset, direction)
            self.go_to_row(self.page.row_of(offset) - 1)

    def action_percent(self, percent: int) -> None:
        """Go to so many per cent of the article."""
        self._lay_out_rest()
        if self.page is not None:
            self.go_to_row(self.page.height * min(percent, 100) // 100)

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines of a part of the pane, for the screen."""
        if self._laid_out != self.size:  # the message of the new size comes later than the first picture in it
            self._lay_out(whole=self.page is not None or self.place is not BEGINNING)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return line `y` of the pane with the offsets that it shows: Textual asks for them when one selects."""
        if self.page is None:
            return self.draw_line(y)
        return self.brush.draw(self.page, y + self.top, self.overlay, self.size.width, pointed_at=True)

    def draw_line(self, y: int) -> Strip:
        """Return line `y` of the pane."""
        if self.page is None:
            return self.finish(Strip.blank(self.size.width, self.brush.paper))
        row = y + self.top
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= KEPT_STRIPS:
                self._strips.clear()
            strip = self.brush.draw(self.page, row, self.overlay, self.size.width)
            strip = self.finish(Strip(Segment.apply_style(strip, post_style=DIM)) if self.behind else strip)
            self._strips[row] = strip
        return strip

    @property
    def brush(self) -> ArticleBrush:
        """What draws the lines, for the theme as it is."""
        if self._brush is None:
            self._brush = ArticleBrush(self.app.current_theme, plain=self.app.no_color)
        return self._brush

    def _redraw(self, span: Span) -> None:
        """Draw the lines of a stretch of text anew, those that are in the pane."""
        if self.page is None:
            return
        first, last = self.page.row_of(span.start), self.page.row_of(max(span.start, span.end - 1))
        for row in range(first, last + 1):
            self._strips.pop(row, None)
        above = max(first, self.top)
        below = min(last, self.top + self.size.height - 1)
        if above <= below:
            self.refresh(Region(0, above - self.top, self.size.width, below - above + 1))

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the quotation that is clicked; a double click selects a word, a triple one a paragraph."""
        event.prevent_default()
        if self.page is None or (event.chain == 1 and self.text_selection is not None):
            return
        cell = event.x - self.brush.text_column(self.page, self.size.width)
        offset = offset_under(self.page, event.y + self.top, cell)
        if offset is None:
            return
        if event.chain == 1:
            quote_id = self.chart.quotations.at(offset) if self.chart else None
            if quote_id is not None:
                self.post_message(QuotationChosen(quote_id))
        else:
            around = word_around if event.chain == 2 else paragraph_around
            start, end = around(self.page.text, offset)
            self.screen.selections = {self: Selection(Offset(start, 0), Offset(end, 0))}

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text as the article has it, without the line breaks of the column."""
        span = self._selected(selection)
        return (self.page.text[span.start : span.end], "\n") if self.page is not None and span else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Mark another selection; only lines that gain or lose it are drawn anew."""
        before, now = self.overlay.selected, self._selected(selection)
        self.overlay = replace(self.overlay, selected=now)
        for span in (before, now):
            if span:
                self._redraw(span)

    def _selected(self, selection: Selection | None) -> Span | None:
        """Return the selected stretch of text: `x` of a selection's ends is an offset here, `y` is 0."""
        if selection is None or self.page is None:
            return None
        start = selection.start.x if selection.start else 0
        end = selection.end.x if selection.end else len(self.page.text)
        return Span(start, min(end, len(self.page.text))) if start < end else None
