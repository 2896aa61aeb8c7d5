"""Text that is Set as a Headline, With a Capital on Every Word of Weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import CAPITAL, FUNCTION, NUMBER, PARTICLE, QUOTED, SIGN

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_IN_HEADLINE = SIGN | CAPITAL | NUMBER | PARTICLE | QUOTED | FUNCTION
_LEAST = 5  # words of a headline
_SHARE = 0.6  # the part of them that has a capital


def in_title_case(n: Narration, first: int, last: int) -> bool:
    """Ask whether most words in the tokens `[first, last)` have a capital, and all that weigh something."""
    for tag in n.tags[first:last]:
        if not tag & _IN_HEADLINE:
            return False
    words = [tag for tag in n.tags[first:last] if not tag & SIGN]
    return len(words) >= _LEAST and len([tag for tag in words if tag & CAPITAL]) > _SHARE * len(words)
