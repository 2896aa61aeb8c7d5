"""Which tokens are verbs with a tense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import AUXILIARY, CAPITAL, CUE, DETERMINER, FINITE, GENITIVE, NUMBER, POSSESSIVE, ROLE, TIME
from tui.quotes.english.noun_forms import reads_as_noun

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_OWNING = DETERMINER | POSSESSIVE | GENITIVE


def is_verb(n: Narration, first: int, at: int) -> bool:
    """Ask whether the token at `at`, in a sentence that begins at `first`, is a verb with a tense."""
    tag = n.tags[at]
    if tag & AUXILIARY:
        return at == first or not (tag & TIME and tag & CAPITAL)  # in May
    if not tag & FINITE or tag & ROLE or (tag & CAPITAL and at > first):
        return False
    before = n.tags[at - 1] if at > first else 0
    if before & _OWNING:
        return False
    counted = before & NUMBER and n.words[at - 1].isalpha() and n.words[at - 1] != "one"
    if counted and n.words[at].endswith("s"):  # two strikes
        return False
    return not tag & CUE or not reads_as_noun(n, first, at)


def has_verb(n: Narration, first: int, last: int) -> bool:
    """Ask whether a verb with a tense stands among the tokens `[first, last)`, with which a sentence begins."""
    return any(is_verb(n, first, at) for at in range(first, last))
