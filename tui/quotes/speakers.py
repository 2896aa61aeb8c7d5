"""From mentions to speakers: one speaker an entity, under the fullest name that the text gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.entities import Entity, Position, Registry, gender_of_title
from tui.quotes.mentions import Mention, MentionKind, phrase_after
from tui.quotes.model import Span, Speaker, SpeakerKind
from tui.quotes.names import Name, bare, dateline, names
from tui.quotes.words import (
    CAPITAL,
    COMMA,
    DASH,
    DETERMINER,
    FINITE,
    GENITIVE,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    QUESTION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    SUBJECT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.narration import Narration

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = frozenset(["they", "them", "their", "themselves"])
_NEUTER = frozenset(["it", "its", "itself"])
_FIRST = frozenset(["i", "we", "my", "our", "you", "your", "me", "us", "one"])
_LOOK = 300  # mentions back that a pronoun may look
_LOCATING = frozenset({"in", "at", "near", "outside"})
_REACH = 40  # paragraphs back that a pronoun may look


class Resolver:
    """Walks a text once from its beginning and says of each draft who its speaker is."""

    def __init__(self, text: str, narrations: Sequence[Narration]) -> None:
        self.text = text
        self.narrations = narrations
        self.registry = Registry()
        self.recent: list[tuple[Position, Entity, bool]] = []  # people and others as they are named
        self.last_speaker: Entity | None = None
        self._last_home = 0
        self._phrases: dict[str, Entity] = {}
        self._heads: dict[str, Entity] = {}
        self._read = 0
        self._named: dict[tuple[int, int], Entity] = {}  # by paragraph and token
        self._vocabulary = {word for n in narrations for word in n.words}

    def read_to(self, paragraph: int) -> None:
        """Take in the names of every paragraph up to `paragraph`, included."""
        while self._read <= paragraph:
            self._take_names(self._read)
            self._read += 1

    def _take_names(self, paragraph: int) -> None:
        n = self.narrations[paragraph]
        opening = dateline(n)
        if opening:
            self._take_place(n, opening)
        for name in names(self.text, n, self._vocabulary):
            before = n.tags[name.first - 1] if name.first else 0
            entity = self.registry.named(name.words, name.title, definite=bool(before & DETERMINER))
            at = Position(paragraph, name.first)
            entity.places.append(at)
            for token in range(name.first, name.last):
                self._named[paragraph, token] = entity
            entity.located = entity.located or (bool(before) and n.words[name.first - 1].lower() in _LOCATING)
            if name.nickname:
                self.registry.call(entity, name.nickname)
            end = n.starts[name.last - 1] + len(bare(n.words[name.last - 1]))
            entity.mentions.add((n.starts[name.first], end))
            self.recent.append((at, entity, name.acts))
            self._take_roles(n, name, entity)

    def _take_place(self, n: Narration, end: int) -> None:
        """Learn from a dateline, the tokens before `end`, the name of a place."""
        last = next(at for at in range(end) if not n.tags[at] & CAPITAL)
        self.registry.add(Entity(tuple(word.title() for word in n.words[:last]), None))

    def _take_roles(self, n: Narration, name: Name, entity: Entity) -> None:
        """Learn from `the mayor, Jane Doe,` and `Jane Doe, the mayor of Springfield,` who the mayor is."""
        at = name.first - 1
        if at >= 0 and n.tags[at] & COMMA:
            at -= 1
        start = at
        while start >= 0 and not n.tags[start] & (SIGN | SUBJECT | OBJECT | QUESTION) and at - start < 6:
            if n.tags[start] & ROLE:
                self._take_role(n.words[start].lower(), entity)
            if n.tags[start] & (DETERMINER | POSSESSIVE):
                break
            start -= 1
        if name.last + 1 < len(n.words) and n.tags[name.last] & COMMA:
            apposition = phrase_after(n, name.last + 1, len(n.words))
            if apposition is not None and n.tags[apposition.head] & ROLE and not n.tags[apposition.first] & SUBJECT:
                self._take_role(n.words[apposition.head].lower(), entity)
                if (
                    entity.description is None
                    and apposition.kind is MentionKind.DESCRIPTION
                    and (n.words[apposition.first].lower() != "whose")
                ):
                    entity.description = self.text[n.starts[apposition.first] : n.ends[apposition.last - 1]]

    def _take_role(self, role: str, entity: Entity) -> None:
        entity.roles.add(role)
        if entity.kind is not SpeakerKind.PERSON:
            return
        gender = gender_of_title(role)
        if gender and not entity.gender:
            entity.gender = gender

    def speaker(self, draft: Draft, resolved: Sequence[Entity | None]) -> Entity | None:
        """Return who said what `draft` holds; `resolved` are the speakers of the drafts before it."""
        if draft.mention is None:
            entity = resolved[draft.same] if draft.same is not None else None
        else:
            self.read_to(draft.home)
            entity = self.entity(draft.mention, draft.home)
        if entity is not None:
            self.last_speaker = entity
            self._last_home = draft.home
        return entity

    def entity(self, mention: Mention, home: int) -> Entity | None:
        """Return whom a mention in paragraph `home` stands for."""
        n = self.narrations[home]
        if mention.antecedent is not None:
            entity = self.entity(mention.antecedent, home)
        elif mention.kind is MentionKind.PRONOUN:
            entity = self._of_pronoun(n.words[mention.head].lower(), Position(home, mention.first))
        elif mention.kind is MentionKind.NAME:
            entity = self._of_name(mention, home)
        else:
            entity = self._apposed(mention, home) or self._of_description(mention, home)
        if entity is not None:
            entity.mentions.add(self.span(mention, home))
            self.recent.append((Position(home, mention.first), entity, True))
        return entity

    def span(self, mention: Mention, home: int) -> Span:
        """Return the offsets of a mention, without a genitive at its end."""
        n = self.narrations[home]
        last = mention.last - 1
        cut = len(n.words[last]) - len(bare(n.words[last])) if n.tags[last] & GENITIVE else 0
        return Span(n.starts[mention.first], n.ends[last] - cut)

    def _of_name(self, mention: Mention, home: int) -> Entity:
        n = self.narrations[home]
        tokens = range(mention.name, mention.head + 1)
        parts = tuple(bare(n.words[at]) for at in tokens if not n.tags[at] & QUOTED)
        for at in tokens:
            if (home, at) in self._named:
                return self._named[home, at]
        definite = mention.name > 0 and bool(n.tags[mention.name - 1] & DETERMINER)
        return self.registry.named(parts, "", definite=definite)

    def _apposed(self, mention: Mention, home: int) -> Entity | None:
        """Return the person whose name follows his description (its chairwoman, Ruta Selig, said)."""
        n = self.narrations[home]
        at = mention.last
        if at + 1 >= len(n.tags) or not n.tags[at] & COMMA or n.tags[mention.head] & DETERMINER:
            return None
        named = phrase_after(n, at + 1, len(n.tags))
        if named is None or named.kind is not MentionKind.NAME or named.first != at + 1:
            return None
        follower = n.tags[named.last] if named.last < len(n.tags) else STOP
        if not follower & (COMMA | STOP | DASH | QUOTED | FINITE):
            return None
        entity = self._of_name(named, home)
        if entity.kind is SpeakerKind.PERSON:
            self._take_role(n.words[mention.head].lower(), entity)
            return entity
        return None

    def _of_pronoun(self, word: str, at: Position) -> Entity | None:
        if word in _FIRST:
            return None
        if word in _SINGULAR:
            return self._person(_SINGULAR[word], at)
        if word in _PLURAL:
            return self._group(at)
        if word in _NEUTER:
            return self._thing(at)
        return None

    def _person(self, gender: str, at: Position) -> Entity | None:
        """Return the person that `he` or `she` at `at` stands for."""
        best: Entity | None = None
        best_score = -1e9
        distance: dict[int, float] = {}
        for place, entity, acts in reversed(self.recent[-_LOOK:]):
            if at.paragraph - place.paragraph > _REACH or len(distance) > 12:
                break
            if entity.located and not entity.gender and not entity.roles:
                continue
            if place >= at or not entity.is_person or (gender and entity.gender and entity.gender != gender):
                continue
            score = -2.0 * (at.paragraph - place.paragraph)
            if acts:
                score += 3.0 if place.paragraph == at.paragraph else 1.5
            if id(entity) in distance:
                score -= 0.5
            distance[id(entity)] = score
            score += 1.0 if entity.gender else 0
            score += 2.0 if entity is self.last_speaker else 0
            score += min(1.5, 0.3 * len(entity.places))  # whom the text is about
            score -= 1.5 if entity.kind is SpeakerKind.UNNAMED and not entity.gender else 0
            score += 0.5 if len(entity.name) > 1 or entity.roles or entity.gender else -4.0
            if score > best_score:
                best, best_score = entity, score
        if best is not None:
            best.gender = best.gender or gender
        return best

    def _group(self, at: Position) -> Entity | None:
        if self.last_speaker is not None and (
            self.last_speaker.plural or self.last_speaker.kind is SpeakerKind.ORGANISATION
        ):
            return self.last_speaker
        for place, entity, _ in reversed(self.recent[-_LOOK:]):
            if at.paragraph - place.paragraph > 2:
                break
            if place < at and (entity.plural or entity.kind is SpeakerKind.ORGANISATION):
                return entity
        return self.last_speaker

    def _thing(self, at: Position) -> Entity | None:
        for place, entity, _ in reversed(self.recent[-_LOOK:]):
            if at.paragraph - place.paragraph > 3:
                break
            if place < at and not entity.is_person and not entity.plural:
                return entity
        return None

    def _of_description(self, mention: Mention, home: int) -> Entity:
        n = self.narrations[home]
        head = n.words[mention.head].lower()
        definite = n.words[mention.first].lower() in ("the", "this", "that")
        span = self.span(mention, home)
        phrase = self.text[span.start : span.end]
        key = phrase.lower()
        known = self._phrases.get(key)
        if definite and mention.head == mention.last - 1 and n.tags[mention.head] & ROLE:
            at = Position(home, mention.first)
            known = self._described(head, at) or known or self._heads.get(head) or self._salient(head, at)
        elif known is None and definite and mention.last - mention.first <= 3:
            known = self._heads.get(head) or self._author(head)
        if known is None:
            plural = bool(n.tags[mention.head] & NUMBER) or head in lexicon.words("plurals")
            plural = (
                plural
                or "p" in lexicon.marked("roles").get(head, "")
                or (head.endswith("s") and not head.endswith("ss"))
            )
            known = self.registry.add(Entity((), _kind_of_head(head, plural=plural), gender_of_title(head), plural))
            known.human = bool(n.tags[mention.head] & ROLE)
            known.roles.add(head)
            known.name = (phrase,)
        self._phrases.setdefault(key, known)
        self._heads[head] = known
        known.places.append(Position(home, mention.first))
        return known

    def _author(self, document: str) -> Entity | None:
        """Return who made the document that the last speaker was quoted from (said in a statement)."""
        if document not in lexicon.words("documents"):
            return None
        return self.last_speaker if document in self.narrations[self._last_home].words else None

    def _described(self, role: str, at: Position) -> Entity | None:
        """Return the person last seen in a role (the mayor)."""
        for place, entity, _ in reversed(self.recent[-_LOOK:]):
            if at.paragraph - place.paragraph > _REACH:
                return None
            if role in entity.roles and place < at:
                return entity
        return None

    def _salient(self, role: str, at: Position) -> Entity | None:
        """Return the person that a description which was not introduced most likely stands for (the billionaire)."""
        marks = lexicon.marked("roles").get(role, "")
        if "p" in marks or (self.last_speaker is None and not self.recent):
            return None
        return self._person(marks, at)


def _kind_of_head(head: str, *, plural: bool) -> SpeakerKind:
    if head in lexicon.words("documents"):
        return SpeakerKind.DOCUMENT
    if head in lexicon.words("organisations"):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED


def speakers(found: Sequence[Entity]) -> tuple[Speaker, ...]:
    """Return the entities as speakers, numbered in the order given."""
    return tuple(
        Speaker(
            number,
            " ".join(entity.name),
            entity.kind or SpeakerKind.ORGANISATION,
            entity.description,
            tuple(Span(*mention) for mention in sorted(entity.mentions)),
        )
        for number, entity in enumerate(found)
    )
