"""Long texts in steps: ever longer beginnings, so that what is on the screen first is known first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST = 20_000  # code points: a few screens
GROWTH = 8  # times; all steps together cost little more than the last one


def prefixes(text: str) -> Iterator[str]:
    """Yield ever longer beginnings of `text`, cut between paragraphs, and at last all of it."""
    length = FIRST
    while length * 2 < len(text):
        end = text.find("\n\n", length)
        if not 0 <= end * 2 < len(text) * 2 - length:
            break
        yield text[:end]
        length = end * GROWTH
    yield text
