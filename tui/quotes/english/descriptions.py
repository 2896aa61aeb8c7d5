"""Who is meant by a description: the mayor, the Northern senator, the former secretary of state, the 34-year-old."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    FINITE,
    GENITIVE,
    GERUND,
    PREPOSITION,
)
from tui.quotes.english.embedding import Rank
from tui.quotes.english.kinds import gender_of_title, lasting_roles
from tui.quotes.english.naming import is_organisation_word
from tui.quotes.english.pronouns import is_hardly_known, person
from tui.quotes.english.roles import contradicts, is_origin, tells_place, trait
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.english.discourse import Discourse
    from tui.quotes.english.role_phrases import Description
    from tui.quotes.entities import Entity, Position
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

# What speaks for a person in the role as the one meant.
_AHEAD = PREPOSITION | GERUND  # what opens a phrase in front of a subject
_SAME_ROLE, _KIND_OF_ROLE = 6.0, 3.0
_TRAIT = 3.0
_FORMER_OR_NOT = -4.0
_PARAGRAPH_APART, _FAR = -0.5, 8  # no more is counted than so many paragraphs
_ACTS = 1.0
_SPOKE_LAST = 0.5

_DEPUTIES = lexicon.classes("en/describing")["deputy"]
_BEFORE_HIM = "predecessor"  # who has left the office that is spoken of
_AGE = "-year-old"
_FROM_THERE = "native"
_TEENS = frozenset(f"{age}{_AGE}" for age in range(13, 20))
_NATIVE = ("er", "ian", "ean", "ese", "ite")  # ends of words that tell where somebody is from
_TELLING = 6  # letters of a role that another one may end in
_JUST_BEFORE = 1  # paragraphs in which whoever is called by his origin alone was named
NEAR = 2
"""The paragraphs in which one who was named once is still in mind."""

_OFTEN = 3  # mentions from which on somebody may be called what he was not introduced as


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return lexicon.classes("en/role_kinds")


def person_described(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return the person in the role that a definite description names, the one whom its other words fit best."""
    best: Entity | None = None
    most = -1e9
    fits: dict[Entity, float | None] = {}
    placed = described.of_place or tells_place(described.names)
    for place, entity, acts, _ in discourse.before(at):
        try:
            fit = fits[entity]
        except KeyError:
            fit = fits[entity] = _fit(entity, described) if entity.is_person else None
        if fit is None:
            continue
        apart = at.paragraph - place.paragraph
        if apart > NEAR:
            if described.role in entity.former and not described.of_former:
                continue
            if len(entity.places) <= 1 and described.role not in entity.roles:
                continue
            if placed and described.traits.isdisjoint(entity.traits):
                continue
        fit += _PARAGRAPH_APART * min(apart, _FAR) + _ACTS * acts
        fit += _SPOKE_LAST * (entity is discourse.last_speaker)
        if fit > most:
            best, most = entity, fit
    return best


def _fit(entity: Entity, described: Description) -> float | None:
    """Return how well a description fits somebody; `None` where it does not."""
    role, gender = described.role, gender_of_title(described.role)
    if is_origin(role) and described.names and described.names.isdisjoint(entity.traits | entity.ties):
        return None  # the Norland Republican, for the Republican Ada Holm
    if role in entity.roles or role in entity.called or _is_so_called(entity, described):
        fit = _SAME_ROLE
    elif _is_of_kind(entity, described):
        fit = _KIND_OF_ROLE
        if described.names and entity.ties and described.names.isdisjoint(entity.ties | entity.traits):
            return None  # the Lund boss, for the Harlow manager
    else:
        return None
    if (gender and entity.gender and gender != entity.gender) or contradicts(described.traits, entity.traits):
        return None
    if described.traits & _DEPUTIES != entity.traits & _DEPUTIES and role not in entity.owned:
        return None  # the president is no vice president
    shared = len(described.traits & entity.traits)
    if described.completed and not shared and not described.of_place:
        return None
    left = role in entity.former or (_BEFORE_HIM in entity.roles and role not in entity.roles)
    if described.of_former != left:
        fit += _FORMER_OR_NOT
    return fit + _TRAIT * shared


