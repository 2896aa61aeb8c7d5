"""Wordings of a word list as patterns: `did|has not immediately? reply|respond ... request|call`.

`a|b` stands for either word, `a?` for one that may be missing, `...` for up to six words of any kind.
"""

from __future__ import annotations

import re
from functools import cache

from tui.quotes import lexicon

_GAP = r"[ \n]"
_ANY = rf"(?:{_GAP}[^\s.!?]+){{0,6}}?"


@cache
def wording(name: str) -> re.Pattern[str]:
    """Return what matches any of the wordings in the list called `name`, whole words, straight or curly marks."""
    return re.compile(r"(?<!\w)(?:" + "|".join(map(_pattern, lexicon.lines(name))) + r")(?!\w)", re.IGNORECASE)


def _pattern(line: str) -> str:
    first, *rest = line.split()
    return _either(first) + "".join(_ANY if part == "..." else _word(part) for part in rest)


def _word(part: str) -> str:
    return f"(?:{_GAP}{_either(part[:-1])})?" if part.endswith("?") else _GAP + _either(part)


def _either(part: str) -> str:
    return "(?:" + "|".join(re.escape(word).replace("'", "['’]") for word in part.split("|")) + ")"
