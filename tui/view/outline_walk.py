"""Walking the sidebar: its rows and where the cursor is in, where it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.outline import RowKind

if TYPE_CHECKING:
    from tui.view.outline import Outline

CONTEXT = 3
"""How many rows stay in view above and below one that is brought into view."""


def rest(sidebar: Outline, row: int, step: int) -> int:
    """Return the nearest row at which the cursor rests, from `row` on in the direction of `step`, 1 or -1.

    Where there is none in that direction it is the nearest one in the other; 0 where there is none at all.
    """
    last = len(sidebar.rows) - 1
    row = max(0, min(row, last))
    for direction in (step, -step):
        place = row
        while 0 <= place <= last:
            if sidebar.rows[place].is_stop:
                return place
            place += direction
    return 0


def speaker_beside(sidebar: Outline, row: int, step: int) -> int:
    """Return the row of the next speaker's name (`step` 1), or of the one before (-1), the own one's below it first."""
    number = sidebar.rows[row].group
    if step > 0 or row == sidebar.groups[number].header:
        number += step
    return sidebar.groups[max(0, min(number, len(sidebar.groups) - 1))].header


def kept(before: Outline, row: int, now: Outline) -> int:
    """Return where what stood at `row` stands `now`: the quotation, or the speaker; the first row if it is gone."""
    if not before.rows or not now.rows:
        return 0
    if before.rows[row].kind is RowKind.QUOTATION:
        quote = before.quote_at(row).id
        if quote in now.row_of:
            return now.row_of[quote]
    speaker = before.group_at(row).speaker
    return next((group.header for group in now.groups if group.speaker == speaker), 0)


def scrolled(top: int, height: int, sidebar: Outline, row: int) -> int:
    """Return the first row of a window of `height` rows that now begins at `top`, such that `row` is well in view.

    A window that shows `CONTEXT` rows around it already keeps still. One that has to go a little way goes no further
    than that; one that has to go far puts the speaker's name on top, or the row in its upper third.
    """
    context = min(CONTEXT, max(0, (height - 1) // 2))
    lowest, highest = row + context - height + 1, row - context
    if not lowest - height < top < highest + height:
        header = sidebar.group_at(row).header
        top = header if header > lowest else row - height // 3
    top = max(lowest, min(top, highest))
    return max(0, min(top, len(sidebar.rows) - height))
