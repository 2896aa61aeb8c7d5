"""What a noun for what was said reports in a clause: the mayor’s claim that the bridge was safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CLOSING,
    COMMA,
    CONJUNCTION,
    DASH,
    FINITE,
    QUESTION,
    QUOTED,
    SEMICOLON,
    STOP,
    SUBORDINATOR,
    THAT,
    WHO,
)
from tui.quotes.english.attribution.place import possessor_before
from tui.quotes.english.indirect.clause import Clause
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage
    from tui.quotes.narration import Narration

_OWNER = 6  # tokens before the noun within which its owner stands
_ENDS = COMMA | DASH | SEMICOLON | CLOSING
_INNER = WHO | SUBORDINATOR | QUESTION | THAT


def nominal_clauses(passage: Passage) -> list[Clause]:
    """Return the clauses that a noun and its owner report in a sentence."""
    n, first, last = passage.n, passage.first, passage.last
    nouns = lexicon.words("en/nominal_clauses")
    if nouns.isdisjoint(n.words[first:last]):
        return []
    found: list[Clause] = []
    for at in range(first + 2, last - 2):
        if not n.tags[at] & THAT or n.words[at - 1] not in nouns:
            continue
        owner = possessor_before(n, max(first, at - 1 - _OWNER), at - 1)
        if owner is not None:
            found.append(Clause("nominal-clause", ((at, _end(n, first, owner.first, at, last)),), owner, (at - 1, at)))
    return found


def _end(n: Narration, first: int, owner: int, start: int, last: int) -> int:
    """Return where the clause from `start` on ends: at a sign, or before the verb that the noun is the subject of."""
    while last > start and n.tags[last - 1] & STOP:
        last -= 1
    is_object = any(is_verb(n, first, at) for at in range(first, owner))
    waiting = 1  # clauses that have had no verb, the reported one among them
    for at in range(start + 1, last):
        tag, before = n.tags[at], n.tags[at - 1]
        if tag & _ENDS and waiting <= 0:
            return at
        if tag & _INNER:
            waiting += 1
        elif tag & QUOTED or (is_verb(n, start, at) and not _goes_on(tag, before)):
            if waiting <= 0 and not is_object:
                return at
            waiting -= 1
    return last


def _goes_on(tag: int, before: int) -> bool:
    """Ask whether a verb form goes on with the verb before it (was shut), or is the second of two (ate and left)."""
    return bool(before & (AUXILIARY | CONJUNCTION)) or bool(before & FINITE and not tag & AUXILIARY)
