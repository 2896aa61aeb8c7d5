"""The noun phrase that ends where a verb begins: the mayor of Lund said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    BASE,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    FUNCTION,
    GENITIVE,
    GERUND,
    MODAL,
    NAMELESS,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SUBJECT,
    TIME,
    WHO,
)
from tui.quotes.english.joints import ARTICLES, BEFORE_NOUN, OUTSIDE, continues, describes_bearer, joins
from tui.quotes.english.naming import is_nickname, make_mention
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

# What tells whether a phrase goes on; a plain noun or name does.
PARTICLES = lexicon.classes("en/small_words")["verb-particle"]
_OPENS = COMMA | DASH | QUOTED
_VERBAL = FINITE | GERUND | BASE | CUE
_DATES = TIME | NUMBER | DETERMINER | ADVERB | SUBJECT
_NAMED = CAPITAL | ROLE
_FORM = FINITE | GERUND
_LED = DETERMINER | POSSESSIVE
_INDEFINITE = lexicon.classes("en/small_words")["indefinite"]
_NO_JOINT = CAPITAL | ROLE | ADVERB
_OPENS_OBJECT = CAPITAL | DETERMINER | POSSESSIVE | PREPOSITION
_JOINTS = CONJUNCTION | PREPOSITION
_TOLD = OUTSIDE | ADVERB | FINITE | GERUND | BASE | TIME | CONJUNCTION | PREPOSITION | DETERMINER | POSSESSIVE


def phrase_before(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that ends right before token `last` and does not begin before `first`."""
    tags = n.tags
    end = last
    if end <= first:
        return None
    tag = tags[end - 1]
    if tag & PREPOSITION and not tag & _NO_JOINT:
        return None  # people from …, saying
    if tag & SUBJECT and not tag & WHO:
        return Mention(MentionKind.PRONOUN, end - 1, end, end - 1, end - 1)
    if (group := _group_before(n, first, end)) is not None:
        return Mention(MentionKind.DESCRIPTION, group, end, group, group)
    while end > first and tags[end - 1] & _FORM and not tags[end - 1] & _NAMED:
        if end - 1 > first and tags[end - 2] & NAMELESS:  # the Baltic states
            break
        if not _is_modifier(tags, first, end - 1):  # voters surveyed said
            end -= 1
            if end > first and tags[end - 1] & OUTSIDE:
                return None
        else:
            break
    start = end
    while start > first:
        tag = tags[start - 1]
        if not tag & _TOLD:
            if _is_of_verb(n, first, start - 1):
                break
            start -= 1
            continue
        if tag & QUOTED and start < end and start - 1 > first and is_nickname(n, start - 1):
            start -= 1
            continue
        if tag & OUTSIDE or (tag & ADVERB and not tag & ROLE and not _is_adjective(tags, first, start - 1, end)):
            break
        verb = tag & _FORM and not tag & _NAMED and not _is_modifier(tags, first, start - 1)
        if verb and _opens_bearer(n, first, start - 1, end):  # It is shut, retired teacher Ada Finch said
            start -= 1
            break
        if verb and not (start == end and start - 1 > first and tags[start - 2] & NAMELESS):
            break
        if tag & BASE and start - 1 > first and _follows_subject(n, first, start - 1):
            break
        dated = start - 1 > first and tags[start - 2] & DETERMINER  # a Feb. 1 letter
        if tag & TIME and start < end and not tag & GENITIVE and not _in_name(tags, start - 1) and not dated:
            break
        if tag & CONJUNCTION and not joins(n, first, start - 1, end):
            break
        if tag & PREPOSITION and not continues(n, first, start - 1):
            break
        start -= 1
        if tag & _LED and not _preceded_by_joint(n, first, start, end):
            break
    while start < end and (tags[start] & _JOINTS or _is_of_verb(n, first, start)):
        start += 1
    if start == end or (end - start == 1 and _is_no_phrase(n, start)):
        return None
    if _is_date(tags[start:end]):
        return None
    if end - start == 1 and start > first and tags[start] & NUMBER and tags[start - 1] & TIME:  # in May 2012
        return None
    if start - 1 > first and n.words[start - 1] == "and" and tags[start - 2] & (SUBJECT | WHO) == SUBJECT:
        return Mention(MentionKind.PRONOUN, start - 2, end, start - 2, start - 2)  # she and two colleagues
    return make_mention(n, start, end)


