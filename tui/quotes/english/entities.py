"""Who is who: an entity under all its names, and what its name and its titles tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from tui.quotes import lexicon
from tui.quotes.english.naming import is_organisation_word
from tui.quotes.english.words import is_given_name
from tui.quotes.model import SpeakerKind


class Position(NamedTuple):
    """A place in the text: paragraph, then token."""

    paragraph: int
    token: int


class Evidence(IntEnum):
    """How well it is known which pronoun goes with somebody: a later word counts only if it is the better one."""

    NONE = 0
    GUESSED = 1  # by a name alone that may be a surname (Clinton), or by a pronoun that was led to him
    SHOWN = 2  # by a pronoun that can hardly be another one's
    TOLD = 3  # by a title, a role, or a given name with a surname


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
    former: set[str] = field(default_factory=set)  # those of his roles that he has left
    owned: set[str] = field(default_factory=set)  # those that he is in for somebody (her lawyer)
    traits: set[str] = field(default_factory=set)  # the words that describe him, in lower case
    description: str | None = None
    mentions: set[tuple[int, int]] = field(default_factory=set)  # offsets
    evidence: Evidence = Evidence.NONE  # of the gender

    @property
    def is_person(self) -> bool:
        """Ask whether this can be one human being."""
        return self.kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) and self.human and not self.plural

    def take_role(self, role: str) -> None:
        """Take in that somebody is called `role`, and the gender that this tells."""
        self.roles |= {role} | roles_of_title(role)
        if self.kind is SpeakerKind.PERSON:
            self.take_gender(gender_of_title(role), Evidence.TOLD)

    def take_gender(self, gender: str, evidence: Evidence) -> None:
        """Take in what `evidence` tells of the gender, `m`, `f` or nothing, if it is better than what was known."""
        if gender and evidence > self.evidence:
            self.gender, self.evidence = gender, evidence

    def can_be(self, gender: str) -> bool:
        """Ask whether a word of `gender`, `m`, `f` or nothing, can be used of him."""
        return not gender or self.gender in ("", gender) or self.evidence is Evidence.GUESSED


_GENDERED_TITLES = {
    title: gender for gender, titles in lexicon.classes("en/gendered_titles").items() for title in titles
}


def roles_of_title(title: str) -> set[str]:
    """Return what somebody is who bears `title` (a Sen. is a senator)."""
    return {role for role, titles in lexicon.classes("en/title_roles").items() if title in titles} or {title}


def gender_of_title(title: str) -> str:
    """Return the gender that a title or a role tells: `m`, `f` or nothing."""
    known = _GENDERED_TITLES.get(title, "")
    return known or lexicon.marked("en/roles").get(title, "").replace("p", "")


def gender_of_name(words: tuple[str, ...]) -> str:
    """Return the gender that the given name tells: `m`, `f`, or nothing where it is used for both or unknown."""
    given = words[0].lower()
    lists = lexicon.classes("en/given_names")
    if given in lists["b"]:
        return ""
    found = [gender for gender in ("m", "f") if given in lists[gender] or given.partition("-")[0] in lists[gender]]
    return found[0] if len(found) == 1 else ""


def kind_of_name(words: tuple[str, ...], title: str, *, definite: bool) -> SpeakerKind | None:
    """Return what a name names, by its words, the title before it, and whether `the` stands before it."""
    if title or (len(words) > 1 and is_given_name(words[0]) and not _founded(words)):
        return SpeakerKind.PERSON
    if "p" in lexicon.marked("en/roles").get(words[-1].lower(), "") or (definite and words[-1].endswith("ns")):
        return SpeakerKind.GROUP
    if (
        any(is_organisation_word(word) for word in words)
        or "&" in words
        or words[0].lower() in lexicon.words("en/not_names")
    ):
        return SpeakerKind.ORGANISATION
    places = lexicon.words("en/places")
    if words[-1].lower() in places or words[0].lower().rstrip(".") in places:
        return None
    if definite or (len(words) == 1 and len(words[0]) > 1 and words[0].isupper()):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.PERSON


def _founded(words: tuple[str, ...]) -> bool:
    """Ask whether the name of a person is the beginning of an organisation's (the Ada Finch Foundation)."""
    return len(words) > 2 and is_organisation_word(words[-1]) and not is_given_name(words[1])
