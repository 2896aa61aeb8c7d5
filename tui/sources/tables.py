"""A table of a page as text: a line for each row, its cells in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.sources.hygiene import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_WIDEST = 100  # cells; a wider table has its cells one after the other
_REMARK = 40  # cells of the last column that stand in line with the others
_LONGEST_CELL = 120  # characters; longer ones are prose, laid out in a table
_GAP, _SIGN = "  ", " · "


def table_text(table: _Element) -> str:
    """Return the rows of a table of facts, one a line; nothing for a table that only lays a page out."""
    if next(table.iterdescendants("table"), None) is not None:
        return ""
    rows = [[_cell(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iterdescendants("tr")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(map(len, rows)) < 2 or any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        return ""
    return laid_out(rows)


def laid_out(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells as lines, the cells one below the other if there is room for that."""
    widths = [max(map(cell_len, column)) for column in _columns(rows)]
    *before, last = widths  # long remarks in the last column may run on
    if sum(before) + len(_GAP) * len(before) + min(last, _REMARK) > _WIDEST:
        return "\n".join(_SIGN.join(filter(None, row)) for row in rows)
    return "\n".join(
        _GAP.join(cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in rows
    )


def caption_of(table: _Element) -> str:
    """Return the caption of a table as one line; nothing if it has none."""
    return next((_cell(child) for child in table if child.tag == "caption"), "")


def _cell(cell: _Element) -> str:
    return " ".join(clean("".join(map(str, cell.itertext()))).split())


def _columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[row[at] for row in rows if at < len(row)] for at in range(max(map(len, rows)))]
