"""From mentions to speakers: one speaker an entity, under the fullest name that the text gives."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CUE, DETERMINER, GENITIVE, OPENING, POSSESSIVE, QUOTED, ROLE
from tui.quotes.english.appositions import closing_name, named_beside, names_another
from tui.quotes.english.datelines import place_of_dateline
from tui.quotes.english.descriptions import (
    anybody_described,
    article_before,
    describe,
    kin_described,
    native_meant,
    owner_of,
    owners_described,
    person_described,
    somebodys,
    stands_for_one,
    stranger_described,
    topic_described,
)
from tui.quotes.english.discourse import Discourse
from tui.quotes.english.echoes import echoes
from tui.quotes.english.embedding import Rank
from tui.quotes.english.genders import take_genders
from tui.quotes.english.introduced import acts_in, introduced, is_subject
from tui.quotes.english.kinds import take_role
from tui.quotes.english.ledes import Lede, described_lede, is_named, lede
from tui.quotes.english.names import acronym_after, bare, is_complement, names, owns_noun
from tui.quotes.english.organisations import author_of, organisation_described
from tui.quotes.english.pronouns import (
    is_likely_place,
    is_many,
    main_pronouns,
    person,
    reach_of,
    resolve,
    told_gender,
)
from tui.quotes.english.questions import asks_somebody, is_answer, is_question, verb_of
from tui.quotes.english.registry import Registry
from tui.quotes.english.roles import is_origin, learn, learn_origin, trait
from tui.quotes.english.spans import span_of
from tui.quotes.english.strangers import Strangers
from tui.quotes.english.subjects import Described, somebody_opening
from tui.quotes.english.things import Things
from tui.quotes.english.unnamed import has_clause, has_who, is_plural, unnamed
from tui.quotes.entities import Entity, Position
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.english.descriptions import Description
    from tui.quotes.english.names import Name
    from tui.quotes.narration import Narration

_FIRST = lexicon.classes("en/small_words")["speaking"]
_LOCATING = lexicon.classes("en/small_words")["locating"]
_ARTICLES = lexicon.classes("en/small_words")["article"]
_INDEFINITE = lexicon.classes("en/small_words")["indefinite"]
_BIRTH = lexicon.words("en/birth_names")
_PASSING = lexicon.words("en/passing_roles")
_UNNAMED = lexicon.words("en/strangers") | lexicon.classes("en/describing")["party"]
_OFFICES = lexicon.classes("en/describing")["bench"]
_BRIEF = 1  # words of a description that tell nobody from others
_SHORT = 3  # tokens of a description that may stand for what was named before


class Resolver:
    """Walks a text once from its beginning and says of each draft who its speaker is."""

    def __init__(self, text: str, narrations: Sequence[Narration]) -> None:
        self.text = text
        self.narrations = narrations
        self.vocabulary = set[str]().union(*(n.words for n in narrations))
        self.registry = Registry(self.vocabulary)
        self.discourse = Discourse(narrations)
        self._phrases: dict[str, Entity] = {}
        self._heads: dict[str, Entity] = {}
        self._strangers = Strangers()
        self._lede: Lede | None = None
        self._things = Things(narrations)
        self._introduced: dict[tuple[int, int], Entity] = {}  # by paragraph and the token of the role
        self._pronouns: deque[tuple[Position, str]] = deque()  # that were read and not taken in yet
        self._read = 0
        self._asked = False  # whether the last speaker put a question
        self.named: list[dict[int, Entity]] = [{} for _ in narrations]  # by token, a paragraph each

    def read_to(self, paragraph: int) -> None:
        """Take in the names of every paragraph up to `paragraph`, included."""
        while self._read <= paragraph:
            self._take_names(self._read)
            self._read += 1

    def _take_names(self, paragraph: int) -> None:
        n = self.narrations[paragraph]
        place = place_of_dateline(n)
        if place:
            self.registry.add(Entity(place, None))
        tags = n.tags
        roles = deque(at for at in n.landmarks if tags[at] & ROLE and article_before(n, at) is not None)
        self._introduce(paragraph)
        self.registry.paragraph = paragraph
        named = self.named[paragraph]
        people: list[tuple[int, Entity]] = []
        for name in names(self.text, n, self.vocabulary):
            while roles and roles[0] < name.first:
                self._take_description(paragraph, roles.popleft())
            before = tags[name.first - 1] if name.first else 0
            word_before = n.words[name.first - 1].lower() if name.first else ""
            if word_before in _BIRTH:
                self.registry.call_by_birth(name.words)
            if self._lede is not None:
                self._name_lede(paragraph, name, self._lede)
            if name.title in _OFFICES:
                self._name_office(name)
            entity = self.registry.named(
                name.words,
                name.title,
                nickname=name.nickname,
                definite=bool(before & DETERMINER) and not owns_noun(n, name),
            )
            at = Position(paragraph, name.first)
            entity.places.append(at)
            acts = name.acts and not is_complement(n, name.first)
            entity.acted = paragraph if acts else entity.acted
            for token in range(name.first, name.last):
                named[token] = entity
            in_role = word_before == "of" and name.first > 1 and bool(tags[name.first - 2] & ROLE)
            owns = bool(tags[name.last - 1] & GENITIVE)  # in Harlow’s stare
            entity.located = entity.located or in_role or (bool(before) and word_before in _LOCATING and not owns)
            if name.last < len(tags) and tags[name.last] & OPENING and (alias := acronym_after(n, name.last)):
                self.registry.call(entity, alias)
            end = n.starts[name.last - 1] + len(bare(n.words[name.last - 1]))
            entity.mentions.add((n.starts[name.first], end))
            self.discourse.mention(at, entity, acts=acts)
            if not in_role:  # the vicar of Lund, a kind man
                learn(self.text, n, name, entity)
            if entity.is_person and not is_likely_place(entity):
                people.append((name.first, entity))
        for role in roles:
            self._take_description(paragraph, role)
        take_genders(n, people)
        self._pronouns.extend(main_pronouns(n, paragraph, self.discourse))

    def _introduce(self, paragraph: int) -> None:
        """Take in the people without a name whom a paragraph introduces (a tall man in a cap)."""
        n = self.narrations[paragraph]
        for mention in introduced(n):
            head, span = n.words[mention.head].lower(), self.span(mention, paragraph)
            entity = unnamed(head, self.text[span.start : span.end], plural=False)
            self._introduced[paragraph, mention.head] = entity
            self.discourse.mention(Position(paragraph, mention.first), entity, acts=acts_in(n, mention))
            self._lede = self._lede or lede(paragraph, n, mention, entity)
        self._things.read_to(paragraph)

    def _name_lede(self, paragraph: int, name: Name, opening: Lede) -> None:
        """Give whom the article began with his name, if this is it and nobody else bears it."""
        if not is_named(opening, paragraph, name, self.narrations):
            return
        if self.registry.knows(name.words, name.title):
            return
        opening.entity.name, opening.entity.kind = name.words, SpeakerKind.PERSON
        self.registry.add(opening.entity)
        self._lede = None

    def _name_office(self, name: Name) -> None:
        """Give whom the article called by an office alone (the judge) the name that comes with that office first."""
        bearer = self._heads.get(name.title)
        if bearer is None or bearer.kind is not SpeakerKind.UNNAMED or self.registry.knows(name.words, name.title):
            return
        if bearer.name[0].lower() == f"the {name.title}":
            bearer.name, bearer.kind = name.words, SpeakerKind.PERSON
            self.registry.add(bearer)

    def _take_description(self, paragraph: int, at: int) -> None:
        """Take in who is meant by `the mayor`, the role at token `at`, if somebody was introduced as that."""
        n, first = self.narrations[paragraph], article_before(self.narrations[paragraph], at)
        if first is None:
            return
        place, mention = Position(paragraph, first), Mention(MentionKind.DESCRIPTION, first, at + 1, at, at)
        described = describe(n, mention)
        entity = person_described(described, place, self.discourse)
        acts = is_subject(n, at)
        if entity is not None:
            learn_origin(entity, described.names)
        elif acts and described.role in _UNNAMED and not n.tags[at + 1] & CUE:  # whoever speaks is asked for later
            entity = self._of_description(mention, paragraph)
        if entity is not None:
            entity.mentions.add(self.span(mention, paragraph))
            self.discourse.mention(place, entity, acts=acts)

    def _take_pronouns(self, end: Position) -> None:
        """Take in whom the narration before `end` goes on about as he or she, so that he stays in mind."""
        while self._pronouns and self._pronouns[0][0] < end:
            place, gender = self._pronouns.popleft()
            entity = person(gender, place, self.discourse)
            if entity is not None:
                n = self.narrations[place.paragraph]
                entity.mentions.add((n.starts[place.token], n.ends[place.token]))
                self.discourse.mention(place, entity, acts=True)

    def speaker(self, draft: Draft, resolved: Sequence[Entity | None]) -> Entity | None:
        """Return who said what `draft` holds; `resolved` are the speakers of the drafts before it."""
        verb = verb_of(self.text, draft)
        asks = asks_somebody(draft, verb, self.narrations[draft.home])
        if asks:
            self.discourse.asker = None
        elif self._asked and is_answer(verb):
            self.discourse.asker = self.discourse.last_speaker
        if draft.mention is None:
            entity = resolved[draft.same] if draft.same is not None else None
        else:
            self.read_to(draft.home)
            entity = self.entity(draft.mention, draft.home)
            if entity is not None:
                n = self.narrations[draft.home]
                echoed = echoes(n, draft.mention, entity, self.named[draft.home])
                entity.mentions.update((n.starts[at], n.ends[at]) for at in echoed)
        if entity is not None and self._is_heard(draft):
            place = Position(draft.home, draft.mention.first) if draft.mention is not None else None
            together = draft.mention is not None and self._is_one_of_two(draft.mention, draft.home, entity)
            self.discourse.speaks(entity, draft.home, place, asks=asks, together=together)
            self._asked = is_question(verb)
        return entity

    def _is_one_of_two(self, mention: Mention, home: int, entity: Entity) -> bool:
        """Ask whether another one is named beside a speaker (Harlow and Lund said), or they already spoke so."""
        if mention.kind is MentionKind.PRONOUN:
            return self.discourse.together and entity is self.discourse.last_speaker
        return names_another(mention, self.narrations[home], self.named[home], entity)

    def _is_heard(self, draft: Draft) -> bool:
        """Ask whether a speaker stays in mind as such, unlike one in a clause inside another (Harlow, who said)."""
        if draft.mention is None or self.discourse.last_speaker is None:
            return True
        place = Position(draft.home, draft.mention.first)
        return draft.mention.antecedent is None and self.discourse.rank(place) is Rank.MAIN

    def entity(self, mention: Mention, home: int) -> Entity | None:
        """Return whom a mention in paragraph `home` stands for."""
        n = self.narrations[home]
        self._take_pronouns(Position(home, mention.first))
        if mention.antecedent is not None:
            closing = closing_name(mention.antecedent, n, self.named[home])
            entity = closing or self.entity(mention.antecedent, home)
        elif mention.kind is MentionKind.PRONOUN:
            word, contracted, _ = n.words[mention.head].lower().replace("’", "'").partition("'")  # she’d said
            mute = word in _FIRST or (contracted and word == "it")  # it’s time to say
            entity = None if mute else self._of_pronoun(word, Position(home, mention.first))
        elif mention.kind is MentionKind.NAME:
            entity = self._of_name(mention, home)
        else:
            entity = named_beside(mention, n, self.named[home])
            if entity is not None:
                take_role(entity, n.words[mention.head].lower())
            entity = entity or self._of_description(mention, home)
        if entity is not None:
            entity.mentions.add(self.span(mention, home))
            if mention.antecedent is None:
                acts = not n.tags[mention.last - 1] & (GENITIVE | POSSESSIVE)
                self.discourse.mention(Position(home, mention.first), entity, acts=acts)
        return entity

    def _of_pronoun(self, word: str, at: Position) -> Entity | None:
        reach = reach_of(word)
        described = self._things.before(at, reach, many=is_many(word)) if reach else None
        acting = described
        if described is not None and not described.acts:
            acting = self._things.before(at, reach, many=is_many(word), acts=True)
        meant = resolve(word, at, self.discourse, described, acting) or self._subject_just_before(word, at)
        if not isinstance(meant, Described):
            return meant
        entity = self.entity(meant.mention, meant.place.paragraph)
        if entity is None or not entity.is_person:
            return entity
        return self._itself(meant.mention, meant.place.paragraph)

    def _subject_just_before(self, word: str, at: Position) -> Entity | None:
        """Return whom the sentence before is about without a name, for a `word` that stands for nobody known."""
        gender, number = told_gender(word), self.discourse.sentence(at)
        found = somebody_opening(self.narrations[at.paragraph], number - 1) if gender else None
        entity = self._of_description(found, at.paragraph) if found else None
        return entity if entity is not None and entity.is_person and entity.can_be(gender) else None

    def _itself(self, mention: Mention, home: int) -> Entity:
        """Return what a mention describes as such, and not who is meant by it (the author of a letter)."""
        head = self.narrations[home].words[mention.head].lower()
        return unnamed(head, self._words(mention, home), plural=is_plural(self.narrations[home], mention))

    def span(self, mention: Mention, home: int) -> Span:
        """Return the offsets of a mention, without a genitive at its end."""
        return span_of(mention, self.narrations[home])

    def _words(self, mention: Mention, home: int) -> str:
        span = self.span(mention, home)
        return self.text[span.start : span.end]

    def _of_name(self, mention: Mention, home: int) -> Entity:
        n = self.narrations[home]
        tokens = range(mention.name, mention.head + 1)
        parts = tuple(bare(n.words[at]) for at in tokens if not n.tags[at] & QUOTED)
        named = next((self.named[home][at] for at in tokens if at in self.named[home]), None)
        if named is not None:
            native = native_meant(named, n, mention, Position(home, mention.first), self.discourse)
            return native or named
        if len(parts) == 1 and parts[0].lower() in _INDEFINITE:
            return unnamed(parts[0].lower(), parts[0], plural=False)
        definite = mention.name > 0 and bool(n.tags[mention.name - 1] & DETERMINER)
        return self.registry.named(parts, "", definite=definite)

    def _of_description(self, mention: Mention, home: int) -> Entity:
        n = self.narrations[home]
        head = n.words[mention.head].lower()
        definite = n.words[mention.first].lower() in ("the", "this", "that")
        phrase = self._words(mention, home)
        first = n.words[mention.first].lower()
        key = phrase.lower().removeprefix(first).strip() if first in _ARTICLES else phrase.lower()
        whole = first not in ("a", "an") or len(key.split()) > _BRIEF  # a resident may be another one each time
        known = self._phrases.get(key) if whole else None
        if definite:
            known = self._strangers.meant(n, mention, self.discourse.last_speaker) or self._meant(mention, home, known)
        elif (owner := owner_of(n, mention)) and stands_for_one(n, mention):
            known = (
                owners_described(describe(n, mention), owner, Position(home, mention.first), self.discourse) or known
            )
        elif n.tags[mention.first] & POSSESSIVE and stands_for_one(n, mention):
            described, at = describe(n, mention), Position(home, mention.first)
            gender = told_gender(first) or ("f" if first == "her" else "")
            known = (
                somebodys(described, at, self.discourse)
                or (kin_described(described, gender, at, self.discourse) if gender else None)
                or known
            )
        elif head == "transcript":  # Partial transcript as follows:
            known = self.discourse.last_speaker
        if known is None:
            known = self._introduced.get((home, mention.head))
            if known is None:
                known = unnamed(head, phrase, plural=is_plural(n, mention))
                self._lede = self._lede or described_lede(home, n, mention, known)
            known.human = known.human or has_who(n, mention)
            known.name = max(known.name, (phrase,), key=lambda name: len(name[0]))
        self._strangers.meet(head, known)
        self._phrases[key] = known
        self._heads[head] = known
        known.places.append(Position(home, mention.first))
        return known

    def _meant(self, mention: Mention, home: int, known: Entity | None) -> Entity | None:
        """Return whom a definite description stands for; `known` is who was described in the same words before."""
        n, at = self.narrations[home], Position(home, mention.first)
        described = describe(n, mention)
        if stands_for_one(n, mention):
            bearer = person_described(described, at, self.discourse)
            known = topic_described(described, at, self.discourse, bearer) or bearer or known
            if known is None and not described.completed:
                known = self._met(described) or anybody_described(described, at, self.discourse)
                if known is not None and not is_origin(described.role) and described.role not in _PASSING:
                    known.called.add(described.role)
            if known is not None:
                learn_origin(known, described.names)
            if known is None and not has_clause(n, mention):
                known = stranger_described(described, at, self.discourse)
        elif known is None and mention.last - mention.first <= _SHORT:
            known = (
                self._thing(described, at)
                or self._group(described, at)
                or self._met(described)
                or author_of(described.role, at, self.discourse)
            )
        return known

    def _thing(self, described: Description, at: Position) -> Entity | None:
        """Return which organisation a description stands for, or what was brought in by its noun since (a group)."""
        organisation = organisation_described(described, at, self.discourse)
        met = self._things.last(described.role)
        if met is None or met[0] >= at or (organisation is not None and organisation.places[-1:] >= [met[0]]):
            return organisation
        place, mention = met
        phrase = self._words(mention, place.paragraph)
        if not described.names <= {trait(word) for word in phrase.split()}:  # the Holm campaign, after a campaign
            return organisation
        if phrase.lower() not in self._phrases:
            n = self.narrations[place.paragraph]
            self._phrases[phrase.lower()] = unnamed(described.role, phrase, plural=is_plural(n, mention))
        return self._phrases[phrase.lower()]

    def _group(self, described: Description, at: Position) -> Entity | None:
        """Return which organisations without a name a description in the plural stands for (the groups)."""
        group = None if described.traits else self._things.group(at, described.role)
        return self._of_description(group.mention, group.place.paragraph) if group is not None else None

    def _met(self, described: Description) -> Entity | None:
        """Return who was described by the same noun last, if nothing more is said of him now (the official)."""
        known = self._heads.get(described.role)
        if known is None:
            return None
        words = {trait(word) for name in known.name for word in name.split()}
        return known if described.traits <= words | known.traits else None
