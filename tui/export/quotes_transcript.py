"""Quotations as a transcript, in plain text: who speaks, and below it what he says, one after the other."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.export.heading import heading, tally, wrapped
from tui.export.paint import painted
from tui.export.rows import rows
from tui.quotes.model import QuoteKind
from tui.view.colours import colour_index
from tui.view.fit import cells
from tui.view.outline import NOBODY
from tui.view.pieces import ACCEPTED, CORRECTED, Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.export import Analysed, Sheet
    from tui.export.rows import Row

_INDENT = 2
_MOST = 80  # cells of a line
_REPORTED = "reported"  # as the reader's own transcript has it


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield the transcript of each article, an empty line between two."""
    for number, item in enumerate(articles):
        lines = _article(item, min(sheet.width, _MOST))
        yield ("\n" if number else "") + "".join(painted(line, colour=sheet.colour) + "\n" for line in lines)


def _article(item: Analysed, width: int) -> Iterator[Line]:
    found = list(rows(item))
    yield from heading(item.article, tally(item.analysis), width)
    colours = colour_index(item.analysis)
    introduced: set[int | None] = {None}
    pairs = list(zip(item.analysis.quotes, found, strict=True))
    for (speaker, is_reported), turn in groupby(pairs, lambda pair: (pair[0].speaker, _is_reported(pair[1]))):
        said = [row for _, row in turn]
        tint = None if speaker is None else colours[speaker]
        yield from _name(said[0], tint, width, first=speaker not in introduced, is_reported=is_reported)
        introduced.add(speaker)
        for row in said:
            for line in wrapped(row.quotation + _decided(row), width - _INDENT):
                yield (Piece(" " * _INDENT), Piece(line))
        yield ()


def _name(row: Row, tint: int | None, width: int, *, first: bool, is_reported: bool) -> Iterator[Line]:
    """Yield who speaks; the `first` time also what is known of him, below the name where that has no room beside it."""
    name, role = row.speaker or NOBODY, Role.SPEAKER if row.speaker else Role.FAINT
    known = [row.description] if first and row.description else []
    known += [_REPORTED] if is_reported else []
    beside = "".join(f" · {part}" for part in known)
    if cells(name + beside) <= width:
        yield (Piece(name, role, tint), Piece(beside, Role.FAINT))
        return
    for line in wrapped(name, width):
        yield (Piece(line, role, tint),)
    for line in wrapped(" · ".join(known), width) if known else ():
        yield (Piece(line, Role.FAINT),)


def _is_reported(row: Row) -> bool:
    return row.kind == QuoteKind.INDIRECT


def _decided(row: Row) -> str:
    """Return the sign of what a person decided about a quotation, after a blank."""
    if row.corrected == "true":
        return f" {CORRECTED}"
    return f" {ACCEPTED}" if row.accepted == "true" else ""
