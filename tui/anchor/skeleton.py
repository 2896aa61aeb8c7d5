"""The skeleton of a text: its letters and digits alone, and where each of them stands in the text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from tui.quotes.model import Span

_LETTERS = re.compile(r"[^\W_]+")


def bare(text: str) -> str:
    """Return the letters and digits of `text`, without what another edition sets in another way: blanks and marks."""
    return "".join(_LETTERS.findall(text))


class Skeleton(NamedTuple):
    """The `letters` of a text; the runs of them begin at `starts` in the text and at `firsts` among the letters."""

    letters: str
    starts: array[int]
    firsts: array[int]

    def start_of(self, index: int) -> int:
        """Return the offset in the text at which the letter with this index stands; there must be one."""
        run = bisect_right(self.firsts, index) - 1
        return self.starts[run] + index - self.firsts[run]

    def end_of(self, index: int) -> int:
        """Return the offset in the text behind the letter before this index; 0 where there is none."""
        return self.start_of(index - 1) + 1 if index else 0

    def index_of(self, offset: int) -> int:
        """Return how many letters stand before an offset in the text, or a few more: the run's end is not looked at."""
        run = bisect_right(self.starts, offset) - 1
        return min(len(self.letters), self.firsts[run] + offset - self.starts[run]) if run >= 0 else 0


@lru_cache(maxsize=1)
def skeleton_of(text: str) -> Skeleton:
    """Return the skeleton of a text; the last one is kept, for many anchors are looked for in one text."""
    starts, firsts = array("q"), array("q")
    runs: list[str] = []
    count = 0
    for match in _LETTERS.finditer(text):
        starts.append(match.start())
        firsts.append(count)
        runs.append(match.group())
        count += len(runs[-1])
    return Skeleton("".join(runs), starts, firsts)


def with_signs(text: str, start: int, end: int, exact: str) -> Span:
    """Return the stretch `[start, end)`, widened by the marks around it as far as `exact` begins and ends with some."""
    letters = _LETTERS.search(exact)
    if letters is None:
        return Span(start, end)
    before = len(exact[: letters.start()].strip())
    last = max(index for index, character in enumerate(exact) if _LETTERS.match(character))
    after = len(exact[last + 1 :].strip())
    while before and start and not text[start - 1].isspace() and not _LETTERS.match(text[start - 1]):
        start, before = start - 1, before - 1
    while after and end < len(text) and not text[end].isspace() and not _LETTERS.match(text[end]):
        end, after = end + 1, after - 1
    return Span(start, end)
