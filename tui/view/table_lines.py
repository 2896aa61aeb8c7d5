"""The rows of a table as lines: as they are where there is room, else its cells below one another.

Where only the last column is too wide and enough is left for it, it alone is wrapped, beneath itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.view.cutting import cut_line, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = re.compile(r"\S+(?: \S+)*")  # between two there are more blanks
_HANG = 2  # cells that all but the first cell of a row are set in, where each has a line of its own
_NARROWEST = 16  # cells that a column is wrapped in; one with less room has lines of its own


class TableLine(NamedTuple):
    """A line that shows `[start, end)`, set in by `indent` cells."""

    start: int
    end: int
    indent: int = 0


def table_lines(text: str, start: int, end: int, room: int) -> Iterator[TableLine]:
    """Yield the lines of the table `[start, end)`, which has a row on each of its lines, in `room` cells."""
    rows = list(_rows(text, start, end))
    wide = {row for row in rows if width_of(text[slice(*row)]) > room}
    columns = {width_of(text[row[0] : _last_cell(text, *row)]) for row in wide}
    if not wide:
        yield from (TableLine(*row) for row in rows)
    elif len(columns) == 1 and room - (column := columns.pop()) >= _NARROWEST:
        for row in rows:
            yield from _hanging(text, *row, column, room) if row in wide else (TableLine(*row),)
    else:
        for row in rows:
            yield from _one_by_one(text, *row, room)


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start <= end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _last_cell(text: str, start: int, end: int) -> int:
    return max((cell.start() for cell in _CELL.finditer(text, start, end)), default=start)


def _hanging(text: str, start: int, end: int, column: int, room: int) -> Iterator[TableLine]:
    """Yield a row, the rest of its last cell below where that begins."""
    for number, (first, last) in enumerate(_pieces(text, _last_cell(text, start, end), end, room - column)):
        yield TableLine(first, last, column) if number else TableLine(start, last)


def _one_by_one(text: str, start: int, end: int, room: int) -> Iterator[TableLine]:
    for cell in _CELL.finditer(text, start, end):
        indent = _HANG if cell.start() > start and room > 4 * _HANG else 0
        for piece in _pieces(text, *cell.span(), room - indent):
            yield TableLine(*piece, indent)


def _pieces(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    starts: list[int] = []
    ends: list[int] = []
    cut_line(text, start, end, width, starts.append, ends.append)
    return zip(starts, ends, strict=True)
