"""Justified lines: the blanks between words are widened so that lines end where the column does.

Nothing of the text changes, nor any offset: a line is drawn with blanks that are more cells wide, and pointing at it
takes them into account.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.fit import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 2  # cells that each blank may be wider on the average; a line that would be torn apart stays as it is


def gaps(line: str, width: int) -> tuple[int, ...]:
    """Return by how many cells each blank of `line` is widened to fill `width` cells; () where the line stays as it is.

    Blanks at the beginning are left alone.
    """
    beginning = len(line) - len(line.lstrip(" "))
    blanks = line.count(" ", beginning)
    missing = width - cells(line)
    if missing <= 0 or not blanks or missing > _MOST * blanks:
        return ()
    spread = (((number + 1) * missing // blanks) - number * missing // blanks for number in range(blanks))
    return (*(0,) * beginning, *spread)


def widened(text: str, extra: Sequence[int]) -> str:
    """Return `text`, each blank of which is followed by as many more as `extra` says, in order."""
    if not extra:
        return text
    words = text.split(" ")
    return words[0] + "".join(" " * (1 + more) + word for more, word in zip(extra, words[1:], strict=False))


def unwidened(cell: int, line: str, extra: Sequence[int]) -> int:
    """Return the cell in which what is drawn at `cell` would be, if no blank of `line` were widened."""
    position = taken = 0
    for more, word in zip((*extra, 0), line.split(" "), strict=True):
        position += cells(word) + 1  # of the line as it is, behind its blank
        if cell < position + taken + more:
            return min(cell - taken, position - 1)
        taken += more
    return cell - taken
