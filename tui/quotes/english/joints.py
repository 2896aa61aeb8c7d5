"""What holds a noun phrase together: a conjunction between two nouns, a preposition after one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    NEGATION,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SIGN,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
)

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_JOINING = lexicon.classes("en/small_words")["joining"]
ARTICLES = lexicon.classes("en/small_words")["article"]
OUTSIDE = SIGN | QUOTED | AUXILIARY | SUBORDINATOR | THAT | QUESTION | SUBJECT | OBJECT | NEGATION
BEFORE_NOUN = DETERMINER | POSSESSIVE | GENITIVE | PREPOSITION | NUMBER | CONJUNCTION

_NO_NOUN = OUTSIDE | PREPOSITION | CONJUNCTION | FINITE | GERUND | ADVERB | TIME


def joins(n: Narration, first: int, at: int, last: int) -> bool:
    """Ask whether the conjunction at `at` joins two nouns of one phrase (diplomats and officials)."""
    tags = n.tags
    if n.words[at] not in ("and", "&", "or") or at <= first or at + 1 >= last:
        return False
    before, after = tags[at - 1], tags[at + 1]
    if before & CAPITAL and after & CAPITAL and not after & (DETERMINER | SUBJECT | ADVERB):
        return True
    if before & (SIGN | FINITE | AUXILIARY | ADVERB | TIME) or after & (SUBJECT | AUXILIARY | SUBORDINATOR | ADVERB):
        return False
    return bool(before & (ROLE | CAPITAL)) and any(tags[step] & ROLE for step in range(at + 1, min(at + 4, last)))


def continues(n: Narration, first: int, at: int) -> bool:
    """Ask whether the preposition at `at` hangs on a noun before it (a spokesman for the ministry)."""
    if at <= first or n.words[at] not in _JOINING:
        return False
    before = n.tags[at - 1]
    if before & CAPITAL and at - 1 > first:  # Ada Fleming of Lundbank
        before &= ~(FINITE | GERUND)
    return not before & _NO_NOUN or bool(before & ROLE)
