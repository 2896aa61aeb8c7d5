"""Articles of the queue are read beside the reading, one at a time, and may be given up at any moment."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from tui.app.messages import ArticleComing, ArticleRead

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from tui.app.queue import Queue
    from tui.sources.watch import Watch


class Fetcher:
    """Reads articles of `queue` in threads; `post` hands on how far one is, and the article or what is wrong with it.

    Another one, or `stop`, makes it give up the one before; of that one nothing more is heard.
    """

    def __init__(self, queue: Queue, post: Callable[[Message], object]) -> None:
        self._queue = queue
        self._post = post
        self._watch: Watch | None = None
        self._place: int | None = None
        self._is_new = False  # whether the source stands in the queue only since it was asked for

    def add(self, source: str) -> None:
        """Put a source into the queue and read it; it goes out of the queue again where it cannot be read."""
        self.stop()
        self.read(self._queue.add(source))
        self._is_new = True

    def read(self, place: int, *, again: bool = False) -> None:
        """Read the article at `place` of the queue."""
        from tui.sources.watch import Watch

        self.stop()
        self._watch = watch = Watch(lambda received, total: tell(received, total))
        self._place = place
        name = self._queue.name(place)

        def tell(received: int, total: int | None) -> None:
            self._post(ArticleComing(watch, name, received, total))

        def work() -> None:
            self._post(ArticleRead(place, self._queue.read(place, again=again, watch=watch), watch))

        if self._queue.is_far(place):
            tell(0, None)
        Thread(target=work, daemon=True, name="reader").start()

    def is_awaited(self, watch: object) -> bool:
        """Tell whether news with this watch is of what is being read now."""
        return watch is not None and watch is self._watch

    def finish(self, *, well: bool) -> None:
        """Note that what was being read is there, or cannot be read."""
        if not well and self._is_new and self._place is not None:
            self._queue.drop(self._place)
        self._watch, self._place, self._is_new = None, None, False

    def stop(self) -> bool:
        """Give up what is being read; return whether there was anything."""
        if self._watch is None:
            return False
        self._watch.cancel()
        self.finish(well=False)
        return True
