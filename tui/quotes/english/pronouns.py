"""Whom a pronoun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import COMMA, CUE, GERUND, PREPOSITION, QUESTION, QUOTED, SUBORDINATOR
from tui.quotes.entities import Evidence
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.english.discourse import Discourse, Mentioned
    from tui.quotes.entities import Entity, Position

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = lexicon.classes("en/small_words")["they"]
_NEUTER = lexicon.classes("en/small_words")["it"]
_BEFORE_MAIN = SUBORDINATOR | PREPOSITION | QUESTION | GERUND | CUE  # what opens a clause before the main one
_POSSESSORS = ("his ", "her ", "its ", "their ", "my ", "our ")
_SAINTS = lexicon.classes("en/small_words")["saint"]
_GROUP_REACH, _THING_REACH = 2, 3  # paragraphs back
_CANDIDATES = 12  # people that are weighed

# What speaks for a person as the one meant, measured on articles whose speakers are known by name.
_PARAGRAPH_APART = -2.0
_ACTS_HERE, _ACTS_ELSEWHERE = 3.0, 1.5
_SENTENCE_BEFORE = 2.0
_BEGAN_SENTENCE = 1.0
_CLOSES_PARAGRAPH_BEFORE = 1.0
_OPENS_PARAGRAPH_BEFORE = 0.5
_GENDER_KNOWN = 1.0
_GENDER_DOUBTED = -2.5  # guessed to be the other one
_SPOKE_LAST = 2.0
_OVERTAKEN = -2.5  # another subject came since
_ASKED = -2.5  # what comes next is the answer of another
_A_MENTION = 0.3
_MENTIONS = 5  # that count
_MOST = (  # that can speak for anybody
    _ACTS_HERE
    + _SENTENCE_BEFORE
    + _BEGAN_SENTENCE
    + _CLOSES_PARAGRAPH_BEFORE
    + _OPENS_PARAGRAPH_BEFORE
    + _GENDER_KNOWN
    + _SPOKE_LAST
    + _MENTIONS * _A_MENTION
)
_UNNAMED = -0.5
_SOMEBODYS = -2.5  # his mother: the talk is of whose mother she is
_HARDLY_KNOWN = -4.5  # a lone word with a capital that nothing shows to be a person


def told_gender(word: str) -> str:
    """Return the gender of a pronoun that is or belongs to a subject, `m` or `f`; nothing for other words."""
    lower = word.lower()
    return "" if lower in ("him", "her") else _SINGULAR.get(lower, "")


def resolve(word: str, at: Position, discourse: Discourse) -> Entity | None:
    """Return the entity that the pronoun `word` at `at` stands for, `None` where there is none to be found."""
    if word in _SINGULAR:
        return person(_SINGULAR[word], at, discourse)
    if word in _PLURAL:
        return _group(at, discourse)
    return _thing(at, discourse) if word in _NEUTER else None


def person(gender: str, at: Position, discourse: Discourse) -> Entity | None:
    """Return the person of `gender` (`m`, `f` or nothing) that is most likely meant at `at`."""
    best: Entity | None = None
    best_score = -1e9
    seen: set[int] = set()
    others = _named_beside(at, discourse)
    subject: tuple[int, int] | None = None  # the sentence of the last subject that did not speak
    for mentioned in discourse.before(at):
        if (
            len(seen) > _CANDIDATES
            or _MOST + _PARAGRAPH_APART * (at.paragraph - mentioned.place.paragraph) < best_score
        ):
            break
        entity = mentioned.entity
        if not _can_be(entity, gender) or id(entity) in others:
            continue
        seen.add(id(entity))
        score = _weight(mentioned, gender, at, discourse)
        if entity is discourse.last_speaker and subject is not None:
            if (mentioned.place.paragraph, discourse.sentence(mentioned.place)) < subject:
                score += _OVERTAKEN
        elif subject is None and mentioned.acts and not is_hardly_known(entity):
            subject = (mentioned.place.paragraph, discourse.sentence(mentioned.place))
        if score > best_score:
            best, best_score = entity, score
    if best is not None:
        best.take_gender(gender, Evidence.GUESSED)
    return best


def _named_beside(at: Position, discourse: Discourse) -> set[int]:
    """Return, by id, whom a pronoun at `at` cannot stand for, as its own sentence goes on to name them.

    In a clause that precedes the main one (When he rose, Harlow said) it can.
    """
    n = discourse.narrations[at.paragraph]
    first = n.sentences[discourse.sentence(at)].first
    if first < at.token and n.tags[first] & _BEFORE_MAIN and not n.tags[at.token - 1] & (COMMA | QUOTED):
        return set()
    return {id(entity) for entity in discourse.named_after(at)}


def _can_be(entity: Entity, gender: str) -> bool:
    if (
        not entity.gender
        and entity.roles <= _SAINTS
        and (entity.located or all(word.isupper() for word in entity.name))
    ):
        return False
    return entity.is_person and entity.can_be(gender) and not is_likely_place(entity)


def _weight(mentioned: Mentioned, gender: str, at: Position, discourse: Discourse) -> float:
    """Return how much speaks for a person at one of his mentions."""
    place, entity, acts = mentioned
    apart = at.paragraph - place.paragraph
    weight = _PARAGRAPH_APART * apart
    if acts:
        weight += _ACTS_ELSEWHERE if apart else _ACTS_HERE
    if not apart and discourse.sentence(at) - discourse.sentence(place) == 1:
        weight += _SENTENCE_BEFORE
    if acts and not apart and discourse.sentence(at) == discourse.sentence(place):
        weight += _BEGAN_SENTENCE
    if apart == 1 and acts and _closes_paragraph(place, discourse):
        weight += _CLOSES_PARAGRAPH_BEFORE
    if apart == 1 and acts and place.token < _CANDIDATES:
        weight += _OPENS_PARAGRAPH_BEFORE
    if entity is discourse.last_speaker:
        weight += _SPOKE_LAST if entity is not discourse.asker else _ASKED
    if entity.gender == gender or (entity.gender and not gender):
        weight += _GENDER_KNOWN
    elif entity.gender:
        weight += _GENDER_DOUBTED
    elif entity.kind is SpeakerKind.UNNAMED:
        weight += _UNNAMED
    elif is_hardly_known(entity) and entity is not discourse.last_speaker:
        weight += _HARDLY_KNOWN
    if entity.name[0].lower().startswith(_POSSESSORS):
        weight += _SOMEBODYS
    return weight + min(_MENTIONS, len(entity.places)) * _A_MENTION


def _closes_paragraph(place: Position, discourse: Discourse) -> bool:
    """Ask whether the sentence at `place` is the last of its paragraph."""
    return discourse.narrations[place.paragraph].sentences[-1].first <= place.token


def is_hardly_known(entity: Entity) -> bool:
    """Ask whether nothing but a lone word with a capital speaks for somebody’s being a person."""
    return len(entity.name) == 1 and not entity.roles and not entity.gender and entity.kind is SpeakerKind.PERSON


def is_likely_place(entity: Entity) -> bool:
    """Ask whether a lone word with a capital is all that is known of something that people are in or near."""
    return entity.located and is_hardly_known(entity)


def _group(at: Position, discourse: Discourse) -> Entity | None:
    last = discourse.last_speaker
    if last is not None and _is_many(last):
        return last
    found = [mentioned for mentioned in discourse.before(at, _GROUP_REACH) if _is_many(mentioned.entity)]
    subjects = [mentioned for mentioned in found if mentioned.acts]
    return next((mentioned.entity for mentioned in subjects or found), last)


def _is_many(entity: Entity) -> bool:
    return entity.plural or entity.kind is SpeakerKind.ORGANISATION


def _thing(at: Position, discourse: Discourse) -> Entity | None:
    last = discourse.last_speaker
    if last is not None and _is_thing(last) and at.paragraph - discourse.last_home <= 1:
        return last
    found = (mentioned.entity for mentioned in discourse.before(at, _THING_REACH) if _is_thing(mentioned.entity))
    return next(found, None)


def _is_thing(entity: Entity) -> bool:
    return not entity.is_person and not entity.plural
