"""`sayso evidence`: why each quotation has its speaker, and who is not quoted, in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.corrected import with_corrections
from tui.cli.printing import Stream
from tui.cli.terminal import complain, emit, named, width
from tui.quotes.evidence import Witness
from tui.view.asides import sections_of
from tui.view.evidence import Told, rows_of
from tui.view.fit import fit, one_line
from tui.view.outline_draw import beginning

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from tui.export import Analysed
    from tui.quotes.model import Quotation


def print_evidence(options: Namespace) -> int:
    """Print the evidence of the articles that `options` name, of one quotation if a number is given; return the status.

    The status is 1 where an article has no quotation of that number.
    """
    stream = Stream(options)
    status = 0
    for item in with_corrections(stream):
        quotes = item.analysis.quotes
        if options.number is not None and not 0 < options.number <= len(quotes):
            complain(f"{named(item.article.source)}: has no quotation {options.number}; it has {len(quotes)}")
            status = 1
            continue
        wanted = quotes if options.number is None else quotes[options.number - 1 : options.number]
        for line in _lines(item, wanted, is_all=options.number is None):
            emit(f"{line.rstrip()}\n")
    return stream.status or status


def _lines(item: Analysed, quotes: tuple[Quotation, ...], *, is_all: bool) -> Iterator[str]:
    text, analysis = item.article.text, item.analysis
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    witness = Witness(text, item.article.set_off)
    room = width()
    if is_all:
        yield one_line(item.article.label)
        yield ""
    for quote in quotes:
        yield fit(f"{quote.id + 1}. {beginning(text, quote, room)}", room)
        told = Told(None if quote.speaker is None else names.get(quote.speaker), None)
        for row in rows_of(witness.evidence(analysis, quote.id), text, told, room - 2):
            yield "  " + "".join(piece.text for piece in row.line)
        yield ""
    for section in sections_of(analysis) if is_all else ():
        yield section.name
        for aside in section.asides:
            said = f"{aside.times}" if aside.times else one_line(text[slice(*aside.span)])
            yield f"   {aside.name}: {said}" if aside.name else f"   {said}"
        yield ""
