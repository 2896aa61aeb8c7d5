"""Who is told more of: he was named in the sentence before, and this one calls him by what he is (The welder)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.descriptions import may_be, person_described
from tui.quotes.english.role_phrases import describe, stands_for_one
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.english.discourse import Discourse
    from tui.quotes.english.role_phrases import Description
    from tui.quotes.entities import Entity, Position
    from tui.quotes.mentions import Mention

UNNAMED = lexicon.words("en/strangers") | lexicon.classes("en/describing")["party"]
"""Roles that tell of somebody without a name: one of them goes on about nobody who was named."""


def told_more_of(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return whom alone the sentence before names, where this one tells more of him (He met Harlow. The welder).

    Where it opens its paragraph, that is who spoke in the one before.
    """
    number = discourse.sentence(at)
    if at.token != discourse.narrations[at.paragraph].sentences[number].first:
        return None
    named = {
        one.entity
        for one in discourse.before(at, 0)
        if discourse.sentence(one.place) == number - 1 and one.entity.kind is SpeakerKind.PERSON
    }
    last = discourse.last_speaker
    if not number and last is not None and discourse.last_home == at.paragraph - 1:
        named = set() if described.role in UNNAMED else {last}  # but not: The victim stood up
    only = named.pop() if len(named) == 1 else None
    return only if only is not None and may_be(only, described) else None


def just_met(mention: Mention, at: Position, discourse: Discourse) -> Entity | None:
    """Return who was named first in the sentence before, where this one tells his office (The head of Lund Rail)."""
    n = discourse.narrations[at.paragraph]
    if n.words[mention.first] != "The" or not stands_for_one(n, mention) or not discourse.sentence(at):
        return None
    described = describe(n, mention)
    if not described.completed or person_described(described, at, discourse) is not None:
        return None
    entity = told_more_of(described, at, discourse)
    return entity if entity is not None and len(entity.places) == 1 and not entity.roles else None
