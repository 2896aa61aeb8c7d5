"""Where lines are cut: at spaces, else after hyphens, else beside a character two cells wide, else anywhere.

Text that is not one cell a character is measured, and slower.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.characters import is_plain, sendable

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Append: TypeAlias = Callable[[int], None]

_JOINER = "\u200d"
_BREAK_AFTER = "-–—/"
_NEVER_FIRST = frozenset("、。，．！？；：」』）】〉》〕’”…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.!?;:)]}»")


def width_of(line: str) -> int:
    """Return how many cells wide a line is as a terminal is sent it."""
    if is_plain(line):
        return len(line)
    from rich.cells import cell_len

    return cell_len(sendable(line))


def cut_line(text: str, position: int, end: int, width: int, start_line: Append, end_line: Append) -> None:
    """Cut `[position, end)`, in which no line ends, into lines of at most `width` cells; at least one."""
    cut = cut_plain if is_plain(text[position:end]) else cut_measured
    cut(text, position, end, width, start_line, end_line)


def cut_plain(text: str, position: int, end: int, width: int, start_line: Append, end_line: Append) -> None:
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


def cut_measured(text: str, position: int, end: int, width: int, start_line: Append, end_line: Append) -> None:
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
