"""Lines with wide gaps, one below the other, become a table if what they part stands in columns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.sources.hygiene import clean
from tui.sources.tables import laid_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.pdf_lines import Line

_MOST_COLUMNS = 20
_LONGEST_CELL = 120  # characters
_SLACK = 2.0  # points


def rows_as_table(rows: Sequence[Line]) -> str:
    """Return lines as the rows of a table; nothing if their cells stand in no columns."""
    columns = _columns(rows)
    if len(rows) < 2 or not 2 <= len(columns) <= _MOST_COLUMNS:
        return ""
    table: list[list[str]] = []
    for row in rows:
        cells = [""] * len(columns)
        for cell in row.cells:
            at = next(at for at, (left, right) in enumerate(columns) if left <= cell.left and cell.right <= right)
            cells[at] = f"{cells[at]} {clean(cell.text)}".strip()
        table.append(cells)
    if any(len(cell) > _LONGEST_CELL for cells in table for cell in cells):
        return ""
    filled = [sum(bool(cells[at]) for cells in table) for at in range(len(columns))]
    return laid_out(table).text if sum(its > 1 for its in filled) > 1 else ""


def is_spread(line: Line, left: float, right: float) -> bool:
    """Tell whether a line has wide gaps only because its few words are spread over the whole width of a column."""
    if line.left > left + _SLACK or line.right < right - _SLACK or any(" " in cell.text for cell in line.cells):
        return False
    gaps = [after.left - before.right for before, after in pairwise(line.cells)]
    return bool(gaps) and max(gaps) - min(gaps) < _SLACK


def _columns(rows: Sequence[Line]) -> list[tuple[float, float]]:
    """Return from where to where each column reaches: cells that stand above one another are in one."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((cell.left, cell.right) for row in rows for cell in row.cells):
        if found and left < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found
