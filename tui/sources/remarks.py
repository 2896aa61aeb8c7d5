"""Readers' comments below an article: they read like prose, but names, dates and buttons come between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.patterns import plain
from tui.sources.shape import is_prose

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_FEWEST = 3  # names, dates and buttons that make a row of comments
_LONGEST = 60  # characters of such a line
_SAYS = r"(?i)[\w.@' -]{2,40} says|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago"
_BUTTONS = frozenset({"reply", "report", "report abuse", "upvote", "flag", "permalink", "like reply", "like"})


def comments_start(lines: Sequence[str], headings: Collection[int]) -> int | None:
    """Return the place where the readers' comments begin, at one of the headings; `None` if there are none.

    A heading counts if the first name, date or button follows it before any prose, and more of them come below.
    """
    if not headings:
        return None
    remaining = sum(map(_is_remark, lines))
    start: int | None = None
    for place, line in enumerate(lines):
        if place in headings:
            start = place
        elif _is_remark(line):
            if start is not None and remaining >= _FEWEST:
                return start
            remaining -= 1
        elif is_prose(line):
            start = None
    return None


def _is_remark(line: str) -> bool:
    if len(line) > _LONGEST:
        return False
    text = plain(line)
    return text.lower() in _BUTTONS or re.fullmatch(_SAYS, text) is not None
