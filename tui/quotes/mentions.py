"""Noun phrases that could name a speaker: names, descriptions, pronouns."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.words import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    MODAL,
    NAMELESS,
    NEGATION,
    NUMBER,
    OBJECT,
    PARTICLE,
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
    TITLE,
    WHO,
)

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_LONGEST = 40  # tokens of a phrase
_NICKNAME = 30  # code points, marks included
_JOINING = frozenset(
    [
        "of",
        "for",
        "in",
        "at",
        "from",
        "with",
        "to",
        "on",
        "by",
        "against",
        "near",
        "behind",
        "among",
        "between",
        "within",
        "under",
        "over",
    ]
)
_TIGHT = frozenset(["of", "for", "at", "from", "with"])
_ARTICLES = frozenset(["the", "a", "an"])
_OUTSIDE = SIGN | QUOTED | AUXILIARY | SUBORDINATOR | THAT | QUESTION | SUBJECT | OBJECT | NEGATION
_NOT_FIRST = TITLE | NAMELESS | DETERMINER | ADVERB | SUBORDINATOR | PREPOSITION | CONJUNCTION | TIME | NUMBER
_BEFORE_NOUN = DETERMINER | POSSESSIVE | GENITIVE | PREPOSITION | NUMBER | CONJUNCTION


class MentionKind(StrEnum):
    """How a speaker is mentioned."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


class Mention(NamedTuple):
    """The tokens `[first, last)` of a noun phrase, its head, and `[name, head]`, the name alone where it has one.

    A relative pronoun says in `antecedent` what it stands for.
    """

    kind: MentionKind
    first: int
    last: int
    head: int
    name: int
    antecedent: Mention | None = None


