"""A table of a page as text: a line for each row, its cells in columns, and more lines where a cell needs them."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from tui.article import BlockKind, Emphasis, Part
from tui.sources.hygiene import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.etree import _Element

_WIDEST = 58  # cells; what is wider has its cells wrapped, each in its column
_LONGEST_WORD = 16  # cells; longer ones are cut where a column is narrow
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
    widths = _shared(columns)
    if widths is None:
        return Part(BlockKind.TABLE, _one_by_one(rows, headed=headed))
    ranged = {at for at, column in enumerate(columns) if at in right or _is_of_numbers(column)}
    lines = [_in_columns(row, widths, ranged) for row in rows]
    return Part(
        BlockKind.TABLE, "\n".join(line for row in lines for line in row), emphases=_strong(lines[0] if headed else ())
    )


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


def _shared(columns: Sequence[Sequence[str]]) -> list[int] | None:
    """Return the widths of columns in cells, the widest narrowed until all fit; nothing where their words do not."""
    widths = [max(map(cell_len, column)) for column in columns]
    least = [
        max((min(cell_len(word), _LONGEST_WORD) for cell in column for word in cell.split()), default=0)
        for column in columns
    ]
    room = _WIDEST - len(_GAP) * (len(columns) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        widest = max((at for at in range(len(widths)) if widths[at] > least[at]), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def _in_columns(row: Sequence[str], widths: Sequence[int], ranged: Collection[int]) -> list[str]:
    """Return the lines of a row: what does not fit into a column goes on below, in the same column."""
    wrapped = [_wrapped(cell, width) for cell, width in zip(row, widths, strict=False)]
    lines = []
    for pieces in zip_longest(*wrapped, fillvalue=""):
        blanks = [" " * (width - cell_len(piece)) for piece, width in zip(pieces, widths, strict=False)]
        cells = [
            blank + piece if at in ranged else piece + blank
            for at, (piece, blank) in enumerate(zip(pieces, blanks, strict=True))
        ]
        lines.append(_GAP.join(cells).rstrip())
    return lines


def _wrapped(cell: str, width: int) -> list[str]:
    words = [
        piece for word in cell.split() for piece in (chop_cells(word, width) if cell_len(word) > width else [word])
    ]
    lines: list[str] = []
    for word in words:
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


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


def _strong(lines: Sequence[str]) -> tuple[Emphasis, ...]:
    """Return the emphasis of the first lines of a text."""
    found, start = [], 0
    for line in lines:
        blanks = len(line) - len(line.lstrip())
        if blanks < len(line):
            found.append(Emphasis(start + blanks, start + len(line), strong=True))
        start += len(line) + 1
    return tuple(found)
