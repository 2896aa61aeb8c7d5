"""What holds a noun phrase together: a conjunction between two nouns, a preposition after one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
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

_BEHIND_NOUN = lexicon.classes("en/small_words")["behind-noun"]
_JOINING = lexicon.classes("en/small_words")["joining"]
ARTICLES = lexicon.classes("en/small_words")["article"]
OUTSIDE = SIGN | QUOTED | AUXILIARY | SUBORDINATOR | THAT | QUESTION | SUBJECT | OBJECT | NEGATION
BEFORE_NOUN = DETERMINER | POSSESSIVE | GENITIVE | PREPOSITION | NUMBER | CONJUNCTION

# What does not stand between a word that describes somebody and his name.
NO_ATTRIBUTE = OUTSIDE | CONJUNCTION | PREPOSITION | DETERMINER | POSSESSIVE | FINITE | ADVERB | TIME
_TITLE = 4  # tokens within which a role follows
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
    if before & (ROLE | CAPITAL) and any(tags[step] & ROLE for step in range(at + 1, min(at + 4, last))):
        return True
    return not before & ~BASE and not after & ~(BASE | GERUND) and _is_in_charge(n, first, at)


def _is_in_charge(n: Narration, first: int, at: int) -> bool:
    """Ask whether what stands before the conjunction at `at` is what somebody is in charge of (minister of roads)."""
    for of in range(at - 2, max(first, at - 4), -1):
        if n.words[of] in ("of", "for"):
            return bool(n.tags[of - 1] & ROLE)
    return False


def continues(n: Narration, first: int, at: int) -> bool:
    """Ask whether the preposition at `at` hangs on a noun before it (a spokesman for the ministry)."""
    if at - 1 > first and n.words[at - 1] in _BEHIND_NOUN:  # a source close to the mayor
        return True
    if at <= first or n.words[at] not in _JOINING:
        return False
    before = n.tags[at - 1]
    if before & NUMBER and n.words[at] not in ("of", "in") and not n.words[at - 1].isalpha():  # voted 6-1 for the plan
        return False
    if before & CAPITAL and at - 1 > first:  # Ada Fleming of Lundbank
        before &= ~(FINITE | GERUND)
    return not before & _NO_NOUN or bool(before & ROLE)


def describes_bearer(n: Narration, first: int, last: int) -> bool:
    """Ask whether a participle belongs to a role that is followed by its name (says certified planner Ada Finch)."""
    if not n.words[first].endswith("ed"):
        return False
    role = next((at for at in range(first + 1, min(first + _TITLE, last - 1)) if n.tags[at] & ROLE), None)
    if role is None or not n.tags[role + 1] & CAPITAL:
        return False
    return not any(map(NO_ATTRIBUTE.__and__, n.tags[first + 1 : role]))