def phrase_before(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that ends right before token `last` and does not begin before `first`."""
    tags, words = n.tags, n.words
    end = last
    if end <= first:
        return None
    tag = tags[end - 1]
    if tag & SUBJECT and not tag & WHO:
        return Mention(MentionKind.PRONOUN, end - 1, end, end - 1, end - 1)
    while end > first and tags[end - 1] & (FINITE | GERUND) and not tags[end - 1] & (CAPITAL | ROLE):
        if end - 1 > first and tags[end - 2] & NAMELESS:  # the Baltic states
            break
        if not _is_modifier(tags, first, end - 1):  # voters surveyed said
            end -= 1
            if end > first and tags[end - 1] & _OUTSIDE:
                return None
        else:
            break
    start = end
    while start > first:
        tag = tags[start - 1]
        if tag & QUOTED and start < end and start - 1 > first and is_nickname(n, start - 1):
            start -= 1
            continue
        if tag & _OUTSIDE or (tag & ADVERB and not _is_adjective(tags, first, start - 1, end)):
            break
        verb = tag & (FINITE | GERUND) and not tag & (CAPITAL | ROLE) and not _is_modifier(tags, first, start - 1)
        if verb and not (start == end and start - 1 > first and tags[start - 2] & NAMELESS):
            break
        if tag & BASE and start - 1 > first and (tags[start - 2] & MODAL or words[start - 2] == "to"):
            break
        if tag & TIME and start < end and not tag & GENITIVE and not _in_name(tags, start - 1):
            break
        if tag & CONJUNCTION and not _joins(n, first, start - 1, end):
            break
        if tag & PREPOSITION and not _continues(n, first, start - 1):
            break
        start -= 1
        if tag & (DETERMINER | POSSESSIVE) and not _preceded_by_joint(n, first, start, end):
            break
    while start < end and tags[start] & (CONJUNCTION | PREPOSITION):
        start += 1
    if start == end or (end - start == 1 and words[start].lower() in _ARTICLES):
        return None
    if all(tag & (TIME | NUMBER | DETERMINER | ADVERB) for tag in tags[start:end] if not tag & SUBJECT) and (
        any(tag & TIME for tag in tags[start:end])
    ):
        return None
    return make_mention(n, start, end)


def phrase_after(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that begins at token `first` and ends before `last` at the latest."""
    tags, words = n.tags, n.words
    if first >= last:
        return None
    if tags[first] & CUE and tags[first] & FINITE and not tags[first] & (ROLE | CAPITAL):
        return None  # Doe, noting this, said
    last = min(last, first + _LONGEST)
    if tags[first] & SUBJECT and not tags[first] & WHO:
        return Mention(MentionKind.PRONOUN, first, first + 1, first, first)
    at = first
    while at < last:
        tag = tags[at]
        if tag & QUOTED and at > first and at + 1 < last and is_nickname(n, at):
            at += 1
            continue
        if tag & _OUTSIDE:
            break
        if at > first:
            before = tags[at - 1]
            if tag & PREPOSITION and not (
                at + 1 < last
                and (words[at] in _TIGHT or (words[at] == "in" and tags[at + 1] & CAPITAL))
                and not tags[at + 1] & (TIME | POSSESSIVE)
            ):
                break
            if tag & (DETERMINER | POSSESSIVE) and not before & (PREPOSITION | CONJUNCTION | DETERMINER):
                break
            if tag & (FINITE | GERUND) and not tag & (CAPITAL | ROLE) and not before & _BEFORE_NOUN:
                break
            if tag & ADVERB and not tag & CAPITAL and not before & DETERMINER:
                break
            if tag & TIME and not before & DETERMINER:
                break
            if tag & CONJUNCTION and not _joins(n, first, at, last):
                break
            if _ends_name(tags, at, last) and (tag or not tags[first] & DETERMINER):  # a Lisbon data expert
                break
        elif tag & PREPOSITION and not tag & CAPITAL:
            break
        at += 1
    while at > first and tags[at - 1] & (CONJUNCTION | PREPOSITION):
        at -= 1
    if at == first or (at == first + 1 and words[first].lower() in _ARTICLES):
        return None
    return make_mention(n, first, at)


def is_nickname(n: Narration, at: int) -> bool:
    """Ask whether the run at token `at` can stand inside a name (Earl “Bud” Jones)."""
    return bool(n.tags[at - 1] & n.tags[at + 1] & CAPITAL) and n.ends[at] - n.starts[at] <= _NICKNAME


def make_mention(n: Narration, first: int, last: int) -> Mention:
    """Return the mention that the tokens `[first, last)`, one noun phrase, make."""
    tags = n.tags
    head = last - 1
    if not _is_named_description(tags, first, last):
        for at in range(first + 1, last):
            tag = tags[at]
            if tag & PREPOSITION and not _of_in_name(n, first, at, last):
                head = at - 1
                break
            if tag & CONJUNCTION:
                head = at - 1
                break
    while head > first and tags[head] & (ADVERB | TIME | NUMBER) and not tags[head] & CAPITAL:
        head -= 1
    name = name_start(n, first, head)
    if name is None:
        return Mention(MentionKind.DESCRIPTION, first, last, head, head)
    return Mention(MentionKind.NAME, first, last, head, name)


def name_start(n: Narration, first: int, head: int) -> int | None:
    """Return where the name that ends with token `head` begins, titles left out; `None` if that is no name."""
    tags, words = n.tags, n.words
    if not tags[head] & CAPITAL or tags[head] & (GENITIVE | QUOTED):
        return None
    if tags[head] & NAMELESS and not is_organisation_word(words[head]):
        return None
    start = head
    while start > first and _belongs_to_name(n, first, start - 1, head):
        start -= 1
    if is_organisation_word(words[head]):
        while start < head and tags[start] & (DETERMINER | ADVERB | NUMBER):
            start += 1
        return start
    return strip_titles(tags, start, head)


def _belongs_to_name(n: Narration, first: int, at: int, head: int) -> bool:
    """Ask whether the token at `at` can be part of the name that ends with `head`, of which the next one is part."""
    tag = n.tags[at]
    if tag & CAPITAL and (not tag & GENITIVE or is_organisation_word(n.words[head])):
        return True
    if tag & (QUOTED | PARTICLE) and at > first and n.tags[at - 1] & CAPITAL:  # Earl “Bud” Jones, Lou van Dam
        return True
    return n.words[at] in ("of", "for", "and", "&") and _of_in_name(n, first, at, head + 1)


def strip_titles(tags: list[int], first: int, head: int) -> int | None:
    """Return where the name in the capitalised tokens `[first, head]` begins; `None` if they are titles only.

    Every title and what stands before one is passed over (Council President Ada Finch).
    """
    start = first
    for at in range(first, head):
        if tags[at] & (TITLE | ROLE):
            start = at + 1
    while start < head and tags[start] & _NOT_FIRST:
        if tags[start] & NAMELESS and start == first and not tags[start] & DETERMINER:
            break
        start += 1
    if start == head and tags[head] & NAMELESS:
        return None
    return None if tags[start] & TITLE or tags[start] & _NOT_FIRST & ~NAMELESS else start


def is_organisation_word(word: str) -> bool:
    """Ask whether `word` is one that names of organisations are made of (Ministry, University)."""
    return word[0].isupper() and word.lower().rstrip(".") in lexicon.words("organisations")


def _is_adjective(tags: list[int], first: int, at: int, end: int) -> bool:
    """Ask whether the adverb at `at` belongs to the noun phrase after it (the first inquiry, the daily Courier)."""
    return at > first and (bool(tags[at] & CAPITAL) or (at + 1 < end and bool(tags[at - 1] & DETERMINER)))


def _is_modifier(tags: list[int], first: int, at: int) -> bool:
    """Ask whether the verb form at `at` describes a noun after it (the retired general)."""
    return at > first and bool(tags[at - 1] & _BEFORE_NOUN)


def _ends_name(tags: list[int], at: int, last: int) -> bool:
    """Ask whether a name ends before the token at `at`, and the phrase with it."""
    before, tag = tags[at - 1], tags[at]
    if not before & CAPITAL or tag & (CAPITAL | PREPOSITION | CONJUNCTION | PARTICLE | NUMBER | ROLE):
        return False
    return not before & (GENITIVE | NAMELESS | TITLE) and not _describes_name(tags, at, last)


def _describes_name(tags: list[int], at: int, last: int) -> bool:
    """Ask whether nouns and another name follow (Harbour Trust trustee Ada Finch)."""
    for step in range(at, min(at + 4, last - 1)):
        if tags[step] & (_OUTSIDE | PREPOSITION | FINITE | CONJUNCTION | ADVERB | TIME | DETERMINER | POSSESSIVE):
            return False
        if tags[step + 1] & CAPITAL and not tags[step + 1] & (TIME | NAMELESS):
            return True
    return False


def _in_name(tags: list[int], at: int) -> bool:
    return bool(tags[at] & CAPITAL) and at > 0 and bool(tags[at - 1] & CAPITAL) and not tags[at - 1] & NAMELESS


def _joins(n: Narration, first: int, at: int, last: int) -> bool:
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


def _continues(n: Narration, first: int, at: int) -> bool:
    """Ask whether the preposition at `at` hangs on a noun before it (a spokesman for the ministry)."""
    if at <= first or n.words[at] not in _JOINING:
        return False
    before = n.tags[at - 1]
    return not before & (_OUTSIDE | PREPOSITION | CONJUNCTION | FINITE | GERUND | ADVERB | TIME) or bool(before & ROLE)


def _preceded_by_joint(n: Narration, first: int, start: int, end: int) -> bool:
    if start <= first:
        return False
    tag = n.tags[start - 1]
    if tag & PREPOSITION:
        return _continues(n, first, start - 1)
    return bool(tag & DETERMINER) or bool(tag & CONJUNCTION and _joins(n, first, start - 1, end))


def _is_named_description(tags: list[int], first: int, last: int) -> bool:
    """Ask whether a name closes the phrase and what comes before describes it (veteran analyst Ken Doctor)."""
    at = last - 1
    if not tags[at] & CAPITAL or tags[at] & GENITIVE:
        return False
    while at > first and tags[at - 1] & (CAPITAL | PARTICLE) and not tags[at - 1] & GENITIVE:
        at -= 1
    if at <= first:
        return False
    return bool(tags[at - 1] & (ROLE | TITLE)) and not tags[at - 1] & (PREPOSITION | CAPITAL)


def _of_in_name(n: Narration, first: int, at: int, last: int) -> bool:
    """Ask whether `of` or `and` at `at` stands inside a name (the University of Riga, Johnson & Johnson)."""
    if n.words[at] not in ("of", "for", "and", "&") or at <= first or at + 1 >= last:
        return False
    before, after = n.tags[at - 1], n.tags[at + 1]
    if n.tags[at + 1] & DETERMINER and at + 2 < last:
        after = n.tags[at + 2]
    if not (before & CAPITAL and after & CAPITAL) or before & GENITIVE:
        return False
    if n.words[at] == "&":
        return True
    return is_organisation_word(n.words[at - 1]) or (n.words[at] == "and" and is_organisation_word(n.words[last - 1]))
