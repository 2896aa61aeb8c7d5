"""The fullest name that the whole text gives: headlines, captions and what is quoted included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CUE, FUNCTION, NAMELESS, ROLE, TIME, TITLE
from tui.quotes.english.kinds import gender_of_name
from tui.quotes.english.name_forms import core, key
from tui.quotes.english.names import bare
from tui.quotes.english.naming import is_organisation_word
from tui.quotes.english.words import CLASSES, is_given_name
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.entities import Entity

# A capitalised word and the one before it, an initial or a particle between them.
_PAIR = re.compile(
    r"([A-Z](?<!\w.)[\w’'-]++) ((?:[A-Z]\. |(?:de|da|del|van|von|bin|al|el|la|der|den) ){0,3})(?=([A-Z][\w’'-]*\w))"
)
_WORD = re.compile(r"[A-Z]\w+")
_KINDS = (SpeakerKind.PERSON, SpeakerKind.ORGANISATION, None)
_NO_SURNAME = FUNCTION | NAMELESS | ROLE | TITLE | TIME | CUE

_Pair = tuple[str, str, str]  # a word, what stands between, and the next word


def complete(text: str, entities: Iterable[Entity]) -> None:
    """Give all who are called by one word alone the name that the text gives in full somewhere.

    Two given names of one surname tell nothing, nor do two clubs of one town.
    """
    brief = [one for one in entities if one.kind in _KINDS and len(_surname(one)) == 1]
    if not brief:
        return
    wanted = {key(_surname(entity)[0]) for entity in brief}
    pairs = _PAIR.findall(text)
    given, clubs = _given_names(pairs, wanted), _clubs(pairs, wanted)
    borne = _surnames(pairs, {key(one.name[0]) for one in brief if is_given_name(one.name[0])})
    given_too = {key(one) for one, _, surname in pairs if surname.isalpha()}
    for entity in brief:
        word = key(_surname(entity)[0])
        if not (is_given_name(entity.name[0]) and word in given_too):  # Kelly, of Kelly Holm or of Ada Kelly
            _name_person(entity, given.get(word, set()))
        crowned = not entity.roles.isdisjoint(lexicon.words("en/given_name_titles"))  # Pope Leo is no Leo Harlow
        if len(entity.name) == len(borne.get(word, ())) == 1 and entity.kind is SpeakerKind.PERSON and not crowned:
            entity.name = (*entity.name, *min(borne[word]))
        if len(clubs.get(word, ())) == 1 and len(entity.name) == 1 and not entity.roles:
            entity.name = (*entity.name, *clubs[word])
            entity.kind = SpeakerKind.ORGANISATION


def _surname(entity: Entity) -> tuple[str, ...]:
    """Return the name of an entity without the particles before it and what follows it (von der Aue, Holm Jr.)."""
    return tuple(word for word in core(entity.name) if word[0].isupper() or len(entity.name) == 1)


def _name_person(entity: Entity, given: set[tuple[str, ...]]) -> None:
    """Put the given name, with what follows it, before a surname, if there is but one and it fits."""
    if entity.kind is not SpeakerKind.PERSON or len({one[0] for one in given}) != 1:
        return
    longest = max(given, key=len)
    gender = gender_of_name(longest)
    if not gender or not entity.gender or gender == entity.gender:
        rest = entity.name if len(longest) == 1 else tuple(word for word in entity.name if word[0].isupper())
        entity.name = (*longest, *rest)
        entity.gender = entity.gender or gender


def _given_names(pairs: list[_Pair], surnames: set[str]) -> dict[str, set[tuple[str, ...]]]:
    """Return what stands before each of the `surnames`: a given name, with an initial if there is one."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for given, between, surname in pairs:
        surname = key(bare(surname))
        if surname in surnames and is_given_name(given) and not CLASSES[given] & FUNCTION:  # Will Marsh go?
            found.setdefault(surname, set()).add((given, *between.split()))
    return found


def _surnames(pairs: list[_Pair], given: set[str]) -> dict[str, set[tuple[str, ...]]]:
    """Return the surnames that stand behind each of the names `given`."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for one, between, surname in pairs:
        if key(one) not in given:
            continue
        surname = bare(surname)
        if not CLASSES[surname] & _NO_SURNAME and not is_organisation_word(surname):
            found.setdefault(key(one), set()).add((*between.split(), surname))
    return found


def _clubs(pairs: list[_Pair], towns: set[str]) -> dict[str, set[str]]:
    """Return what the sports clubs of each of the `towns` are called after it."""
    found: dict[str, set[str]] = {}
    for town, between, after in pairs:
        club = _WORD.match(after) if not between and key(town) in towns else None
        if club is not None and club.group().lower() in lexicon.words("en/clubs"):
            found.setdefault(key(town), set()).add(club.group())
    return found
