"""What a noun phrase names: its head, and the name in it without the titles."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    BREAK,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GENITIVE,
    NAMELESS,
    NUMBER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    STOP,
    SUBORDINATOR,
    TIME,
    TITLE,
)
from tui.quotes.english.fixed_names import is_fixed
from tui.quotes.english.words import KEPT, is_given_name
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_NAME, _DESCRIPTION = MentionKind.NAME, MentionKind.DESCRIPTION
_BEHIND = ADVERB | TIME | NUMBER
_NAMED = CAPITAL | ROLE
_OFFICIAL = TITLE | ROLE
_PART = CAPITAL | PARTICLE
_NO_HEAD = GENITIVE | QUOTED
BEHIND_NOUN = lexicon.classes("en/small_words")["behind-noun"]
"""The adjectives that follow a noun with a preposition of their own."""

_DESCENT = lexicon.classes("en/small_words")["descent"]
_OFFICE = 6  # tokens between the head of an office and the name after it
_OFFICES = lexicon.words("en/offices")
_LOCATING = lexicon.classes("en/small_words")["place"]
_NICKNAME = 30  # code points, marks included
_NOT_FIRST = TITLE | NAMELESS | DETERMINER | ADVERB | SUBORDINATOR | PREPOSITION | CONJUNCTION | TIME | NUMBER


def make_mention(n: Narration, first: int, last: int) -> Mention:
    """Return the mention that the tokens `[first, last)`, one noun phrase, make."""
    tags = n.tags
    head = last - 1
    if not _is_named_description(n, first, last):
        for at in range(first + 1, last):
            tag = tags[at]
            if tag & PREPOSITION and not _of_in_name(n, first, at, last):
                head = at - 1 - (at - 2 >= first and n.words[at - 1] in BEHIND_NOUN)  # a source close to the mayor
                break
            if tag & CONJUNCTION:
                head = at - 1
                break
    while head > first and tags[head] & _BEHIND and not tags[head] & _NAMED:
        head -= 1
    name = name_start(n, first, head)
    if name is None:
        return Mention(_DESCRIPTION, first, last, head, head)
    return Mention(_NAME, first, last, head, name)


def name_start(n: Narration, first: int, head: int) -> int | None:
    """Return where the name that ends with token `head` begins, titles left out; `None` if that is no name."""
    tags, words = n.tags, n.words
    if not tags[head] & CAPITAL or tags[head] & _NO_HEAD:
        return None
    if tags[head] & NAMELESS and not is_organisation_word(words[head]):
        return None
    if head == first and _are_people(n, head):
        return None
    if tags[head] & ROLE and tags[head] & TITLE and tags[first] & DETERMINER:
        return None  # the Texas Senator
    start = head
    while start > first and _belongs_to_name(n, first, start - 1, head):
        start -= 1
    if is_office(n, start, head) and not is_fixed(tuple(n.words[start + (tags[start] & DETERMINER > 0) : head + 1])):
        return None
    if is_organisation_word(words[head]):
        opens = start == 0 or tags[start - 1] & (STOP | BREAK)
        while start < head and tags[start] & (DETERMINER | ADVERB * opens | NUMBER):  # Later Lund University said
            start += 1
        return start
    return strip_titles(tags, past_office(n, past_descent(n.words, start, head), head + 1), head)


def _are_people(n: Narration, at: int) -> bool:
    """Ask whether a plural that opens its paragraph or sentence only tells what people are (Residents of the town)."""
    begins = at == 0 or bool(n.tags[at - 1] & (STOP | BREAK))
    plural = "p" in lexicon.marked("en/roles").get(n.words[at].lower(), "")
    if not begins or at + 1 >= len(n.tags):
        return False
    return n.words[at + 1] in BEHIND_NOUN or (plural and bool(n.tags[at + 1] & PREPOSITION))


def _belongs_to_name(n: Narration, first: int, at: int, head: int) -> bool:
    """Ask whether the token at `at` can be part of the name that ends with `head`, of which the next one is part."""
    tag = n.tags[at]
    if tag & CAPITAL and (not tag & GENITIVE or any(map(is_organisation_word, n.words[at + 1 : head + 1]))):
        return True  # the Landscapers’ Association, King’s College Lund
    if tag & QUOTED:  # Earl “Bud” Jones
        return at > first and bool(n.tags[at - 1] & CAPITAL)
    if tag & PARTICLE:  # Lou van Dam, van der Berg
        return at == first or bool(n.tags[at - 1] & (CAPITAL | PARTICLE))
    return n.words[at] in ("of", "for", "and", "&") and _of_in_name(n, first, at, head + 1)


def is_office(n: Narration, first: int, head: int) -> bool:
    """Ask whether the capitals `[first, head]` only name an office (the Finance Minister), and nobody in it."""
    if head == first or n.words[head].lower() not in _OFFICES or joins_cause(n.words[first], n.words[first + 1]):
        return False
    led = n.tags[first] | (n.tags[first - 1] if first else 0)
    return bool(led & (DETERMINER | POSSESSIVE | GENITIVE)) and not any(map(is_given_name, n.words[first:head]))


def strip_titles(tags: list[int], first: int, head: int) -> int | None:
    """Return where the name in the capitalised tokens `[first, head]` begins; `None` if they are titles only.

    Every title and what stands before one is passed over (Council President Ada Finch).
    """
    start = first
    for at in range(first, head):
        if tags[at] & _OFFICIAL:
            start = at + 1
    while start < head and tags[start] & _NOT_FIRST:
        if tags[start] & NAMELESS and start == first and not tags[start] & DETERMINER:
            break
        start += 1
    if start == head and tags[head] & NAMELESS:
        return None
    return None if tags[start] & TITLE or tags[start] & _NOT_FIRST & ~NAMELESS else start


def past_descent(words: list[str], first: int, head: int) -> int:
    """Return where the name in the capitals `[first, head]` begins after an origin or an age (Lund-born Doe)."""
    for at in range(first, head):
        if "-" in words[at] and (words[at].rpartition("-")[2] in _DESCENT or words[at].endswith("-year-old")):
            return at + 1
    return first


def past_office(n: Narration, first: int, last: int) -> int:
    """Return where a person's name begins in the capitals `[first, last)` after `of`, `for` or a preposition of place.

    They are what is left of an office (Secretary of State Jane Doe, the minister for Ports Jane Doe), or begin with a
    place (In Paris Jane Doe).
    """
    if last - first < 3 or is_organisation_word(n.words[last - 1]):  # what is left has a given name and a surname
        return first
    given = next((at for at in range(first + 1, last - 1) if is_given_name(n.words[at])), None)
    if _in_office(n, first):
        if given is not None:
            return given
        direct = n.words[first - 1] == "of" and not is_given_name(n.words[first])
        return first + 1 if direct and n.tags[first - 2] & (TITLE | ROLE) else first
    located = (
        first > 0 and n.words[first - 1].lower() in _LOCATING and n.words[first].lower() in lexicon.words("en/places")
    )
    return given if located and given is not None else first


def _in_office(n: Narration, first: int) -> bool:
    """Ask whether the capitals from `first` on are a part of an office (Secretary of State, Minister for the Ports)."""
    at = first - 1
    while at > 0 and first - at < _OFFICE:
        if n.words[at] in ("of", "for", "on") and n.tags[at - 1] & (TITLE | ROLE):
            return n.tags[at - 1] & CAPITAL > 0
        if not (n.words[at] in ("of", "for", "on", "the", "and") or n.tags[at] & CAPITAL):
            return False
        at -= 1
    return False


@lru_cache(maxsize=KEPT)
def is_organisation_word(word: str) -> bool:
    """Ask whether `word` is one that names of organisations are made of (Ministry, University)."""
    return word[0].isupper() and word.lower().rstrip(".") in lexicon.words("en/organisations")


def opens_organisation(n: Narration, at: int) -> bool:
    """Ask whether `of` after the token at `at` goes on in the name of an organisation; a Chief Executive is none."""
    if at + 1 < len(n.words) and joins_cause(n.words[at], n.words[at + 1]):
        return True
    return is_organisation_word(n.words[at]) and not (at and n.tags[at] & ROLE and n.tags[at - 1] & TITLE)


def joins_cause(word: str, joint: str) -> bool:
    """Ask whether people and what they are for make the name of a group (Parents for Clear Shelves)."""
    return joint == "for" and word[0].isupper() and "p" in lexicon.marked("en/roles").get(word.lower(), "")


def is_business_word(word: str) -> bool:
    """Ask whether `word` is one with which names of companies end (Holdings, Inc.)."""
    return word[0].isupper() and word.lower().rstrip(".") in lexicon.classes("en/organisation_kinds")["business"]


def is_nickname(n: Narration, at: int) -> bool:
    """Ask whether the run at token `at` can stand inside a name (Earl “Bud” Jones)."""
    inside = n.tags[at - 1] & n.tags[at + 1] & CAPITAL and not (n.tags[at] & BREAK or n.tags[at - 1] & GENITIVE)
    return bool(inside) and n.ends[at] - n.starts[at] <= _NICKNAME


def _is_named_description(n: Narration, first: int, last: int) -> bool:
    """Ask whether a name closes the phrase and what comes before describes it (veteran analyst Ken Doctor)."""
    tags, at = n.tags, last - 1
    if not tags[at] & CAPITAL or tags[at] & GENITIVE or not BEHIND_NOUN.isdisjoint(n.words[first:last]):
        return False
    while at > first and tags[at - 1] & _PART and not tags[at - 1] & GENITIVE:
        at -= 1
    if at <= first:
        return False
    if _joins_roles(n, first, at, last):
        return True
    if tags[at - 1] & (PREPOSITION | DETERMINER):  # Minister for the Ports Ann Holm
        if any(tag & CONJUNCTION for tag in tags[first:at]):
            return False
        start = past_office(n, at, last) if _in_office(n, at) else at
        return start > at and not any(tag & (ROLE | TITLE) for tag in tags[at:start])
    named = is_given_name(n.words[at]) and n.tags[at - 3] & (ROLE | TITLE)  # director of rugby Jane Doe
    in_charge = named or n.words[at - 1] in lexicon.words("en/office_endings")
    if in_charge and at - 2 > first and n.words[at - 2] == "of":
        return not any(tag & CONJUNCTION for tag in tags[first:at])  # former secretary of state Jane Doe
    return bool(tags[at - 1] & (ROLE | TITLE)) and not tags[at - 1] & CAPITAL


def _joins_roles(n: Narration, first: int, at: int, last: int) -> bool:
    """Ask whether two roles of one person stand before the title and the name (party whip and deputy Rep. Ann Holm)."""
    joint = next((k for k in range(first + 1, at) if n.tags[k] & CONJUNCTION), None)
    if joint is None or not n.tags[at] & TITLE or last - at < 2 or n.tags[first] & (DETERMINER | POSSESSIVE):
        return False
    return bool(n.tags[joint - 1] & (ROLE | TITLE)) and not any(map(is_given_name, n.words[first:joint]))


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
    if n.words[at] != "and":
        return opens_organisation(n, at - 1)
    return is_organisation_word(n.words[last - 1]) or joins_office(n, first, at)


def joins_office(n: Narration, first: int, at: int) -> bool:
    """Ask whether `and` at `at` joins two matters of one office (the Centre for Bridges and Ferries).

    What follows is one more name where it is a person, is called by capitals, or is an organisation itself.
    """
    word = n.words[at + 1]
    if (
        is_given_name(word)
        or is_organisation_word(word)
        or word.isupper()
        or n.tags[at + 1] & (TITLE | ROLE | NAMELESS)
    ):
        return False
    of = next((k for k in range(at - 1, first, -1) if not n.tags[k] & CAPITAL), None)
    return of is not None and n.words[of] in ("of", "for") and is_organisation_word(n.words[of - 1])
