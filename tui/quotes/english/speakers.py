"""From mentions to speakers: one speaker an entity, under the fullest name that the text gives."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    BREAK,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    GENITIVE,
    GERUND,
    OPENING,
    POSSESSIVE,
    QUOTED,
    ROLE,
    STOP,
)
from tui.quotes.english.acting import is_complement, is_identified
from tui.quotes.english.aliases import aliases_after
from tui.quotes.english.appositions import closing_name, named_beside, names_another
from tui.quotes.english.authors import author_named, author_of
from tui.quotes.english.datelines import place_of_dateline
from tui.quotes.english.descriptions import native_meant, person_described
from tui.quotes.english.discourse import Discourse
from tui.quotes.english.echoes import echoes
from tui.quotes.english.embedding import Rank
from tui.quotes.english.genders import take_genders
from tui.quotes.english.introduced import acts_in, introduced, is_subject
from tui.quotes.english.kinds import gender_of_name, take_role
from tui.quotes.english.ledes import Lede, is_kin_named, is_named, lede
from tui.quotes.english.names import acronym_after, bare, names, owns_noun
from tui.quotes.english.phrases import Phrases
from tui.quotes.english.pronouns import (
    is_likely_place,
    is_many,
    main_pronouns,
    person,
    reach_of,
    resolve,
    told_gender,
)
from tui.quotes.english.questions import asks_somebody, is_answer, verb_of
from tui.quotes.english.registry import Registry
from tui.quotes.english.role_phrases import article_before, describe
from tui.quotes.english.roles import is_party_label, learn, learn_origin
from tui.quotes.english.spans import span_of
from tui.quotes.english.subjects import Described, somebody_opening
from tui.quotes.english.things import Things
from tui.quotes.english.unnamed import unnamed
from tui.quotes.english.variations import UNNAMED, just_met, told_more_of
from tui.quotes.english.words import is_given_name
from tui.quotes.entities import Entity, Position
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.english.names import Name
    from tui.quotes.narration import Narration

_FIRST = lexicon.classes("en/small_words")["speaking"]
_LOCATING = lexicon.classes("en/small_words")["locating"]
_BEFORE_SENTENCE = STOP | BREAK | CONJUNCTION
_INDEFINITE = lexicon.classes("en/small_words")["indefinite"]
_SITING = lexicon.classes("en/small_words")["siting"]
_HELD = lexicon.classes("en/small_words")["held-in"]
_BIRTH = lexicon.words("en/birth_names")
_OFFICES = lexicon.classes("en/describing")["bench"]


class Resolver:
    """Walks a text once from its beginning and says of each draft who its speaker is."""

    def __init__(self, text: str, narrations: Sequence[Narration]) -> None:
        self.text = text
        self.narrations = narrations
        self.vocabulary = set[str]().union(*(n.words for n in narrations))
        self.surnames: set[str] = set()  # of whom was named in full
        self.registry = Registry(self.vocabulary)
        self.discourse = Discourse(narrations)
        self._things = Things(narrations)
        self.phrases = Phrases(text, narrations, self.discourse, self._things)
        self._pronouns: deque[tuple[Position, str]] = deque()  # that were read and not taken in yet
        self._read = 0
        self.named: list[dict[int, Entity]] = [{} for _ in narrations]  # by token, a paragraph each

    def names(self, n: Narration) -> list[Name]:
        """Return the names of a paragraph, by what was read up to now."""
        return names(self.text, n, self.vocabulary, self.surnames)

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
        for name in self.names(n):
            if is_party_label(name.words[0]):  # Ada Finch (R-Texas)
                continue
            if len(name.words) > 1:
                self.surnames.add(name.words[-1])
            while roles and roles[0] < name.first:
                self._take_description(paragraph, roles.popleft())
            before = tags[name.first - 1] if name.first else 0
            word_before = n.words[name.first - 1].lower() if name.first else ""
            if word_before in _BIRTH or n.words[name.last : name.last + 2] == [
                "was",
                "born",
            ]:  # Ada Krog was born in May
                self.registry.call_by_birth(name.words)
            if self.phrases.lede is not None:
                self._name_lede(paragraph, name, self.phrases.lede)
            self._name_kin(paragraph, name)
            self._name_described(n, name)
            if name.title in _OFFICES:
                self._name_office(name)
            entity = self.registry.named(
                name.words,
                name.title,
                nickname=name.nickname,
                definite=bool(before & DETERMINER) and not owns_noun(n, name),
            )
            if _is_attribute(n, name, entity):
                entity.kind = SpeakerKind.ORGANISATION
            at = Position(paragraph, name.first)
            entity.places.append(at)
            acts = name.acts and not is_complement(n, name.first)
            entity.acted = paragraph if acts else entity.acted
            for token in range(name.first, name.last):
                named[token] = entity
            in_role = word_before == "of" and name.first > 1 and bool(tags[name.first - 2] & ROLE)
            owns = bool(tags[name.last - 1] & GENITIVE)  # in Harlow’s stare
            entity.located = entity.located or in_role or (bool(before) and word_before in _LOCATING and not owns)
            entity.sited = entity.sited or (not owns and _is_site(n, name.first))
            if name.last < len(tags) and tags[name.last] & OPENING and (alias := acronym_after(n, name.last)):
                self.registry.call(entity, alias)
            if entity.is_person:
                for words in aliases_after(self.text, n, name.last):
                    self.registry.call(entity, " ".join(words))
            end = n.starts[name.last - 1] + len(bare(n.words[name.last - 1]))
            entity.mentions.add((n.starts[name.first], end))
            self.discourse.mention(at, entity, acts=acts)
            if not in_role and not _sets_scene(n, name):  # the vicar of Lund, a kind man
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
            self.phrases.introduced[paragraph, mention.head] = entity
            self.discourse.mention(Position(paragraph, mention.first), entity, acts=acts_in(n, mention))
            self.phrases.lede = self.phrases.lede or lede(paragraph, n, mention, entity)
        self._things.read_to(paragraph)

    def _name_lede(self, paragraph: int, name: Name, opening: Lede) -> None:
        """Give whom the article began with his name, if this is it and nobody else bears it."""
        if not is_named(opening, paragraph, name, self.narrations):
            return
        if self.registry.knows(name.words, name.title):
            return
        opening.entity.name, opening.entity.kind = name.words, SpeakerKind.PERSON
        self.registry.add(opening.entity)
        self.phrases.lede = None

    def _name_kin(self, paragraph: int, name: Name) -> None:
        """Give one of a family who just spoke without a name (His daughter said) the one that has its surname."""
        kin = self.discourse.last_speaker
        if kin is None or paragraph - self.discourse.last_home > 1:
            return
        if not is_kin_named(kin, name, self.narrations[paragraph]) or self.registry.knows(name.words, name.title):
            return
        if self.registry.knows(name.words[-1:], ""):
            kin.name, kin.kind = name.words, SpeakerKind.PERSON
            self.registry.add(kin)

    def _name_described(self, n: Narration, name: Name) -> None:
        """Give whom the article called by a role the name that stands beside it now (the executive, Ada Finch)."""
        comma, role = name.first - 1, name.first - 2
        if role < 1 or not n.tags[comma] & COMMA or not n.tags[role] & ROLE or n.words[role - 1].lower() != "the":
            return
        bearer = self.phrases.heads.get(n.words[role].lower())
        if bearer is None or bearer.kind is not SpeakerKind.UNNAMED or bearer.plural or len(name.words) < 2:
            return
        if bearer.can_be(gender_of_name(name.words)) and not self.registry.knows(name.words, name.title):
            bearer.name, bearer.kind = name.words, SpeakerKind.PERSON
            self.registry.add(bearer)

    def _name_office(self, name: Name) -> None:
        """Give whom the article called by an office alone (the judge) the name that comes with that office first."""
        bearer = self.phrases.heads.get(name.title)
        if bearer is None or bearer.kind is not SpeakerKind.UNNAMED or self.registry.knows(name.words, name.title):
            return
        if bearer.name[0].lower() == f"the {name.title}":
            bearer.name, bearer.kind = name.words, SpeakerKind.PERSON
            self.registry.add(bearer)

    def _take_description(self, paragraph: int, at: int) -> None:
        """Take in who is meant by `the mayor`, the role at token `at`, if somebody was introduced as that."""
        n, first = self.narrations[paragraph], article_before(self.narrations[paragraph], at)
        if first is None or (at + 2 < len(n.tags) and is_identified(n, at + 2)):  # The winner was Harlow
            return
        place, mention = Position(paragraph, first), Mention(MentionKind.DESCRIPTION, first, at + 1, at, at)
        described = describe(n, mention)
        entity = person_described(described, place, self.discourse)
        acts = is_subject(n, at)
        if entity is None and acts:
            entity = told_more_of(described, place, self.discourse)
        if entity is not None:
            learn_origin(entity, described.names)
        elif acts and described.role in UNNAMED and not n.tags[at + 1] & CUE:  # whoever speaks is asked for later
            entity = self.phrases.entity(mention, paragraph)
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
        elif is_answer(verb):
            self.discourse.asker = self.discourse.last_speaker
        if draft.mention is None:
            entity = resolved[draft.same] if draft.same is not None else None
        else:
            self.read_to(draft.home)
            entity = self.entity(draft.mention, draft.home)
            if entity is not None:
                n = self.narrations[draft.home]
                sentence = n.sentences[self.discourse.sentence(Position(draft.home, draft.mention.first))]
                echoed = echoes(n, sentence, draft.mention, entity, self.named[draft.home])
                entity.mentions.update((n.starts[at], n.ends[at]) for at in echoed)
        if entity is not None and self._is_heard(draft):
            place = Position(draft.home, draft.mention.first) if draft.mention is not None else None
            together = draft.mention is not None and self._is_one_of_two(draft.mention, draft.home, entity)
            self.discourse.speaks(entity, draft.home, place, asks=asks, together=together)
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
        if draft.cue is not None and self._is_blamed(draft.cue.start, draft.home):
            return False
        return draft.mention.antecedent is None and self.discourse.rank(place) is Rank.MAIN

    def _is_blamed(self, cue: int, home: int) -> bool:
        """Ask whether the cue at an offset only tells for what somebody is blamed (Lund mocked Harlow for saying)."""
        n = self.narrations[home]
        at = bisect_left(n.starts, cue)
        return 0 < at < len(n.tags) and bool(n.tags[at] & GERUND) and n.words[at - 1] == "for"

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
            entity = (
                entity
                or author_named(mention, n, self.named[home])
                or just_met(mention, Position(home, mention.first), self.discourse)
            )
            entity = entity or self.phrases.entity(mention, home)
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
        noun = self.narrations[meant.place.paragraph].words[meant.mention.head].lower()
        if (author := author_of(noun, at, self.discourse)) is not None:  # In a statement she said so. “…,” it went on
            return author
        entity = self.entity(meant.mention, meant.place.paragraph)
        if entity is None or not entity.is_person:
            return entity
        return self.phrases.itself(meant.mention, meant.place.paragraph)

    def _subject_just_before(self, word: str, at: Position) -> Entity | None:
        """Return whom the sentence before is about without a name, for a `word` that stands for nobody known."""
        gender, number = told_gender(word), self.discourse.sentence(at)
        found = somebody_opening(self.narrations[at.paragraph], number - 1) if gender else None
        entity = self.phrases.entity(found, at.paragraph) if found else None
        return entity if entity is not None and entity.is_person and entity.can_be(gender) else None

    def span(self, mention: Mention, home: int) -> Span:
        """Return the offsets of a mention, without a genitive at its end."""
        return span_of(mention, self.narrations[home])

    def _of_name(self, mention: Mention, home: int) -> Entity:
        n = self.narrations[home]
        tokens = range(mention.name, mention.head + 1)
        parts = tuple(bare(n.words[at]) for at in tokens if not n.tags[at] & QUOTED)
        known = (mention.head, *tokens)  # of Lund’s Foreign Ministry the ministry
        named = next((self.named[home][at] for at in known if at in self.named[home]), None)
        if named is not None:
            native = native_meant(named, n, mention, Position(home, mention.first), self.discourse)
            return native or named
        if len(parts) == 1 and parts[0].lower() in _INDEFINITE:
            return unnamed(parts[0].lower(), parts[0], plural=False)
        definite = mention.name > 0 and bool(n.tags[mention.name - 1] & DETERMINER)
        return self.registry.named(parts, "", definite=definite)


def _is_attribute(n: Narration, name: Name, entity: Entity) -> bool:
    """Ask whether a name that is hardly a person's tells of what somebody is in charge (New Dawn leader Ada Holm)."""
    at = name.last
    if entity.kind is not SpeakerKind.PERSON or entity.gender or entity.roles or len(name.words) == 1:
        return False
    led = at + 1 < len(n.tags) and n.tags[at] & (ROLE | CAPITAL) == ROLE and n.tags[at + 1] & CAPITAL
    return bool(led) and not is_given_name(name.words[0]) and not n.tags[at - 1] & GENITIVE


def _sets_scene(n: Narration, name: Name) -> bool:
    """Ask whether a sentence begins with where it takes place (In Lund, clerks from the port met)."""
    at = name.first - 1
    opens = at >= 0 and n.words[at].lower() in _LOCATING and (not at or bool(n.tags[at - 1] & _BEFORE_SENTENCE))
    alone = opens and name.last - name.first == 1 and name.last < len(n.tags)
    return alone and bool(n.tags[name.last] & COMMA)


def _is_site(n: Narration, first: int) -> bool:
    """Ask whether the name that begins at `first` is where something happens (a fire in Lund, but no shares in it)."""
    if not first or n.words[first - 1].lower() not in _SITING:
        return False
    return first < 2 or n.words[first - 2].lower() not in _HELD
