"""Which entity a name belongs to, of those that the text has named so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.entities import Entity, gender_of_name, gender_of_title, kind_of_name, roles_of_title
from tui.quotes.model import SpeakerKind
from tui.quotes.naming import is_organisation_word
from tui.quotes.words import is_given_name

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_LOOK = 50  # namesakes that are compared


class Registry:
    """The entities of a text in the order in which they are met."""

    def __init__(self, common: Container[str] = frozenset()) -> None:
        self.all: list[Entity] = []
        self._common = common  # words that the text writes small
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._by_acronym: dict[str, Entity] = {}
        self._bare: dict[str, Entity] = {}  # who a bare surname was last used for
        self._nicknames: dict[str, Entity] = {}

    def call(self, entity: Entity, nickname: str) -> None:
        """Let `nickname` lead to `entity`."""
        self._nicknames[nickname.lower()] = entity

    def add(self, entity: Entity) -> Entity:
        """Take in a new entity."""
        self.all.append(entity)
        self._index(entity)
        return entity

    def _index(self, entity: Entity) -> None:
        if not entity.name:
            return
        for table, word in ((self._by_last, entity.name[-1]), (self._by_first, entity.name[0])):
            known = table.setdefault(_key(word), [])
            if entity not in known[-_LOOK:]:
                known.append(entity)
        if len(entity.name) > 2 or entity.kind is SpeakerKind.ORGANISATION:
            initials = "".join(word[0] for word in entity.name if word[0].isupper())
            if len(initials) > 1:
                self._by_acronym.setdefault(initials, entity)

    def named(self, words: tuple[str, ...], title: str, *, nickname: str = "", definite: bool = False) -> Entity:
        """Return the entity that the name `words` belongs to, a new one if none does."""
        gender = gender_of_title(title)
        known = self._known(words, gender, title)
        if known is None and nickname:
            known = self._known((nickname, words[-1]), gender)
            if known is not None:
                known.name = words
                self._index(known)
        if known is None:
            kind = kind_of_name(words, title, definite=definite)
            known = self.add(
                Entity(words, kind, gender or (gender_of_name(words) if kind is SpeakerKind.PERSON else ""))
            )
        elif len(words) > len(known.name) and _compatible(words, known.name):
            known.name = words
            self._index(known)
            if known.kind is None or (len(words) > 1 and gender_of_name(words)):
                known.kind = kind_of_name(words, title, definite=definite)
            if known.kind is SpeakerKind.PERSON:
                known.gender = known.gender or gender_of_name(words)
        if gender and known.is_person and not known.gender:
            known.gender = gender
        if title and known.kind is SpeakerKind.PERSON:
            known.roles |= roles_of_title(title)
        if nickname:
            self.call(known, nickname)
        return known

    def _fits(self, entity: Entity, words: tuple[str, ...]) -> bool:
        """Ask whether `words` can name `entity`; Team Finch is not Finch, nor is Stop Finch."""
        if len(entity.name) == 1 < len(words) and words[0].lower() in self._common and not is_given_name(words[0]):
            return False
        return _compatible(entity.name, words)

    def _known(self, words: tuple[str, ...], gender: str, title: str = "") -> Entity | None:
        """Return whom a name belongs to, given in full or in part; `None` if nobody is known by it."""
        known = self._by_surname(words, gender)
        if known is None and len(words) > 1:
            known = self._by_nickname(words) or self._by_beginning(words)
        if known is None and len(words) == 1 and title not in lexicon.words("given_name_titles"):
            known = self._by_one_word(words[0], gender)
        return known

    def _by_surname(self, words: tuple[str, ...], gender: str) -> Entity | None:
        candidates = self._by_last.get(_key(words[-1]), [])[-_LOOK:]
        exact = [entity for entity in candidates if _same(entity.name, words)]
        if exact and (len(words) > 1 or len(candidates) == 1):
            return exact[-1]
        fitting = [entity for entity in candidates if self._fits(entity, words) and _agrees(entity, gender)]
        if not fitting:
            return None
        newest = max(fitting, key=lambda entity: (entity.places[-1:], len(entity.name)))
        return self._bearer(words[0].lower(), fitting, newest) if len(words) == 1 else newest

    def _bearer(self, surname: str, fitting: Sequence[Entity], newest: Entity) -> Entity:
        """Return whom a bare surname stands for: who bore it last, but where another one was named since."""
        known = self._bare.get(surname)
        both_placed = known in fitting and known is not None and bool(known.places and newest.places)
        if known is not None and both_placed and newest.places[-1].paragraph <= known.places[-1].paragraph:
            newest = known
        self._bare[surname] = newest
        return newest

    def _by_nickname(self, words: tuple[str, ...]) -> Entity | None:
        known = self._nicknames.get(words[0].lower())
        return known if known is not None and _key(known.name[-1]) == _key(words[-1]) else None

    def _by_beginning(self, words: tuple[str, ...]) -> Entity | None:
        return next((known for known in self._beginning(words[0]) if _abbreviates(words, known)), None)

    def _by_one_word(self, word: str, gender: str) -> Entity | None:
        """Return who is called by a nickname, an acronym, or the first word of the name where only one can be."""
        known = self._nicknames.get(word.lower()) or self._by_acronym.get(word.replace(".", ""))
        if known is not None:
            return known
        called = [
            entity
            for entity in self._beginning(word)
            if len(entity.name) > 1 and _is_called_by_first(entity) and _agrees(entity, gender)
        ]
        clear = len(called) == 1 or all(entity.kind is SpeakerKind.ORGANISATION for entity in called)
        return called[-1] if called and clear else None

    def _beginning(self, word: str) -> list[Entity]:
        return self._by_first.get(_key(word), [])[-_LOOK:]


def _abbreviates(words: tuple[str, ...], entity: Entity) -> bool:
    """Ask whether `words` are how the name of an organisation begins (Northern Straits for Northern Straits Lines)."""
    return (
        entity.kind is SpeakerKind.ORGANISATION
        and len(entity.name) > len(words)
        and _same(entity.name[: len(words)], words)
    )


def _is_called_by_first(entity: Entity) -> bool:
    """Ask whether the first word alone can stand for an entity: a given name, or Harlow for Harlow Industries."""
    if entity.kind is SpeakerKind.ORGANISATION:
        return is_organisation_word(entity.name[-1])
    return entity.kind is not None


def _key(word: str) -> str:
    """Return what a word of a name is found by, however its apostrophe is written."""
    return word.lower().replace("’", "'")


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and all(_key(a) == _key(b) for a, b in zip(one, other, strict=True))


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Ask whether two names can be one entity's: one is the other's last word alone, or they share first and last."""
    if _key(one[-1]) != _key(other[-1]):
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    a, b = one[0].lower().rstrip("."), other[0].lower().rstrip(".")
    return (
        a == b
        or (min(len(a), len(b)) == 1 and a[0] == b[0])
        or (min(len(a), len(b)) > 2 and (a.startswith(b) or b.startswith(a)))
    )


def _agrees(entity: Entity, gender: str) -> bool:
    return not gender or not entity.gender or entity.gender == gender
