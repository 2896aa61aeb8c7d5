"""Cuts a text into paragraphs and tokens, with offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from operator import add
from typing import NamedTuple

_LINE = re.compile(r"[^\n]+")
_ASIDE = re.compile(r"(?<=[^\s\[\]])\[(?:\d{1,3}|[*†‡])\]|(?<=\w )<[^<>\s]{1,100}@[^<>\s]{1,100}>")  # flood.[1]
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
    """Return the tokens of `[start, end)` in order; white space belongs to none, nor do references to notes.

    `pattern` matches a token with the white space after it, or white space alone.
    """
    pieces = pattern.findall(text, start, end)
    words = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    tokens = Tokens(words, starts, ends)
    if words and not words[0]:  # a paragraph that begins with white space
        tokens = Tokens(words[1:], starts[1:], ends[1:])
    if ("[" in tokens.words or "<" in tokens.words) and (asides := _asides(text, start, end)):
        return _without(tokens, asides)
    return tokens


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where a reference to a note stands, or the address behind the name of somebody who wrote a letter."""
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
