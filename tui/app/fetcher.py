"""Articles of the queue are read beside the reading, and may be given up at any moment."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread
from threading import enumerate as enumerate_threads
from typing import TYPE_CHECKING

from tui.app.messages import ArticleComing, ArticleRead
from tui.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from tui.app.queue import Queue
    from tui.sources.watch import Watch


_READER = "reader"  # the name of its threads


def is_reading() -> bool:
    """Tell whether anything is still being read, also what was given up and has not noticed yet."""
    return any(thread.name == _READER for thread in enumerate_threads())


@dataclass(slots=True)
class _Errand:
    """What is being read: where in the queue it stands, and whether only since it was asked for."""

    watch: Watch
    place: int
    is_new: bool = False


class Fetcher:
    """Reads articles of `queue` in threads; `post` hands on how far one is, and what there is of it.

    One is awaited, of which nothing has come yet: another one, or `stop`, makes it give that one up. The one that is
    open may still grow, until the one that is awaited takes its place. Of what was given up nothing more is heard.
    """

    def __init__(self, queue: Queue, post: Callable[[Message], object]) -> None:
        self._queue = queue
        self._post = post
        self._awaited: _Errand | None = None
        self._growing: _Errand | None = None

    def add(self, source: str) -> None:
        """Put a source into the queue and read it; it goes out of the queue again where it cannot be read."""
        self.stop()
        self.read(self._queue.add(source))
        if self._awaited is not None:
            self._awaited.is_new = True

    def read(self, place: int, *, again: bool = False) -> None:
        """Read the article at `place` of the queue; what is read `again` takes its place when it is whole."""
        from tui.sources.watch import Watch

        self.stop()
        name = self._queue.name(place)
        watch = Watch(
            lambda received, total: self._post(ArticleComing(watch, name, received, total)),
            lambda share: self._post(ArticleComing(watch, name, share=share)),
        )
        self._awaited = _Errand(watch, place)

        def work() -> None:
            for found in self._queue.gradually(place, again=again, watch=watch):
                if watch.is_cancelled:
                    return
                if not (again and isinstance(found, Article) and not found.is_whole):
                    self._post(ArticleRead(place, found, watch))

        if self._queue.is_far(place):
            self._post(ArticleComing(watch, name))
        Thread(target=work, daemon=True, name=_READER).start()

    def is_awaited(self, watch: object) -> bool:
        """Tell whether news with this watch is of what is awaited."""
        return self._awaited is not None and watch is self._awaited.watch

    @property
    def is_busy(self) -> bool:
        """Whether anything is awaited."""
        return self._awaited is not None

    def is_growing(self, watch: object = None) -> bool:
        """Tell whether the open article still grows; with a watch, whether news with this watch is of it."""
        return self._growing is not None and (watch is None or watch is self._growing.watch)

    def arrive(self, *, is_whole: bool) -> None:
        """Note that what was awaited is there, and opened: all of it, or a beginning that grows."""
        self.settle()
        self._growing, self._awaited = None if is_whole else self._awaited, None

    def complete(self) -> None:
        """Note that all of the open article is there; what is awaited beside it is still to come."""
        self._growing = None

    def fail(self) -> None:
        """Note that what was awaited cannot be read."""
        if self._awaited is not None and self._awaited.is_new:
            self._queue.drop(self._awaited.place)
        self._awaited = None

    def stop(self) -> bool:
        """Give up what is awaited; return whether there was anything."""
        if self._awaited is None:
            return False
        self._awaited.watch.cancel()
        self.fail()
        return True

    def settle(self) -> bool:
        """Give up the rest of the article that is open; return whether more of it was to come."""
        if self._growing is None:
            return False
        self._growing.watch.cancel()
        self._growing = None
        return True
