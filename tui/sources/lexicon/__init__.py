"""Word lists, one plain file a subject: a line an entry, `#` begins a comment.

Files of words and phrases hold just these, in small letters. Files of patterns hold what a whole line of a page may
say: plain phrases, or regular expressions in which these stand for what varies (`patterns.py` reads them):

    <headline>  words up to the end of the line, without the end of a sentence
    <name>      names: words with a capital letter, with "and", "of", "de" and the like between
    <n>         a number, written in any way: 12, 1,204, 3.5k
    <platform>  where people share: one or more of the entries of platforms.txt

Alternatives stand in brackets. A pattern is matched against the whole line, without regard to case (names apart);
spaces, bullets and dashes around the line and a full stop or colon at its end need not be written.
"""

from __future__ import annotations

import os
from functools import cache

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 (pathlib takes longer to import than the lists to read)


@cache
def entries(subject: str) -> tuple[str, ...]:
    """Return the entries of a list in the order of the file; raise `FileNotFoundError` if there is no such list."""
    with open(f"{_FOLDER}/{subject}.txt", encoding="utf-8") as file:  # noqa: PTH123
        lines = file.read().splitlines()
    stripped = (line.partition("# ")[0].strip() for line in lines if line != "#")
    return tuple(line for line in stripped if line)


@cache
def words(subject: str) -> frozenset[str]:
    """Return the entries of a list of words or phrases as a set."""
    return frozenset(entries(subject))
