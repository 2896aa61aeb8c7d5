"""Whom descriptions mean that tell what somebody is of another one: his lawyer, her mother, Harlow’s brother."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.descriptions import NEAR, person_described
from tui.quotes.english.kinds import gender_of_title, lasting_roles
from tui.quotes.english.pronouns import person
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.english.discourse import Discourse
    from tui.quotes.english.role_phrases import Description
    from tui.quotes.entities import Entity, Position


def somebodys(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return who was named as the mother, the lawyer, of somebody (his mother)."""
    return person_described(described, at, discourse.among(lambda entity: described.role in entity.owned, NEAR))


def kin_described(described: Description, gender: str, at: Position, discourse: Discourse) -> Entity | None:
    """Return the mother of whom the text introduced as her son (Her son Luc came. “…,” his mother said).

    `gender` is that of the pronoun before the description.
    """
    converse = lexicon.classes("en/kin").get(described.role)
    if converse is None:
        return None
    owner = person(gender, at, discourse)
    if owner is None:
        return None
    if owner.owned.isdisjoint(converse):
        return _namesake(owner, described, at, discourse)
    at_first = discourse.among(lambda entity: entity is not owner and entity.kind is SpeakerKind.PERSON)
    return person(gender_of_title(described.role), owner.places[0], at_first)


def _namesake(owner: Entity, described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return who alone bears the surname of one whose brother, whose father, is spoken of (Ada and Tom Holm).

    Nothing else was said of him that he would be called by, nor that he is anybody else's kin.
    """
    gender = gender_of_title(described.role)
    if len(owner.name) == 1 or not gender:
        return None
    family = {
        one.entity
        for one in discourse.before(at)
        if one.entity is not owner and len(one.entity.name) > 1 and one.entity.name[-1] == owner.name[-1]
    }
    only = family.pop() if len(family) == 1 else None
    if only is None or not only.is_person or not only.can_be(gender) or lasting_roles(only):
        return None
    return only if only.owned <= {described.role} else None


def owners_described(
    described: Description, owner: frozenset[str], at: Position, discourse: Discourse
) -> Entity | None:
    """Return who is in a role for the one whose name, `owner`, stands before it (Holm’s lawyer)."""

    def fits(entity: Entity) -> bool:
        return described.role in entity.roles and not owner.isdisjoint(entity.traits)

    return person_described(described, at, discourse.among(fits)) or _only_owned(described, at, discourse)


def _only_owned(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return who alone was said to be that of somebody whom a pronoun stood for (her campaign manager).

    Many people of a text may have a mother, or a lawyer.
    """
    sides = lexicon.classes("en/describing")
    if described.role in sides["kin"] or described.role in sides["court"]:
        return None
    found = {
        one.entity
        for one in discourse.before(at)
        if described.role in one.entity.owned and described.apart <= one.entity.traits and not one.entity.ties
    }
    return found.pop() if len(found) == 1 else None
