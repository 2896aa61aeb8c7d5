"""The marker column: which quotation stands where in the article, at two marks a row, and where the screen is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.view.layers import Layer
    from tui.view.page import Page

MOST_RUNS = 32  # that are weighed for one mark; in a book, a mark stands for many


def marks(page: Page, layer: Layer, slots: int) -> tuple[int | None, ...]:
    """Return the quotation that stands for each of `slots` equal parts of the page, or `None`: the longest in it."""
    return tuple(_longest(page, layer, slot, slots) for slot in range(slots))


def _longest(page: Page, layer: Layer, slot: int, slots: int) -> int | None:
    first, last = slot * page.height // slots, max(slot * page.height // slots + 1, (slot + 1) * page.height // slots)
    if last <= len(page.header) or first >= len(page.header) + page.text_rows:
        return None
    start = page.offset_at(first)
    end = page.offset_at(last) if last < len(page.header) + page.text_rows else len(page.text)
    longest, quote_id = 0, None
    for number, run in enumerate(layer.between(start, end)):
        if run.end - run.start > longest:
            longest, quote_id = run.end - run.start, run.quote_id
        if number == MOST_RUNS:
            break
    return quote_id


def slot_of(page: Page, offset: int, slots: int) -> int:
    """Return the mark, of `slots`, that stands for `offset`."""
    return ((page.row_of(offset) + 1) * slots - 1) // page.height


def thumb(top: int, height: int, rows: int, slots: int) -> range:
    """Return the slots that stand for a screen of `height` rows from `top` on a page of `rows` rows; at least one."""
    if rows <= height:
        return range(slots)
    length = max(1, round(height * slots / rows))
    first = round(top * (slots - length) / (rows - height))
    return range(first, first + length)


def row_for(slot: int, slots: int, page: Page) -> int:
    """Return the row of the page that a mark stands for."""
    return min(page.height - 1, slot * page.height // max(1, slots))
