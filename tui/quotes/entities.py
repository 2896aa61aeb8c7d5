"""Who is who: the names of a text, gathered into entities."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.mentions import is_organisation_word
from tui.quotes.model import SpeakerKind
from tui.quotes.words import is_given_name

if TYPE_CHECKING:
    from collections.abc import Container

_LOOK = 50  # namesakes that are compared


class Position(NamedTuple):
    """A place in the text: paragraph, then token."""

    paragraph: int
    token: int


@dataclass(slots=True, eq=False)
class Entity:
    """One person, organisation, place or document, under every name that the text gives it."""

    name: tuple[str, ...]
    kind: SpeakerKind | None  # None: a place
    gender: str = ""  # "m", "f", or "" where nothing tells
    plural: bool = False
    human: bool = True  # can be spoken of as he or she
    located: bool = False  # something is said to be in it or near it
    places: list[Position] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    traits: set[str] = field(default_factory=set)  # the words that describe him, in lower case
    description: str | None = None
    mentions: set[tuple[int, int]] = field(default_factory=set)  # offsets

    @property
    def is_person(self) -> bool:
        """Ask whether this can be one human being."""
        return self.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and self.human and not self.plural

    def take_role(self, role: str) -> None:
        """Take in that somebody is called `role`, and the gender that this tells."""
        self.roles |= {role} | roles_of_title(role)
        if self.kind is SpeakerKind.PERSON:
            self.gender = self.gender or gender_of_title(role)


_GENDERED_TITLES = {title: gender for gender, titles in lexicon.classes("gendered_titles").items() for title in titles}


def roles_of_title(title: str) -> set[str]:
    """Return what somebody is who bears `title` (a Sen. is a senator)."""
    return {role for role, titles in lexicon.classes("title_roles").items() if title in titles} or {title}


def gender_of_title(title: str) -> str:
    """Return the gender that a title or a role tells: `m`, `f` or nothing."""
    known = _GENDERED_TITLES.get(title, "")
    return known or lexicon.marked("roles").get(title, "").replace("p", "")


def gender_of_name(words: tuple[str, ...]) -> str:
    """Return the gender that the given name tells: `m`, `f`, or nothing where it is used for both or unknown."""
    given = words[0].lower()
    lists = lexicon.classes("given_names")
    found = [gender for gender in ("m", "f") if given in lists[gender] or given.partition("-")[0] in lists[gender]]
    return found[0] if len(found) == 1 else ""


def kind_of_name(words: tuple[str, ...], title: str, *, definite: bool) -> SpeakerKind | None:
    """Return what a name names, by its words, the title before it, and whether `the` stands before it."""
    if title or (len(words) > 1 and is_given_name(words[0])):
        return SpeakerKind.PERSON
    if "p" in lexicon.marked("roles").get(words[-1].lower(), "") or (definite and words[-1].endswith("ns")):
        return SpeakerKind.GROUP
    if (
        any(is_organisation_word(word) for word in words)
        or "&" in words
        or words[0].lower() in lexicon.words("not_names")
    ):
        return SpeakerKind.ORGANISATION
    places = lexicon.words("places")
    if words[-1].lower() in places or words[0].lower() in places:
        return None
    if definite or (len(words) == 1 and len(words[0]) > 1 and words[0].isupper()):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.PERSON


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
        candidates = self._by_last.get(_key(words[-1]), [])[-_LOOK:]
        exact = [entity for entity in candidates if _same(entity.name, words)]
        if exact and (len(words) > 1 or len(candidates) == 1):
            return exact[-1]
        fitting = [entity for entity in candidates if self._fits(entity, words) and _agrees(entity, gender)]
        if fitting and len(words) == 1:
            word = words[0].lower()
            known = self._bare.get(word)
            newest = max(fitting, key=lambda entity: (entity.places[-1:], len(entity.name)))
            if (
                known in fitting
                and newest.places[-1:]
                and known.places[-1:]
                and (newest.places[-1].paragraph - known.places[-1].paragraph < 1)
            ):
                newest = known
            self._bare[word] = newest
            return newest
        if fitting:
            return max(fitting, key=lambda entity: (entity.places[-1:], len(entity.name)))
        by_nickname = self._nicknames.get(words[0].lower())
        if len(words) > 1 and by_nickname is not None and _key(by_nickname.name[-1]) == _key(words[-1]):
            return by_nickname
        if len(words) > 1:
            known = next((e for e in self._by_first.get(_key(words[0]), [])[-_LOOK:] if _abbreviates(words, e)), None)
            if known is not None:
                return known
        if len(words) == 1 and title not in lexicon.words("given_name_titles"):
            word = words[0]
            if word.lower() in self._nicknames:
                return self._nicknames[word.lower()]
            acronym = self._by_acronym.get(word.replace(".", ""))
            if acronym is not None:
                return acronym
            starting = [
                e
                for e in self._by_first.get(_key(word), [])[-_LOOK:]
                if len(e.name) > 1 and _is_called_by_first(e) and _agrees(e, gender)
            ]
            if len(starting) == 1 or (starting and all(e.kind is SpeakerKind.ORGANISATION for e in starting)):
                return starting[-1]
        return None


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
