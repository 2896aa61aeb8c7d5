"""A screen that keeps where one is in its article, while one reads, and comes back to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.bindings import key_of
from tui.app.messages import ArticleRecalled
from tui.app.remembering import Memory
from tui.app.typesetting import TypesettingScreen

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.timer import Timer

    from tui.app.remembering import Recalled
    from tui.quotes.model import Analysis
    from tui.settings import Settings
    from tui.statistics import Statistics

_ROOM_FOR_HINT = 60  # cells
KEPT_AFTER = 2.0  # seconds after which a place that one went to is kept


class KeepingScreen(TypesettingScreen, inherit_bindings=False):
    """Keeps the place and the figures of its article in the library; `reading` counts the articles that were opened."""

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self.memory = Memory(remembers=settings.library.remember)
        self.share = 1.0  # how much of the article there is yet, 0 to 1
        self.reading = 0  # late news of another article is told apart by it
        self._recalled = 0  # the reading whose place is known, so that a new one may take its place
        self._timer: Timer | None = None
        self._is_guided = self._was_guided = False  # whether somebody is told what to press first, or needs it no more

    def on_unmount(self) -> None:
        """Keep where one was, and wait until everything is kept."""
        self.keep_place()
        self.memory.finish()

    def keep_place(self) -> None:
        """Keep where one is in the article; where one was, as long as that may still be to come."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.article is None:
            return
        if not self.article.is_whole:
            self.memory.recall(self.article, lambda _: None)
        if self._recalled == self.reading or not self._is_untouched:
            self.memory.keep_place(self.article, self.pane.seen, self.share)

    @property
    def _is_untouched(self) -> bool:
        """Whether one has not begun to read the article."""
        return self.pane.top == 0 and self.current is None

    def keep_figures(self, statistics: Statistics, analysis: Analysis) -> None:
        """Keep the figures of the article, and what can be searched in it."""
        if self.article is not None:
            self.memory.keep_figures(self.article, statistics)
            self.memory.keep_contents(self.article, analysis)

    @property
    def hint(self) -> str:
        """What to press first: on a wide screen, until somebody who is new here has gone to a quotation."""
        if self.current is not None:
            self._is_guided, self._was_guided = False, True
        is_called_for = self._is_guided and self.chart is not None and len(self.chart.route) > 0
        if not is_called_for or self.size.width < _ROOM_FOR_HINT:
            return ""
        return f"{key_of('quotation.next')} goes to the first"

    def recall(self) -> None:
        """Ask for what was kept of the article; `ArticleRecalled` tells."""
        if self.article is not None:
            self.memory.recall(self.article, partial(self._tell_recalled, self.reading))

    def _tell_recalled(self, reading: int, recalled: Recalled) -> None:
        """Pass on what was kept; this is called in another thread."""
        self.post_message(ArticleRecalled(reading, recalled))

    def on_article_recalled(self, message: ArticleRecalled) -> None:
        """Go to where one left the article, unless one has begun to read it."""
        recalled = message.recalled
        if recalled.notice:
            self.app.notify(recalled.notice, severity="warning", markup=False, timeout=10)  # too long for one line
        if message.reading != self.reading:
            return
        self._recalled = self.reading
        if recalled.newcomer and self.settings.look.hints and not self._was_guided:
            self._is_guided = True
            self.tell()
        if recalled.place and self._is_untouched:
            self.pane.show_offset(recalled.place)
            if self.pane.top and not self.status.notice:
                self.say(f"where you left off; {key_of('article.top')} goes to the beginning")

    def _scrolled(self) -> None:
        super()._scrolled()
        if self._timer is None and self.article is not None and self.memory.remembers:
            self._timer = self.set_timer(KEPT_AFTER, self.keep_place)
