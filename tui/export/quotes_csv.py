"""Quotations as comma-separated values: a header, and a line for each quotation of every article."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tui.export.rows import Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.export import Analysed, Sheet

# A spreadsheet takes a cell that begins like this for a formula and runs it; the full-width forms too.
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield the lines of each article, before the first of them the names of the columns."""
    for number, item in enumerate(articles):
        text = io.StringIO()
        lines = csv.writer(text, lineterminator="\n")
        if number == 0:
            lines.writerow(Row._fields)
        lines.writerows([guarded(value) for value in row] for row in rows(item))
        yield text.getvalue()


def guarded(value: str | float) -> str | float:
    """Return a cell that no spreadsheet runs: a text that begins like a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
