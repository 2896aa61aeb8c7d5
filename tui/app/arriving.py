"""A screen on which articles arrive: read in the background one after the other, and shown as far as they are read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.fetcher import Fetcher
from tui.app.paned import PanedScreen
from tui.app.queue import WHOLE
from tui.view.status import arrival

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.app.messages import ArticleComing, ArticleRead
    from tui.app.queue import Queue
    from tui.article import Article
    from tui.settings import Settings
    from tui.view.place import Place as Spot


class ArrivingScreen(PanedScreen, inherit_bindings=False):
    """Reads the articles of a `queue`, and opens them when they come."""

    def __init__(self, queue: Queue, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self.queue = queue
        self.fetcher = Fetcher(queue, self.post_message)
        self.problems: list[str] = []  # why sources before the first article cannot be read, a line each
        self.share = 1.0  # how much of the open article has been read, 0 to 1
        self._is_beginning = False  # whether it is still open which article is the first
        self._failure = ""  # what was said last of a source that cannot be read

    def open(self, article: Article, spot: Spot | None = None) -> None:
        """Show an article."""
        raise NotImplementedError

    def extend(self, article: Article) -> None:
        """Show more of the article that is open."""
        raise NotImplementedError

    def begin(self) -> None:
        """Read the first article of the queue that can be read; where there is none, the program ends."""
        self._is_beginning = True
        self.say(arrival(self.queue.name(self.queue.place)), lasting=True)
        self.read(self.queue.place)

    def read(self, place: int, *, again: bool = False) -> None:
        """Read the article at `place` of the queue in a worker; `ArticleRead` tells when it is there."""
        self.fetcher.read(place, again=again)

    def add(self, source: str) -> None:
        """Read a source that is not in the queue yet, and put it there behind the open one."""
        self._is_beginning = False
        self.fetcher.add(source)

    def give_up(self) -> bool:
        """Give up what is being read instead of the open article, if anything; return whether there was."""
        if not self.fetcher.stop():
            return False
        self._is_beginning = False
        self.say("given up")
        self.offer_others()
        return True

    def settle(self) -> bool:
        """Leave the open article at what is there of it, if there was more to come; return whether there was."""
        if not self.fetcher.settle():
            return False
        self._end_growth("the rest was given up; r reads it all")
        return True

    def tell_problems(self) -> None:
        """Say why what stood before the first article cannot be read."""
        while self.problems:
            self.app.notify(self.problems.pop(0), severity="warning", markup=False, timeout=10)

    def on_article_coming(self, message: ArticleComing) -> None:
        """Say how much of an article has come, or has been read."""
        if self.fetcher.is_awaited(message.watch):
            self.say(arrival(message.name, message.received, message.total, message.share), lasting=True)
        elif self.fetcher.is_growing(message.watch) and message.share is not None:
            self.share = message.share
            self.tell()

    def on_article_read(self, message: ArticleRead) -> None:
        """Open an article that a worker has read, or say why it cannot be read; the one that is open stays then."""
        if self.fetcher.is_growing(message.watch):
            self._grow(message.article)
        elif self.fetcher.is_awaited(message.watch):  # or else it was given up
            self.say("")
            if isinstance(message.article, str):
                self._fail(message.article)
            else:
                self._arrive(message.place, message.article)

    def _grow(self, article: Article | str) -> None:
        if isinstance(article, str):
            self.fetcher.settle()
            self.app.notify(article, severity="error", markup=False, timeout=10)
            self._end_growth("the rest could not be read")
            return
        if article.is_whole:
            self.fetcher.complete()
            self.share = 1.0
        self.extend(article)

    def _end_growth(self, notice: str) -> None:
        """Take what is there of the open article for all that there is of it."""
        if self.article is not None:
            self.extend(replace(self.article, is_whole=True, notices=(*self.article.notices, notice)))

    def _fail(self, problem: str) -> None:
        self.fetcher.fail()
        if not self._is_beginning:
            if problem == self._failure:
                self.app.clear_notifications()  # the same line is not shown twice
            self._failure = problem
            self.notify(problem, severity="error", markup=False, timeout=10)
            self.offer_others()
            return
        if problem not in self.problems:
            self.problems.append(problem)
        self.queue.place += 1
        if self.queue.place < len(self.queue):
            self.begin()
        else:
            self.app.exit(return_code=1)

    def _arrive(self, place: int, article: Article) -> None:
        again = place == self.queue.place and self.article is not None and WHOLE not in self.article.notices
        self.queue.place = place
        self.share = 1.0 if article.is_whole else 0.0
        self._is_beginning = False
        self.fetcher.arrive(is_whole=article.is_whole)
        self.open(article, self.pane.place if again else None)
        self.tell_problems()
        if self.status.notice:
            return  # what has to be known of the article matters more
        if again:
            self.say("read again")
        elif len(self.queue) > 1:
            self.say(f"article {self.queue.place + 1} of {len(self.queue)}")

    def offer_others(self) -> None:
        """Offer something else to read where nothing is open, nor awaited, nor about to be typed."""
        self.call_later(self._offer_others)

    async def _offer_others(self) -> None:
        if self.article is None and not self.fetcher.is_busy and not self.is_typing:
            await self.app.run_action("library")
