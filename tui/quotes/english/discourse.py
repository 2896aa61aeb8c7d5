"""What a reader has in mind at a place of the text: who was mentioned lately, and who spoke last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import copy
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.classes import COMMA, CONJUNCTION, QUESTION, QUOTED, SUBORDINATOR, THAT
from tui.quotes.english.embedding import Rank, Ranks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.quotes.entities import Entity, Position
    from tui.quotes.narration import Narration

_CLAUSE_ENDS = COMMA | CONJUNCTION | QUESTION | QUOTED | SUBORDINATOR | THAT
_INNER = Rank.INNER
_LOOK = 150  # mentions back
REACH = 40  # paragraphs back


class Mentioned(NamedTuple):
    """An entity where it was mentioned; it `acts` where it stands as a subject does, in a clause of a `rank`.

    The rank of what does not act is seldom asked for, and not looked for here.
    """

    place: Position
    entity: Entity
    acts: bool
    rank: Rank


class Discourse:
    """The mentions of a text as far as it is read, and its last speaker."""

    def __init__(self, narrations: Sequence[Narration]) -> None:
        self.narrations = narrations
        self.last_speaker: Entity | None = None
        self.last_home = 0  # the paragraph in which he was named
        self.last_place: Position | None = None  # where it is said that he spoke
        self.together = False  # whether he spoke beside another (Harlow and Lund said)
        self.asker: Entity | None = None  # whose question is open
        self._spoke: set[int] = set()  # by id, whoever has spoken
        self._mentions: list[Mentioned] = []
        self._places: list[Position] = []  # of the mentions
        self._ranks: dict[tuple[int, int], Ranks] = {}  # by paragraph and first token of the sentence
        self._allows: Callable[[Entity], bool] | None = None
        self._reach = REACH

    def mention(self, place: Position, entity: Entity, *, acts: bool) -> None:
        """Take in that `entity` is mentioned at `place`; the mentions stay in the order of the text."""
        mentioned = Mentioned(place, entity, acts, self.rank(place) if acts else _INNER)
        if not self._places or place >= self._places[-1]:  # as nearly all are
            self._places.append(place)
            self._mentions.append(mentioned)
            return
        at = bisect_right(self._places, place)
        self._places.insert(at, place)
        self._mentions.insert(at, mentioned)

    def everybody(self) -> Iterator[Mentioned]:
        """Return all mentions in the order of the text."""
        return iter(self._mentions)

    def rank(self, place: Position) -> Rank:
        """Return how high the clause stands that a place is in."""
        n = self.narrations[place.paragraph]
        if not n.sentences:
            return Rank.MAIN
        sentence = n.sentences[self.sentence(place)]
        ranks = self._ranks.get(key := (place.paragraph, sentence.first))
        if ranks is None:
            ranks = self._ranks[key] = Ranks(n, sentence)
        return ranks.at(place.token)

    def speaks(
        self, entity: Entity, home: int, place: Position | None = None, *, asks: bool = False, together: bool = False
    ) -> None:
        """Take in that `entity`, named in paragraph `home`, has spoken, and whether he `asks` another something.

        He may have spoken `together` with another who was named beside him.
        """
        self.last_speaker, self.last_home, self.last_place, self.together = entity, home, place, together
        self.asker = entity if asks else None
        self._spoke.add(id(entity))

    def has_spoken(self, entity: Entity) -> bool:
        """Ask whether `entity` has spoken so far."""
        return id(entity) in self._spoke

    def among(self, allows: Callable[[Entity], bool], reach: int = REACH) -> Discourse:
        """Return the same discourse as if only those whom `allows` lets pass had been mentioned, and lately."""
        view = copy(self)
        view._allows, view._reach = allows, reach
        return view

    def before(self, at: Position, reach: int = REACH) -> Iterator[Mentioned]:
        """Return the mentions before `at`, the nearest first, `reach` paragraphs back at most."""
        places, allows = self._places, self._allows
        first = bisect_left(places, (at.paragraph - min(reach, self._reach),))
        found = reversed(self._mentions[max(first, len(places) - _LOOK) : bisect_left(places, at)])
        return found if allows is None else (mentioned for mentioned in found if allows(mentioned.entity))

    def named_after(self, at: Position) -> Iterator[Entity]:
        """Yield whom the rest of the clause at `at` names."""
        n = self.narrations[at.paragraph]
        end = n.sentences[self.sentence(at)].last
        end = next((token for token in range(at.token + 1, end) if n.tags[token] & _CLAUSE_ENDS), end)
        for mentioned in islice(reversed(self._mentions), _LOOK):
            if mentioned.place.paragraph < at.paragraph:
                return
            if mentioned.place.paragraph == at.paragraph and at.token < mentioned.place.token < end:
                yield mentioned.entity

    def sentence(self, at: Position) -> int:
        """Return the number of the sentence of its paragraph that a place is in."""
        return bisect_right(self.narrations[at.paragraph].sentences, (at.token, 1 << 30)) - 1
