"""Wrapping: text and width in, a table of lines out.

The table holds offsets alone, two machine integers a line, so that a book costs little and a line is looked up by
bisection. Lines are cut greedily at spaces; text that is not one cell a character is measured, and slower.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.quotes.model import Span
from tui.view.characters import is_plain, sendable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from typing import TypeAlias

    from tui.view.shapes import Shape

    Append: TypeAlias = Callable[[int], None]

_JOINER = "\u200d"
_BREAK_AFTER = "-–—/"
_HANG = 2  # cells that the rest of a kept line is set in, which is no line of its own
_CELL = re.compile(r"\S+(?: \S+)*")  # of a table; between two there are more blanks
_NEVER_FIRST = frozenset("、。，．！？；：」』）】〉》〕’”…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.!?;:)]}»")


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
    judged: Shape | None = None
    is_wide = False  # a table, and whether it needs more room than there is
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
                if shape.kind is BlockKind.TABLE and shape is not judged:
                    judged = shape
                    is_wide = not all(_fits(row, room) for row in text[shape.start : shape.end].split("\n"))
                if shape.kept and (is_wide if shape is judged else not _fits(text[position:end], room)):
                    if shape.kind is BlockKind.TABLE:
                        for cell in _CELL.finditer(text, position, end):
                            inner = _HANG if cell.start() > position and room > 4 * _HANG else 0
                            cut = _cut_plain if is_plain(cell[0]) else _cut_measured
                            cut(text, cell.start(), cell.end(), room - inner, start_line, end_line)
                            indents.extend([indent + inner] * (len(starts) - len(indents)))
                        position = end + 1
                        continue
                    position, inner, hang = _set_in(text, position, end, room)
                    room, indent = room - inner - hang, indent + inner
        if position == end and position in tight:
            pass
        elif all_plain or is_plain(text[position:end]):
            _cut_plain(text, position, end, room, start_line, end_line)
        else:
            _cut_measured(text, position, end, room, start_line, end_line)
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
            plain = is_plain(text[start:stop])
            (_cut_plain if plain else _cut_measured)(text, start, stop, max(1, width), starts.append, ends.append)
        elif blank:
            starts.append(start)
            ends.append(start)
        start = stop + 1


def _fits(line: str, width: int) -> bool:
    if is_plain(line):
        return len(line) <= width
    from rich.cells import cell_len

    return cell_len(sendable(line)) <= width


def _set_in(text: str, position: int, end: int, width: int) -> tuple[int, int, int]:
    """Return where a kept line that does not fit begins without its blanks, its indent, and that of what is cut off."""
    first = position
    while first < end and text[first] == " ":
        first += 1
    inner = min(first - position, width // 3)
    return first, inner, _HANG if width - inner > 4 * _HANG else 0


def _cut_plain(text: str, position: int, end: int, width: int, start_line: Append, end_line: Append) -> None:
    """Cut a paragraph `[position, end)` in which every character is one cell wide."""
    rfind = text.rfind
    while end - position > width:
        start_line(position)
        stop = rfind(" ", position + 1, position + width + 1)
        if stop < 0:
            stop = _word_stop(text, position, position + width)
        end_line(stop)
        position = stop
        while position < end and text[position] == " ":
            position += 1
        if position == end:
            return
    start_line(position)
    end_line(end)


def _word_stop(text: str, position: int, limit: int) -> int:
    """Return where a word longer than the line is cut: after a hyphen, a dash or a slash, or else at the limit."""
    after = max(text.rfind(mark, position + 1, limit) for mark in _BREAK_AFTER)
    return after + 1 if after > 0 else limit


def _cut_measured(text: str, position: int, end: int, width: int, start_line: Append, end_line: Append) -> None:
    """Cut a paragraph `[position, end)` with characters of any width."""
    while True:
        stop = _measured_stop(text, position, end, width)
        start_line(position)
        end_line(stop)
        position = stop
        while position < end and text[position] == " ":
            position += 1
        if position == end:
            return


def _measured_stop(text: str, position: int, end: int, width: int) -> int:
    """Return where the line that starts at `position` ends: at a space, or beside a character two cells wide."""
    reach = width + 1
    if is_plain(text[position : min(end, position + reach)]):
        if end - position <= width:
            return end
        stop = text.rfind(" ", position + 1, position + reach)
        return stop if stop >= 0 else _word_stop(text, position, position + width)
    from rich.cells import cell_len, split_graphemes

    while True:
        piece = sendable(text[position : min(end, position + reach)])
        cells = chance = 0
        for start, stop, measured in split_graphemes(piece)[0]:
            # A joiner with nothing before it joins nothing, and yet it is taken to hide what follows.
            size = max(measured, cell_len(piece[start:stop])) if piece[start] == _JOINER else measured
            blank = piece[start:stop] == " "
            if size == 2 and piece[start] not in _NEVER_FIRST:
                chance = start
            if cells + size > width and not blank and start > 0:
                return position + max(1, len(piece[: chance or start].rstrip(" ")))
            cells += size
            if blank or (size == 2 and piece[stop : stop + 1] not in _NEVER_FIRST):
                chance = stop
        if position + len(piece) == end:
            return end if cells <= width else position + max(1, len(piece.rstrip(" ")))
        reach *= 2
