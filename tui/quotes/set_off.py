"""Block quotations: stretches of text that the page sets off, which are somebody’s words without any marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.marks import CLOSING, OPENING, SINGLE_OPENING, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARKS = frozenset(OPENING + CLOSING + SINGLE_OPENING + "\"'`")
_DASHES = "—–―-"
_LONGEST_CREDIT = 160  # characters of a line that says whose the words above it are
# (…) for good. — Jane Doe, mayor
_CREDIT_BEHIND = re.compile(rf"(?<=[.!?…\w])\s+[{_DASHES}]{{1,2}}\s?(?=[A-Z@][^.!?;:]{{2,{_LONGEST_CREDIT}}}$)")


class Block(NamedTuple):
    """A block quotation `[start, end)`; `whole` if all of it is taken for one’s words, though no marks say so."""

    start: int
    end: int
    whole: bool


class Blocks:
    """The block quotations of a text, by offset."""

    def __init__(self, text: str, set_off: Iterable[tuple[int, int]]) -> None:
        self._blocks = [_block(text, *span) for span in sorted(set_off) if span[0] < min(span[1], len(text))]
        self._starts = [block.start for block in self._blocks]

    def at(self, offset: int) -> Block | None:
        """Return the block that `offset` lies in."""
        index = bisect_right(self._starts, offset) - 1 if self._blocks else -1
        return self._blocks[index] if index >= 0 and offset < self._blocks[index].end else None


def _block(text: str, start: int, end: int) -> Block:
    end = min(end, len(text))
    words = text[start:end].strip()
    bare = bool(words) and words[0] not in _MARKS
    led = text[:start].rstrip()[-1:] == ":" if start else False
    return Block(start, end, bare and (led or _MARKS.isdisjoint(words.replace("’", "").replace("'", ""))))


def runs_within(text: str, start: int, end: int, block: Block, runs: Sequence[Run]) -> list[Run]:
    """Return the runs of the paragraph `[start, end)` of a block: the whole paragraph is one, or `runs` end with it."""
    if not block.whole:
        is_last = not text[end : block.end].strip()
        return [run if run.closed or not is_last else Run(run.start, run.end, closed=True) for run in runs]
    is_first, is_last = not text[block.start : start].strip(), not text[end : block.end].strip()
    if not is_first and is_last and text[start:end].lstrip()[:1] in _DASHES and end - start <= _LONGEST_CREDIT:
        return []  # — Jane Doe, mayor
    credit = _CREDIT_BEHIND.search(text, max(start, end - _LONGEST_CREDIT), end) if is_last else None
    last = credit.start() if credit is not None else end
    while text[start].isspace():
        start += 1
    return [Run(start, start + len(text[start:last].rstrip()), closed=True, block=block.start)]
