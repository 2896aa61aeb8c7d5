"""Whom a pronoun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    COMMA,
    CUE,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    SUBORDINATOR,
)
from tui.quotes.english.antecedents import antecedent, asked_by, described_by_clause, is_owner, said_of
from tui.quotes.english.embedding import Rank
from tui.quotes.english.kinds import is_parted
from tui.quotes.english.words import is_given_name
from tui.quotes.entities import Evidence, Position
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.quotes.english.discourse import Discourse, Mentioned
    from tui.quotes.english.subjects import Described
    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration

_INNER, _AHEAD, _MAIN = Rank.INNER, Rank.AHEAD, Rank.MAIN
_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PERSONS = {
    written: _SINGULAR[word]
    for word in ("he", "she")
    for tail in ("", *(mark + verb for mark in "'’" for verb in ("s", "d", "ll")))
    for written in (word + tail, word.capitalize() + tail, word.upper() + tail, (word + tail).upper())
}
_WRITTEN = frozenset(_PERSONS)
_PLURAL = lexicon.classes("en/small_words")["they"]
_NEUTER = lexicon.classes("en/small_words")["it"]
_BEFORE_MAIN = SUBORDINATOR | PREPOSITION | QUESTION | GERUND | CUE  # what opens a clause before the main one
_POSSESSORS = ("his ", "her ", "its ", "their ", "my ", "our ")
_SAINTS = lexicon.classes("en/small_words")["saint"]
_GROUP_REACH, _THING_REACH = 2, 3  # paragraphs back
_FIRM_REACH = 1  # paragraphs back
_NOWHERE = Position(-1, 0)
_OPENING = 2  # tokens before a name that opens its sentence
_CANDIDATES = 12  # people that are weighed

# What speaks for a person as the one meant, measured on articles whose speakers are known by name.
_PARAGRAPH_APART = -2.0
_ACTS_HERE, _ACTS_ELSEWHERE = 3.0, 2.0
_INNER_HERE, _INNER_ELSEWHERE = -2.5, -1.5  # in a clause inside another one
_SENTENCE_BEFORE = 2.0
_BEGAN_SENTENCE = 1.0
_CLOSES_PARAGRAPH_BEFORE = 1.0
_OPENS_PARAGRAPH_BEFORE = 1.0
_GENDER_KNOWN = 1.0
_GENDER_DOUBTED = -2.5  # guessed to be the other one
_GENDER_CHANGED = -7.0  # led to him by a pronoun for the other one
_SPOKE_LAST = 2.0
_DESCRIBED = 4.0  # by the relative clause that the pronoun stands in
_OVERTAKEN = -2.5  # another subject came since
_ASKED = -2.5  # what comes next is the answer of another
_A_MENTION = 0.3
_MENTIONS = 5  # that count
_OWNS_SUBJECT = 3.0  # Harlow’s future is open, but he
_OWNED_SUBJECT = 2.0  # in the sentence before
_MOST = (  # that can speak for anybody
    _ACTS_HERE
    + _SENTENCE_BEFORE
    + _BEGAN_SENTENCE
    + _CLOSES_PARAGRAPH_BEFORE
    + _OPENS_PARAGRAPH_BEFORE
    + _GENDER_KNOWN
    + _SPOKE_LAST
    + _DESCRIBED
    + _OWNS_SUBJECT
    + _MENTIONS * _A_MENTION
)
_UNNAMED = -0.5
_UNNAMED_OWNER = -4.0  # her plan, hardly that of a spokeswoman
_NEW_AHEAD = -8.0  # brought in by the clause before the main one (when a minister left, she said)
_SOMEBODYS = -2.5  # his mother: the talk is of whose mother she is
_UNPROVEN = -2.0  # a name that nothing shows to be a person’s
_ONLY_SPOKE = -0.5  # nothing else shows him to be a person, nor tells the gender
_TOGETHER = 0.5  # in one sentence
_HARDLY_KNOWN = -4.5  # a lone word with a capital that nothing shows to be a person


def told_gender(word: str) -> str:
    """Return the gender of a pronoun that is or belongs to a subject, `m` or `f`; nothing for other words."""
    lower = word.lower()
    return "" if lower in ("him", "her") else _SINGULAR.get(lower, "")


def he_or_she(n: Narration, first: int, last: int) -> list[tuple[int, str]]:
    """Return which of the tokens `[first, last)` are `he` or `she`, with a verb joined or not, and the gender told."""
    words = n.words[first:last]
    if _WRITTEN.isdisjoint(words):
        return []
    return [(at, _PERSONS[word]) for at, word in enumerate(words, first) if word in _WRITTEN]


def main_pronouns(n: Narration, paragraph: int, discourse: Discourse) -> Iterator[tuple[Position, str]]:
    """Yield where the narration goes on about somebody as he or she, once a sentence, and the gender that tells."""
    taken = -1  # the last sentence of which the first one in a main clause was met
    for at, gender in he_or_she(n, 0, len(n.words)) if n.sentences else ():
        place = Position(paragraph, at)
        number = discourse.sentence(place)
        if number == taken or at < n.sentences[number].first or discourse.rank(place) is not _MAIN:
            continue
        taken = number
        if at + 1 < n.sentences[number].last and n.tags[at + 1] & CUE:  # he speaks
            continue
        yield place, gender


def is_many(word: str) -> bool:
    """Ask whether `word` is a pronoun for more than one."""
    return word in _PLURAL


def reach_of(word: str) -> int:
    """Return how many paragraphs back a pronoun reaches for what has no name; 0 if it stands for nothing such."""
    return _GROUP_REACH if word in _PLURAL else _THING_REACH if word in _NEUTER else 0


def resolve(
    word: str,
    at: Position,
    discourse: Discourse,
    described: Described | None = None,
    acting: Described | None = None,
) -> Entity | Described | None:
    """Return what the pronoun `word` at `at` stands for, `None` where there is nothing to be found.

    That may be the last that was `described` in its number, or the last such that a sentence is about, `acting`.
    """
    if word in _SINGULAR:
        return person(_SINGULAR[word], at, discourse)
    if word in _PLURAL:
        return _group(at, discourse, described)
    return _thing(at, discourse, described, acting) if word in _NEUTER else None


def person(gender: str, at: Position, discourse: Discourse) -> Entity | None:
    """Return the person of `gender` (`m`, `f` or nothing) that is most likely meant at `at`."""
    best: Entity | None = None
    best_score = -1e9
    possible: dict[Entity, bool] = {}  # of whoever was met, whether he can be meant
    candidates = 0
    others = _named_beside(at, discourse)
    overtaken = discourse.last_speaker if _is_overtaken(at, discourse) else None
    described = described_by_clause(at, discourse, lambda entity: _can_be(entity, gender))
    for mentioned in discourse.before(at):
        place, entity = mentioned.place, mentioned.entity
        if candidates > _CANDIDATES or _MOST + _PARAGRAPH_APART * (at.paragraph - place.paragraph) < best_score:
            break
        if entity not in possible:
            possible[entity] = _can_be(entity, gender) and id(entity) not in others
            candidates += possible[entity]
        if not possible[entity]:
            continue
        score = _weight(mentioned, gender, at, discourse)
        if entity is overtaken:
            score += _OVERTAKEN
        if entity is described:
            score += _DESCRIBED
        if score > best_score:
            best, best_score = entity, score
    if best is not None:
        best.take_gender(gender, Evidence.LED)
    return best


def _is_overtaken(at: Position, discourse: Discourse) -> bool:
    """Ask whether another subject came since the last speaker spoke, or since he was a subject himself."""
    last = discourse.last_speaker
    for place, entity, acts, rank in discourse.before(at):
        if entity is last and ((acts and rank is not _INNER) or place == discourse.last_place):
            return False
        if acts and rank is _MAIN and entity.is_person and not _is_unproven(entity):
            return True
    return False


def _named_beside(at: Position, discourse: Discourse) -> set[int]:
    """Return, by id, whom a pronoun at `at` cannot stand for, as its own sentence goes on to name them.

    In a clause that precedes the main one (When he rose, Harlow said) it can.
    """
    n = discourse.narrations[at.paragraph]
    first = n.sentences[discourse.sentence(at)].first
    content = said_of(n, at, discourse) or asked_by(n, at, discourse)
    if content:
        return content
    if first < at.token and n.tags[first] & _BEFORE_MAIN and not n.tags[at.token - 1] & (COMMA | QUOTED):
        return set()
    return {id(entity) for entity in discourse.named_after(at)} | antecedent(n, at, discourse)


def _can_be(entity: Entity, gender: str) -> bool:
    if (
        not entity.gender
        and entity.roles <= _SAINTS
        and (entity.located or all(word.isupper() for word in entity.name))
        and not (len(entity.name) > 1 and is_given_name(entity.name[0]))
    ):
        return False
    return entity.is_person and entity.can_be(gender) and not is_likely_place(entity)


def _weight(mentioned: Mentioned, gender: str, at: Position, discourse: Discourse) -> float:
    """Return how much speaks for a person at one of his mentions."""
    place, entity, acts, rank = mentioned
    apart = at.paragraph - place.paragraph
    weight = _PARAGRAPH_APART * apart
    back = -1 if apart else discourse.sentence(at) - discourse.sentence(place)  # sentences of the same paragraph
    together = back == 0
    if acts:
        weight += _ACTS_ELSEWHERE if apart else _ACTS_HERE
        if rank is _INNER or (rank is _AHEAD and not together):
            weight += _INNER_ELSEWHERE if apart else _INNER_HERE
    if back == 1:
        weight += _SENTENCE_BEFORE
        if not acts and _opens_sentence(place, discourse) and is_owner(place, discourse, of_things=True):
            weight += _OWNED_SUBJECT
    if acts and together and rank is not _INNER:
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
        weight += _GENDER_CHANGED if entity.evidence is Evidence.LED else _GENDER_DOUBTED
    elif entity.kind is SpeakerKind.UNNAMED:
        owns = discourse.narrations[at.paragraph].tags[at.token] & POSSESSIVE
        weight += _UNNAMED_OWNER if owns and not together else _UNNAMED
    elif discourse.has_spoken(entity):
        weight += 0.0 if entity is discourse.last_speaker else _ONLY_SPOKE
    elif is_hardly_known(entity):
        weight += _HARDLY_KNOWN
    elif _is_unproven(entity):
        weight += _UNPROVEN
    if together:
        weight += _TOGETHER
        rank = rank if acts else discourse.rank(place)
        if entity.kind is SpeakerKind.UNNAMED and rank is _AHEAD and len(entity.places) < 2:
            weight += _NEW_AHEAD
        if not acts and rank is _MAIN and _opens_sentence(place, discourse) and is_owner(place, discourse):
            weight += _OWNS_SUBJECT
    if entity.name[0].lower().startswith(_POSSESSORS):
        weight += _SOMEBODYS
    return weight + min(_MENTIONS, len(entity.places)) * _A_MENTION


def _opens_sentence(place: Position, discourse: Discourse) -> bool:
    """Ask whether no more than a title or a conjunction stands before `place` in its sentence."""
    first = discourse.narrations[place.paragraph].sentences[discourse.sentence(place)].first
    return place.token - first <= _OPENING


def _closes_paragraph(place: Position, discourse: Discourse) -> bool:
    """Ask whether the sentence at `place` is the last of its paragraph."""
    return discourse.narrations[place.paragraph].sentences[-1].first <= place.token


def is_hardly_known(entity: Entity) -> bool:
    """Ask whether nothing but a lone word with a capital speaks for somebody’s being a person."""
    return len(entity.name) == 1 and not entity.roles and not entity.gender and entity.kind is SpeakerKind.PERSON


def _is_unproven(entity: Entity) -> bool:
    """Ask whether neither a title, a role, a given name nor a pronoun shows that a name is a person’s."""
    if entity.gender or entity.roles or entity.kind is SpeakerKind.UNNAMED:
        return False
    return not (is_given_name(entity.name[0]) or is_parted(entity.name))


def _is_unsexed(entity: Entity) -> bool:
    """Ask whether no given name, no pronoun and no office shows that a name is a person’s."""
    in_office = not entity.roles.isdisjoint(lexicon.classes("en/describing")["titled"])
    return not (in_office or entity.gender or is_given_name(entity.name[0]))


def is_likely_place(entity: Entity) -> bool:
    """Ask whether a lone word with a capital is all that is known of something that people are in or near."""
    return entity.located and is_hardly_known(entity)


def _group(at: Position, discourse: Discourse, described: Described | None) -> Entity | Described | None:
    last = discourse.last_speaker
    found = [mentioned for mentioned in discourse.before(at, _GROUP_REACH) if _is_many(mentioned.entity)]
    subject = next((mentioned for mentioned in found if mentioned.acts), None)
    together = discourse.together and at.paragraph - discourse.last_home <= _GROUP_REACH
    spoke = discourse.last_place or _NOWHERE if together else _spoke_at(discourse, _is_many)
    since = max(spoke, subject.place if subject is not None else _NOWHERE)
    if described is not None and at.paragraph - described.place.paragraph <= _GROUP_REACH and described.place > since:
        return described
    if last is not None and (_is_many(last) or together):
        return last
    groups = (mentioned.entity for mentioned in found if mentioned.entity.kind is SpeakerKind.GROUP)
    return subject.entity if subject is not None else next(groups, None)


def _is_many(entity: Entity) -> bool:
    return entity.plural or entity.kind in (SpeakerKind.ORGANISATION, SpeakerKind.GROUP)


def _thing(
    at: Position, discourse: Discourse, described: Described | None, acting: Described | None
) -> Entity | Described | None:
    last = discourse.last_speaker
    overtaken = acting is not None and acting.acts and acting.place > (discourse.last_place or _NOWHERE)
    here = at.paragraph - discourse.last_home <= (0 if overtaken else 1)
    if last is not None and here and last.kind is SpeakerKind.PERSON and _is_unsexed(last):
        last.kind = SpeakerKind.ORGANISATION  # Lund Nation said …, it said
    speaks = last is not None and _is_thing(last) and at.paragraph - discourse.last_home <= 1
    if last is not None and not overtaken and at.paragraph == discourse.last_home and _is_named_group(last):
        return last  # Harbour Traders, the trade body, said …; it added
    found = [mentioned for mentioned in discourse.before(at, _THING_REACH) if _is_thing(mentioned.entity)]
    doing = [mentioned for mentioned in found if mentioned.acts]
    since = max(_spoke_at(discourse, _is_thing), doing[0].place if doing else _NOWHERE)
    described = acting if speaks else described
    near = described is not None and at.paragraph - described.place.paragraph <= _THING_REACH
    if described is not None and near and described.place > since:
        return described
    subject = _topic(doing, at)
    if speaks and (subject is None or subject.place <= (discourse.last_place or _NOWHERE)):
        return last
    if subject is not None:
        return subject.entity
    return next((mentioned.entity for mentioned in found), None) or _firm(at, discourse)


def _topic(doing: list[Mentioned], at: Position) -> Mentioned | None:
    """Return what the paragraph is about, or the one before: the last subject, of a main clause where there is one."""
    for paragraph in (at.paragraph, at.paragraph - 1):
        here = [one for one in doing if one.place.paragraph == paragraph]
        if here:
            return next((one for one in here if one.rank is _MAIN), here[0])
    return None


def _firm(at: Position, discourse: Discourse) -> Entity | None:
    """Return what a lone name that a sentence was about just before may be the name of, since it is no person's."""
    for _, entity, acts, _ in discourse.before(at, _FIRM_REACH):
        passing = entity.roles <= lexicon.words("en/passing_roles")
        if acts and passing and entity.kind is SpeakerKind.PERSON and len(entity.name) == 1 and _is_unsexed(entity):
            return entity if not discourse.has_spoken(entity) else None
    return None


def _spoke_at(discourse: Discourse, fits: Callable[[Entity], bool]) -> Position:
    """Return where the last speaker spoke, if a pronoun `fits` him."""
    last, place = discourse.last_speaker, discourse.last_place
    return place if last is not None and place is not None and fits(last) else _NOWHERE


def _is_named_group(entity: Entity) -> bool:
    return entity.kind is SpeakerKind.GROUP and len(entity.name) > 1 and entity.name[0][0].isupper()


def _is_thing(entity: Entity) -> bool:
    named = len(entity.name) > 1 and entity.name[0][0].isupper() and entity.name[-1][-1] != "s"  # Lund Police
    return not entity.is_person and not entity.plural and (named or entity.kind is not SpeakerKind.GROUP)
