"""Which organisation is meant by `the company` or `the council`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.pronouns import is_hardly_known
from tui.quotes.english.roles import is_origin, is_place, trait
from tui.quotes.english.sentences import ends_sentence
from tui.quotes.english.words import is_given_name
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.english.discourse import Discourse, Mentioned
    from tui.quotes.english.role_phrases import Description
    from tui.quotes.entities import Entity, Position

# What speaks for an organisation as the one meant.
_OF_THE_KIND = 4.0
_KNOWN_ORGANISATION = 1.5
_PARAGRAPH_APART, _FAR = -1.5, 8  # no more is counted than so many paragraphs
_ACTS, _ACTS_HERE = 1.5, 2.5
_SPOKE_LAST = 2.0
_A_MENTION, _MANY = 0.3, 5

_JUST_BEFORE = 1  # paragraphs in which an organisation was named that is now called by its place
_FIELDS = lexicon.classes("en/small_words")["with-field"]
_NEAR = 2  # paragraphs in which a lone name may be that of an organisation
_ACRONYM = 5  # letters; what is longer and in capitals is a heading
_ALSO_RESEARCH = lexicon.classes("en/small_words")["also-research"]
_CALLED_BY_ONE_WORD = frozenset({"business", "press"})  # kinds of which many have names that look like surnames


def organisation_described(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return the organisation that a definite description stands for: one of that name, or else one of that kind."""
    named = _of_that_name(described, at, discourse)
    if named is not None:
        return named
    wanted = frozenset[str]() if described.of_somebody else kinds_of_word(described.role)
    if not wanted:
        return None
    placed = {name for name in described.names if name.endswith("-based") or is_place(name)}
    found = _of_that_kind(described, wanted, described.names, at, discourse)
    if found is None and placed:  # the Lund-based firm was not said to be from Lund before
        found = _of_that_kind(described, wanted, described.names - placed, at, discourse.among(bool, _JUST_BEFORE))
    return found


def _of_that_kind(
    described: Description, wanted: frozenset[str], names: frozenset[str], at: Position, discourse: Discourse
) -> Entity | None:
    """Return the organisation of one of the kinds `wanted` that a description with those `names` most likely means."""
    best: Entity | None = None
    most = -1e9
    told = names | described.apart if described.role in _FIELDS else names  # the environment ministry
    for mentioned in discourse.before(at):
        if told - {trait(word) for word in mentioned.entity.name} - mentioned.entity.traits:
            continue
        fit = _weight(mentioned, wanted, described.role, at, discourse)
        if fit is not None and fit > most:
            best, most = mentioned.entity, fit
    if best is not None:
        best.kind = SpeakerKind.ORGANISATION
    return best


def kinds_of_word(word: str) -> frozenset[str]:
    """Return the kinds of organisations that may be called `word`, a common noun."""
    return frozenset(kind for kind, words in lexicon.classes("en/generic_organisations").items() if word in words)


def _of_that_name(described: Description, at: Position, discourse: Discourse) -> Entity | None:
    """Return the organisation in whose name the words of a description stand (the council, the budget office)."""
    if described.role not in lexicon.words("en/organisations") and not kinds_of_word(described.role):
        return None
    for mentioned in discourse.before(at):
        entity = mentioned.entity
        if entity.kind is SpeakerKind.ORGANISATION and entity.name[0][0].isupper():
            words = {word.lower() for word in entity.name}
            if described.role in words and described.traits <= words:
                return entity
    return None


def _weight(
    mentioned: Mentioned, wanted: frozenset[str], word: str, at: Position, discourse: Discourse
) -> float | None:
    """Return how much speaks for an organisation at one of its mentions; `None` where it cannot be one called so."""
    place, entity, acts, _ = mentioned
    apart = at.paragraph - place.paragraph
    known = entity.kind is SpeakerKind.ORGANISATION
    if not _is_name_of_organisation(entity) or not (known or (apart <= _NEAR and _may_be_firm(entity, wanted))):
        return None
    kinds = _kinds_of(entity)
    told = word in entity.roles or bool(kinds & wanted)
    if not told and (kinds or wanted == {"authority"} or word in lexicon.words("en/documents")):
        return None
    weight = _KNOWN_ORGANISATION * known + _OF_THE_KIND * told
    weight += _PARAGRAPH_APART * min(apart, _FAR) + (_ACTS if apart else _ACTS_HERE) * acts
    weight += _SPOKE_LAST * (entity is discourse.last_speaker)
    weight += _A_MENTION * min(len(entity.places), _MANY)
    if not told and not ends_sentence(discourse.narrations[place.paragraph]):
        return None  # a word of a cross-heading
    if not told and word in _ALSO_RESEARCH and (weight <= 0 or not (acts or discourse.has_spoken(entity))):
        return None
    return weight


def _is_name_of_organisation(entity: Entity) -> bool:
    """Ask whether the name of an entity can be that of an organisation: no place, no heading in capitals."""
    if not entity.name or entity.name[0].islower():
        return False
    if any(is_place(word) and not word.islower() for word in entity.name):  # Bank of London
        acts = entity.acted >= 0 and entity.kind is SpeakerKind.ORGANISATION
        return acts and any(map(_kinds_of_part, entity.name))
    return len(entity.name) > 1 or not entity.name[0].isupper() or len(entity.name[0]) <= _ACRONYM


def _may_be_firm(entity: Entity, wanted: frozenset[str]) -> bool:
    """Ask whether a lone name, which nothing shows to be a person, may be that of a firm or a paper."""
    if wanted.isdisjoint(_CALLED_BY_ONE_WORD) or not is_hardly_known(entity):
        return False
    if entity.sited and entity.acted < 0:  # A fire broke out in Lund. The bank …
        return False
    word = entity.name[0].lower()
    people = word in lexicon.words("en/not_names") or word.removesuffix("s") in lexicon.words("en/not_names")
    return not people and not is_origin(word) and not is_given_name(word)


def _kinds_of(entity: Entity) -> frozenset[str]:
    """Return of what kinds an organisation is, by its name and by what it was called."""
    told: frozenset[str] = frozenset()
    for word in _heads_first(entity.name):
        told |= _kinds_of_part(word)
        if told and word.lower().rstrip(".") not in lexicon.words("en/legal_forms"):  # Norland Broadcasting Corp
            break
    return told.union(*(kinds_of_word(role) for role in entity.roles))


def _heads_first(name: tuple[str, ...]) -> list[str]:
    """Return the words of a name with what it is first (Fund of the Holm Brothers Fund, Bank of the Bank of Lund)."""
    end = next((at for at, word in enumerate(name) if at and word in ("of", "for")), len(name))
    return [*reversed(name[:end]), *name[end:]]


def _kinds_of_part(word: str) -> frozenset[str]:
    kinds = lexicon.classes("en/organisation_kinds")
    return frozenset(kind for kind, known in kinds.items() if word.lower().rstrip(".") in known)
