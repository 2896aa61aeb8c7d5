"""What the English stages had in mind at each quotation: they go over the text once more, and are asked then."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import copy
from typing import TYPE_CHECKING

from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    DETERMINER,
    FINITE,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    ROLE,
    SIGN,
    SUBJECT,
)
from tui.quotes.confidence import is_guess
from tui.quotes.english import drafts_of
from tui.quotes.english.attribution import RULES
from tui.quotes.english.attribution.place import Place
from tui.quotes.english.compose import mention_of, order_of, resolve
from tui.quotes.english.indirect import clauses
from tui.quotes.english.names import bare
from tui.quotes.english.pronouns import is_hardly_known, is_likely_place
from tui.quotes.english.pronouns import resolve as resolve_pronoun
from tui.quotes.english.reporting import Passage
from tui.quotes.english.speakers import Resolver
from tui.quotes.entities import Entity, Position
from tui.quotes.evidence import THE_RULES, Rival, reason
from tui.quotes.mentions import MentionKind
from tui.quotes.model import Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.quotes.drafts import Draft
    from tui.quotes.english.discourse import Discourse
    from tui.quotes.mentions import Mention
    from tui.quotes.model import Quotation
    from tui.quotes.narration import Narration

_NO_ATTRIBUTE = SIGN | QUOTED | PREPOSITION | FINITE | AUXILIARY  # what stands in no description before its noun
_NEAR = 2  # paragraphs back in which others are looked for
_PHRASE = 12  # tokens of a description
_HUMAN = (SpeakerKind.PERSON, SpeakerKind.UNNAMED, SpeakerKind.ORGANISATION, SpeakerKind.GROUP)


class EnglishTrace:
    """The drafts of a text with whom they were resolved to, and all who were mentioned."""

    def __init__(self, text: str, set_off: Iterable[tuple[int, int]]) -> None:
        self._text = text
        self._narrations, self._drafts, _ = drafts_of(text, set_off)
        self._guessed = {
            at: (draft.mention, draft.same) for at, draft in enumerate(self._drafts) if is_guess(draft.rule)
        }
        self._resolver = Resolver(text, self._narrations)
        self._resolved = resolve(self._resolver, self._drafts)
        self._starts = [n.starts[0] for n in self._narrations]
        self._of = {tuple(self._drafts[at].spans): at for at in reversed(order_of(self._drafts))}

    def mentions(self, quote: Quotation) -> list[Span]:
        """Return where the text mentions the speaker of a quotation."""
        at = self._index(quote)
        entity = self._resolved[at] if at is not None else None
        if entity is None or (at is not None and mention_of(self._drafts[at], self._resolver) != quote.mention):
            return []
        places = (one.place for one in self._resolver.discourse.everybody() if one.entity is entity)
        found = {Span(*mention) for mention in entity.mentions}
        starts = {mention.start for mention in found}
        return sorted(found | {span for span in map(self._span_at, places) if span.start not in starts})

    def begun(self, quote: Quotation) -> tuple[Span, Span | None] | None:
        """Return the first span of the quotation that this one goes on with, and the mention of its speaker."""
        at = self._index(quote)
        seen: set[int] = set()
        first: int | None = None
        while at is not None and at not in seen and self._drafts[at].mention is None:
            seen.add(at)
            at = self._drafts[at].same
            first = at if first is None else first
        if first is None or at is None:
            return None
        return self._drafts[first].spans[0], mention_of(self._drafts[at], self._resolver)

    def rivals(self, quote: Quotation) -> list[Rival]:
        """Return who else could have spoken: by a pronoun, by another rule, by standing near."""
        at = self._index(quote)
        if at is None:
            return []
        draft, meant = self._drafts[at], self._resolved[at]
        found: dict[int, Rival] = {}
        heard = id(meant)
        if meant is not None and quote.rule != draft.rule:  # a person said otherwise
            found[heard] = Rival(" ".join(meant.name), self._nearest(meant, self._place(draft)), THE_RULES)
        for entity, span, why in (*self._guesses(at), *self._likewise(draft, at), *self._by_other_rules(at)):
            if entity is not None and id(entity) != heard:
                found.setdefault(id(entity), Rival(" ".join(entity.name), span, why))
        for entity, span, why in self._nearby(self._place(draft)):
            if id(entity) != heard:
                found.setdefault(id(entity), Rival(" ".join(entity.name), span, why))
        return list(found.values())

    def _index(self, quote: Quotation) -> int | None:
        """Return the draft that became a quotation."""
        exact = self._of.get(quote.spans)
        if exact is not None:
            return exact
        first = quote.spans[0]
        return next((at for at, draft in enumerate(self._drafts) if draft.spans[0].start == first.start), None)

    def _place(self, draft: Draft) -> Position:
        """Return where a reader learns who speaks: at the mention, or where the words begin."""
        if draft.mention is not None and draft.inside is None:
            return Position(draft.home, draft.mention.first)
        return self._position(draft.spans[0].start)

    def _position(self, offset: int) -> Position:
        paragraph = max(0, bisect_right(self._starts, offset) - 1)
        return Position(paragraph, bisect_left(self._narrations[paragraph].starts, offset))

    def _guesses(self, at: int) -> Iterator[tuple[Entity | None, Span, str]]:
        """Yield who would have spoken by a rule that is wrong too often to be believed."""
        mention, same = self._guessed.get(at, (None, None))
        draft = self._drafts[at]
        if mention is not None and draft.inside is None:
            entity = self._entity(mention, draft.home, at)
            yield entity, self._resolver.span(mention, draft.home), "this rule points to him, and is wrong too often"
        elif same is not None and self._resolved[same] is not None:
            yield self._resolved[same], self._drafts[same].spans[0], "this rule points to him, and is wrong too often"

    def _likewise(self, draft: Draft, at: int) -> Iterator[tuple[Entity | None, Span, str]]:
        """Yield whom else a pronoun could stand for."""
        mention, meant = draft.mention, self._resolved[at]
        if mention is None or meant is None or draft.inside is not None or mention.kind is not MentionKind.PRONOUN:
            return
        word = self._narrations[draft.home].words[mention.head]
        place = Position(draft.home, mention.first)
        other = self._pronoun(word, place, at, without=meant)
        if other is not None:
            yield other, self._nearest(other, place), f"“{word}” could stand for this one too"

    def _by_other_rules(self, at: int) -> Iterator[tuple[Entity | None, Span, str]]:
        """Yield who would have spoken by the rules that were not asked any more."""
        draft = self._drafts[at]
        place = self._place_of_run(at) if draft.inside is None else None
        if place is None:
            return
        for rule in RULES:
            found = rule(place)
            if found is None or is_guess(found.rule):
                continue
            why = f"by another rule: {reason(found.rule).rstrip('.')}"
            if found.mention is not None:
                home = place.paragraph - found.back
                yield self._entity(found.mention, home, at), self._resolver.span(found.mention, home), why
            elif found.same is not None and (entity := self._resolved[found.same]) is not None:
                yield entity, self._nearest(entity, self._position(draft.spans[0].start)), why

    def _place_of_run(self, index: int) -> Place | None:
        """Return the place of the first run between marks of a draft, as the rules saw it."""
        draft = self._drafts[index]
        number = self._position(draft.spans[0].start).paragraph
        n = self._narrations[number]
        first, last = draft.spans[0].start, draft.spans[-1].end
        at = next((at for at in n.runs if first <= n.starts[at] and n.ends[at] <= last), None)
        if at is None:
            return None
        passages = [Passage(n, sentence) for sentence in n.sentences]
        sentence = next(k for k, one in enumerate(passages) if one.first <= at < one.last)
        earlier = self._drafts[:index]
        here = [
            (run, k)
            for run in n.runs
            for k, one in enumerate(earlier)
            if run < at and any(span.start <= n.starts[run] < span.end for span in one.spans)
        ]
        return Place(
            self._text,
            n,
            passages,
            sentence,
            at,
            earlier,
            here,
            self._narrations,
            number,
            clauses(passages[sentence]),
        )

    def _entity(self, mention: Mention, home: int, at: int) -> Entity | None:
        """Return whom a mention stands for that was no draft's."""
        if mention.antecedent is not None:
            return self._entity(mention.antecedent, home, at)
        n = self._narrations[home]
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(n.words[mention.head], Position(home, mention.first), at)
        named = self._resolver.named[home]
        known = next((named[k] for k in range(mention.name, mention.head + 1) if k in named), None)
        if known is not None:
            return known
        place = Position(home, mention.first)
        return next((one.entity for one in self._resolver.discourse.everybody() if one.place == place), None)

    def _pronoun(self, word: str, place: Position, at: int, without: Entity | None = None) -> Entity | None:
        """Return whom a pronoun at `place` stands for, or who else, as it was when the draft at `at` was resolved."""
        view = copy(self._resolver.discourse) if without is None else self._without(without)
        view.last_speaker = self._spoke_before(at, without)
        view.last_place = None
        lower = word.lower().replace("’", "'").partition("'")[0]
        meant = resolve_pronoun(lower, place, view)
        return meant if isinstance(meant, Entity) else None

    def _without(self, somebody: Entity) -> Discourse:
        return self._resolver.discourse.among(lambda entity: entity is not somebody)

    def _spoke_before(self, at: int, without: Entity | None) -> Entity | None:
        first = self._drafts[at].spans[0].start
        before = [
            (draft.spans[0].start, entity)
            for draft, entity in zip(self._drafts, self._resolved, strict=True)
            if entity is not None and draft.spans[0].start < first
        ]
        last = max(before, key=lambda one: one[0])[1] if before else None
        return None if last is without else last

    def _nearby(self, place: Position) -> Iterator[tuple[Entity, Span, str]]:
        """Yield who is named near, the nearest first."""
        after = (
            one
            for one in self._resolver.discourse.everybody()
            if one.place.paragraph == place.paragraph and one.place > place
        )
        for mentioned in (*self._resolver.discourse.before(place, _NEAR), *after):
            entity, back = mentioned.entity, place.paragraph - mentioned.place.paragraph
            if _can_speak(entity):
                where = ("in the same paragraph", "in the paragraph before")[back] if back < 2 else "shortly before"
                yield entity, self._span_at(mentioned.place), f"named {where}"

    def _nearest(self, entity: Entity, place: Position) -> Span:
        """Return where somebody is mentioned last before a place, or first of all."""
        known = [one.place for one in self._resolver.discourse.everybody() if one.entity is entity] or entity.places
        before = [one for one in known if one < place]
        return self._span_at(before[-1] if before else known[0]) if known else Span(0, 1)

    def _span_at(self, place: Position) -> Span:
        """Return the mention that begins at a place: a pronoun, a name, or a description up to its role."""
        n, first = self._narrations[place.paragraph], place.token
        return Span(n.starts[first], _end(n, first))


