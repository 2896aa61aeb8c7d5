"""Subjects that the words right before their verb do not show: shares of people, and long phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.naming import make_mention
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.verbs import is_verb
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_COMPARING = lexicon.classes("en/small_words")["compared-with"]
_PARTED = SIGN | CONJUNCTION | FINITE | AUXILIARY  # before a comparison of sentences (like Doe said)
_DIRECTIONS = lexicon.classes("en/small_words")["direction"]
_RELATIVES = ("which", "that", "whose")
_SHARES = lexicon.classes("en/small_words")["share"]

_OPENS_NOUN = DETERMINER | CAPITAL | POSSESSIVE | NUMBER
_OPENS_PART = COMMA | DASH | QUOTED


def share_before(n: Narration, first: int, verb: int) -> Mention | None:
    """Return a number of people that speaks (47% say; one in five say; a third of voters, 33 percent, say)."""
    end = verb
    if end > first and n.tags[end - 1] & COMMA:
        end -= 1
    start = end
    while start > first and (n.tags[start - 1] & NUMBER or n.words[start - 1] in _SHARES):
        start -= 1
    if start == end or not any(n.tags[at] & NUMBER for at in range(start, end)) or n.words[start:end] == ["one"]:
        return None
    return make_mention(n, start, end)


def head_of(n: Narration, first: int, found: Mention) -> Mention | None:
    """Return what the phrase `found` right before a verb only goes to describe; `None` where it may be the subject.

    In `the woman living near the port said` and in `a man to lead the navy said` that is what their clause begins with,
    since what a preposition or an infinitive governs is no subject.
    """
    if not _is_governed(n, first, found):
        return None
    for start in _openings(n, first, found.first):
        if _opens_no_subject(n, start):
            return None
        end = found.first - (n.words[found.first - 1] in _DIRECTIONS)
        head = _with_joined(n, _phrase_at(n, start, end), end)
        if head is None or n.tags[head.head] & TIME:
            continue
        if head.kind is MentionKind.PRONOUN and not n.tags[head.last] & PREPOSITION:  # he in a statement said
            continue
        if _describe(n, first, head.last, found.first):
            return head
    return None


def _phrase_at(n: Narration, start: int, end: int) -> Mention | None:
    """Return the phrase at `start`; the capital that opens a sentence makes no name of an adjective (Large crowds)."""
    found = phrase_after(n, start, end)
    if found is None or found.kind is not MentionKind.NAME or found.last > start + 1 or found.last >= end:
        return found
    noun = next((at for at in range(start + 1, end) if n.tags[at] & ~(BASE | ROLE)), end)
    return make_mention(n, start, noun) if noun > start + 1 else found


def _opens_no_subject(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` opens what stands in front of a subject (Near the port, …; coupled with …)."""
    tag = n.tags[at]
    if tag & (PREPOSITION | SUBORDINATOR | GERUND):
        return not tag & DETERMINER
    return bool(tag & FINITE) and not tag & (ROLE | CAPITAL)


def _with_joined(n: Narration, head: Mention | None, end: int) -> Mention | None:
    """Return a phrase with another one that a conjunction joins to it (current and former officials)."""
    if head is None or head.last + 1 >= end or not n.tags[head.last] & CONJUNCTION:
        return head
    joined = phrase_after(n, head.last + 1, end)
    return make_mention(n, head.first, joined.last) if joined is not None else head


def _is_governed(n: Narration, first: int, found: Mention) -> bool:
    """Ask whether a preposition, a participle or an infinitive stands before a phrase, or `whose` opens it."""
    before = found.first - 1
    if n.words[found.first].lower() == "whose":
        return found.first > first
    if before <= first:
        return False
    if n.words[before] == "as" and any(n.words[at] in ("as", "such") for at in range(max(first, before - 3), before)):
        return True  # sailors such as Ada Finch, towns as far away as Lund
    if n.words[before] in _COMPARING or (n.words[before] == "like" and n.tags[before - 1] & _PARTED):
        return False
    tag = n.tags[before]
    if tag & PREPOSITION and tag & SUBORDINATOR:  # residents after the vote said; he left after residents said
        return not any(n.tags[at] & (FINITE | AUXILIARY | GERUND) for at in range(first, before))
    if tag & PREPOSITION:  # conservative outside groups
        return n.words[before] not in ("outside", "inside") or bool(n.tags[found.first] & _OPENS_NOUN)
    if tag & GERUND and "-" not in n.words[before]:  # the planning director Ada Finch
        return found.kind is not MentionKind.NAME or not n.tags[found.first] & ROLE
    if n.words[before] in _DIRECTIONS:
        return True
    return bool(tag & BASE) and before - 1 > first and n.words[before - 1] == "to"


