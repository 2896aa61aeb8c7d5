"""Quotations in Markdown (GitHub's flavour), for a note: a heading for each article, and its quotations as a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.export.rows import rows
from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.article import Article
    from tui.export import Analysed, Sheet
    from tui.export.rows import Row

COLUMNS = ("speaker", "quotation", "kind", "cue", "confidence")
# What may begin markup inside a cell; a backslash before it makes it a plain character.
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|~&$])")
_WEB = re.compile(r"(?i)https?://[^\s<>]+")


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield the heading and the table of each article."""
    for number, item in enumerate(articles):
        lines = [_line(COLUMNS), _line("---:" if name == "confidence" else "---" for name in COLUMNS)]
        lines += [_line(map(escaped, _cells(row))) for row in rows(item)]
        yield "\n" * (number > 0) + "".join([*_heading(item.article), *lines])


def escaped(value: str | float) -> str:
    """Return a cell whose text a Markdown reader shows as it is."""
    return _MARKUP.sub(r"\\\1", str(value))


def _cells(row: Row) -> tuple[str, ...]:
    return row.speaker, row.quotation, row.kind, row.cue, f"{row.confidence:.2f}"


def _heading(article: Article) -> Iterator[str]:
    """Yield the title of an article as a heading, and a line that says where it is from."""
    label = one_line(article.label)
    yield f"## {escaped(label)}\n\n"
    place = one_line(article.address or article.source)
    known = [one_line(its) for its in (article.byline, article.outlet, article.date) if its]
    parts = list(map(escaped, known))
    if place not in ("", "-", label):
        parts.append(f"<{place}>" if _WEB.fullmatch(place) else escaped(place))
    if parts:
        yield " · ".join(parts) + "\n\n"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"
