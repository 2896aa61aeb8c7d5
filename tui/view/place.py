"""Where the reader is in the article: which row is on top of the screen, and how that is kept or moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.view.page import Page

CONTEXT = 3  # rows that a jump leaves above and below its target, where there is room


class Place(NamedTuple):
    """A place that outlives a new layout: the text at `offset` stands `row` rows below the top of the screen."""

    offset: int
    row: int


def place_at(page: Page, top: int, offset: int | None = None, height: int = 0) -> Place:
    """Return the place in `page` whose row `top` is on top of a screen of `height` rows.

    It holds on to `offset`, the current quotation say, as long as that is on the screen, else to the top row.
    """
    if offset is not None and top <= page.row_of(offset) < top + height:
        return Place(offset, page.row_of(offset) - top)
    first_text_row = len(page.header)
    return Place(page.offset_at(top), first_text_row - top if top < first_text_row else 0)


def top_for(page: Page, place: Place, height: int) -> int:
    """Return the row to put on top of a screen of `height` rows so that `place` is as it was, if there is room."""
    row = place.row
    if place.offset > 0:  # what stands at the very beginning has the header above it, not lines that one could spare
        row = min(row, max(0, height - 1 - _context(height)))
    return clamp(page.row_of(place.offset) - row, page.height, height)


def reveal(first: int, last: int, top: int, height: int, rows: int) -> int:
    """Return the row to put on top so that rows `first` to `last` are seen, on a screen of `height` of `rows` rows.

    That is `top` itself, and nothing moves, where they are seen already with room above and below. A target that is
    longer than the screen is shown from its beginning.
    """
    context = _context(height)
    last = min(last, first + max(0, height - 1 - 2 * context))
    if clamp(top, rows, height) == top and _is_seen(first, last, top, height, rows, context):
        return top
    return clamp(first - max(context, height // 4), rows, height)


def _context(height: int) -> int:
    return min(CONTEXT, max(0, (height - 1) // 3))


def _is_seen(first: int, last: int, top: int, height: int, rows: int, context: int) -> bool:
    room_above = first - top >= context or (top == 0 and first >= 0)
    room_below = top + height - 1 - last >= context or (top + height >= rows and last < rows)
    return room_above and room_below


def clamp(top: int, rows: int, height: int) -> int:
    """Return the nearest row to `top` that can be on top of a screen of `height` rows."""
    return max(0, min(top, rows - height))
