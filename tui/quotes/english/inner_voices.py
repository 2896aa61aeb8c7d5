"""Who speaks in a quotation inside another one: the words are the outer speaker's, and so are I and my."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import COMMA, DETERMINER, ROLE
from tui.quotes.english.descriptions import person_described
from tui.quotes.english.pronouns import told_gender
from tui.quotes.english.role_phrases import describe
from tui.quotes.english.spans import span_of
from tui.quotes.english.unnamed import is_plural, unnamed
from tui.quotes.entities import Entity, Position
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.drafts import Draft
    from tui.quotes.english.names import Name
    from tui.quotes.english.speakers import Resolver
    from tui.quotes.narration import Narration

_NEAR = 2  # paragraphs before a quotation in which it may be told of whom he or she means


class InnerVoices:
    """Says who speaks inside quotations, of those whom `resolver` knows and of those named only there."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._described: dict[tuple[int, str], Entity] = {}  # by outer speaker and phrase

    def speaker(self, draft: Draft, outer: Entity | None) -> Entity | None:
        """Return who says what `draft` holds, a quotation in words of `outer`; `None` where that is not clear."""
        if draft.mention is None or draft.inside is None:
            return None
        entity = self._entity(draft.mention, draft, draft.inside.n, outer)
        if entity is not None:
            entity.mentions.add(span_of(draft.mention, draft.inside.n))
        return entity

    def _entity(self, mention: Mention, draft: Draft, n: Narration, outer: Entity | None) -> Entity | None:
        if mention.antecedent is not None:
            return self._entity(mention.antecedent, draft, n, outer)
        word = n.words[mention.head].lower().replace("’", "'").partition("'")[0]  # he’s saying
        if mention.kind is MentionKind.PRONOUN and word in lexicon.classes("en/persons")["self"]:
            return outer
        named = self._resolver.names(n)
        if mention.kind is MentionKind.PRONOUN:
            gender = told_gender(word)
            return self._of_pronoun(gender, mention, draft, n, outer) if gender else None
        own = next((name for name in named if _is_of(name, mention, n)), None)
        if own is not None:
            return self._of_name(own, n)
        return self._of_description(mention, n, draft.home, outer)

    def _of_name(self, name: Name, n: Narration) -> Entity:
        definite = name.first > 0 and bool(n.tags[name.first - 1] & DETERMINER)
        return self._resolver.registry.named(name.words, name.title, nickname=name.nickname, definite=definite)

    def _of_pronoun(
        self, gender: str, mention: Mention, draft: Draft, n: Narration, outer: Entity | None
    ) -> Entity | None:
        """Return whom a pronoun means: of those in the outer quotation, or the only one near whom the article names."""
        named = self._resolver.names(n)
        if any(name.last <= mention.first for name in named):
            return self._only_person(gender, mention, n, named)
        if outer is None or any(tag & ROLE for tag in n.tags[: mention.first]):  # my mother came, and she said
            return None
        home = self._resolver.narrations[draft.home]
        at = Position(draft.home, bisect_right(home.starts, draft.spans[0].start) - 1)
        near = self._resolver.discourse.before(at, _NEAR)
        people = {id(one.entity): one.entity for one in near if one.entity.is_person and one.entity is not outer}
        fitting = [one for one in people.values() if one.can_be(gender)]
        return fitting[0] if len(fitting) == 1 and fitting[0].gender == gender else None

    def _only_person(self, gender: str, mention: Mention, n: Narration, named: list[Name]) -> Entity | None:
        """Return whom a pronoun must mean: the one person of its gender named before it in the outer quotation."""
        before = {id(one): one for name in named if name.last <= mention.first for one in [self._of_name(name, n)]}
        people = [entity for entity in before.values() if entity.is_person]
        only = people[0] if len(people) == 1 else None
        return only if only is not None and only.gender in ("", gender) else None

    def _of_description(self, mention: Mention, n: Narration, home: int, outer: Entity | None) -> Entity:
        """Return whom a description means: the mayor of the article, but my mother as whoever speaks calls her."""
        span = span_of(mention, n)
        phrase = self._resolver.text[span.start : span.end]
        if n.words[mention.first].lower() == "the" and n.tags[mention.head] & ROLE:
            known = person_described(describe(n, mention), Position(home, mention.first), self._resolver.discourse)
            if known is not None:
                return known
        key = id(outer), phrase.lower()
        if key not in self._described:
            self._described[key] = unnamed(n.words[mention.head].lower(), phrase, plural=is_plural(n, mention))
        return self._described[key]


def _is_of(name: Name, mention: Mention, n: Narration) -> bool:
    """Ask whether a name is what a mention says, or is set beside it by a comma (my boss, Ada Finch, told me)."""
    if mention.kind is MentionKind.NAME:
        return name.first <= mention.head < name.last
    after = mention.last < len(n.tags) and bool(n.tags[mention.last] & COMMA)
    return after and name.first == mention.last + 1
