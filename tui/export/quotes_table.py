"""Quotations as a table to be read: who spoke, beside the words, wrapped at the width of the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from tui.export.heading import heading, tally, wrapped
from tui.export.paint import painted
from tui.export.rows import Row, rows
from tui.view.colours import bar_mark, colour_index
from tui.view.fit import cells, folded
from tui.view.outline import NOBODY
from tui.view.pieces import ACCEPTED, CORRECTED, Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.export import Analysed, Sheet

_WIDE = 100  # cells from which kind, cue and confidence have columns of their own
_NARROW = 56  # cells below which the words stand under the speaker
_LINE = 80  # cells of the longest line of a quotation: longer ones are hard to read
_KIND, _CUE, _SURE = 8, 12, 4
_PLAIN_BAR = "│"
_GAP = Piece("  ")


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns are, in cells; a column of no width is left out."""

    number: int
    speaker: int
    words: int
    kind: int = 0
    cue: int = 0
    sure: int = 0

    @property
    def stacked(self) -> bool:
        """Whether the words stand under the speaker."""
        return self.speaker == 0


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield the table of each article, an empty line between two."""
    for number, item in enumerate(articles):
        lines = _article(item, sheet.width, colour=sheet.colour)
        yield ("\n" if number else "") + "".join(painted(line, colour=sheet.colour) + "\n" for line in lines)


def columns(found: Sequence[Row], width: int) -> Columns:
    """Return the columns that show the rows `found` best in `width` cells."""
    number = max(2, len(str(found[-1].number)))
    before = number + 4  # a blank, the number, a blank, the bar, a blank
    if width < _NARROW:
        return Columns(number, speaker=0, words=max(width - before, 10))
    wide = width >= _WIDE
    longest = max(max(cells(row.speaker or NOBODY), min(cells(row.description), 18)) for row in found)
    speaker = min(max(longest, 20), 30 if wide else 24)
    after = _KIND + _CUE + _SURE + 3 * 2 if wide else 0
    words = min(width - before - speaker - 2 - after, _LINE)
    return Columns(number, speaker, words, *((_KIND, _CUE, _SURE) if wide else ()))


def _article(item: Analysed, width: int, *, colour: bool) -> Iterator[Line]:
    found = list(rows(item))
    yield from heading(item.article, tally(item.analysis), width)
    if not found:
        return
    layout = columns(found, width)
    if not layout.stacked:
        yield _head(layout)
    colours = colour_index(item.analysis)
    introduced: set[int | None] = {None}
    for quote, row in zip(item.analysis.quotes, found, strict=True):
        tint = None if quote.speaker is None else colours[quote.speaker]
        yield from _row(row, layout, tint, first=quote.speaker not in introduced, colour=colour)
        introduced.add(quote.speaker)
        yield ()


def _head(layout: Columns) -> Line:
    names = f"{'#':>{layout.number + 1}}   {'Speaker':{layout.speaker}}  {'Quotation':{layout.words}}"
    if layout.kind:
        names += f"  {'Kind':{layout.kind}}  {'Cue':{layout.cue}}  Sure"
    return (Piece(names, Role.FAINT),)


def _row(row: Row, layout: Columns, tint: int | None, *, first: bool, colour: bool) -> Iterator[Line]:
    """Yield the lines of one quotation; `first` also tells who its speaker is."""
    speaker = list(_speaker(row, layout, tint, first=first))
    words = [Piece(line) for line in wrapped(row.quotation, layout.words)]
    bar = Piece(bar_mark(tint) if colour else _PLAIN_BAR, Role.BAR, tint)
    if layout.stacked:
        left: list[list[Piece]] = [[*speaker, *words]]
        widths = [layout.words]
    else:
        left = [speaker, words]
        widths = [layout.speaker, layout.words]
    if layout.kind:
        cue = [Piece(line, Role.FAINT) for line in folded(row.cue, layout.cue, 3)]
        left += [[Piece(row.kind, Role.FAINT)], cue, [Piece(_sure(row).rjust(layout.sure), Role.FAINT)]]
        widths += [layout.kind, layout.cue, layout.sure]
    for number, line in enumerate(zip_longest(*left)):
        label = str(row.number) if number == 0 else ""
        yield (Piece(f" {label:>{layout.number}} ", Role.FAINT), bar, Piece(" "), *_filled(line, widths))


def _speaker(row: Row, layout: Columns, tint: int | None, *, first: bool) -> Iterator[Piece]:
    width = layout.speaker or layout.words
    role = Role.SPEAKER if row.speaker else Role.FAINT
    for line in wrapped(row.speaker or NOBODY, width):
        yield Piece(line, role, tint)
    if first:
        for line in folded(row.description, width, 3):
            yield Piece(line, Role.FAINT)
    if not layout.kind:
        for line in _facts(row, width):
            yield Piece(line, Role.FAINT)


def _facts(row: Row, width: int) -> list[str]:
    """Return kind, cue and confidence on one line where they fit, else the cue on lines of its own."""
    together = " · ".join(part for part in (row.kind, row.cue, _sure(row)) if part)
    if cells(together) <= width:
        return [together]
    return [f"{row.kind} · {_sure(row)}", *folded(row.cue, width, 2)]


def _sure(row: Row) -> str:
    """Return how sure it is, or the sign of what a person did to it."""
    if row.corrected == "true":
        return CORRECTED
    return ACCEPTED if row.accepted == "true" else f"{row.confidence:.0%}"


def _filled(line: Iterable[Piece | None], widths: Sequence[int]) -> Iterator[Piece]:
    for number, (piece, width) in enumerate(zip(line, widths, strict=True)):
        if number:
            yield _GAP
        yield piece or Piece("")
        yield Piece(" " * (width - cells(piece.text if piece else "")))
