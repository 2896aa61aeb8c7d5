"""Text that is Set as a Headline, With a Capital on Every Word of Weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import CAPITAL, FUNCTION, NUMBER, PARTICLE, QUOTED, SIGN

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_LEAST = 5  # words of a headline
_SHARE = 0.6  # the part of them that has a capital


def in_title_case(n: Narration, first: int, last: int) -> bool:
    """Ask whether most words in the tokens `[first, last)` have a capital, and all that weigh something."""
    words = [tag for tag in n.tags[first:last] if not tag & SIGN]
    capitals = sum(1 for tag in words if tag & CAPITAL)
    if len(words) < _LEAST or capitals <= _SHARE * len(words):
        return False
    return all(tag & (CAPITAL | NUMBER | PARTICLE | QUOTED | FUNCTION) for tag in words)
