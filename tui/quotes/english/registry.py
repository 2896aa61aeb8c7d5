"""Which entity a name belongs to, of those that the text has named so far."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.kinds import (
    comes_first,
    gender_of_name,
    gender_of_title,
    is_given_to_both,
    is_parted,
    kind_of_name,
    lasting_roles,
    roles_of_title,
)
from tui.quotes.english.name_forms import (
    begins,
    compatible,
    core,
    ends,
    full_forms,
    is_longer_form,
    is_told_apart,
    key,
    last_part,
    letters,
    same,
)
from tui.quotes.english.naming import is_business_word, is_organisation_word
from tui.quotes.english.short_forms import abbreviates, shorts
from tui.quotes.english.words import KEPT, is_given_name
from tui.quotes.entities import Entity, Evidence
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_TOLD = Evidence.TOLD
_PERSON, _ORGANISATION = SpeakerKind.PERSON, SpeakerKind.ORGANISATION
_LOOK = 50  # namesakes that are compared
_LATELY = 3  # paragraphs in which whoever acted last may take a surname over
_JOINTS = ("of", "for", "on")  # in names of organisations
_FOLLOWERS = ("Team", "Camp")  # before a surname
_FORMER = lexicon.classes("en/small_words")["former"]
_LEDE = 2  # paragraphs below a headline in which whom it names is named in full
_CLUBS = lexicon.classes("en/organisation_kinds")["club"]
_OF_FATHER = lexicon.classes("en/small_words")["of-father"]


class Registry:
    """The entities of a text in the order in which they are met."""

    def __init__(self, common: Container[str] = frozenset()) -> None:
        self._common = common  # words that the text writes small
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._by_inner: dict[str, list[Entity]] = {}  # people by a word between the first and the last
        self._by_letters: dict[str, Entity] = {}
        self._by_acronym: dict[str, Entity] = {}
        self._bare: dict[str, Entity] = {}  # who a bare surname was last used for
        self._births: dict[str, Entity] = {}
        self.paragraph = 0  # the one that is read
        self._nicknames: dict[str, Entity] = {}
        self._latest: Entity | None = None  # the person who was named last
        self._given: list[tuple[Entity, Entity]] = []  # people met by a given name alone, and who was named before each

    def call(self, entity: Entity, nickname: str) -> None:
        """Let `nickname` lead to `entity`."""
        self._nicknames[nickname.lower().removeprefix("the ")] = entity

    def call_by_birth(self, words: tuple[str, ...]) -> None:
        """Let the name that somebody was born with lead to who bears the given name of it, if one alone does."""
        bearers = [known for known in self._beginning(words[0]) if known.is_person and len(known.name) > 1]
        if len(words) > 1 and len(bearers) == 1 and not same(bearers[0].name, words):
            self._births[key(" ".join(words))] = bearers[0]

    def add(self, entity: Entity) -> Entity:
        """Take in a new entity."""
        self._index(entity)
        return entity

    def knows(self, words: tuple[str, ...], title: str) -> bool:
        """Ask whether somebody is known by the name `words`."""
        return self._known(words, gender_of_title(title), title) is not None

    def _index(self, entity: Entity) -> None:
        if not entity.name:
            return
        name = core(entity.name)
        _enter(self._by_last, name[-1], entity)
        if len(name) > 1 and (married := last_part(name[-1])):
            _enter(self._by_last, married, entity)
        _enter(self._by_first, name[0], entity)
        if entity.kind is _PERSON:
            father = next((at for at, word in enumerate(name) if word.lower() in _OF_FATHER), 0)
            for at, word in enumerate(name[1:-1], 1):  # Zaki, of Ahmad Zaki bin Omar
                if len(word.rstrip(".")) > 1 and (at < father or not is_given_name(word)):
                    _enter(self._by_inner, word, entity)
        if len(name) > 1:
            self._by_letters.setdefault(_spelling(entity.name), entity)
        if len(entity.name) > 2 or entity.kind is _ORGANISATION:
            initials = "".join(word[0] for word in entity.name if word[0].isupper())
            if len(initials) > 1:
                self._by_acronym.setdefault(initials, entity)
            if len(initials) > 2 and entity.kind is _ORGANISATION:  # the FA, of the Norland Football Association
                self._by_acronym.setdefault(initials[1:], entity)

    def named(self, words: tuple[str, ...], title: str, *, nickname: str = "", definite: bool = False) -> Entity:
        """Return the entity that the name `words` belongs to, a new one if none does."""
        gender = gender_of_title(title)
        known = self._known(words, gender, title)
        if gender and len(words) == 1 and title in lexicon.words("en/courtesy_titles"):
            known = self._named_as_kin(words[0], gender, known)
        if known is None and nickname:
            known = self._known((nickname, words[-1]), gender)
            if known is not None:
                known.name = words
                self._index(known)
        if known is None:
            kind = kind_of_name(words, title, definite=definite)
            known = self.add(Entity(words, kind))
            _take_given_name(known)
            if len(words) == 1 and known.gender and self._latest is not None:
                self._given.append((known, self._latest))
            if len(words) > 1 and words[-1].lower() in _CLUBS:
                self._tell_club(words[0])
        elif self._is_fuller(words, known.name):
            known.name = words
            self._index(known)
            if known.kind is None or (len(words) > 1 and gender_of_name(words)):
                known.kind = kind_of_name(words, title, definite=definite)
            _take_given_name(known)
        proves = title and title not in _FORMER  # but the former Harlow defender
        if proves and known.kind is _ORGANISATION and len(known.name) == 1:  # Mr. Holm, after the Holm plan
            known.kind = kind_of_name(known.name, title, definite=False)
        if gender and known.is_person:
            known.take_gender(gender, _TOLD)
        if title and known.kind is _PERSON:
            known.roles |= roles_of_title(title)
        if nickname:
            self.call(known, nickname)
        if known.is_person:
            self._latest = known
        return known

    def _tell_club(self, word: str) -> None:
        """Let whom `word` alone named before, which begins the name of a club, be no person (Harlow, Harlow Rovers)."""
        for entity in self._beginning(word):
            if len(entity.name) == 1 and entity.kind is _PERSON and not (entity.gender or entity.roles):
                entity.kind = _ORGANISATION

    def _is_fuller(self, words: tuple[str, ...], name: tuple[str, ...]) -> bool:
        """Ask whether `words` name better whom `name` names; Vermonter Ann Holm is Ann Holm, and says no more."""
        if ends(words, name):
            return is_given_name(words[0]) and not is_given_name(name[0])
        if len(words) <= len(name):
            return len(words) == len(name) and same(words[1:], name[1:]) and is_longer_form(words[0], name[0])
        if ends(name, words):
            return is_given_name(words[0]) or not (is_given_name(name[0]) or words[0].lower() in self._common)
        return compatible(name, words) or begins(name, words) or name[0].lower() in shorts().get(letters(words), ())

    def _fits(self, entity: Entity, words: tuple[str, ...]) -> bool:
        """Ask whether `words` can name `entity`; Team Finch is not Finch, nor is Stop Finch."""
        led = words[0].lower() in self._common or words[0] in _FOLLOWERS
        if len(entity.name) == 1 < len(words) and led and not is_given_name(words[0]):
            return False
        if len(entity.name) == 1 < len(words) and words[-2].lower() in _JOINTS:  # Lund, the University of Lund
            return False
        if not compatible(entity.name, words):
            return False
        if entity.kind is _PERSON or not (ends(words, entity.name) or ends(entity.name, words)):
            return True
        return ends(words, entity.name)  # the Lund Harbour Trust, the Harbour Trust

    def _known(self, words: tuple[str, ...], gender: str, title: str = "") -> Entity | None:
        """Return whom a name belongs to, given in full or in part; `None` if nobody is known by it."""
        known = self._births.get(key(" ".join(words))) if self._births else None
        known = known or (self._nicknames.get(" ".join(words).lower()) if self._nicknames else None)
        known = known or self._by_surname(words, gender, title)
        if known is not None:
            return known
        if len(core(words)) == 1:  # Ada, Karl Jr.
            return None if title in lexicon.words("en/given_name_titles") else self._by_one_word(words, gender)
        return (
            self._by_nickname(words)
            or self._by_letters.get(_spelling(words))
            or self._by_office(words)
            or self._by_short_form(words)
            or self._by_beginning(words)
            or self._by_given_name(words, title)
        )

    def _by_surname(self, words: tuple[str, ...], gender: str, title: str = "") -> Entity | None:
        candidates = self._by_last.get(key(core(words)[-1]), [])[-_LOOK:]
        if not candidates:
            return None
        exact = [entity for entity in candidates if same(entity.name, words)]
        if exact and (len(words) > 1 or len(candidates) == 1):
            return exact[-1]
        fitting = [entity for entity in candidates if self._fits(entity, words) and _can_be_called(entity, gender)]
        if not fitting:
            return None
        if len(words) == 1:  # Holm is no Team Holm
            fitting = [entity for entity in fitting if entity.kind is _PERSON] or fitting
        if gender:
            fitting = [entity for entity in fitting if entity.gender == gender] or fitting
        if len(words) == 1:
            others = [entity for entity in fitting if not self._is_kin(entity)]
            passive = all(entity.acted < 0 for entity in others)  # her late husband, who was only named
            fitting = fitting if passive and any(entity.acted >= 0 for entity in fitting) else others or fitting
        if title and len(fitting) > 1:  # Secretary Holm is the one who was a secretary
            fitting = [entity for entity in fitting if entity.roles & roles_of_title(title)] or fitting
        newest = max(
            fitting, key=lambda entity: (entity.acted if len(words) == 1 else 0, entity.places[-1:], len(entity.name))
        )
        return self._bearer(words[0].lower(), fitting, newest) if len(words) == 1 else newest

    def _named_as_kin(self, surname: str, gender: str, bearer: Entity | None) -> Entity | None:
        """Return whom a title calls by the surname of the one whose kin he is (Ada Holm’s father, Karl. Mr. Holm).

        He was named by his given name alone, right after her, and takes the surname. `bearer` has borne it, and is
        meant where he is known to be of the gender that the title tells.
        """
        if bearer is not None and bearer.gender == gender:
            return bearer
        for kin, before in reversed(self._given[-_LOOK:]):
            related = key(core(before.name)[-1]) == key(surname) and not kin.owned.isdisjoint(_kin())
            if related and len(kin.name) == 1 and kin.gender == gender:
                kin.name = (*kin.name, surname)
                self._index(kin)
                return kin
        return bearer

    def _is_kin(self, entity: Entity) -> bool:
        """Ask whether a surname alone is left to whom somebody is related to (his wife, Ada Holm)."""
        return entity.acted != self.paragraph and not entity.owned.isdisjoint(_kin())

    def _bearer(self, surname: str, fitting: Sequence[Entity], newest: Entity) -> Entity:
        """Return whom a bare surname stands for: who bore it last, but where another one acted since."""
        known = self._bare.get(surname)
        if known is not None and known in fitting and known.places:
            overtaken = newest.acted > known.places[-1].paragraph and self.paragraph - newest.acted <= _LATELY
            newest = newest if overtaken else known
        self._bare[surname] = newest
        return newest

    def _by_nickname(self, words: tuple[str, ...]) -> Entity | None:
        known = self._nicknames.get(words[0].lower())
        return known if known is not None and key(known.name[-1]) == key(words[-1]) else None

    def _by_beginning(self, words: tuple[str, ...]) -> Entity | None:
        return next((known for known in self._beginning(words[0]) if abbreviates(words, known)), None)

    def _by_office(self, words: tuple[str, ...]) -> Entity | None:
        """Return who is called by a title that is a given name too (Dean Holm, after Ann Holm was named)."""
        if len(words) != 2 or not _is_office(words[0]) or is_organisation_word(words[1]):  # the Republican Party
            return None
        return self._by_surname(words[1:], "")

    def _by_short_form(self, words: tuple[str, ...]) -> Entity | None:
        """Return what an institution was called for short, or is called in full (the Fed, the Federal Reserve)."""
        if len(words) == 1:
            fulls = lexicon.classes("en/short_forms").get(words[0].lower(), frozenset())
            return next((self._by_letters[full] for full in fulls if full in self._by_letters), None)
        known = shorts().get(letters(words), frozenset())
        return next((one for short in known for one in self._beginning(short) if len(one.name) == 1), None)

    def _by_given_name(self, words: tuple[str, ...], title: str) -> Entity | None:
        """Return who was called by the first word alone before the name came in full (Ada; Tan, of Tan Wei Ming)."""
        if len(words) > 1 and _is_family_first(words):
            return next(
                (known for known in self._beginning(words[0]) if known.name == words[:1] and known.is_person), None
            )
        if self.paragraph <= _LEDE and kind_of_name(words, title, definite=False) is _PERSON:
            headed = self._in_headline(words[0])
            if headed is not None:
                return headed
        if not is_given_name(words[0]) or title in lexicon.words("en/given_name_titles"):
            return None
        return next((known for known in self._beginning(words[0]) if len(known.name) == 1 and _is_given(known)), None)

    def _in_headline(self, word: str) -> Entity | None:
        """Return whom nothing but a headline named by `word` alone (Rashidah, before Datuk Rashidah Omar)."""
        for known in self._beginning(word):
            if len(known.name) == 1 and known.is_person and len(known.places) == 1 and not known.places[0].paragraph:
                return known
        return None

    def _by_one_word(self, words: tuple[str, ...], gender: str) -> Entity | None:
        """Return who is called by a nickname, an acronym, or the first word of the name where only one can be."""
        word = words[0]
        known = (
            self._nicknames.get(word.lower())
            or self._by_acronym.get(word.replace(".", ""))
            or self._by_short_form(words)
        )
        if known is not None:
            return known
        junior = is_told_apart(words)
        called = [
            entity
            for entity in self._beginning(word)
            if len(entity.name) > 1
            and _is_called_by_first(entity)
            and entity.can_be(gender)
            and (not junior or is_told_apart(entity.name))
        ]
        if is_given_name(word):  # Hillary is no Hillary Holm Foundation
            called = [entity for entity in called if entity.kind is _PERSON] or called
        if not called:
            longer = [entity for full in full_forms(word) for entity in self._beginning(full) if len(entity.name) > 1]
            if len(longer) == 1 and longer[0].is_person and longer[0].can_be(gender):  # Liz, after Elizabeth Holm
                return longer[0]
            called = [entity for entity in self._by_inner.get(key(word), [])[-_LOOK:] if entity.can_be(gender)]
            return called[0] if len(called) == 1 else None
        clear = (
            len(called) == 1
            or all(comes_first(entity.name) for entity in called)  # Kim, after Kim Min-ah
            or all(entity.kind is _ORGANISATION for entity in called)
        )
        return called[-1] if clear else None

    def _beginning(self, word: str) -> list[Entity]:
        return self._by_first.get(key(word), [])[-_LOOK:]


def _can_be_called(entity: Entity, gender: str) -> bool:
    """Ask whether a title of a gender can be somebody's; it outweighs a given name that both bear (Mr. Lesley Holm)."""
    return entity.can_be(gender) or (entity.evidence < _TOLD and is_given_to_both(entity.name))


