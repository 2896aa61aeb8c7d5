"""`sayso quotes` and `sayso stats`: articles in, one after the other, and what is said of them printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.progress import Progress
from tui.cli.terminal import complain, emit, encode_for, in_colour, named, width
from tui.export import Analysed, Measured, Sheet, figures_writer, quotes_writer
from tui.export.select import of_speaker
from tui.quotes import analyse
from tui.sources import ReadError, read
from tui.statistics import measure

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence


def print_quotes(options: Namespace) -> int:
    """Print the quotations of the articles that `options` name; return the exit status."""
    stream = _Stream(options)
    articles: Iterator[Analysed] = iter(stream)
    if options.speaker:
        articles = (Analysed(item.article, of_speaker(item.analysis, options.speaker)) for item in articles)
    encode_for(options.format)
    for text in quotes_writer(options.format)(articles, _sheet(options, stream)):
        emit(text)
    return stream.status


def print_figures(options: Namespace) -> int:
    """Print the figures of the articles that `options` name; return the exit status."""
    stream = _Stream(options)
    articles = (Measured(*item, measure(item.article.text, item.analysis)) for item in stream)
    encode_for(options.format)
    for text in figures_writer(options.format)(articles, _sheet(options, stream)):
        emit(text)
    return stream.status


class _Stream:
    """Reads and analyses sources one by one; what cannot be read is complained of and left out."""

    def __init__(self, options: Namespace) -> None:
        self.sources: Sequence[str] = options.sources
        self.status = 0
        self._options = options

    def __iter__(self) -> Iterator[Analysed]:
        progress = Progress(len(self.sources))
        try:
            for number, source in enumerate(self.sources, 1):
                progress.begin(source, number)
                try:
                    article = read(source, as_is=self._options.as_is, watch=progress.watch, again=self._options.again)
                except ReadError as error:
                    progress.clear()
                    complain(str(error))
                    self.status = 1
                    continue
                if article.notices:
                    progress.clear()
                for notice in article.notices:
                    complain(f"{named(source)}: {notice}")
                item = Analysed(article, analyse(article.text))
                progress.clear()
                yield item
        finally:
            progress.clear()


def _sheet(options: Namespace, stream: _Stream) -> Sheet:
    return Sheet(width=width(), colour=in_colour(options.color), many=len(stream.sources) > 1)
