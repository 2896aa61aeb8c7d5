"""A screen of panes: the article, its markers, its speakers and its figures, and one line below; all show one state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from tui.app.arranging import MARKERS, SIDE, STATUS, arrange, classes_of, is_displayed
from tui.app.bindings import Place, hints_of
from tui.app.walking import WalkingScreen
from tui.app.widgets.dialogue_pane import DialoguePane
from tui.app.widgets.marker_column import MarkerColumn
from tui.app.widgets.status_line import NO_SWATCH, StatusLine
from tui.view.panes import LEAST_HEIGHT, LEAST_WIDTH, Form, Pane, Panes
from tui.view.status import Status, standing

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.timer import Timer

    from tui.app.messages import QuotationChosen
    from tui.app.widgets.speakers_pane import SpeakersPane
    from tui.app.widgets.statistics_pane import StatisticsPane
    from tui.settings import Settings
    from tui.statistics import Statistics
    from tui.view.chart import Chart
    from tui.view.page import Page

NOTICE_SECONDS = 4.0
TOO_SMALL = Status(f"too small: {LEAST_WIDTH}x{LEAST_HEIGHT} at least")


class SidePanes(Container):
    """Room for the panes beside the article; it is empty itself."""

    BLANK = True


class PanedScreen(WalkingScreen, inherit_bindings=False):
    """Shows the article, and what is known of it, in panes that are arranged as the terminal's `size` allows."""

    BLANK = True  # there is nothing to be seen of it between the panes

    def __init__(self, size: Size, settings: Settings) -> None:
        self.settings = settings
        shown = {Pane.SPEAKERS: settings.panes.speakers, Pane.STATISTICS: settings.panes.statistics}
        self.panes = Panes(*size, hidden=frozenset(pane for pane, is_shown in shown.items() if not is_shown))
        super().__init__(classes=" ".join(name for name, is_on in classes_of(self.panes).items() if is_on))
        self.statistics: Statistics | None = None
        self.status = StatusLine(id=STATUS, hinting=settings.look.hints)
        self.markers = MarkerColumn(id=MARKERS)
        self.speakers: SpeakersPane | None = None
        self.figures: StatisticsPane | None = None
        self._notice_timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the article with its markers, room for the panes beside it, and one line below."""
        look = self.settings.look
        for widget in (
            self.status,
            DialoguePane(id=Pane.ARTICLE, column=look.width, spacing=look.spacing, justified=look.justify),
            self.markers,
            SidePanes(id=SIDE),
        ):
            widget.display = is_displayed(str(widget.id), self.panes)
            yield widget

    def on_mount(self) -> None:
        """Follow the article; what it can be read without comes after the first picture."""
        self.watch(self.pane, "page", self._page_changed, init=False)
        self.watch(self.pane, "scroll_y", self._scrolled, init=False)
        self.call_after_refresh(self._furnish)

    async def _furnish(self) -> None:
        """Put the panes beside the article."""
        from tui.app.widgets.speakers_pane import SpeakersPane
        from tui.app.widgets.statistics_pane import StatisticsPane

        self.speakers, self.figures = SpeakersPane(id=Pane.SPEAKERS), StatisticsPane(id=Pane.STATISTICS)
        for pane in (self.speakers, self.figures):
            pane.display = is_displayed(str(pane.id), self.panes)
        side = self.query_one(f"#{SIDE}")
        if not side.is_attached:  # a person who quits at once is not kept waiting
            return
        await side.mount(self.speakers, self.figures)
        self.hand_on()
        self._scrolled()
        self.tell()

    @property
    def going_on(self) -> str:
        """What is still being done with the article, a few words for the bottom line."""
        return ""

    @property
    def is_typing(self) -> bool:
        """Whether a line is open in which one types something."""
        return False

    @property
    def hint(self) -> str:
        """What helps somebody who reads here for the first time, a few words for the bottom line."""
        return ""

    # What the panes show

    def watch_chart(self, chart: Chart | None) -> None:
        """Hand on the colours, the speakers and the figures."""
        self.pane.chart = chart
        self.markers.chart = chart
        self.hand_on()
        self.tell()

    def watch_current(self, current: int | None) -> None:
        """Hand on which quotation one is at."""
        self.pane.current = current
        self.markers.current = current
        if self.speakers is not None:
            self.speakers.current = current
        self.tell()

    def hand_on(self) -> None:
        """Bring the side panes up to date, once they are there."""
        if self.speakers is not None and self.figures is not None:
            self.speakers.text = self.article.text if self.article else ""
            self.speakers.colours = self.chart.colours if self.chart else None
            self.speakers.is_filtered = self.chart is not None and self.chart.filter is not None
            self.speakers.analysis = self.chart.shown if self.chart else None
            self.speakers.current = self.current
            self.figures.colours = self.chart.colours if self.chart else {}
            self.figures.statistics = self.statistics

    def tell(self) -> None:
        """Bring the bottom line up to date."""
        self.status.hints = () if self.panes.form is Form.TINY else hints_of(Place(self.panes.focus))
        tiny = self.panes.form is Form.TINY
        self.status.status = (
            TOO_SMALL
            if tiny
            else standing(
                self.chart,
                self.current,
                complete=self.statistics is not None,
                going_on=self.going_on or self.hint,
            )
        )
        if self.chart is not None and self.current is not None:
            self.status.colour = self.chart.colour_of(self.current)
        else:
            self.status.colour = NO_SWATCH

    def say(self, notice: str, *, lasting: bool = False) -> None:
        """Show a notice in the bottom line, for a while unless it is `lasting`; an empty one takes the last away."""
        if self._notice_timer is not None:
            self._notice_timer.stop()
            self._notice_timer = None
        self.status.notice = notice
        if notice and not lasting:
            self._notice_timer = self.set_timer(NOTICE_SECONDS, lambda: self.say(""))

    def _page_changed(self, page: Page | None) -> None:
        self.markers.page = page
        self._scrolled()

    def _scrolled(self) -> None:
        self.markers.top = self.pane.top
        if self.figures is not None:
            self.figures.place = self.pane.progress

    # How they lie

    def rearrange(self, panes: Panes) -> None:
        """Show the panes in another arrangement."""
        if panes != self.panes:
            before, self.panes = self.panes, panes
            arrange(self, panes, before)
            self.pane.behind = panes.over is not None
            self.tell()

    def focus_pane(self) -> None:
        """Give the keys back to the pane that had them."""
        self.set_focus(self.query_one(f"#{self.panes.focus}"), scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """Arrange the panes for another size."""
        self.rearrange(self.panes.resized(*event.size))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the focus where a click has put it; it may have gone on since, as it does behind a count."""
        if event.widget is not self.focused:
            return
        pane = next((pane for pane in Pane if pane == event.widget.id), None)
        if pane is not None and pane is not self.panes.focus:
            self.rearrange(self.panes.go_to(pane))

    def on_quotation_chosen(self, message: QuotationChosen) -> None:
        """Go to a quotation that was clicked or chosen among the speakers."""
        self.say("")
        if self.panes.over is not None or self.panes.zoomed:
            self.rearrange(self.panes.close())
        self.go_to_quotation(message.quote_id)

    def action_next_pane(self, direction: int) -> None:
        """Give the next pane the keys, or the one before."""
        self.rearrange(self.panes.next(direction))

    def action_go_to(self, pane: str) -> None:
        """Give a pane the keys, and show it."""
        self.rearrange(self.panes.go_to(Pane(pane)))

    def action_toggle_pane(self, pane: str) -> None:
        """Show or hide a side pane."""
        self.rearrange(self.panes.toggle(Pane(pane)))

    def action_zoom(self) -> None:
        """Let the pane that has the keys fill the screen, or go back."""
        self.rearrange(self.panes.zoom())

    def action_alone(self) -> None:
        """Leave nothing but the article on the screen, or go back."""
        self.rearrange(self.panes.leave_alone())
