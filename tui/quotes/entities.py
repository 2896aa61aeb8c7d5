"""Who is who: an entity under all its names."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from tui.quotes.model import SpeakerKind


class Position(NamedTuple):
    """A place in the text: paragraph, then token."""

    paragraph: int
    token: int


class Evidence(IntEnum):
    """How well it is known which pronoun goes with somebody: a later word counts only if it is the better one."""

    NONE = 0
    GUESSED = 1  # by a name alone that may be a surname (Marsh)
    LED = 2  # by a pronoun that was led to him
    SHOWN = 3  # by a pronoun that can hardly be another one's
    TOLD = 4  # by a title, a role, or a given name with a surname


_HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNNAMED)


@dataclass(slots=True, eq=False)
class Entity:
    """One person, organisation, place or document, under every name that the text gives it."""

    name: tuple[str, ...]
    kind: SpeakerKind | None  # None: a place
    gender: str = ""  # "m", "f", or "" where nothing tells
    plural: bool = False
    human: bool = True  # can be spoken of as he or she
    located: bool = False  # something is said to be in it or near it
    sited: bool = False  # something happens in it, as in no firm
    places: list[Position] = field(default_factory=list)
    acted: int = -1  # the last paragraph in which he was named as a subject is
    roles: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)  # those of his roles that he has left
    called: set[str] = field(default_factory=set)  # what he was called by, as it seems, and not introduced as
    owned: set[str] = field(default_factory=set)  # those that he is in for somebody (her lawyer)
    ties: set[str] = field(default_factory=set)  # the names among the words that describe him: his club, firm, place
    traits: set[str] = field(default_factory=set)  # the words that describe him, in lower case
    description: str | None = None
    mentions: set[tuple[int, int]] = field(default_factory=set)  # offsets
    evidence: Evidence = Evidence.NONE  # of the gender

    @property
    def is_person(self) -> bool:
        """Ask whether this can be one human being."""
        return self.human and not self.plural and self.kind in _HUMAN

    def take_gender(self, gender: str, evidence: Evidence) -> None:
        """Take in what `evidence` tells of the gender, `m`, `f` or nothing, if it is better than what was known."""
        if gender and evidence > self.evidence:
            self.gender, self.evidence = gender, evidence

    def can_be(self, gender: str) -> bool:
        """Ask whether a word of `gender`, `m`, `f` or nothing, can be used of him."""
        return not gender or self.gender in ("", gender) or self.evidence <= Evidence.LED
