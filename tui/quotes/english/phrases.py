"""Whom descriptions stand for: by their words, by their noun, by what was brought in before (the mayor, his lawyer)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import POSSESSIVE
from tui.quotes.english.authors import author_of
from tui.quotes.english.descriptions import anybody_described, person_described, stranger_described, topic_described
from tui.quotes.english.ledes import Lede, described_lede
from tui.quotes.english.organisations import organisation_described
from tui.quotes.english.pronouns import told_gender
from tui.quotes.english.relations import kin_described, owners_described, somebodys
from tui.quotes.english.role_phrases import describe, owner_of, stands_for_one
from tui.quotes.english.roles import is_origin, learn_origin, trait
from tui.quotes.english.spans import span_of
from tui.quotes.english.strangers import Strangers
from tui.quotes.english.unnamed import has_clause, has_who, is_plural, unnamed
from tui.quotes.entities import Entity, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.english.discourse import Discourse
    from tui.quotes.english.role_phrases import Description
    from tui.quotes.english.things import Things
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_ARTICLES = lexicon.classes("en/small_words")["article"]
_PASSING = lexicon.words("en/passing_roles")
_BRIEF = 1  # words of a description that tell nobody from others
_SHORT = 3  # tokens of a description that may stand for what was named before


class Phrases:
    """Who was described so far, in the order of the text."""

    def __init__(self, text: str, narrations: Sequence[Narration], discourse: Discourse, things: Things) -> None:
        self.lede: Lede | None = None  # whom the article begins with, without a name
        self.introduced: dict[tuple[int, int], Entity] = {}  # by paragraph and the token of the role
        self.heads: dict[str, Entity] = {}  # who was described last, by the noun
        self._text, self._narrations, self._discourse, self._things = text, narrations, discourse, things
        self._phrases: dict[str, Entity] = {}
        self._strangers = Strangers()

    def entity(self, mention: Mention, home: int) -> Entity:
        """Return whom a description in paragraph `home` stands for, somebody new if nobody known."""
        n = self._narrations[home]
        head = n.words[mention.head].lower()
        definite = n.words[mention.first].lower() in ("the", "this", "that")
        phrase = self._words(mention, home)
        first = n.words[mention.first].lower()
        key = phrase.lower().removeprefix(first).strip() if first in _ARTICLES else phrase.lower()
        whole = first not in ("a", "an") or len(key.split()) > _BRIEF  # a resident may be another one each time
        known = self._phrases.get(key) if whole else None
        if definite:
            known = self._strangers.meant(n, mention, self._discourse.last_speaker) or self._meant(mention, home, known)
        elif (owner := owner_of(n, mention)) and stands_for_one(n, mention):
            known = (
                owners_described(describe(n, mention), owner, Position(home, mention.first), self._discourse) or known
            )
        elif n.tags[mention.first] & POSSESSIVE and stands_for_one(n, mention):
            described, at = describe(n, mention), Position(home, mention.first)
            gender = told_gender(first) or ("f" if first == "her" else "")
            known = (
                somebodys(described, at, self._discourse)
                or (kin_described(described, gender, at, self._discourse) if gender else None)
                or known
            )
        elif head == "transcript":  # Partial transcript as follows:
            known = self._discourse.last_speaker
        if known is None:
            known = self.introduced.get((home, mention.head))
            if known is None:
                known = unnamed(head, phrase, plural=is_plural(n, mention))
                self.lede = self.lede or described_lede(home, n, mention, known)
            known.human = known.human or has_who(n, mention)
            known.name = max(known.name, (phrase,), key=lambda name: len(name[0]))
        self._strangers.meet(head, known)
        self._phrases[key] = known
        self.heads[head] = known
        known.places.append(Position(home, mention.first))
        return known

    def _meant(self, mention: Mention, home: int, known: Entity | None) -> Entity | None:
        """Return whom a definite description stands for; `known` is who was described in the same words before."""
        n, at = self._narrations[home], Position(home, mention.first)
        described = describe(n, mention)
        if stands_for_one(n, mention):
            bearer = person_described(described, at, self._discourse)
            known = topic_described(described, at, self._discourse, bearer) or bearer or known
            if known is None and not described.completed:
                known = self._met(described) or organisation_described(described, at, self._discourse)
                known = known or anybody_described(described, at, self._discourse)
                if known is not None and not is_origin(described.role) and described.role not in _PASSING:
                    known.called.add(described.role)
            if known is not None:
                learn_origin(known, described.names)
            if known is None and not has_clause(n, mention):
                known = stranger_described(described, at, self._discourse)
        elif known is None and mention.last - mention.first <= _SHORT:
            known = (
                self._thing(described, at)
                or self._group(described, at)
                or self._met(described)
                or author_of(described.role, at, self._discourse)
            )
        return known

    def _thing(self, described: Description, at: Position) -> Entity | None:
        """Return which organisation a description stands for, or what was brought in by its noun since (a group)."""
        organisation = organisation_described(described, at, self._discourse)
        met = self._things.last(described.role)
        if met is None or met[0] >= at or (organisation is not None and organisation.places[-1:] >= [met[0]]):
            return organisation
        place, mention = met
        phrase = self._words(mention, place.paragraph)
        if not described.names <= {trait(word) for word in phrase.split()}:  # the Holm campaign, after a campaign
            return organisation
        if phrase.lower() not in self._phrases:
            n = self._narrations[place.paragraph]
            self._phrases[phrase.lower()] = unnamed(described.role, phrase, plural=is_plural(n, mention))
        return self._phrases[phrase.lower()]

    def _group(self, described: Description, at: Position) -> Entity | None:
        """Return which organisations without a name a description in the plural stands for (the groups)."""
        group = None if described.traits else self._things.group(at, described.role)
        return self.entity(group.mention, group.place.paragraph) if group is not None else None

    def _met(self, described: Description) -> Entity | None:
        """Return who was described by the same noun last, if nothing more is said of him now (the official)."""
        known = self.heads.get(described.role)
        if known is None:
            return None
        words = {trait(word) for name in known.name for word in name.split()}
        return known if described.traits <= words | known.traits else None

    def itself(self, mention: Mention, home: int) -> Entity:
        """Return what a mention describes as such, and not who is meant by it (the author of a letter)."""
        head = self._narrations[home].words[mention.head].lower()
        return unnamed(head, self._words(mention, home), plural=is_plural(self._narrations[home], mention))

    def _words(self, mention: Mention, home: int) -> str:
        span = span_of(mention, self._narrations[home])
        return self._text[span.start : span.end]