def _end(n: Narration, first: int) -> int:
    if n.tags[first] & (SUBJECT | POSSESSIVE) and not n.tags[first] & CAPITAL and not _opens_description(n, first):
        return n.ends[first]
    last = first
    if n.tags[first] & (DETERMINER | POSSESSIVE):
        last = next((at for at in range(first, min(len(n.tags), first + _PHRASE)) if n.tags[at] & ROLE), first)
    else:
        while last + 1 < len(n.tags) and n.tags[last + 1] & CAPITAL and last - first < _PHRASE:
            last += 1
    return n.starts[last] + len(bare(n.words[last]))


def _opens_description(n: Narration, first: int) -> bool:
    """Ask whether a word that tells whose somebody is stands before what he is (her husband, his new lawyer)."""
    if not n.tags[first] & POSSESSIVE:
        return False
    noun = next((at for at in range(first + 1, len(n.tags)) if n.tags[at] & (ROLE | _NO_ATTRIBUTE)), first)
    return bool(n.tags[noun] & ROLE)


def _can_speak(entity: Entity) -> bool:
    """Ask whether somebody who is named can be a speaker."""
    if entity.kind not in _HUMAN or is_likely_place(entity) or is_hardly_known(entity):
        return False
    return entity.human or entity.kind is SpeakerKind.ORGANISATION
