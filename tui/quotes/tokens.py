"""Cuts a text into paragraphs and tokens, with offsets."""

from __future__ import annotations

import re
from itertools import accumulate
from operator import add
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_COLUMNS = re.compile(r"[^\W_]  +[^\W_]")  # two spaces after a full stop are no gap between columns


class Paragraph(NamedTuple):
    """The stretch `[start, end)` of one line of text."""

    start: int
    end: int


class Tokens(NamedTuple):
    """The tokens of a paragraph: what each says, where it starts and where it ends, in three lists of one length."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def paragraphs(text: str) -> list[Paragraph]:
    """Return the lines of `text` that are not blank, but for the rows of tables, in which nobody speaks."""
    lines = [Paragraph(*line.span()) for line in _LINE.finditer(text) if not line.group().isspace()]
    return _without_tables(text, lines) if "  " in text else lines


def _without_tables(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """Leave out lines with columns that stand one right below the other."""
    rows = [_COLUMNS.search(text, *line) is not None for line in lines]
    beside = [False] * (len(lines) + 1)  # whether a line and the one before are both rows
    for at in range(1, len(lines)):
        beside[at] = rows[at] and rows[at - 1] and lines[at].start == lines[at - 1].end + 1
    return [line for at, line in enumerate(lines) if not (beside[at] or beside[at + 1])]


def tokenise(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Tokens:
    """Return the tokens of `[start, end)` in order; white space belongs to none.

    `pattern` matches a token with the white space after it, or white space alone.
    """
    pieces = pattern.findall(text, start, end)
    words = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    if words and not words[0]:  # a paragraph that begins with white space
        return Tokens(words[1:], starts[1:], ends[1:])
    return Tokens(words, starts, ends)
