"""Wrapping: text and width in, a table of lines out.

The table holds offsets alone, two machine integers a line, so that a book costs little and a line is looked up by
bisection. Lines are cut greedily at spaces.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.quotes.model import Span
from tui.view.characters import is_plain
from tui.view.cutting import cut_line, cut_measured, cut_plain, width_of
from tui.view.table_lines import table_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.view.shapes import Shape

_HANG = 2  # cells that the rest of a kept line is set in, which is no line of its own


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a wrapped text: line `i` shows `[starts[i], ends[i])`, in code points.

    Starts rise strictly; what lies between an end and the next start is spaces or a line feed, or nothing.
    """

    starts: array[int]
    ends: array[int]
    indents: array[int] = field(default_factory=lambda: array("B"))  # cells; empty where no line is set in

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, line: int) -> Span:
        """Return what line number `line` shows."""
        return Span(self.starts[line], self.ends[line])

    def indent(self, line: int) -> int:
        """Return how many cells line number `line` is set in."""
        return self.indents[line] if self.indents else 0

    def copied(self) -> tuple[array[int], array[int], array[int]]:
        """Return copies of what it is made of."""
        return self.starts[:], self.ends[:], self.indents[:]

    def line_of(self, offset: int) -> int:
        """Return the number of the line that shows `offset`, or of the last one that begins before it; at least 0."""
        return max(0, bisect_right(self.starts, offset) - 1)


def wrap(
    text: str,
    width: int,
    spaced: Collection[int] = (),
    shapes: Sequence[Shape] = (),
    tight: Collection[int] = (),
    begun: tuple[Lines, int] | None = None,
) -> Lines:
    """Return the lines of `text`, at least one, in a column of `width` cells, at least 1.

    A line feed ends a line; an empty line stays, unless it begins at an offset in `tight`. A paragraph that begins at
    an offset in `spaced`, after another one and an empty line, has one more empty line above it. What lies in one of
    the `shapes`, which are in order, is set in, or its lines are kept. What is `begun` are the lines of a beginning of
    the text, which ends with a paragraph, and how long that is: the wrapping goes on after it.
    """
    starts, ends, indents = begun[0].copied() if begun else (array("q"), array("q"), array("B"))
    start_line, end_line = starts.append, ends.append
    all_plain = is_plain(text)
    position, last = begun[1] + 1 if begun else 0, len(text)
    awaited = iter(shapes)
    shape = next(awaited, None)
    while position <= last:
        end = text.find("\n", position)
        if end < 0:
            end = last
        if position in spaced and len(starts) > 1 and starts[-2] < position - 2 and ends[-1] == position - 1:
            starts.insert(len(starts) - 1, position - 2)
            ends.insert(len(ends) - 1, position - 2)
        room, indent, hang = width, 0, 0
        if shape is not None:
            while shape is not None and position >= shape.end:
                shape = next(awaited, None)
            indents.extend([0] * (len(starts) - len(indents)))
            if shape is not None and position >= shape.start:
                room, indent = width - shape.indent, shape.indent
                if shape.kind is BlockKind.TABLE:
                    for line in table_lines(text, position, shape.end, room):
                        start_line(line.start)
                        end_line(line.end)
                        indents.append(indent + line.indent)
                    position = shape.end + 1
                    continue
                if shape.kept and width_of(text[position:end]) > room:
                    position, inner, hang = _set_in(text, position, end, room)
                    room, indent = room - inner - hang, indent + inner
        if position == end and position in tight:
            pass
        elif all_plain or is_plain(text[position:end]):
            cut_plain(text, position, end, room, start_line, end_line)
        else:
            cut_measured(text, position, end, room, start_line, end_line)
        if (indent or hang) and len(starts) > len(indents):
            indents.append(indent)
            indents.extend([indent + hang] * (len(starts) - len(indents)))
        position = end + 1
    if shapes:
        indents.extend([0] * (len(starts) - len(indents)))
    return Lines(starts, ends, indents)


def cut(
    text: str, start: int, end: int, width: int, starts: array[int], ends: array[int], *, blank: bool = False
) -> None:
    """Add the lines of `[start, end)` to the table; its empty lines only where they are to stay `blank`."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        while start < stop and text[start] == " ":
            start += 1
        if start < stop:
            cut_line(text, start, stop, max(1, width), starts.append, ends.append)
        elif blank:
            starts.append(start)
            ends.append(start)
        start = stop + 1


def _set_in(text: str, position: int, end: int, width: int) -> tuple[int, int, int]:
    """Return where a kept line that does not fit begins without its blanks, its indent, and that of what is cut off."""
    first = position
    while first < end and text[first] == " ":
        first += 1
    inner = min(first - position, width // 3)
    return first, inner, _HANG if width - inner > 4 * _HANG else 0
