"""Quotations as a Markdown table (GitHub's flavour): a header, and a row for each quotation of every article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.export.rows import Row, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.export import Analysed, Sheet

# What may begin markup inside a cell; a backslash before it makes it a plain character.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&$])")


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield the rows of each article, before the first of them the names of the columns."""
    for number, item in enumerate(articles):
        head = [_line(name.replace("_", " ") for name in Row._fields), _line("---" for _ in Row._fields)]
        yield "".join((head if number == 0 else []) + [_line(escaped(cell) for cell in row) for row in rows(item)])


def escaped(value: str | float) -> str:
    """Return a cell whose text a Markdown reader shows as it is."""
    return _MARKUP.sub(r"\\\1", str(value))


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"
