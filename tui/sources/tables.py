"""A table of a page as text: a line for each row, its cells in columns; a line for each cell where these get too wide.

The words of a cell stay together, on one line: cutting what is too wide is left to those who know how wide it may be.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.article import BlockKind, Emphasis, Part
from tui.sources.hygiene import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.etree import _Element

_WIDEST = 58  # cells
_NARROWEST = 16  # cells of these that are left to the last column, if it needs them; it may be wider
_LONGEST_CELL = 120  # characters; longer ones are prose, laid out in a table
_GAP, _SIGN, _STEP = "  ", " · ", "  "
_NUMBER = re.compile(r"[-+−–]?\s?[$€£¥]?\s?\d[\d.,'  ]*\s?(?:%|[$€£¥]|[a-zA-Z]{1,2})?|[-–—]|")
_RIGHT = re.compile(r"(?i)text-align\s*:\s*right")


def table_of(table: _Element) -> Part | None:
    """Return a table of facts, its rows below one another; nothing for one that only lays a page out."""
    if next(table.iterdescendants("table"), None) is not None:
        return None
    elements = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iterdescendants("tr")]
    rows = [(cells, [_cell(cell) for cell in cells]) for cells in elements]
    rows = [(cells, texts) for cells, texts in rows if any(texts)]
    if len(rows) > 1 and rows[0][1] == rows[1][1]:  # a head that the page repeats for narrow screens
        del rows[1]
    texts = [its for _, its in rows]
    if len(rows) < 2 or max(map(len, texts)) < 2 or any(len(text) > _LONGEST_CELL for its in texts for text in its):
        return None
    first = rows[0][0]
    right = {
        at for at, cell in enumerate(rows[1][0]) if cell.get("align") == "right" or _RIGHT.search(cell.get("style", ""))
    }
    return laid_out(texts, right, headed=all(cell.tag == "th" for cell in first))


def laid_out(rows: Sequence[Sequence[str]], right: Collection[int] = (), *, headed: bool = False) -> Part:
    """Return rows of cells as a block: in columns if there is room for them, one cell after the other otherwise.

    Columns of numbers, and those whose places are in `right`, are ranged right. The first row of a table that is
    `headed` stands out.
    """
    columns = _columns(rows)
    widths = [max(map(cell_len, column)) for column in columns]
    if not _fit(widths):
        return Part(BlockKind.TABLE, _one_by_one(rows, headed=headed))
    ranged = {at for at, column in enumerate(columns) if at in right or _is_of_numbers(column)}
    lines = [_in_columns(row, widths, ranged) for row in rows]
    return Part(BlockKind.TABLE, "\n".join(lines), emphases=_strong(lines[0]) if headed else ())


def caption_of(table: _Element) -> str:
    """Return the caption of a table as one line; nothing if it has none."""
    return next((_cell(child) for child in table if child.tag == "caption"), "")


def _cell(cell: _Element) -> str:
    return " ".join(clean("".join(map(str, cell.itertext()))).split())


def _columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[row[at] for row in rows if at < len(row)] for at in range(max(map(len, rows)))]


def _is_of_numbers(column: Sequence[str]) -> bool:
    """Tell whether there are numbers in a column and nothing else, the first cell apart."""
    below = column[1:]
    return any(any(map(str.isdecimal, cell)) for cell in below) and all(map(_NUMBER.fullmatch, below))


def _fit(widths: Sequence[int]) -> bool:
    """Tell whether columns of these widths, in cells, leave as much to the last one as it needs to be wrapped."""
    *firsts, last = widths
    return sum(firsts) + len(_GAP) * len(firsts) + min(last, _NARROWEST) <= _WIDEST


def _in_columns(row: Sequence[str], widths: Sequence[int], ranged: Collection[int]) -> str:
    blanks = [" " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False)]
    cells = [
        blank + cell if at in ranged else cell + blank for at, (cell, blank) in enumerate(zip(row, blanks, strict=True))
    ]
    return _GAP.join(cells).rstrip()


def _one_by_one(rows: Sequence[Sequence[str]], *, headed: bool) -> str:
    """Return the cells of each row behind the names of their columns; on one line where these have none."""
    if not headed:
        return "\n".join(_SIGN.join(filter(None, row)) for row in rows)
    names, *below = rows
    return "\n".join(
        _STEP * (at > 0) + (f"{name.rstrip(':')}: {cell}" if name else cell)
        for row in below
        for at, (name, cell) in enumerate(zip_longest(names, row, fillvalue=""))
        if cell
    )


def _strong(line: str) -> tuple[Emphasis, ...]:
    """Return the emphasis of the first line of a text."""
    return (Emphasis(len(line) - len(line.lstrip()), len(line), strong=True),)
