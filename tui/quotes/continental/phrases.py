"""Noun phrases that could name a speaker, in German and French: names, descriptions, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    CAPITAL,
    CUE,
    DETERMINER,
    NUMBER,
    PARTICLE,
    POSSESSIVE,
    QUOTED,
    ROLE,
    SIGN,
    SUBJECT,
    TITLE,
)
from tui.quotes.continental.words import EPITHET, GIVEN, ending, is_name_like, is_word, plain
from tui.quotes.language import Language
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_ADJECTIVES = 4  # words between a determiner and its noun
_LONGEST = 8  # tokens of a name


def phrase_after(n: Narration, first: int, last: int, language: Language) -> Mention | None:
    """Return the noun phrase that begins at token `first` and ends before `last` at the latest."""
    if first >= last:
        return None
    tag = n.tags[first]
    if tag & SUBJECT and not (tag & POSSESSIVE and first + 1 < last and is_name_like(n.tags[first + 1])):
        return Mention(MentionKind.PRONOUN, first, first + 1, first, first)
    if tag & (DETERMINER | POSSESSIVE | NUMBER):
        return _described(n, first, last, language)
    if is_name_like(tag) or tag & TITLE:
        return _named(n, first, first, last, language)
    if tag & ROLE and is_word(tag):  # maire de Roche
        return _with_complement(n, first, first, last, language)
    return None


def is_own(n: Narration, mention: Mention, language: Language) -> bool:
    """Ask whether a phrase belongs to the one who speaks or to whom he speaks to (my neighbour, your mother)."""
    return plain(n.words[mention.first]) in lexicon.words(f"{language}/own")


def _described(n: Narration, first: int, last: int, language: Language) -> Mention | None:
    """Return the phrase that the determiner at `first` begins."""
    head = first + 1
    limit = min(last, head + _ADJECTIVES)
    if language is Language.GERMAN:
        while head < limit and not is_name_like(n.tags[head]) and not n.tags[head] & (SIGN | QUOTED | SUBJECT):
            head += 1
    else:
        while head < limit and plain(n.words[head]) in lexicon.words("fr/before_nouns"):
            head += 1
    if head >= last or n.tags[head] & (SIGN | QUOTED):
        return None
    if language is Language.GERMAN and not is_name_like(n.tags[head]):
        return None
    if n.tags[head] & (GIVEN | TITLE) and not n.tags[head] & ROLE:  # der 43-jährige Jens Ohm
        return _named(n, first, head, last, language)
    return _with_complement(n, first, head, last, language)


def _with_complement(n: Narration, first: int, head: int, last: int, language: Language) -> Mention:
    """Return the phrase around the noun at `head`: what it is of, and the name where one follows."""
    end = head + 1
    while language is Language.FRENCH and end < last and _is_adjective(n, end):
        end += 1
    while end < last and plain(n.words[end]) in lexicon.words(f"{language}/joining"):
        end = _complement_end(n, end + 1, last, language)
    thing = _is_thing(n.words[head], language)
    start = next((at for at in range(head + 1, end) if n.tags[at] & GIVEN and at + 1 < end), None)
    if start is None and end == head + 1 and not thing:
        after = _capitals_end(n, end, last)
        start = name_start(n, end, after) if after > end else None
        end = after
    elif start is None and end < last and is_name_like(n.tags[end]):
        after = _capitals_end(n, end, last)
        start = end if after - end > 1 and not thing else None
        end = after
    if start is not None and not thing:
        name_end = _capitals_end(n, start, last)
        return Mention(MentionKind.NAME, first, name_end, name_end - 1, start)
    return Mention(MentionKind.DESCRIPTION, first, end, head, head)


def _is_adjective(n: Narration, at: int) -> bool:
    """Ask whether a French word is an adjective of the noun before it, by its ending."""
    tag = n.tags[at]
    if not is_word(tag) or tag & (CAPITAL | QUOTED | CUE | NUMBER):
        return False
    return n.words[at].endswith(tuple(lexicon.words("fr/adjective_endings")))


def _is_thing(word: str, language: Language) -> bool:
    """Ask whether a noun is of an organisation or a document, after which no person’s name comes."""
    return any(ending(plain(word), lexicon.marked(f"{language}/{name}")) for name in ("organisations", "documents"))


def _complement_end(n: Narration, first: int, last: int, language: Language) -> int:
    """Return where the complement ends whose first word after `of` is at `first`."""
    at = first
    while at < last and n.tags[at] & (DETERMINER | POSSESSIVE | NUMBER) and at - first < _ADJECTIVES:
        at += 1
    if language is Language.GERMAN:
        not_adjective = CAPITAL | QUOTED | CUE
        while at < min(last, first + _ADJECTIVES) and is_word(n.tags[at]) and not n.tags[at] & not_adjective:
            at += 1
    if at < last and is_name_like(n.tags[at]):
        return _capitals_end(n, at, last)
    if language is Language.FRENCH and at < last and is_word(n.tags[at]) and not n.tags[at] & QUOTED:
        at += 1
        while at < last and _is_adjective(n, at):
            at += 1
        return at
    return first


def _named(n: Narration, first: int, at: int, last: int, language: Language) -> Mention:
    """Return the phrase whose words with capitals begin at `at`: titles and roles first, then the name."""
    end = _capitals_end(n, at, last)
    tags = n.tags
    introduced = any(tags[k] & (GIVEN | TITLE | ROLE) for k in range(at, end - 1))
    if end - at > 1 and tags[end - 1] & ROLE and not introduced:  # Kolbs Anwalt
        return Mention(MentionKind.DESCRIPTION, first, end, end - 1, end - 1)
    bare = language is Language.GERMAN and end - at == 1 and tags[at] & ROLE and at and n.words[at - 1].endswith("en")
    if bare:  # sagten Anwohner
        return Mention(MentionKind.DESCRIPTION, first, end, at, at)
    if _is_thing(n.words[at], language):
        return _with_complement(n, first, at, last, language)
    return Mention(MentionKind.NAME, first, end, end - 1, name_start(n, at, end))


def name_start(n: Narration, first: int, last: int) -> int:
    """Return where the name begins among the words with capitals `[first, last)`."""
    start = first
    while start < last - 1 and n.tags[start] & (TITLE | ROLE) and not n.tags[start] & GIVEN:
        start += 1
    given = next((at for at in range(start, last - 1) if n.tags[at] & GIVEN), None)
    if given is not None:
        return given
    return last - 2 if last - start > 2 and not any(n.tags[at] & PARTICLE for at in range(start, last)) else start


def _capitals_end(n: Narration, first: int, last: int) -> int:
    """Return the token after the words with capitals from `first` on, `von der` inside a name included."""
    at, end = first, min(last, first + _LONGEST)
    while at < end:
        tag = n.tags[at]
        if is_name_like(tag) or (tag & TITLE and at == first):
            at += 1
            continue
        past = at
        while past < end and n.tags[past] & PARTICLE:
            past += 1
        if past == at or at == first or not n.tags[at - 1] & (GIVEN | TITLE):
            break
        if past < end and n.tags[past] & CAPITAL:
            at = past + 1
        elif n.tags[past - 1] & CAPITAL:  # Jean de La Roche
            at = past
        else:
            break
    return at


def capitals(n: Narration, first: int, last: int) -> tuple[int, int]:
    """Return the words with capitals from `first` on as tokens: where the name in them begins, and their end."""
    end = _capitals_end(n, first, last)
    return name_start(n, first, end), end


def is_person(n: Narration, mention: Mention) -> bool:
    """Ask whether a phrase is surely of a person: a name, a pronoun, a role."""
    if mention.kind is MentionKind.DESCRIPTION:
        return bool(n.tags[mention.head] & (ROLE | EPITHET))
    return True
