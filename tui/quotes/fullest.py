"""The fullest name that the whole text gives: headlines, captions and what is quoted included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes.entities import gender_of_name
from tui.quotes.model import SpeakerKind
from tui.quotes.name_forms import core, key
from tui.quotes.words import CLASSES, FUNCTION, is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.entities import Entity

# A capitalised word and the one before it, an initial or a particle between them.
_PAIR = re.compile(
    r"\b([A-Z][\w’'-]+) ((?:[A-Z]\. |(?:de|da|del|van|von|bin|al|el|la|der|den) ){0,3})(?=([A-Z][\w’'-]*\w))"
)
_GENITIVE = re.compile(r"['’]s?$")


def complete(text: str, entities: Iterable[Entity]) -> None:
    """Give everybody who is called by a surname alone the given name that the text gives him somewhere.

    Two given names of one surname tell nothing.
    """
    bare = [
        entity
        for entity in entities
        if len(core(entity.name)) == 1 and entity.kind is SpeakerKind.PERSON and not is_given_name(entity.name[0])
    ]
    if not bare:
        return
    fuller = _given_names(text, {key(entity.name[0]) for entity in bare})
    for entity in bare:
        found = fuller.get(key(entity.name[0]), set())
        if len({names[0] for names in found}) == 1:
            longest = max(found, key=len)
            gender = gender_of_name(longest)
            if gender and entity.gender and gender != entity.gender:
                continue
            entity.name = (*longest, *entity.name)
            entity.gender = entity.gender or gender


def _given_names(text: str, surnames: set[str]) -> dict[str, set[tuple[str, ...]]]:
    """Return what stands before each of the `surnames` in `text`: a given name, with an initial if there is one."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for match in _PAIR.finditer(text):
        given, between, surname = match.groups()
        surname = key(_GENITIVE.sub("", surname))
        if surname in surnames and is_given_name(given) and not CLASSES[given] & FUNCTION:  # Will Marsh go?
            found.setdefault(surname, set()).add((given, *between.split()))
    return found
