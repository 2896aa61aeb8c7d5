"""The noun phrase that begins where a verb ends: said the mayor of Lund."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    BASE,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    GERUND,
    NAMELESS,
    NUMBER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SUBJECT,
    TIME,
    TITLE,
    WHO,
)
from tui.quotes.english.joints import ARTICLES, BEFORE_NOUN, NO_ATTRIBUTE, OUTSIDE, describes_bearer, joins
from tui.quotes.english.naming import BEHIND_NOUN, is_nickname, make_mention
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_NAMED = CAPITAL | ROLE
_FORM = FINITE | GERUND
_LED = DETERMINER | POSSESSIVE
_JOINTS = CONJUNCTION | PREPOSITION
_LEADS = _JOINTS | DETERMINER
_IN_NAME = _NAMED | _JOINTS | PARTICLE | NUMBER
_LONGEST = 40  # tokens of a phrase
_OFFICE = lexicon.classes("en/small_words")["office-participle"]
_ORGANISATION = 3  # plain words at the end of an organisation's name
_TIGHT = lexicon.classes("en/small_words")["tight"]


def phrase_after(n: Narration, first: int, last: int) -> Mention | None:
    """Return the noun phrase that begins at token `first` and ends before `last` at the latest."""
    tags, words = n.tags, n.words
    if first >= last:
        return None
    verbal = tags[first] & CUE and tags[first] & FINITE and not tags[first] & (ROLE | CAPITAL)
    if verbal and not describes_bearer(n, first, last):
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
        if tag & OUTSIDE:
            break
        if at > first:
            before = tags[at - 1]
            if tag & PREPOSITION and not (
                at + 1 < last
                and (
                    words[at] in _TIGHT
                    or (words[at] == "in" and tags[at + 1] & CAPITAL)
                    or _tells_author(words, at)
                    or words[at - 1] in BEHIND_NOUN
                )
                and not tags[at + 1] & (TIME | POSSESSIVE)
            ):
                break
            if tag & _LED and not before & _LEADS:
                break
            verbal = tag & _FORM and not tag & _NAMED
            if (verbal or tag == CUE) and not before & BEFORE_NOUN and not _opens_office(n, at, last):
                break  # the man known as Doe
            if tag & ADVERB and not tag & _NAMED and not before & DETERMINER:
                break
            if tag & TIME and not before & DETERMINER:
                break
            if tag & CONJUNCTION and not joins(n, first, at, last):
                break
            if _ends_name(n, at, last) and (
                tag & ~BASE or not tags[first] & (DETERMINER | NUMBER)
            ):  # a Lisbon data expert
                break
        elif tag & PREPOSITION and not tag & CAPITAL:
            break
        at += 1
    while at > first and tags[at - 1] & _JOINTS:
        at -= 1
    if at == first or (at == first + 1 and words[first].lower() in ARTICLES):
        return None
    if at == first + 1 and words[first] == "her":  # it led her to say
        return Mention(MentionKind.PRONOUN, first, at, first, first)
    return make_mention(n, first, at)


def _tells_author(words: list[str], at: int) -> bool:
    """Ask whether `by` at `at` tells who wrote a document (a report by Ada Finch)."""
    return words[at] == "by" and words[at - 1].lower() in lexicon.words("en/documents")


def _opens_office(n: Narration, at: int, last: int) -> bool:
    """Ask whether the participle at `at` begins an office before a name (Harbour managing director Ada Finch)."""
    return n.words[at] in _OFFICE and at + 1 < last and bool(n.tags[at + 1] & (ROLE | CAPITAL))


def _ends_name(n: Narration, at: int, last: int) -> bool:
    """Ask whether a name ends before the token at `at`, and the phrase with it."""
    tags = n.tags
    before, tag = tags[at - 1], tags[at]
    if not before & CAPITAL or before & _LED or tag & _IN_NAME:
        return False
    if before & (GENITIVE | NAMELESS | TITLE) or _describes_name(tags, at, last):
        return False
    return not _closes_organisation(n, at, last)


def _closes_organisation(n: Narration, at: int, last: int) -> bool:
    """Ask whether plain words follow a place of which the last is that of an organisation (Lund city council)."""
    end = at
    while end < min(last, at + _ORGANISATION) and not n.tags[end] & ~BASE and n.words[end].isalpha():
        end += 1
    return end - at > 1 and n.words[end - 1] in lexicon.words("en/organisations")


def _describes_name(tags: list[int], at: int, last: int) -> bool:
    """Ask whether nouns and another name follow (Harbour Trust trustee Ada Finch)."""
    for step in range(at, min(at + 4, last - 1)):
        if tags[step] & NO_ATTRIBUTE:
            return False
        if tags[step + 1] & CAPITAL and not tags[step + 1] & (TIME | NAMELESS):
            return True
    return False
