"""Searching the text: what was typed in, matches out, in portions that never keep a person waiting."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PORTION = 100_000  # code points that are searched at a time

# What is typed on a keyboard finds what a typesetter made of it; always one code point for one.
_ALIKE = {"'": "['‘’‛′]", '"': '["“”„‟«»″]', "-": "[-‐‑‒–—−]", " ": r"\s"}


def pattern_of(query: str) -> re.Pattern[str] | None:
    """Return what finds `query`, each match as long as it; `None` where nothing was typed.

    Capitals in the query make it tell capitals from small letters. Straight quotation marks, apostrophes, hyphens and
    blanks find their typographic likes too.
    """
    if not query:
        return None
    flags = re.NOFLAG if any(character.isupper() for character in query) else re.IGNORECASE
    return re.compile("".join(_ALIKE.get(character) or re.escape(character) for character in query), flags)


def portions(text: str, query: str, start: int = 0) -> Iterator[array[int]]:
    """Yield where the matches of `query` begin, a portion of the text at a time, in order; matches do not overlap.

    Only those are looked for that begin at `start` or after it.
    """
    pattern = pattern_of(query)
    if pattern is None:
        return
    free = 0  # the first offset that no match has taken
    for first in range(start, len(text), PORTION):
        reach = first + PORTION + len(query) - 1
        found = array("q", (match.start() for match in pattern.finditer(text, max(first, free), reach)))
        if found:
            free = found[-1] + len(query)
        yield found


class Matches:
    """The matches of one query that were found so far, all `length` code points long, by where they begin."""

    def __init__(self, query: str = "", starts: Iterable[int] = (), *, complete: bool = True) -> None:
        self.query = query
        self.starts = array("q", starts)
        self.complete = complete

    @property
    def length(self) -> int:
        """How long each match is."""
        return len(self.query)

    def __len__(self) -> int:
        return len(self.starts)

    def between(self, start: int, end: int) -> Iterator[Span]:
        """Yield the matches that reach into `[start, end)`, cut to it."""
        index = bisect_right(self.starts, start - self.length)
        while index < len(self.starts) and self.starts[index] < end:
            yield Span(max(start, self.starts[index]), min(end, self.starts[index] + self.length))
            index += 1

    def span(self, number: int) -> Span:
        """Return the stretch of text of one match."""
        return Span(self.starts[number], self.starts[number] + self.length)

    def first_from(self, offset: int) -> int | None:
        """Return the number of the first match at `offset` or after it, the very first if none; `None` without any."""
        return bisect_left(self.starts, offset) % len(self.starts) if self.starts else None

    def step(self, current: int | None, direction: int, offset: int) -> tuple[int, bool] | None:
        """Return the number of the next match (1) or the one before (-1) and whether that went round the end.

        Without a current match the step leads from `offset`; `None` where there is no match at all.
        """
        if not self.starts:
            return None
        before = bisect_left(self.starts, offset) - (direction < 0)
        place = before if current is None else current + direction
        return place % len(self.starts), not 0 <= place < len(self.starts)