def _openings(n: Narration, first: int, end: int) -> Iterator[int]:
    """Yield where the clause of token `end` may begin: after a sign, after a cue and `that`, after a conjunction."""
    tags = n.tags
    start = first
    joints: list[int] = []
    for at in range(first, end):
        if tags[at] & (_OPENS_PART | SEMICOLON | COLON) or (tags[at] & THAT and at > first and tags[at - 1] & CUE):
            start, joints = at + 1, []
        elif tags[at] & CONJUNCTION and at > start:
            joints.append(at + 1)
    for opening in (start, *joints):
        at = opening
        while at < end and tags[at] & (CONJUNCTION | ADVERB) and not tags[at] & (DETERMINER | NUMBER):
            at += 1
        if at < end:
            yield at


def _describe(n: Narration, first: int, start: int, end: int) -> bool:
    """Ask whether the tokens `[start, end)` describe the noun before them: no verb but in a clause of their own."""
    told = False
    for at in range(start, end):
        tag = n.tags[at]
        if tag & (COLON | SEMICOLON | QUOTED):
            return False
        told = told or bool(tag & (WHO | SUBJECT)) or n.words[at] in _RELATIVES
        if told or not is_verb(n, first, at):
            continue
        after = n.tags[at + 1] if at + 1 < end else 0
        led_on = after & (PREPOSITION | ADVERB | GERUND) or n.words[at + 1] == "to"
        if tag & AUXILIARY or n.words[at].endswith("s") or not led_on:
            return False
    return start < end


def far_subjects(n: Narration, first: int, verb: int) -> Iterator[Mention]:
    """Yield the phrases that may be the subject of `verb` though much stands between: those that open a part."""
    comma = next((at for at in range(verb - 1, first - 1, -1) if n.tags[at] & _OPENS_PART), -1)
    starts = [comma + 1] if comma >= first else []
    for start in [*starts, _past_introduction(n, first, verb)]:
        found = _opening_phrase(n, start, verb)
        if found is not None:
            yield found


def _past_introduction(n: Narration, first: int, last: int) -> int:
    """Return where a sentence begins when `but`, `now` and a phrase of time or place in front are passed over."""
    start = first
    while start < last and n.tags[start] & (CONJUNCTION | ADVERB | DASH | COMMA) and not n.tags[start] & NUMBER:
        start += 1
    if not n.tags[start] & (PREPOSITION | SUBORDINATOR | GERUND):
        return start
    return next((at + 1 for at in range(start, last) if n.tags[at] & COMMA), last)


def _opening_phrase(n: Narration, start: int, verb: int) -> Mention | None:
    """Return the phrase at `start`, where no verb but that of a relative clause parts it from the cue."""
    found = phrase_after(n, start, verb)
    if found is None or (n.tags[found.head] & (TIME | NUMBER | DETERMINER) and n.words[found.last - 1] != "those"):
        return None
    between = range(found.last, verb)
    relative = next((at for at in between if n.tags[at] & (WHO | THAT) or n.words[at] == "which"), verb)
    reduced = found.last if _is_reduced(n, found.last, verb) else -1  # an opinion drafted for the port in May
    for at in between:
        if n.tags[at] & SEMICOLON:
            return None
        if at < relative and at != reduced and _parts(n, start, at) and not (reduced > 0 and n.words[at + 1] == "by"):
            return None
    return found


def _is_reduced(n: Narration, at: int, verb: int) -> bool:
    """Ask whether a participle and a preposition follow a noun at `at`, and a comma parts them from the verb."""
    if at + 1 >= verb or not n.tags[verb - 1] & COMMA or n.tags[at] & AUXILIARY:
        return False
    return bool(n.tags[at] & FINITE and n.tags[at + 1] & PREPOSITION) and n.words[at].endswith("ed")


def _parts(n: Narration, first: int, at: int) -> bool:
    """Ask whether the token at `at` shows that what stands before it is not the subject of what comes after it."""
    return bool(n.tags[at] & (COLON | QUOTED)) or is_verb(n, first, at)
