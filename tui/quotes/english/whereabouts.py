"""Places that stand where a subject could: a clerk from Lund, California, said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CAPITAL, COMMA, PREPOSITION
from tui.quotes.english.roles import is_place
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_LOCATING = lexicon.classes("en/small_words")["locating"]


def is_state(n: Narration, first: int, found: Mention) -> bool:
    """Ask whether a phrase is the state or the country after a town (a clerk from Lund, California, said)."""
    town = found.first - 2
    if town <= first or not n.tags[town + 1] & COMMA or not n.tags[town] & CAPITAL or not is_place(n.words[found.head]):
        return False
    while town > first and n.tags[town] & CAPITAL:
        town -= 1
    return town > first and bool(n.tags[town] & PREPOSITION)


def is_where(n: Narration, first: int, found: Mention) -> bool:
    """Ask whether a phrase is a place that something is in (the film of a fire Tuesday in Lund, Ohio, says)."""
    before, after = found.first - 1, found.last
    if before <= first or n.words[before] not in _LOCATING or found.kind is not MentionKind.NAME:
        return False
    in_state = after + 1 < len(n.tags) and n.tags[after] & COMMA and is_place(n.words[after + 1])
    return bool(in_state) or is_place(n.words[found.head])
