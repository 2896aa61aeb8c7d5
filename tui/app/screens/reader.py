"""The reader: articles one after the other, who says what in them, and a search."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from tui.app.aiming import AimingScreen
from tui.app.arriving import ArrivingScreen
from tui.app.bindings import Place, bindings_of, key_of
from tui.app.copying import CopyingScreen
from tui.app.deciding import DecidingScreen
from tui.app.editing import EditingScreen
from tui.app.evidencing import EvidencingScreen
from tui.app.filtering import FilteringScreen
from tui.app.messages import AnalysisFound, SourceTyped
from tui.app.queue import WHOLE
from tui.app.transcribing import TranscribingScreen
from tui.app.widgets.article_pane import BEGINNING
from tui.settings import Settings
from tui.view.other_reading import announced, counterpart, switched
from tui.view.status import going_on
from tui.view.trail import Trail

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.geometry import Size

    from tui.app.analyst import Analyst
    from tui.app.queue import Queue
    from tui.app.screens.picking import Pick
    from tui.app.widgets.source_bar import SourceBar
    from tui.article import Article
    from tui.statistics import Statistics
    from tui.view.chart import Chart
    from tui.view.place import Place as Spot

_VIM_QUITS = ("q", "q!", "qa", "qa!", "x", "wq", "quit")  # behind a colon; a file of that name is ./q


class ReaderScreen(
    ArrivingScreen,
    AimingScreen,
    EvidencingScreen,
    FilteringScreen,
    DecidingScreen,
    TranscribingScreen,
    CopyingScreen,
    EditingScreen,
    inherit_bindings=False,
):
    """Reads the articles of a `queue`, the open one first; finds out who says what in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.READER)]
    AUTO_FOCUS = "#article"

    def __init__(
        self,
        queue: Queue,
        article: Article | None,
        size: Size,
        settings: Settings = Settings(),  # noqa: B008 - it never changes
    ) -> None:
        super().__init__(queue, size, settings)
        self.article = article
        self._analysed = 0  # code points of the article
        self._is_studied = False  # whether one has begun to find out about the article
        self._source_bar: SourceBar | None = None
        self._analyst: Analyst | None = None

    def on_mount(self) -> None:
        """Show the first article, or read it, if there is one."""
        if self.article is not None:
            self.open(self.article)
        elif len(self.queue):
            self.begin()

    def on_unmount(self) -> None:
        """Let nothing go on behind the back of a program that has ended."""
        self._forget()
        self.fetcher.stop()
        self.fetcher.settle()

    # Articles

    def open(self, article: Article, spot: Spot | None = None) -> None:
        """Show `article`, from its beginning or as it stood at `spot`, and begin to find out who says what in it."""
        self._forget()
        if self.article is not None and self.article.source != article.source:
            self.keep_place()
        self.reading += 1
        self.article, self.statistics, self.trail = article, None, Trail()
        self.current = None
        self.drop_wish()
        self.forget_marks()
        self.forget_review()
        self.forget_filter()
        self.chart = None
        self._analysed = 0
        self._is_studied = False
        self.pane.show(article, spot or BEGINNING)
        self.hand_on()
        notices = (*article.notices, announced(article, key_of("article.other_reading")))
        self.say(" · ".join(filter(None, notices)).replace(WHOLE, WHOLE.replace("F", key_of("article.whole"))))
        self.take_aim()
        self.call_after_refresh(self._study)

    def extend(self, article: Article) -> None:
        """Show more of the article that is open: nothing of what is known of it changes."""
        notices = article.notices[len(self.article.notices) if self.article else 0 :]
        self.article = article
        self.pane.extend(article)
        self.take_aim()
        if self._analyst is not None and self._is_studied:
            self._analyst.extend(article)
            if article.is_whole:
                self.recall()
        self.search_on()
        if notices:
            self.say(" · ".join(notices))
        self.tell()

    def _forget(self) -> None:
        """Give up what is going on with the article that was open."""
        if self._analyst is not None:
            self._analyst.stop()
        self.clear_search()

    def _study(self) -> None:
        """Find out who says what in the article, and where one left it."""
        if self._analyst is None:
            from tui.app.analyst import Analyst

            self._analyst = Analyst()
        if self.article is not None:
            self._is_studied = True
            self._analyst.start(self.article, partial(self._tell_found, self.reading))
            if self.article.is_whole:
                self.recall()

    def _tell_found(self, reading: int, chart: Chart, length: int, statistics: Statistics | None) -> None:
        """Pass on what the analyst found; this is called in his thread, and a message may come from any."""
        self.post_message(AnalysisFound(reading, self.thinned(chart), length, statistics))

    def on_analysis_found(self, message: AnalysisFound) -> None:
        """Colour as much of the article as was analysed; the current quotation stays the current one."""
        if message.reading != self.reading or self.is_revised(message):
            return
        before = self.chart.route.quote(self.current) if self.chart and self.current is not None else None
        self.current = None
        self.statistics = message.statistics
        self._analysed = message.length
        if message.statistics is not None:
            self.keep_figures(message.statistics, message.chart.analysis)
        self.chart = message.chart
        self.current = self.chart.same_quotation(before) if self.chart else None
        self.stand_at_reviewed()
        self.search_on(quotations=True)
        self.point_at_aim()
        self.grant_wish()
        gc.freeze()  # it stays, and there is much of it

    def action_turn(self, step: int) -> None:
        """Open the next article of the queue, or the one before."""
        place = self.queue.place + step
        if abs(step) > 1:  # as far as there are any
            place = max(min(place, len(self.queue) - 1), 0)
            place += (place == self.queue.place) * step
        if 0 <= place < len(self.queue):
            self.read(place)
        else:
            self.say("this is the last article" if step > 0 else "this is the first article")

    def action_whole(self) -> None:
        """Read the whole of the article of which a part is open; the whole takes its place in the queue."""
        if self.queue.is_stub(self.queue.place):
            self.read(self.queue.place, again=True)
        else:
            self.say("this is all that there is of it")

    def action_reload(self) -> None:
        """Read the open article again; the place is kept."""
        if self.article is not None:
            self.read(self.queue.place, again=True)

    read_again = action_reload

    def action_other_reading(self) -> None:
        """Show the other reading of the page, at the same paragraph."""
        other = switched(self.article) if self.article is not None else None
        if self.article is None or other is None:
            self.say("this article is read in one way alone")
            return
        place = counterpart(self.article, self.reading_offset, other) if self.pane.top else 0
        self.open(other)
        if place:
            self.pane.show_offset(place)

    def action_ask_source(self) -> None:
        """Open the line in which one types what to open."""
        from tui.app.widgets.source_bar import SourceBar

        if not self.is_typing:
            self._source_bar = SourceBar()
            self.mount(self._source_bar)

    def on_source_typed(self, message: SourceTyped) -> None:
        """Take the line away, and read what was typed."""
        from tui.sources.typed import source_of

        self.focus_pane()
        if self._source_bar is not None:
            self._source_bar.remove()
            self._source_bar = None
        if self.settings.keys.preset == "vim" and message.typed.strip() in _VIM_QUITS:
            self.app.exit()
        elif source := source_of(message.typed):
            self.add(source)
        else:
            self.offer_others()  # of what was awaited meanwhile there may have come nothing

    def on_browser_wanted(self) -> None:
        """Open the article's address in a browser."""
        address = self.article.web_address if self.article else None
        if address is None:
            self.say("this article names no address")
            return
        self.browse(address)

    def action_outline(self) -> None:
        """Show the headings, to go to one."""
        from tui.app.screens.picking import PickingScreen
        from tui.view.contents import heading_at, headings_of

        headings = headings_of(self.article) if self.article else ()
        if not headings:
            self.say("this article has no headings")
            return
        here = heading_at(headings, self.pane.page.offset_at(self.pane.top + 1) if self.pane.page else 0)
        self.app.push_screen(PickingScreen("Outline", headings, here), self._go_to_heading)

    def _go_to_heading(self, picked: Pick | None) -> None:
        if picked is not None:
            self._leave_trail()
            self.pane.show_offset(int(picked.source))

    def action_links(self) -> None:
        """Show the links, to follow one."""
        from tui.app.screens.picking import PickingScreen
        from tui.view.contents import links_of

        links = links_of(self.article) if self.article else ()
        if not links:
            self.say("this article has no links")
            return
        self.app.push_screen(PickingScreen("Links", links, browsable=True), self._follow)

    def _follow(self, picked: Pick | None) -> None:
        """Open the address that was picked: here, or in the browser."""
        if picked is None:
            return
        if picked.browser:
            self.browse(picked.source)
        elif picked.source.lower().startswith("mailto:"):
            self.say(f"a letter box: {picked.source[7:]}")
        else:
            self.add(picked.source)

    @property
    def is_typing(self) -> bool:
        """Whether a line is open in which one types something."""
        return super().is_typing or self._source_bar is not None

    @property
    def is_looking(self) -> bool:
        """Whether quotations of the article are still being looked for."""
        return self.article is not None and self.statistics is None

    @property
    def going_on(self) -> str:
        """What is still being done with the article, as the bottom line says it."""
        if self.article is None or self.statistics is not None:
            return ""
        if self.fetcher.is_growing():
            return going_on(self.share, None)
        return going_on(None, self._analysed / len(self.article.text) if self._analysed else None)

    def action_leave(self) -> None:
        """Give up what is being read, close what lies over the article, clear the search, or else the selection."""
        self.drop_wish()
        if self.leave_evidence() or self.give_up():
            return
        if self.panes.over is not None or self.panes.zoomed:
            self.rearrange(self.panes.close())
        elif self.clear_search() or self.clear_filter():
            pass
        elif self.get_selected_text() is not None:
            self.clear_selection()
        elif not self.settle():
            self.say("")
