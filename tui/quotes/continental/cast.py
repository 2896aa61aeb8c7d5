"""Who is who in a German or French text: names, roles and pronouns led back to one speaker."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ROLE
from tui.quotes.continental.introductions import Introduction, introductions, openings
from tui.quotes.continental.words import EPITHET, ending, gender_of, plain
from tui.quotes.entities import Entity, Position
from tui.quotes.language import Language
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.narration import Narration

_LOOK = 200  # mentions back that a pronoun or a role may look
_REACH = 30  # paragraphs back that it may look
_NAMESAKES = 50  # people of one surname that are compared
_PRONOUNS = {
    Language.GERMAN: {"er": "m", "sie": "f"},
    Language.FRENCH: {"il": "m", "elle": "f"},
}
_GROUPS = frozenset({"ils", "elles"})


class Cast:
    """Walks a text once from its beginning and says of each draft who its speaker is."""

    def __init__(self, text: str, narrations: Sequence[Narration], language: Language) -> None:
        self.text = text
        self.narrations = narrations
        self.language = language
        self.last_speaker: Entity | None = None
        self._recent: list[tuple[Position, Entity, bool]] = []  # everybody as he is mentioned, and whether he acts
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, Entity] = {}
        self._phrases: dict[str, Entity] = {}
        self._heads: dict[str, Entity] = {}
        self._read = 0

    def speakers_of(self, drafts: Sequence[Draft]) -> list[Entity | None]:
        """Return who said what each of the drafts holds, which are in the order of the text."""
        resolved: list[Entity | None] = []
        for draft in drafts:
            resolved.append(self._speaker(draft, resolved))
        self._read_to(len(self.narrations) - 1)
        return resolved

    def _read_to(self, paragraph: int) -> None:
        while self._read <= paragraph:
            n = self.narrations[self._read]
            named = {
                introduction.first: introduction for introduction in introductions(n, self.language, self._by_last)
            }
            opening = openings(n, self.language)
            for at in sorted({*named, *opening}):
                if at in named:
                    self._introduce(n, named[at])
                else:
                    self._entity(opening[at], self._read)
            self._read += 1

    def _introduce(self, n: Narration, named: Introduction) -> None:
        """Take in a name as the narration gives it, with the roles around it."""
        entity = self._named(tuple(n.words[named.first : named.last]), named.gender)
        self._learn(entity, named.roles)
        if named.description is not None and entity.description is None:
            first, last = named.description
            entity.description = self.text[n.starts[first] : n.ends[last - 1]]
        entity.mentions.add((n.starts[named.first], n.ends[named.last - 1]))
        self._meet(entity, Position(self._read, named.first), acts=named.acts)

    def _meet(self, entity: Entity, at: Position, *, acts: bool) -> None:
        entity.places.append(at)
        self._recent.append((at, entity, acts))

    def _learn(self, entity: Entity, roles: Sequence[str]) -> None:
        marks = lexicon.marked(f"{self.language}/roles")
        for role in roles:
            entity.roles.add(role)
            entity.gender = entity.gender or marks[ending(role, marks) or role].replace("p", "")

    def _speaker(self, draft: Draft, resolved: Sequence[Entity | None]) -> Entity | None:
        """Return who said what `draft` holds; `resolved` are the speakers of the drafts before it."""
        if draft.mention is None:
            entity = resolved[draft.same] if draft.same is not None else None
        else:
            self._read_to(draft.home)
            entity = self._entity(draft.mention, draft.home)
        self.last_speaker = entity or self.last_speaker
        return entity

    def mention_of(self, draft: Draft) -> Span | None:
        """Return the offsets of the mention of `draft`, if it has one."""
        return None if draft.mention is None else self.span(draft.mention, draft.home)

    def everybody(self) -> Iterable[Entity]:
        """Return all who were mentioned."""
        return dict.fromkeys(entity for _, entity, _ in self._recent)

    def meant(self, mention: Mention, home: int) -> Entity | None:
        """Return whom a mention stands for that is no quotation's."""
        return self._entity(mention, home)

    def place_of(self, draft: Draft) -> Position:
        """Return where a reader learns who said what `draft` holds: at the mention, or where the words begin."""
        if draft.mention is not None:
            return Position(draft.home, draft.mention.first)
        n = self.narrations[draft.home]
        return Position(draft.home, bisect_left(n.starts, draft.spans[0].start))

    def around(self, at: Position, reach: int) -> Iterator[tuple[Entity, Position]]:
        """Yield who is mentioned before `at`, the nearest first, then after it in its paragraph."""
        near = [(place, entity) for place, entity, _ in self._recent if abs(at.paragraph - place.paragraph) <= reach]
        yield from ((entity, place) for place, entity in reversed(near) if place < at)
        yield from ((entity, place) for place, entity in near if place > at and place.paragraph == at.paragraph)

    def mention_at(self, place: Position) -> Span:
        """Return the mention that begins at a place."""
        n = self.narrations[place.paragraph]
        start = n.starts[place.token]
        ends = (end for _, entity, _ in self._recent for first, end in entity.mentions if first == start)
        return Span(start, max(ends, default=n.ends[place.token]))

    def span(self, mention: Mention, home: int) -> Span:
        """Return the offsets of a mention in paragraph `home`; a pronoun loses the hyphens that tie it to its verb."""
        n = self.narrations[home]
        start = n.starts[mention.first]
        if mention.kind is MentionKind.PRONOUN:
            start += len(n.words[mention.first]) - len(_pronoun(n, mention))
        return Span(start, n.ends[mention.last - 1])

    def _entity(self, mention: Mention, home: int) -> Entity | None:
        """Return whom a mention in paragraph `home` stands for."""
        n, at = self.narrations[home], Position(home, mention.first)
        if mention.kind is MentionKind.PRONOUN:
            entity = self._of_pronoun(n, mention, at)
        elif mention.kind is MentionKind.NAME:
            words = tuple(n.words[mention.name : mention.head + 1])
            entity = self._named(words, gender_of(n, mention.first, mention.name, self.language))
            roles = [plain(n.words[k]) for k in range(mention.first, mention.name) if n.tags[k] & ROLE]
            self._learn(entity, roles)
        else:
            entity = self._of_description(n, mention, at)
        if entity is not None:
            entity.mentions.add(self.span(mention, home))
            self._meet(entity, at, acts=True)
        return entity

    def _named(self, words: tuple[str, ...], gender: str) -> Entity:
        """Return the person whose name is `words`, a new one if nobody known has it."""
        known = self._known(words, gender)
        if known is None:
            known = Entity(words, SpeakerKind.PERSON)
            self._index(known)
        elif len(words) > len(known.name):
            known.name = words
            self._index(known)
        given = lexicon.classes(f"{self.language}/given_names")
        first = plain(known.name[0]).partition("-")[0]
        known.gender = known.gender or gender or next((its for its in "mf" if first in given[its]), "")
        return known

    def _index(self, entity: Entity) -> None:
        namesakes = self._by_last.setdefault(plain(entity.name[-1]), [])
        if entity not in namesakes[-_NAMESAKES:]:
            namesakes.append(entity)
        if len(entity.name) > 1:
            self._by_first[plain(entity.name[0])] = entity

    def _known(self, words: tuple[str, ...], gender: str) -> Entity | None:
        last = plain(words[-1])
        namesakes = self._by_last.get(last) or (self._by_last.get(last[:-1]) if last.endswith("s") else None) or []
        fitting = [
            entity
            for entity in namesakes[-_NAMESAKES:]
            if not (gender and entity.gender and gender != entity.gender)
            and (len(words) == 1 or len(entity.name) == 1 or plain(entity.name[0]) == plain(words[0]))
        ]
        if fitting:
            return max(fitting, key=lambda entity: entity.places[-1:])
        return self._by_first.get(last) if len(words) == 1 else None

    def _of_pronoun(self, n: Narration, mention: Mention, at: Position) -> Entity | None:
        word = _pronoun(n, mention)
        around = n.words[max(0, mention.first - 1) : mention.last + 1]
        plural = self.language is Language.GERMAN and word == "sie" and any(verb.endswith("en") for verb in around)
        if word in _GROUPS or plural:
            return self._group(at)
        gender = _PRONOUNS[self.language].get(word)
        return self._person(gender, at) if gender else None

    def _person(self, gender: str, at: Position) -> Entity | None:
        """Return the person of that gender who was most likely meant: named last, acting, speaking."""
        best: Entity | None = None
        best_score = -1e9
        for place, entity, acts in reversed(self._recent[-_LOOK:]):
            if at.paragraph - place.paragraph > _REACH:
                break
            if place >= at or not entity.is_person or (gender and entity.gender not in ("", gender)):
                continue
            score = -2.0 * (at.paragraph - place.paragraph) + 1.5 * acts + 2.0 * (entity is self.last_speaker)
            score += 2.0 if entity.gender else 0.0 if entity.roles or len(entity.name) > 1 else -2.0
            if score > best_score:
                best, best_score = entity, score
        if best is not None:
            best.gender = best.gender or gender
        return best

    def _group(self, at: Position) -> Entity | None:
        return next(
            (
                entity
                for place, entity, _ in reversed(self._recent[-_LOOK:])
                if place < at and (entity.plural or entity.kind is SpeakerKind.ORGANISATION)
            ),
            None,
        )

    def _of_description(self, n: Narration, mention: Mention, at: Position) -> Entity | None:
        head = plain(n.words[mention.head])
        span = self.span(mention, at.paragraph)
        phrase = self.text[span.start : span.end]
        definite = plain(n.words[mention.first]) in lexicon.words(f"{self.language}/definite")
        known = self._phrases.get(phrase.lower())
        if definite and mention.last - 1 == mention.head:
            gender = gender_of(n, mention.first, mention.last, self.language)
            known = self._in_role(head, gender, at) if n.tags[mention.head] & ROLE else known
            if known is None and n.tags[mention.head] & EPITHET:
                known = self._person(gender, at)
            known = known or self._heads.get(head)
        if known is None:
            known = self._described(n, mention, phrase)
        self._phrases.setdefault(phrase.lower(), known)
        self._heads[head] = known
        return known

    def _in_role(self, head: str, gender: str, at: Position) -> Entity | None:
        """Return the person last met in a role: die Ministerin may be the one introduced as Verkehrsministerin."""
        for place, entity, _ in reversed(self._recent[-_LOOK:]):
            fits = any(role.endswith(head) or head.endswith(role) for role in entity.roles)
            if place < at and fits and (not gender or entity.gender in ("", gender)):
                return entity
        return None

    def _described(self, n: Narration, mention: Mention, phrase: str) -> Entity:
        """Return a new speaker who has no name but the words that introduce him."""
        tags, head = n.tags[mention.head], plain(n.words[mention.head])
        mark = lexicon.marked(f"{self.language}/roles").get(head, "")
        plural = (
            mark == "p"
            or mention.first == mention.head
            or plain(n.words[mention.first]) in lexicon.words(f"{self.language}/plural")
        )
        kind = self._kind(head, plural=plural)
        gender = "" if plural else gender_of(n, mention.first, mention.last, self.language)
        human = bool(tags & (ROLE | EPITHET))
        return Entity((phrase,), kind, gender, plural, human=human, roles={head} if human else set())

    def _kind(self, head: str, *, plural: bool) -> SpeakerKind:
        if ending(head, lexicon.marked(f"{self.language}/documents")):
            return SpeakerKind.DOCUMENT
        if ending(head, lexicon.marked(f"{self.language}/organisations")):
            return SpeakerKind.ORGANISATION
        return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED


def _pronoun(n: Narration, mention: Mention) -> str:
    """Return the pronoun of a mention, without the hyphens that tie it to its verb."""
    return n.words[mention.first].rpartition("-")[2].lower()
