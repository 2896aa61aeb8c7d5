"""What a document says of itself and then prints once more on top of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.sources.bylines import byline_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.article import Part


def without_repeated(parts: Sequence[Part], title: str | None, byline: str | None) -> list[Part]:
    """Return parts without those on top that say `title` and `byline` once more; at least one stays."""
    start = 0
    while start < len(parts) - 1:
        part = parts[start]
        is_title = part.kind is BlockKind.HEADING and _is_same(part.text, title)
        is_byline = part.kind is BlockKind.PARAGRAPH and _is_same(byline_in(part.text) or part.text, byline)
        if not (is_title or is_byline):
            break
        start += 1
    return list(parts[start:])


def _is_same(text: str, known: str | None) -> bool:
    return known is not None and _letters(text) == _letters(known) != ""


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
