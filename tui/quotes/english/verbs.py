"""Which tokens are verbs with a tense, where their groups begin, and what joins them to what is before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    NEGATION,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SUBJECT,
    TIME,
)
from tui.quotes.english.noun_forms import reads_as_noun

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_NO_CUE = FINITE | CAPITAL | ROLE
_NO_SUBJECT = PREPOSITION | DETERMINER | POSSESSIVE | GENITIVE | AUXILIARY | QUOTED | FINITE
_PLURALS = lexicon.words("en/plurals")
_SINGULAR = ("'s", "’s", "ss", "us", "is")
_REACH = 60  # tokens; what stands further away is not looked for
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


def is_existential(n: Narration, first: int, verb: int) -> bool:
    """Ask whether the verb at `verb` has `there` for its subject (there was, there’s)."""
    return (verb > first and n.words[verb - 1] == "there") or n.words[verb].lower().startswith("there")


def is_joined(n: Narration, first: int, verb: int) -> bool:
    """Ask whether a conjunction joins the verb at `verb` to what is before it (and later said)."""
    while verb > first and n.tags[verb - 1] & ADVERB and not n.tags[verb - 1] & CONJUNCTION:
        verb -= 1
    return verb > first and bool(n.tags[verb - 1] & CONJUNCTION)


def verb_before(n: Narration, first: int, last: int) -> int | None:
    """Return where the nearest verb group with a tense before token `last` begins."""
    for at in range(last - 1, max(first, last - _REACH) - 1, -1):
        if is_verb(n, first, at) or _is_plural_cue(n, first, at):
            return _group_start(n, first, at)
    return None


def _is_plural_cue(n: Narration, first: int, at: int) -> bool:
    """Ask whether the token at `at` may be a cue with a subject in the plural (the lawyers argue)."""
    tag = n.tags[at]
    if not tag & CUE or not tag & BASE or tag & _NO_CUE or at == first:
        return False
    before, word = n.tags[at - 1], n.words[at - 1].lower()
    if before & (SUBJECT | COMMA):
        return True
    return not before & _NO_SUBJECT and (word in _PLURALS or (word[-1] == "s" and word[-2:] not in _SINGULAR))


def _group_start(n: Narration, first: int, verb: int) -> int:
    """Return where the group begins that the verb at `verb` closes (was not yet asked)."""
    at = verb
    while at > first and n.tags[at - 1] & (AUXILIARY | ADVERB | NEGATION):
        at -= 1
        verb = at if n.tags[at] & AUXILIARY else verb
    return verb
