"""Cuts a text into paragraphs and tokens, with offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, chain
from operator import add, itemgetter
from typing import NamedTuple

_ASIDE = re.compile(r"(?<=[^\s\[\]])\[(?:\d{1,3}|[*†‡])\]|(?<=\w )<[^<>\s]{1,100}@[^<>\s]{1,100}>")  # flood.[1]
_LIMIT, _LONGEST = 50_000, 40  # stretches that are kept, and code points of one
_COLUMNS = re.compile(r"  (?<=[^\W_]  ) *[^\W_]")  # two spaces after a full stop are no gap between columns


class Paragraph(NamedTuple):
    """The stretch `[start, end)` of one line of text."""

    start: int
    end: int


class Tokens(NamedTuple):
    """The tokens of a paragraph: what each says, where it starts and where it ends, in three lists of one length."""

    words: list[str]
    starts: list[int]
    ends: list[int]


class Stretches(dict[str, tuple[tuple[str, ...], tuple[int, ...]]]):
    """How each stretch between two blanks is cut: its tokens, and how long each is with the white space after it.

    It is looked up once, as a text has few that are new. Nothing stands for one that `pattern` may cut in another way
    where more stands beside it, as white space may at its beginning, and whatever `open_end` matches.
    """

    def __init__(self, pattern: re.Pattern[str], open_end: re.Pattern[str]) -> None:
        self._pattern, self._open_end = pattern, open_end

    def __missing__(self, stretch: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """Cut a stretch that was not met before."""
        if not stretch or stretch[0].isspace() or self._open_end.search(stretch):
            return (), ()
        pieces = self._pattern.findall(f"{stretch} ")
        cut = tuple(map(str.rstrip, pieces)), tuple(map(len, pieces))
        if len(stretch) <= _LONGEST:
            if len(self) > _LIMIT:  # a text of nothing but new ones must not fill the memory
                self.clear()
            self[stretch] = cut
        return cut

    def tokens(self, text: str, start: int = 0) -> Tokens | None:
        """Return the tokens of `text`, which stands at `start` of a longer one; `None` if a stretch is not enough."""
        cuts = list(map(self.__getitem__, text.split(" ")))
        words = list(map(itemgetter(0), cuts))
        if not all(words):
            return None
        found = list(chain.from_iterable(words))
        starts = list(accumulate(chain.from_iterable(map(itemgetter(1), cuts)), initial=start))
        starts.pop()
        return Tokens(found, starts, list(map(add, starts, map(len, found))))


def paragraphs(text: str) -> list[Paragraph]:
    """Return the lines of `text` that are not blank, but for the rows of tables, in which nobody speaks."""
    lines: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line and not line.isspace():
            lines.append(Paragraph(start, end))
        start = end + 1
    return _without_tables(text, lines) if "  " in text else lines


def _without_tables(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """Leave out lines with columns that stand one right below the other."""
    rows = [_COLUMNS.search(text, *line) is not None for line in lines]
    beside = [False] * (len(lines) + 1)  # whether a line and the one before are both rows
    for at in range(1, len(lines)):
        beside[at] = rows[at] and rows[at - 1] and lines[at].start == lines[at - 1].end + 1
    return [line for at, line in enumerate(lines) if not (beside[at] or beside[at + 1])]


def tokenise(text: str, start: int, end: int, pattern: re.Pattern[str], stretches: Stretches | None = None) -> Tokens:
    """Return the tokens of `[start, end)` in order; white space belongs to none, nor do references to notes.

    `pattern` matches a token with the white space after it, or white space alone; `stretches` knows how it cuts.
    """
    tokens = stretches.tokens(text[start:end], start) if stretches is not None else None
    if tokens is None:
        tokens = _search(text, start, end, pattern)
    asides = _asides(text, start, end)
    return _without(tokens, asides) if asides else tokens


def _search(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Tokens:
    pieces = pattern.findall(text, start, end)
    words = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    if words and not words[0]:  # a paragraph that begins with white space
        return Tokens(words[1:], starts[1:], ends[1:])
    return Tokens(words, starts, ends)


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where a reference to a note stands, or the address behind the name of somebody who wrote a letter."""
    if text.find("[", start, end) < 0 and text.find("<", start, end) < 0:
        return []
    return [found.span() for found in _ASIDE.finditer(text, start, end)]


def _without(tokens: Tokens, asides: list[tuple[int, int]]) -> Tokens:
    begins = [start for start, _ in asides]
    kept = []
    for at, place in enumerate(tokens.starts):
        aside = bisect_right(begins, place) - 1
        if aside < 0 or place >= asides[aside][1]:
            kept.append(at)
    words, starts, ends = tokens
    return Tokens([words[at] for at in kept], [starts[at] for at in kept], [ends[at] for at in kept])
