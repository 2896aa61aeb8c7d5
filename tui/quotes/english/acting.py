"""Whether a name stands as a subject does: before its verb, or where a sentence or a clause begins."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CAPITAL,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GENITIVE,
    NEGATION,
    NUMBER,
    OBJECT,
    OPENING,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
    WHO,
)
from tui.quotes.english.inflection import cue_verb

if TYPE_CHECKING:
    from collections.abc import Container

    from tui.quotes.narration import Narration

_LONGEST = 12  # tokens between a name and what shows that it opens its clause
_REACH = 20  # tokens between a name and its verb
_IDENTIFIED = 3  # tokens of `The winner was`
_IDENTIFYING = lexicon.classes("en/small_words")["identifying"]
_PRESENTED = 2  # tokens of `Then came`
_SOMEBODY = CAPITAL | ROLE | SUBJECT | QUOTED
_LEADS_UP = ADVERB | PREPOSITION | DETERMINER | CONJUNCTION
_PRESENTING = lexicon.classes("en/small_words")["presenting"]
_ADVERBIAL = lexicon.classes("en/small_words")["adverbial"]
_REFLEXIVE = lexicon.classes("en/small_words")["reflexive"]
_VERBS = FINITE | AUXILIARY
_VERBAL = _VERBS | QUESTION
_NAMED = CAPITAL | ROLE
_PARTED = SIGN | QUOTED
_PARTS = COMMA | OPENING | DASH
_CLOSES = _PARTS | STOP
_OFFICE = ROLE | TITLE | DETERMINER
_BEFORE_CLAUSE = SIGN | QUOTED | CONJUNCTION | SUBORDINATOR | THAT
_BETWEEN = ADVERB | TIME | NUMBER | NEGATION | OBJECT | PREPOSITION | CONJUNCTION | COMMA | OPENING | DETERMINER
_LISTED = CAPITAL | POSSESSIVE | DETERMINER | ROLE | TITLE | PARTICLE | NUMBER | COMMA | CONJUNCTION
_ENDS_ASIDE = COMMA | STOP | QUOTED | SEMICOLON
_NO_PHRASE = SIGN | QUOTED | SUBJECT | QUESTION | THAT | SUBORDINATOR  # what is in no phrase behind a subject


def acts(n: Narration, first: int, last: int, openers: Container[int]) -> bool:
    """Ask whether a name stands where a subject does: at the beginning, or before a verb."""
    tags = n.tags
    if tags[last - 1] & GENITIVE:
        return False
    begins = first in openers or (first > 0 and first - 1 in openers)
    after = tags[last] if last < len(tags) else 0
    before = tags[first - 1] if first else 0
    if after & _VERBS or _is_inverted(n, first):  # Doe went; “…,” said Doe
        return True
    if begins:
        return not _is_attribute(n, first, last, openers)
    if (after & _CLOSES and (_is_presented(n, first) or is_identified(n, first))) or _is_told_of(n, first, last):
        return True
    if after & _PARTS and _leads(n, first - bool(before & COMMA)):
        return True
    return bool(after & _BETWEEN) and _reaches_verb(n, first, last)


def is_identified(n: Narration, first: int) -> bool:
    """Ask whether a sentence tells that the name at `first` is that of whom it describes (The winner was Doe)."""
    opening = n.sentences[bisect_right(n.sentences, (first, len(n.tags))) - 1].first
    if first - opening < _IDENTIFIED or not n.tags[first] & CAPITAL:
        return False
    if n.words[first - 1] == "as" and n.words[first - 2] in _IDENTIFYING:  # The diner has been identified as Doe
        return n.words[opening].lower() == "the"
    if not n.tags[first - 1] & BE or not n.tags[first - 2] & ROLE:
        return False
    return n.words[opening].lower() == "the" and not any(
        n.tags[at] & (SIGN | FINITE) for at in range(opening, first - 1)
    )


def _is_inverted(n: Narration, first: int) -> bool:
    """Ask whether a cue before a name at `first` follows what it reports (“…,” said Doe; but no …, called Doe)."""
    before = n.tags[first - 1] if first > 1 else 0
    if not before & CUE or not before & FINITE:
        return False
    if n.tags[first - 2] & COMMA:
        return cue_verb(n.words[first - 1]).takes.isdisjoint("np")
    return bool(n.tags[first - 2] & QUOTED)


def _is_told_of(n: Narration, first: int, last: int) -> bool:
    """Ask whether a sentence about nobody else leads up to a name that goes on as a subject.

    It surprised Doe, who had left; It was Doe who left; Then came Doe.
    """
    tags = n.tags
    opening, end = n.sentences[bisect_right(n.sentences, (first, len(tags))) - 1][:2]
    if _is_picked_out(n, opening, first, last, end):
        return True
    if n.words[opening].lower() != "it" and tags[opening] & _SOMEBODY and not tags[opening] & _LEADS_UP:
        return False
    if any(tags[at] & _SOMEBODY for at in range(opening + 1, first)):
        return False
    relative = last + bool(last < end and tags[last] & COMMA)
    told = relative + 1 < end and tags[relative] & WHO
    presented = first - opening == _PRESENTED and tags[opening] & ADVERB and tags[first - 1] & _VERBS
    return bool(told or presented)


def _is_picked_out(n: Narration, opening: int, first: int, last: int, end: int) -> bool:
    """Ask whether a sentence tells who it was that did something (It was her daughter, Ada, a clerk, who left)."""
    tags = n.tags
    leads = (
        n.words[opening].lower() == "it" and opening + 2 < first and tags[opening + 1] & BE and tags[first - 1] & COMMA
    )
    if not leads or last >= end or not tags[last] & COMMA:
        return False
    if any(tags[at] & (CAPITAL | SUBJECT | QUOTED | FINITE) for at in range(opening + 2, first)):
        return False
    return any(tags[at] & COMMA and tags[at + 1] & WHO for at in range(last, min(end - 1, last + _LONGEST)))


def _reaches_verb(n: Narration, first: int, last: int) -> bool:
    """Ask whether no more than adverbs, a day or, where a name opens its clause, asides part it from its verb.

    Doe again went; Doe on Monday went; Doe, 45, who lost, went; Doe and his brother went.
    """
    tags = n.tags
    end = min(n.sentences[bisect_right(n.sentences, (first, len(tags))) - 1].last, last + _REACH)
    at = _past_adverbs(n, last, end)
    if at < end and tags[at] & _VERBS:
        return True
    if at == end or not _opens_clause(n, first):
        return False
    if _is_joined(n, at, end):
        return True
    if tags[at] & PREPOSITION:  # Doe of Lund went
        at = next((k for k in range(at + 1, end) if tags[k] & (_VERBS | _NO_PHRASE)), end)
        if at < end and tags[at] & _VERBS:
            return True
    while at < end and tags[at] & COMMA:
        close = next((k for k in range(at + 1, end) if tags[k] & _ENDS_ASIDE), end)
        if close == end or not tags[close] & COMMA:
            return False
        verb = _past_adverbs(n, close + 1, end)
        if verb < end and tags[verb] & _VERBS:
            return True
        at = close
    return False


def _past_adverbs(n: Narration, at: int, end: int) -> int:
    """Return what stands after adverbs, what is in brackets, and times (again, himself, on Monday, this week)."""
    while at < end:
        tag = n.tags[at]
        if tag & OPENING:
            at = next((k + 1 for k in range(at, end) if n.tags[k] & CLOSING), end)
        elif tag & (ADVERB | TIME | NUMBER | NEGATION) or n.words[at] in _REFLEXIVE:
            at += 1
        elif at + 1 < end and n.tags[at + 1] & (TIME | ADVERB) and (tag & PREPOSITION or n.words[at] in _ADVERBIAL):
            at += 2
        else:
            break
    return at


def _opens_clause(n: Narration, first: int) -> bool:
    """Ask whether no more than an office stands between what opens a clause and the name at `first`."""
    at = first
    while at and n.tags[at - 1] & _OFFICE and not n.tags[at - 1] & SIGN:
        at -= 1
    before = n.tags[at - 1] if at else STOP
    return bool(before & _BEFORE_CLAUSE or (before & CUE and before & FINITE))


def _is_joined(n: Narration, at: int, end: int) -> bool:
    """Ask whether others are named beside a name before a verb comes (Doe, Lund and their friends went)."""
    several = False
    while at < end and n.tags[at] & _LISTED:
        if n.tags[at] & _VERBS and not n.tags[at] & CAPITAL:
            break
        several |= bool(n.tags[at] & CONJUNCTION)
        at += 1
    return several and at < end and bool(n.tags[at] & _VERBS) and not n.tags[at - 1] & (CONJUNCTION | COMMA)


def _is_presented(n: Narration, first: int) -> bool:
    """Ask whether a sentence leads up to the name at `first` and begins with a place (Among them was a baker, Doe)."""
    opening = n.sentences[bisect_right(n.sentences, (first, len(n.tags))) - 1].first
    if not n.tags[opening] & PREPOSITION or n.words[opening].lower() not in _PRESENTING:
        return False
    verb = next((at for at in range(first - 1, max(opening, first - _LONGEST), -1) if n.tags[at] & BE), None)
    return verb is not None and not any(tag & (_VERBS | SUBJECT | QUOTED) for tag in n.tags[opening:verb])


def _is_attribute(n: Narration, first: int, last: int, openers: Container[int]) -> bool:
    """Ask whether a noun follows that a name only describes (Doe spokesman Tom Lund, the Doe camp, Doe voters said)."""
    if last >= len(n.tags):
        return False
    noun = not n.tags[last] & ~(ROLE | BASE | TITLE)
    led = first not in openers
    return noun and (led or bool(n.tags[last] & ROLE) or bool(last + 1 < len(n.tags) and n.tags[last + 1] & _VERBS))


def _leads(n: Narration, end: int) -> bool:
    """Ask whether what ends before token `end` opens its clause (the former Lund mayor; one voter from Lund)."""
    first = n.sentences[bisect_right(n.sentences, (end, len(n.tags))) - 1].first
    start = end
    while start > first and not n.tags[start - 1] & _PARTED:
        start -= 1
    if end - start > _LONGEST or (start == end and not n.tags[start - 1] & COMMA):
        return False
    said = n.tags[start:end]
    verbal = any(tag & _VERBAL and not tag & _NAMED for tag in said)
    if n.tags[end] & COMMA:  # one voter from Lund, Jane Doe,
        return not verbal and not (said and said[0] & PREPOSITION)
    return not verbal and not any(n.tags[at] & PREPOSITION and n.words[at] != "of" for at in range(start, end))


def is_complement(n: Narration, first: int) -> bool:
    """Ask whether the name that begins at `first` hangs on a preposition (the mother of the victim Ann Holm)."""
    at = first - 1
    described = at > 0 and bool(n.tags[at] & ROLE) and not n.tags[at] & CAPITAL  # of Lund mayor Ann Holm
    passed = _OFFICE | CAPITAL if described else _OFFICE
    while at > 0 and n.tags[at] & passed:
        at -= 1
    return at >= 0 and bool(n.tags[at] & PREPOSITION)
