"""`sayso quotes` and `sayso stats`: articles in, one after the other, and what is said of them printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import Entry, Listing, printable
from tui.cli.corrected import with_corrections
from tui.cli.progress import Progress
from tui.cli.terminal import complain, emit, encode_for, in_colour, named, width
from tui.export import Analysed, Measured, Sheet, figures_writer, quotes_writer
from tui.export.select import of_speaker
from tui.quotes import analyse
from tui.sources import ReadError, gather
from tui.statistics import measure

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from tui.article import Article

_MOST_DEEP = 3  # listings inside one another: a list of feeds, a feed


def print_quotes(options: Namespace) -> int:
    """Print the quotations of the articles that `options` name; return the exit status."""
    stream = Stream(options)
    articles = _articles(options, stream)
    found = _Found(options.speaker)
    if options.speaker:
        articles = map(found.only, articles)
    encode_for(options.format)
    for text in quotes_writer(options.format)(articles, _sheet(options, stream)):
        emit(text)
    if options.speaker and found.all and not found.chosen:
        complain(f"none by a speaker like ‘{printable(options.speaker)}’ ({found.all:,} in all)")
    return stream.status


class _Found:
    """Leaves what one speaker said of every article, and counts: `all` quotations, and those that were `chosen`."""

    def __init__(self, words: str) -> None:
        self._words = words
        self.all = self.chosen = 0

    def only(self, item: Analysed) -> Analysed:
        """Return an article with the quotations of that speaker alone."""
        chosen = of_speaker(item.analysis, self._words)
        self.all += len(item.analysis.quotes)
        self.chosen += len(chosen.quotes)
        return Analysed(item.article, chosen)


def print_figures(options: Namespace) -> int:
    """Print the figures of the articles that `options` name; return the exit status."""
    stream = Stream(options)
    articles = (Measured(*item, measure(item.article.text, item.analysis)) for item in _articles(options, stream))
    encode_for(options.format)
    for text in figures_writer(options.format)(articles, _sheet(options, stream)):
        emit(text)
    return stream.status


def _articles(options: Namespace, stream: Stream) -> Iterator[Analysed]:
    """Return the articles with what a person corrected, unless that is not wanted."""
    return iter(stream) if options.no_corrections else with_corrections(stream)


class Stream:
    """Reads and analyses sources one by one, and what they list; what cannot be read is complained of and left out."""

    def __init__(self, options: Namespace) -> None:
        self.sources: Sequence[str] = options.sources
        self.status = 0
        self._options = options
        self._progress = Progress(len(self.sources))
        self._first: Article | Listing | None = None  # of a single source, which may be many articles
        self._is_opened = False

    @property
    def many(self) -> bool:
        """Whether there may be several articles; a single source is opened to find that out."""
        if len(self.sources) == 1:
            self._first, self._is_opened = self._open(self.sources[0], 1), True
            return isinstance(self._first, Listing)
        return len(self.sources) > 1

    def __iter__(self) -> Iterator[Analysed]:
        try:
            for number, source in enumerate(self.sources, 1):
                found = self._first if self._is_opened else self._open(source, number)
                yield from self._articles(source, found, number, 0)
        finally:
            self._progress.clear()

    def _open(self, source: str, number: int) -> Article | Listing | None:
        """Return what a source is; complain, and return nothing, where it cannot be read."""
        self._progress.begin(source, number)
        try:
            found = gather(source, as_is=self._options.as_is, watch=self._progress.watch, again=self._options.again)
        except ReadError as error:
            self._complain(str(error))
            self.status = 1
            return None
        for notice in found.notices:
            self._complain(f"{named(source)}: {notice}")
        return found

    def _articles(self, source: str, found: Article | Listing | None, number: int, depth: int) -> Iterator[Analysed]:
        if isinstance(found, Listing):
            if depth >= _MOST_DEEP:
                self._complain(f"{named(source)}: lists lists of lists; name one of them")
                return
            for item in found.items:
                if isinstance(item, Entry):
                    yield from self._articles(item.address, item.stub, number, depth)
                else:
                    yield from self._articles(item, self._open(item, number), number, depth + 1)
        elif found is not None:
            analysed = Analysed(found, analyse(found.text, set_off=found.set_off))
            self._progress.clear()
            yield analysed

    def _complain(self, line: str) -> None:
        self._progress.clear()
        complain(line)


def _sheet(options: Namespace, stream: Stream) -> Sheet:
    return Sheet(width=width(), colour=in_colour(options.color), many=stream.many)