def _follows_subject(n: Narration, first: int, at: int) -> bool:
    """Ask whether the form at `at` is a verb with its subject before it (they show, polls clearly show, to show)."""
    before = n.tags[at - 1]
    if before & (MODAL | SUBJECT) or n.words[at - 1] == "to":
        return True
    plainly = before & ADVERB and n.words[at - 1].endswith("ly") and at - 2 >= first
    return bool(plainly) and n.words[at - 2].endswith("s") and not n.tags[at - 2] & _FORM


def _opens_bearer(n: Narration, first: int, at: int, end: int) -> bool:
    """Ask whether a participle after a sign begins the phrase that ends before `end`, with a role and its name."""
    return (at == first or bool(n.tags[at - 1] & _OPENS)) and describes_bearer(n, at, end)


def _is_no_phrase(n: Narration, at: int) -> bool:
    """Ask whether the word at `at`, alone, names nobody: an article, or what somebody is doing (carrying signs)."""
    word = n.words[at].lower()
    return word in ARTICLES or (n.tags[at] & (GERUND | _NAMED) == GERUND and word not in _INDEFINITE)


def _is_date(tags: list[int]) -> bool:
    """Ask whether tokens tell but a time (late Tuesday)."""
    dated = False
    for tag in tags:
        if not tag & _DATES:
            return False
        dated = dated or bool(tag & TIME)
    return dated


def _group_before(n: Narration, first: int, end: int) -> int | None:
    """Return where a group without a noun begins (most of them said, those surveyed said)."""
    if end - 3 >= first and n.tags[end - 1] & OBJECT and n.words[end - 2] == "of":
        return end - 3 if n.tags[end - 3] & (DETERMINER | NUMBER) else None
    if end - 2 >= first and n.words[end - 2].lower() == "those" and n.tags[end - 1] & FINITE:
        return end - 2
    return None


def _is_adjective(tags: list[int], first: int, at: int, end: int) -> bool:
    """Ask whether the adverb at `at` belongs to the noun phrase after it (the first inquiry, the daily Courier)."""
    if at <= first or tags[at] & CAPITAL:
        return at > first
    return at + 1 < end and bool(tags[at - 1] & (DETERMINER | GENITIVE))


def _is_modifier(tags: list[int], first: int, at: int) -> bool:
    """Ask whether the verb form at `at` describes a noun after it (the retired general, a creative writing class)."""
    if at > first and tags[at - 1] & BEFORE_NOUN:
        return True
    if at - 1 <= first or tags[at - 1] or not tags[at] & GERUND or not tags[at - 2] & _LED:
        return False
    return at + 1 < len(tags) and not tags[at + 1] & _OPENS_OBJECT  # the group representing Ada Finch


def _is_of_verb(n: Narration, first: int, at: int) -> bool:
    """Ask whether the particle at `at` belongs to the verb before it (they passed out bottles that said)."""
    return n.words[at] in PARTICLES and at > first and bool(n.tags[at - 1] & _VERBAL) and not n.tags[at - 1] & ROLE


def _in_name(tags: list[int], at: int) -> bool:
    before = tags[at - 1] if at else 0
    return bool(tags[at] & CAPITAL) and bool(before & CAPITAL) and not before & (NAMELESS | FUNCTION)


def _preceded_by_joint(n: Narration, first: int, start: int, end: int) -> bool:
    if start <= first:
        return False
    tag = n.tags[start - 1]
    if tag & PREPOSITION:
        return continues(n, first, start - 1)
    if tag & (GENITIVE | POSSESSIVE):  # Doe’s many critics
        return True
    return bool(tag & DETERMINER) or bool(tag & CONJUNCTION and joins(n, first, start - 1, end))
