"""The reader's memory: a thread keeps in the library what is to be kept, in order, and asks it; nobody waits for it."""

from __future__ import annotations

from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.article import Article
    from tui.corrections import Log
    from tui.library.marks import Mark
    from tui.library.pins import Pin
    from tui.quotes.model import Analysis, Span
    from tui.statistics import Statistics

_PATIENCE = 10.0  # seconds that the end of the program waits for what is still to be kept
_NEWCOMER = 3  # articles that somebody has read at most who is new here
_HALF_READ = 0.5  # the share that is kept where nobody knows how long the article is


class Recalled(NamedTuple):
    """What was kept of an article: the offset where one left it, 0 if never; where its marks and pins are now.

    A mark or pin whose words are no longer there has `None`. `log` is what was corrected. `notice` says what is wrong
    with the library, if anything. A `newcomer` has read but a few articles so far.
    """

    place: int
    marks: tuple[tuple[Mark, int | None], ...] = ()
    pins: tuple[tuple[Pin, Span | None], ...] = ()
    notice: str | None = None
    log: Log | None = None
    newcomer: bool = False


class Memory:
    """Does one thing after the other in a thread of its own; nothing at all where it `remembers` nothing."""

    def __init__(self, *, remembers: bool = True) -> None:
        self.remembers = remembers
        self._work: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def do(self, work: Callable[[], object]) -> None:
        """Do `work`, which must not fail, after all that was asked for before."""
        if not self.remembers:
            return
        if self._thread is None:
            self._thread = Thread(target=self._run, daemon=True, name="keeper")
            self._thread.start()
        self._work.put(work)

    def finish(self) -> None:
        """Wait until everything is kept."""
        if self._thread is not None:
            self._work.put(None)
            self._thread.join(_PATIENCE)
            self._thread = None

    def recall(self, article: Article, recalled: Callable[[Recalled], object]) -> None:
        """Keep that `article` is being read; call `recalled`, in the thread, with what was kept of it before."""
        if article.source:
            self.do(lambda: recalled(recall(article)))

    def keep_place(self, article: Article, seen: Span, there: float = 1.0) -> None:
        """Keep that the stretch `seen` of `article` is on the screen, of which as much is `there` yet, 0 to 1."""
        if article.source:
            self.do(lambda: keep_place(article, seen, there))

    def keep_figures(self, article: Article, figures: Statistics) -> None:
        """Keep what was counted in the whole of `article`."""
        if article.source:
            self.do(lambda: keep_figures(article, figures))

    def keep_contents(self, article: Article, analysis: Analysis) -> None:
        """Keep the text of `article` and who says what in it, to be searched with all the others."""
        if article.source:
            self.do(lambda: keep_contents(article, analysis))

    def _run(self) -> None:
        while work := self._work.get():
            work()


def recall(article: Article) -> Recalled:
    """Keep that `article` is being read; return what was kept of it before, found in its text as it is now."""
    from tui import library
    from tui.anchor import located, located_place
    from tui.library.marks import marks_of
    from tui.library.pins import pins_of

    before = library.begin_reading(article)
    newcomer = len(library.recent(_NEWCOMER + 1)) <= _NEWCOMER
    if before is None:
        return Recalled(0, notice=library.notice(), newcomer=newcomer)
    place = before.place if before.anchor is None else located_place(article.text, before.anchor)
    marks = tuple((mark, located_place(article.text, mark.anchor)) for mark in marks_of(article.source))
    pins = tuple((pin, located(article.text, pin.anchor)) for pin in pins_of(article.source))
    return Recalled(place or 0, marks, pins, library.notice(), _corrections(article.source), newcomer)


def _corrections(source: str) -> Log | None:
    from tui.library.corrections import log_in, log_of

    logged = log_of(source)
    return log_in(logged) if logged else None


def keep_place(article: Article, seen: Span, there: float = 1.0) -> None:
    """Keep that the stretch `seen` of `article` is on the screen, of which as much is `there` yet, 0 to 1."""
    from tui import library
    from tui.anchor import anchored_place

    anchor = anchored_place(article.text, seen.start) if seen.start else None
    share = there * seen.end / max(1, len(article.text))
    library.keep_place(article.source, anchor, share if article.is_whole else min(share, _HALF_READ))


def keep_figures(article: Article, figures: Statistics) -> None:
    """Keep what was counted in the whole of `article`."""
    from tui import library

    library.keep_figures(
        article.source,
        words=figures.words,
        quotations=figures.quotations,
        speakers=figures.named + figures.unnamed,
        attributed=figures.quotations - figures.unattributed,
    )


def keep_contents(article: Article, analysis: Analysis) -> None:
    """Keep the text of `article` and who says what in it."""
    from tui.library import search

    search.keep_contents(article, analysis)