def _enter(table: dict[str, list[Entity]], word: str, entity: Entity) -> None:
    known = table.setdefault(key(word), [])
    if entity not in known[-_LOOK:]:
        known.append(entity)


def _spelling(words: tuple[str, ...]) -> str:
    """Return a name as one word; father and son have two."""
    return letters(core(words)) + ("," if is_told_apart(words) else "")


@lru_cache(maxsize=KEPT)
def _is_office(word: str) -> bool:
    lower = word.lower()
    titles = lexicon.words("en/titles") | lexicon.words("en/doubtful_titles")
    return lower in titles or lower in lexicon.marked("en/roles")


@cache
def _kin() -> frozenset[str]:
    """Return what somebody is of another one, whose surname he bears as a rule."""
    return lexicon.classes("en/describing")["kin"]


def _is_family_first(words: tuple[str, ...]) -> bool:
    """Ask whether a name begins with the surname, and its given name has two parts."""
    return comes_first(words) or is_parted(words)


def _is_given(entity: Entity) -> bool:
    """Ask whether somebody is known by a given name alone, and perhaps as whose wife or son he is."""
    kin = not lasting_roles(entity) or not entity.owned.isdisjoint(_kin())
    return entity.kind is _PERSON and kin and bool(gender_of_name(entity.name))


def _is_called_by_first(entity: Entity) -> bool:
    """Ask whether the first word alone can stand for an entity: a given name, or Harlow for Harlow Industries."""
    if entity.kind is _ORGANISATION:
        return bool(entity.roles) or is_organisation_word(entity.name[-1]) or is_business_word(entity.name[-1])
    return entity.kind is not None


def _take_given_name(entity: Entity) -> None:
    """Learn the gender of a person from the given name; a name alone may be a surname."""
    if entity.kind is _PERSON and not is_parted(entity.name):
        evidence = Evidence.GUESSED if len(entity.name) == 1 else _TOLD
        evidence = Evidence.SHOWN if is_given_to_both(entity.name) else evidence
        entity.take_gender(gender_of_name(entity.name), evidence)
