"""Whom the clause that a pronoun stands in hangs on."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    CUE,
    FINITE,
    GENITIVE,
    QUESTION,
    QUOTED,
    ROLE,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    WHO,
)
from tui.quotes.english.embedding import Rank
from tui.quotes.entities import Position

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.quotes.english.discourse import Discourse
    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration

_RELATIVES = ("who", "whom")
_BREAKS = COMMA | CONJUNCTION | QUOTED | SUBORDINATOR | THAT
_SHORTEST = 4  # tokens of `asked by Harlow,`
_CLAUSE = 20  # tokens of a relative clause before a pronoun in it
_NAME = 8  # tokens of a name with its titles
_CLOSE = 6  # tokens between a name and a relative clause about it


def antecedent(n: Narration, at: Position, discourse: Discourse) -> set[int]:
    """Return, by id, whom a relative clause is about that a pronoun at `at` opens (Harlow, who he says)."""
    if at.token == 0 or n.words[at.token - 1] not in _RELATIVES:
        return set()
    nearest = next(discourse.before(at, 0), None)
    close = nearest is not None and at.token - nearest.place.token <= _CLOSE
    return {id(nearest.entity)} if nearest is not None and close else set()


def said_of(n: Narration, at: Position, discourse: Discourse) -> set[int]:
    """Return, by id, whom the words name that a pronoun at `at` and its verb interrupt (Harlow, he said, left)."""
    tags, after = n.tags, at.token + 2
    if at.token < 2 or not tags[at.token - 1] & COMMA or after > len(tags) or not tags[at.token + 1] & CUE:
        return set()
    if after < len(tags) and not tags[after] & (COMMA | STOP | QUOTED):
        return set()
    first, opening = at.token - 1, n.sentences[discourse.sentence(at)].first
    while first > opening and not tags[first - 1] & _BREAKS:
        first -= 1
    if (tags[first - 1] if first > opening else tags[first]) & (SUBORDINATOR | QUESTION):  # when Harlow rose, he said
        return set()
    here = takewhile(lambda mentioned: mentioned.place.token >= first, discourse.before(at, 0))
    return {id(entity) for place, entity, acts, _ in here if acts and not tags[place.token] & (SUBJECT | AUXILIARY)}


def asked_by(n: Narration, at: Position, discourse: Discourse) -> set[int]:
    """Return, by id, who does what is done to a pronoun (Asked by Harlow, she; under questioning by Harlow, she)."""
    first = n.sentences[discourse.sentence(at)].first
    if at.token - first < _SHORTEST or not n.tags[at.token - 1] & COMMA:
        return set()
    if n.words[first].lower() != "under" and not (n.tags[first] & CUE and n.tags[first] & FINITE):
        return set()
    end = min(at.token, first + _CLAUSE)
    by = next((token for token in range(first, end) if n.words[token] in ("by", "from")), None)
    if by is None:
        return set()
    comma = next(token for token in range(by, at.token) if n.tags[token] & COMMA)
    here = takewhile(lambda mentioned: mentioned.place.token > by, discourse.before(at, 0))
    return {id(mentioned.entity) for mentioned in here if mentioned.place.token < comma}


def described_by_clause(at: Position, discourse: Discourse, fits: Callable[[Entity], bool]) -> Entity | None:
    """Return of whom the relative clause at `at` tells (Harlow, who left when he was ill; Harlow is for what he)."""
    n = discourse.narrations[at.paragraph]
    if at.token and n.words[at.token - 1] == "what":
        return _nearest_holder(at, discourse, fits)
    if n.tags[at.token - 1] & WHO:  # Harlow, who he says
        return None
    for token in range(at.token, max(-1, at.token - _CLAUSE), -1):
        if discourse.rank(Position(at.paragraph, token)) is not Rank.INNER:
            return None
        if n.tags[token] & WHO:
            before = discourse.before(Position(at.paragraph, token), 0)
            nearest = next((one for one in before if fits(one.entity)), None)
            close = nearest is not None and token - nearest.place.token <= _CLOSE
            return nearest.entity if nearest is not None and close else None
    return None


def _nearest_holder(at: Position, discourse: Discourse, fits: Callable[[Entity], bool]) -> Entity | None:
    """Return who acts, or owns something, last before `at` in its sentence."""
    first = discourse.narrations[at.paragraph].sentences[discourse.sentence(at)].first
    for mentioned in discourse.before(at, 0):
        if mentioned.place.token < first:
            return None
        if fits(mentioned.entity) and (mentioned.acts or is_owner(mentioned.place, discourse)):
            return mentioned.entity
    return None


def is_owner(place: Position, discourse: Discourse, *, of_things: bool = False) -> bool:
    """Ask whether the name at `place` is in the genitive; `of_things`, and not before what somebody is (her lawyer)."""
    tags = discourse.narrations[place.paragraph].tags
    name = range(place.token, min(len(tags), place.token + _NAME))
    end = next((at for at in name if not tags[at] & CAPITAL or tags[at] & GENITIVE), None)
    if end is None or not tags[end] & GENITIVE:
        return False
    return not (of_things and end + 1 < len(tags) and tags[end + 1] & ROLE)
