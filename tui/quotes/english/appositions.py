"""Whose name stands beside a description: its leader, Ruta Selig; Secretary of State Ruta Selig."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    OBJECT,
    OPENING,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    SUBJECT,
    TITLE,
    WHO,
)
from tui.quotes.english.aliases import name_given
from tui.quotes.english.naming import BEHIND_NOUN
from tui.quotes.english.words import is_given_name
from tui.quotes.mentions import MentionKind
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.quotes.entities import Entity
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_FROM = lexicon.classes("en/small_words")["origin"]
_SITED = _FROM | lexicon.classes("en/small_words")["locating"]
_NO_ADJECTIVE = SIGN | PREPOSITION | CONJUNCTION | SUBJECT | OBJECT | AUXILIARY | QUESTION | POSSESSIVE | CUE
_FIRMS = ("the", "its", "their")
_ROLE_REACH = 4  # tokens from the comma to the noun of another role
_TITLES = 8  # tokens that may stand between a description and the name after it


def named_beside(mention: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return the person whose name stands beside his description; `names` are those of the paragraph, by token."""
    found = [find(mention, n, names) for find in (_after, _within, _before)]
    found.append(names.get(name_given(n, mention) or -1))
    person = next((one for one in found if one is not None and one.kind is SpeakerKind.PERSON), None)
    return person or _firm_after(mention, n, names)


def _firm_after(mention: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return the organisation that stands between commas after a description (The developer, Lundvale Energy, says)."""
    first = mention.last + 1
    first += first < len(n.tags) and n.tags[first] & DETERMINER > 0  # the opposition, the Reform Party, says
    named = names.get(first)
    if named is None or named.kind is not SpeakerKind.ORGANISATION or not n.tags[mention.last] & COMMA:
        return None
    end = first
    while names.get(end) is named:
        end += 1
    verb = end + 1
    while verb + 1 < len(n.tags) and n.tags[verb] & ADVERB and not n.tags[verb] & FINITE:
        verb += 1
    closed = verb < len(n.tags) and n.tags[end] & COMMA and n.tags[verb] & (FINITE | AUXILIARY)
    return named if closed and n.words[mention.first].lower() in _FIRMS else None


def closing_name(phrase: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return the person whose name closes a phrase that is of no person (an attack on Harlow, who said)."""
    if phrase.kind is not MentionKind.DESCRIPTION or n.tags[phrase.head] & ROLE:
        return None
    named = names.get(phrase.last - 1)
    return named if named is not None and named.kind is SpeakerKind.PERSON else None


def names_another(mention: Mention, n: Narration, names: Mapping[int, Entity], entity: Entity) -> bool:
    """Ask whether a phrase that names `entity` goes on with another one (Harlow and Lund said; Harlow and her team)."""
    joint = next((at for at in range(mention.first, mention.last) if n.tags[at] & CONJUNCTION), None)
    if joint is None or not entity.is_person:
        return False
    return names.get(mention.last - 1, entity) is not entity or bool(n.tags[joint + 1] & POSSESSIVE)


def _within(mention: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return whose name closes a phrase that begins with his office (Secretary of State Ruta Selig)."""
    first = mention.last - 1
    named = names.get(first)
    if named is None or not BEHIND_NOUN.isdisjoint(n.words[mention.first : first]):  # a Democrat close to Harlow
        return None
    while first > mention.first and names.get(first - 1) is named:
        first -= 1
    in_office = bool(n.tags[mention.head] & CAPITAL and n.tags[mention.head] & (TITLE | ROLE))
    within = any(n.tags[at] & PREPOSITION for at in range(max(mention.first, first - 3), first))
    led = in_office and first > mention.head + 2 if within else bool(n.tags[first - 1] & (TITLE | ROLE | QUOTED))
    hangs = bool(n.tags[first - 1] & (PREPOSITION | CONJUNCTION))  # Residents of Lund and Marston
    return named if first > mention.first and led and not hangs else None


def _before(mention: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return whose name stands before a description that is set off by commas (Ruta Selig, its leader, who)."""
    first = mention.first
    if first < 2 or not n.tags[first - 1] & COMMA or not n.tags[first] & (DETERMINER | POSSESSIVE):
        return None
    follower = n.tags[mention.last] if mention.last < len(n.tags) else STOP
    return _past_place(n, first - 2, names) if follower & (COMMA | WHO) else None


def _past_place(n: Narration, last: int, names: Mapping[int, Entity]) -> Entity | None:
    """Return whose name ends with token `last`, or with what tells where he is from (Ruta Selig of Lund, Ohio)."""
    for at in range(last, max(-1, last - _TITLES), -1):
        if n.tags[at] & PREPOSITION and n.words[at] in _FROM:
            return names.get(at - 1) or names.get(last)
        if not n.tags[at] & (CAPITAL | COMMA | STOP):
            break
    return names.get(last)


def _is_region(n: Narration, comma: int, first: int, last: int) -> bool:
    """Ask whether the name in tokens `[first, last)` is the land of the town before a comma (in Lund, Norland, …)."""
    if last - first > 1 or first != comma + 1 or is_given_name(n.words[first]):
        return False
    at = comma - 1
    while at > 0 and n.tags[at] & CAPITAL and not n.tags[at] & PREPOSITION:
        at -= 1
    return at < comma - 1 and bool(n.tags[at] & PREPOSITION) and n.words[at] in _SITED


def _after(mention: Mention, n: Narration, names: Mapping[int, Entity]) -> Entity | None:
    """Return whose name follows a description and a comma (its leader, Brig. (retd) Ruta Selig, said)."""
    at = mention.last
    if at + 1 >= len(n.tags) or not n.tags[at] & (COMMA | DASH) or n.tags[mention.head] & DETERMINER:
        return None
    for token in range(at + 1, min(at + _TITLES, len(n.tags))):
        named = names.get(token)
        if named is not None:
            end = token
            while names.get(end) is named:
                end += 1
            if _is_region(n, mention.last, token, end):
                return None
            follower = n.tags[end] if end < len(n.tags) else STOP
            return named if follower & (COMMA | STOP | DASH | QUOTED | FINITE | OPENING | PREPOSITION) else None
        if n.tags[token] & (TITLE | OPENING | CLOSING | CAPITAL) or n.tags[token - 1] & OPENING:
            continue
        if token - at > _ROLE_REACH or not _describes(n, at, token):
            return None
    return None


def _describes(n: Narration, comma: int, at: int) -> bool:
    """Ask whether the word at `at` is of another role before the name (a guest, retired baker Ruta Selig, said)."""
    tag = n.tags[at]
    if tag & ROLE:
        return True
    if tag & DETERMINER:
        return at == comma + 1
    follows = at + 1 < len(n.tags) and bool(n.tags[at + 1] & ROLE) and not n.tags[at + 1] & CAPITAL
    named = at + 2 < len(n.tags) and bool(n.tags[at + 2] & CAPITAL)  # drinks seller Ruta Selig
    return follows and not tag & _NO_ADJECTIVE and (not tag & FINITE or named or n.words[at].endswith("ed"))