def _is_so_called(entity: Entity, described: Description) -> bool:
    """Ask whether somebody is called by his party, his country, his age or his town (the Texan, the Lund native)."""
    role = described.role
    if is_origin(role):
        return trait(role) in entity.traits
    if role.endswith(_AGE):
        return role in entity.traits
    return role == _FROM_THERE and not described.names.isdisjoint(entity.traits | entity.ties)


def _is_of_kind(entity: Entity, described: Description) -> bool:
    """Ask whether a description is another word for what somebody is (the manager, but no equipment manager)."""
    if not described.apart <= entity.traits and described.role not in lexicon.classes("en/describing")["epithet"]:
        return False
    if described.of_former and _BEFORE_HIM in entity.roles:
        return True
    if described.role in lexicon.classes("en/describing")["young"]:
        return not _TEENS.isdisjoint(entity.roles)
    if len(described.role) >= _TELLING and any(role.endswith(described.role) for role in entity.roles):
        return True  # the surgeon, for the neurosurgeon
    return not entity.roles.isdisjoint(_kinds().get(described.role, frozenset()))


def anybody_described(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return the person that a description which was not introduced most likely stands for (the billionaire)."""
    if described.completed or described.role in _called_so():
        return None
    if described.role in lexicon.classes("en/describing")["staff"] and described.traits - described.names:
        return None  # the equipment manager
    gender = gender_of_title(described.role)
    if "-of-" in described.role:  # the mother of three is whoever the paragraph named last
        parent = described.role.partition("-of-")[0]
        known = (one.entity for one in discourse.before(at) if parent in one.entity.roles - one.entity.owned)
        here = (one.entity for one in discourse.before(at, 0) if _can_be(one.entity, described))
        return next(known, None) or next((one for one in here if one.can_be(gender)), None)
    if is_origin(described.role):  # the Brazilian is whoever was named just before
        near = discourse.among(
            lambda entity: _can_be(entity, described) and entity.can_be(gender) and not is_hardly_known(entity),
            _JUST_BEFORE,
        )
        return _named_just_before(at, near)
    others = _subjects_beside(at, discourse)
    fits = discourse.among(lambda entity: _can_be(entity, described) and id(entity) not in others)
    described_so = fits.among(
        lambda entity: _can_be(entity, described) and id(entity) not in others and _is_described_so(entity, described)
    )
    best = person(gender, at, described_so) or person(gender, at, fits)
    if best is not None and not described.role.endswith(_AGE) and _is_introduced_otherwise(best):
        near = fits.among(
            lambda entity: (
                _can_be(entity, described) and id(entity) not in others and not _is_introduced_otherwise(entity)
            ),
            NEAR,
        )
        best = person(gender, at, near) or best
    return None if best is not None and is_hardly_known(best) else best


def _named_just_before(at: Position, discourse: Discourse) -> Entity | None:
    """Return who was named last before `at`, but in passing only where nobody else was (in a letter to Harlow, he)."""
    sentence = discourse.sentence(at)
    found = list(discourse.before(at))
    passing = [
        one for one in found if one.place.paragraph == at.paragraph and discourse.sentence(one.place) == sentence
    ]
    first = next((one for one in found if one.acts and one not in passing), None) or next(iter(found), None)
    return first.entity if first is not None else None


def topic_described(described: Description, at: Position, discourse: Discourse, bearer: Entity | None) -> Entity | None:
    """Return whom the paragraph is about, where a description was said of another one, `bearer`, far from here.

    Holm wept. “…,” the senator said; Brask is a senator, and was named some paragraphs ago.
    """
    if bearer is None or described.completed or described.role in _called_so():
        return None
    here = [mentioned for mentioned in discourse.before(at, 0) if mentioned.entity.is_person]
    topics = {mentioned.entity for mentioned in here if mentioned.acts and mentioned.rank is Rank.MAIN}
    if len(topics) != 1 or any(mentioned.entity is bearer for mentioned in here):
        return None
    near = next((one for one in discourse.before(at, NEAR) if one.entity is bearer), None)
    if near is not None and (not described.names or not described.names.isdisjoint(bearer.traits | bearer.ties)):
        return None
    topic = topics.pop()
    fits = _can_be(topic, described) and topic.can_be(gender_of_title(described.role))
    return topic if fits and not _is_introduced_otherwise(topic) else None


@cache
def _called_so() -> frozenset[str]:
    """Return the roles that set nobody apart, and the offices whose bearer is called by them alone."""
    return lexicon.words("en/strangers") | lexicon.classes("en/describing")["bench"]


def native_meant(named: Entity, n: Narration, mention: Mention, at: Position, discourse: Discourse) -> Entity | None:
    """Return who is called by where he is from, in a word that no list has (the Queenslander), just after he acted."""
    word = n.words[mention.head].lower()
    if len(named.places) > 1 or mention.last - mention.first != 2 or n.words[mention.first].lower() != "the":
        return None
    if not word.endswith(_NATIVE) or is_organisation_word(n.words[mention.head]):
        return None
    return _named_just_before(
        at, discourse.among(lambda entity: entity is not named and entity.is_person, _JUST_BEFORE)
    )


def _subjects_beside(at: Position, discourse: Discourse) -> set[int]:
    """Return, by id, whom the sentence of a description at `at` is about by name.

    So it is about whom it begins with (Harlow said the mayor left) and whose the thing is that it begins with (Harlow’s
    plan was late, the mayor said), and whom a phrase in front of it names (Turning to Harlow, the mayor said).
    """
    sentence, n = discourse.sentence(at), discourse.narrations[at.paragraph]
    first, tags = n.sentences[sentence].first, n.tags
    ahead = tags[first] & _AHEAD and not any(tag & (FINITE | AUXILIARY) for tag in tags[first + 1 : at.token])
    here = takewhile(lambda one: discourse.sentence(one.place) == sentence, discourse.before(at, 0))
    return {
        id(entity)
        for place, entity, acts, rank in here
        if ahead or (acts and rank is Rank.MAIN) or tags[place.token + len(entity.name) - 1] & GENITIVE
    }


def stranger_described(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return who was introduced without a name, and now is called by another noun (a tall clerk, the woman).

    One of the two nouns says no more than that it is a human being.
    """
    if described.completed or described.role not in lexicon.words("en/strangers"):
        return None
    anybody = lexicon.classes("en/describing")["anybody"]
    said_of_all = described.role in anybody
    gender = gender_of_title(described.role)

    def fits(entity: Entity) -> bool:
        if entity.kind is not SpeakerKind.UNNAMED or not entity.human or entity.plural:
            return False
        return (said_of_all or not entity.roles.isdisjoint(anybody)) and entity.can_be(gender)

    return person(gender, at, discourse.among(fits, NEAR)) or _heard_last(described, at, discourse)


def _heard_last(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return who just spoke without a name, and now is called what such a speaker is (a clerk, the source)."""
    last, others = discourse.last_speaker, lexicon.classes("en/heard").get(described.role, frozenset())
    if last is None or last.kind is not SpeakerKind.UNNAMED or at.paragraph - discourse.last_home > 1:
        return None
    return last if last.human and not last.plural and not last.roles.isdisjoint(others) else None


def _can_be(entity: Entity, described: Description) -> bool:
    """Ask whether nothing that is known of somebody speaks against a description."""
    if entity.kind is not SpeakerKind.PERSON:
        return False
    if is_hardly_known(entity) and len(entity.places) == 1:
        return False
    if described.role.endswith(_AGE) and any(role.endswith(_AGE) for role in entity.roles - {described.role}):
        return False
    sides = lexicon.classes("en/describing")
    if described.role in sides["party"] and not entity.roles.isdisjoint(sides["court"]):
        return False
    plays = described.role in _kinds()["player"] or described.role in _young()
    if plays and not entity.roles.isdisjoint(sides["sideline"]):
        return False
    return not contradicts(described.traits, entity.traits)


@cache
def _young() -> frozenset[str]:
    """Return what those are called who are too young to run a team (the 22-year-old)."""
    return frozenset(f"{age}{_AGE}" for age in range(13, 30))


def may_be(entity: Entity, described: Description) -> bool:
    """Ask whether a description can go on about somebody of whom the text has just told."""
    return _can_be(entity, described) and entity.can_be(gender_of_title(described.role))


def _is_described_so(entity: Entity, described: Description) -> bool:
    """Ask whether a word of a description was said of somebody whom the text has put in no role."""
    return not entity.roles and not described.traits.isdisjoint(entity.traits)


def _is_introduced_otherwise(entity: Entity) -> bool:
    """Ask whether somebody was named once or twice, in a role, by which he would be called again."""
    return len(entity.places) < _OFTEN and bool(lasting_roles(entity))
