"""What a search found, by where it begins and ends, ready to be drawn and walked."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Found(NamedTuple):
    """Matches in order, apart from each other: where each begins, and where it ends."""

    starts: array[int]
    ends: array[int]


class Matches:
    """The matches of one `query`, as it was typed, that were found so far; `problem` says why there are no more."""

    def __init__(self, query: str = "", found: Iterable[tuple[int, int]] = (), *, complete: bool = True) -> None:
        self.query = query
        self.starts, self.ends = array("q"), array("q")
        for start, end in found:
            self.starts.append(start)
            self.ends.append(end)
        self.complete = complete
        self.problem = ""

    def __len__(self) -> int:
        return len(self.starts)

    def extend(self, found: Found) -> None:
        """Add matches that lie after all others."""
        self.starts.extend(found.starts)
        self.ends.extend(found.ends)

    def between(self, start: int, end: int) -> Iterator[Span]:
        """Yield the matches that reach into `[start, end)`, cut to it."""
        index = bisect_right(self.ends, start)
        while index < len(self.starts) and self.starts[index] < end:
            yield Span(max(start, self.starts[index]), min(end, self.ends[index]))
            index += 1

    def span(self, number: int) -> Span:
        """Return the stretch of text of one match."""
        return Span(self.starts[number], self.ends[number])

    def first_from(self, offset: int) -> int | None:
        """Return the number of the first match at `offset` or after it, the very first if none; `None` without any."""
        return bisect_left(self.starts, offset) % len(self.starts) if self.starts else None

    def last_before(self, offset: int) -> int | None:
        """Return the number of the last match before `offset`, the very last if none; `None` without any."""
        return (bisect_left(self.starts, offset) - 1) % len(self.starts) if self.starts else None

    def step(self, current: int | None, direction: int, offset: int) -> tuple[int, bool] | None:
        """Return the number of the next match (1) or the one before (-1) and whether that went round the end.

        Without a current match the step leads from `offset`; `None` where there is no match at all.
        """
        if not self.starts:
            return None
        before = bisect_left(self.starts, offset) - (direction < 0)
        place = before if current is None else current + direction
        return place % len(self.starts), not 0 <= place < len(self.starts)
