"""Figures as JSON: the fields of the article and its statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.export.json_text import document
from tui.export.quotes_json import heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.export import Measured, Sheet


def write(articles: Iterable[Measured], sheet: Sheet) -> Iterator[str]:
    """Yield one object for one article, an array for many."""
    return document((heading(item.article) | item.statistics.to_dict() for item in articles), many=sheet.many)
