"""What a text tells of somebody beside his name: the roles he is in, and the words that describe him."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    GENITIVE,
    NEGATION,
    OBJECT,
    OPENING,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TITLE,
    WHO,
)
from tui.quotes.english.kinds import take_role
from tui.quotes.english.names import bare
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.words import KEPT, is_given_name
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.english.names import Name
    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration

_KIND = 5  # tokens before the noun of an organisation that may belong to it
_REACH = 6  # tokens before a name that may describe it
FORMER = lexicon.classes("en/small_words")["former"]
_SIGNED = COMMA | STOP | OPENING | CLOSING | WHO | QUOTED | SIGN
_ENDS_WALK = SIGN | AUXILIARY | SUBJECT | OBJECT | QUESTION | SUBORDINATOR | THAT
_LED = DETERMINER | POSSESSIVE
_NO_WALK = _ENDS_WALK | _LED
_STOPS = FINITE | PREPOSITION
_NO_TIE = ROLE | TITLE | PREPOSITION
_SETS_OFF, _RESUMES = COMMA | OPENING, COMMA | CLOSING


@cache
def _same_traits() -> dict[str, str]:
    """Return for each word that tells a party or a place what it tells (gop: republican, texan: texas)."""
    lists = (lexicon.classes("en/parties"), lexicon.classes("en/demonyms"))
    parties = {party: party for party in lists[0]}
    return parties | {word: trait for found in lists for trait, words in found.items() for word in words}


@cache
def _rivals() -> tuple[frozenset[str], frozenset[str]]:
    """Return the parties, and the countries and states: somebody is of one of each, as a rule."""
    places = frozenset(lexicon.classes("en/demonyms")) - lexicon.classes("en/describing")["within"]
    return frozenset(lexicon.classes("en/parties")), places


@cache
def _places() -> frozenset[str]:
    return lexicon.words("en/places") | lexicon.classes("en/demonyms").keys()


@lru_cache(maxsize=KEPT)
def trait(word: str) -> str:
    """Return what `word` tells of whom it describes, in lower case (texas for Texan)."""
    lower = bare(word).lower().rstrip(".")
    return _same_traits().get(lower, lower)


def is_origin(word: str) -> bool:
    """Ask whether a word tells a party or a place of somebody (the Democrat, the Texan)."""
    return word.lower() in _same_traits()


def is_place(word: str) -> bool:
    """Ask whether a word names a place, or tells it."""
    return trait(word) in _places()


def is_party_label(word: str) -> bool:
    """Ask whether a word tells the party and the place of a lawmaker (R-Texas)."""
    party, hyphen, place = word.partition("-")
    return bool(hyphen) and trait(party) in _rivals()[0] and is_place(place)


def tells_place(traits: frozenset[str]) -> bool:
    """Ask whether one of the words that describe somebody tells a country or a state (the Texas senator)."""
    return not traits.isdisjoint(_rivals()[1])


def contradicts(said: frozenset[str] | set[str], known: set[str]) -> bool:
    """Ask whether one is said to be of a party or a place, and known to be of another."""
    return any(said & rivals and known & rivals and not said & known & rivals for rivals in _rivals())


def learn(text: str, n: Narration, name: Name, entity: Entity) -> None:
    """Learn from `the mayor, Jane Doe,` and `Jane Doe, the mayor of Springfield,` who the mayor is."""
    _learn_before(n, name, entity)
    last = len(n.tags)
    if name.last >= last:
        return
    at = name.last
    if n.tags[at] & _SETS_OFF:
        at = _past_party(n, _past_age(n, at, entity), entity)
    if at + 1 < last and n.tags[at] & _RESUMES and n.tags[at + 1] & BE and at > name.last:
        _learn_predicate(n, at + 1, entity)  # Jane Doe, 34, is a vet
    elif at + 1 < last and n.tags[at] & COMMA:
        entity.roles |= _doing(n, at + 1)
        if n.tags[at + 1] & WHO:
            _learn_clause(n, at + 2, entity)
        else:
            _learn_apposition(text, n, at + 1, entity)
    elif name.acts:
        _learn_predicate(n, at, entity)


def learn_origin(entity: Entity, traits: frozenset[str]) -> None:
    """Learn from what somebody is called (the Lundian, the Texas senator) where he is from, if that was not known."""
    origins = _rivals()[1]
    if entity.traits.isdisjoint(origins):
        entity.traits |= traits & origins


def _learn_before(n: Narration, name: Name, entity: Entity) -> None:
    """Learn from the words before a name, and before a comma there (the mayor, Jane Doe,)."""
    tags, words = n.tags, n.words
    at = name.first - 1
    while at > 0 and tags[at] & TITLE and tags[at] & CAPITAL and tags[at - 1] & (TITLE | COMMA):
        at -= 1  # the coroner, Dr. Jane Doe
    apposed = at >= 0 and bool(tags[at] & COMMA)
    if apposed:
        at -= 1
        if _ends_other_name(n, at):
            return
        _learn_kind(n, at, name.last, entity)
    if at < 0 or tags[at] & _NO_WALK:
        return
    start = at
    roles: list[str] = []
    traits: set[str] = set()
    ties: set[str] = set()
    stops = FINITE if apposed else _STOPS
    while start >= 0 and not tags[start] & _ENDS_WALK and at - start < _REACH:
        tag = tags[start]
        if tag & stops and not tag & ROLE and not _is_of_office(n, start):
            break
        if tag & CONJUNCTION and _ends_other_name(n, start - 1):  # Democrat Ada Finch and Republican Jane Doe
            break
        if tag & _LED:
            break
        if tag & ROLE:
            roles.append(words[start].lower())
        if not tag & PREPOSITION:
            traits.add(trait(words[start]))
        if tag & CAPITAL and not tag & _NO_TIE:
            ties.add(trait(words[start]))
        start -= 1
    if start >= 2 and not apposed and tags[start] & DETERMINER and tags[start - 1] & COMMA:
        _learn_kin(n, start - 2, entity)
    if start == at:
        return
    if apposed and not _closes_apposition(n, name.last) and not _opens_sentence(n, start):
        return  # in a letter to the mayor, Jane Doe said
    take(entity, roles, traits)
    entity.ties |= ties
    if roles and any(n.tags[step] & (POSSESSIVE | GENITIVE) for step in range(max(start, 0), at)):
        entity.owned.update(roles)


def _learn_kind(n: Narration, at: int, end: int, entity: Entity) -> None:
    """Learn from `her label, Mono,` that a lone name is an organisation's, of the kind that the token at `at` tells."""
    noun = n.words[at].lower()
    if entity.kind is not SpeakerKind.PERSON or entity.gender or noun not in _firms() or is_given_name(entity.name[0]):
        return
    phrase = range(max(0, at - _KIND), at)
    led = any(n.tags[step] & (DETERMINER | POSSESSIVE | GENITIVE) for step in phrase)
    of_somebody = any(n.tags[step] & ROLE and n.tags[step + 1] & PREPOSITION for step in phrase)  # the head of a union
    if led and not of_somebody and _closes_apposition(n, end):
        entity.kind = SpeakerKind.ORGANISATION
        entity.roles.add(noun)


@cache
def _firms() -> frozenset[str]:
    return frozenset[str]().union(*lexicon.classes("en/generic_organisations").values())


def _learn_kin(n: Narration, at: int, entity: Entity) -> None:
    """Learn from `her daughter, the painter Jane Doe,` what she is of somebody, the role at token `at`."""
    if at and n.tags[at] & ROLE and n.tags[at - 1] & (POSSESSIVE | GENITIVE):
        take(entity, [n.words[at].lower()], set())
        entity.owned.add(n.words[at].lower())


def _closes_apposition(n: Narration, at: int) -> bool:
    return at >= len(n.tags) or bool(n.tags[at] & _SIGNED)


def _opens_sentence(n: Narration, at: int) -> bool:
    sentence = n.sentences[bisect_right(n.sentences, (at + 1, len(n.tags))) - 1]
    return sentence.first in (at, at + 1)


def _is_of_office(n: Narration, at: int) -> bool:
    """Ask whether `of` at `at` stands in an office of two words (Secretary of State Jane Doe)."""
    return n.words[at] == "of" and at > 0 and bool(n.tags[at - 1] & CAPITAL and n.tags[at - 1] & ROLE)


def _ends_other_name(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` closes a name of its own (President Ann Holm, Ada Finch and …)."""
    tag = n.tags[at] if at >= 0 else 0
    in_office = at > 0 and bool(n.tags[at - 1] & PREPOSITION)  # the mayor of Springfield, Ada Finch
    return bool(tag & CAPITAL) and not tag & (ROLE | TITLE) and not in_office


def take(entity: Entity, roles: list[str], traits: set[str]) -> None:
    """Let `entity` be known in `roles` and by `traits`; a role that it has left is kept as such."""
    left = not traits.isdisjoint(FORMER)
    for role in roles:
        known = len(entity.places) > 1  # by more than the title that is read now
        held = known and role in entity.roles and role not in entity.former
        take_role(entity, role)
        if left and not held:
            entity.former.add(role)
        elif not left:
            entity.former.discard(role)
    entity.traits |= traits


def _past_age(n: Narration, at: int, entity: Entity) -> int:
    """Return the token after an age set off by commas (Ada Finch, 34, a midfielder), which is learnt."""
    aged = at + 1 < len(n.tags) and n.tags[at] & (COMMA | OPENING) and n.words[at + 1].isdigit()
    if aged and len(n.words[at + 1]) < 3:
        entity.roles.add(f"{n.words[at + 1]}-year-old")
        return at + 2
    return at


def _past_party(n: Narration, at: int, entity: Entity) -> int:
    """Return the token after the party and the state of a lawmaker (Ada Finch, R-Texas; Ada Finch (D-N.Y.))."""
    if at + 1 >= len(n.tags) or not n.tags[at] & (COMMA | OPENING):
        return at
    party, hyphen, place = n.words[at + 1].partition("-")
    told = trait(party) in _rivals()[0] or (n.tags[at] & OPENING and is_place(party))
    if not told or not party[0].isupper():
        return at
    entity.traits.add(trait(party))
    if hyphen:
        entity.traits.add(trait(place))
    at += 2
    while at < len(n.tags) and n.tags[at] & (STOP | CLOSING) and at + 1 < len(n.tags):
        at += 1
    return at


def _learn_clause(n: Narration, at: int, entity: Entity) -> None:
    """Learn from a relative clause, from the token after its pronoun on (who chairs the board, who is a vet)."""
    while at < len(n.tags) and n.tags[at] & ADVERB:
        at += 1
    if at < len(n.tags):
        entity.roles |= _doing(n, at)
    _learn_predicate(n, at, entity)


def _learn_predicate(n: Narration, at: int, entity: Entity) -> None:
    """Learn from a clause whose verb is at token `at` (is a lawyer, was elected mayor) what its subject is."""
    if at + 1 < len(n.tags) and n.tags[at] & BE:
        entity.roles |= _doing(n, at + 1)
    first = _predicate(n, at)
    if first is None or n.tags[first] & (NEGATION | SUBJECT):
        return
    said = phrase_after(n, first, len(n.words))
    if said is not None and n.tags[said.head] & ROLE and said.kind is MentionKind.DESCRIPTION:
        take(entity, [n.words[said.head].lower()], _traits(n, said))


def _predicate(n: Narration, at: int) -> int | None:
    """Return where what somebody is begins after the verb at token `at`; `None` if that verb says no such thing."""
    last, linking = len(n.tags), lexicon.classes("en/linking")
    while at < last and n.tags[at] & ADVERB:
        at += 1
    if at + 1 >= last:
        return None
    word, bare_noun = n.words[at].lower(), True
    if word in linking["as"] and n.words[at + 1] == "as":
        at += 2
    elif word in linking["becoming"]:
        at += 1
    elif word in linking["being"]:
        at += 1
        chosen = n.words[at].lower() in linking["chosen"]
        at += chosen
        bare_noun = chosen
        if chosen and at + 1 < last and n.words[at] in ("in", "as", "to"):
            at += 2 if n.words[at + 1] == "as" else 1
    else:
        return None
    while at < last and n.tags[at] & ADVERB:
        at += 1
    if at >= last or not (bare_noun or n.tags[at] & DETERMINER):
        return None
    return at


def _traits(n: Narration, said: Mention) -> set[str]:
    """Return what a phrase tells of somebody beside his role."""
    return {
        trait(n.words[at])
        for at in range(said.first, said.last)
        if not n.tags[at] & (DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | SIGN)
    }


def _learn_apposition(text: str, n: Narration, first: int, entity: Entity) -> None:
    said = phrase_after(n, first, len(n.words))
    if said is None or n.tags[said.first] & SUBJECT:
        return
    said_after = said.last < len(n.tags) and n.tags[said.last] & CUE and n.tags[said.last] & FINITE
    if said_after and n.tags[said.first] & POSSESSIVE:  # they went to Lund, its mayor said
        return
    does = said.last < len(n.tags) and n.tags[said.last] & (FINITE | AUXILIARY)
    governs = _governor(n, first - 1) if does else ""
    if not n.tags[said.head] & ROLE:
        if governs != "in":  # In Lund, the bank said
            _learn_trade(n, said, entity)
        return
    if governs and said_after:  # Turning to Doe, the mayor said
        return
    roles = [n.words[at].lower() for at in range(said.first, said.last) if at == said.head or _is_joined(n, said, at)]
    take(entity, roles, _traits(n, said))
    if any(n.tags[at] & (POSSESSIVE | GENITIVE) for at in range(said.first, said.head)):
        entity.owned.update(roles)
    describes = said.kind is MentionKind.DESCRIPTION and n.words[said.first].lower() != "whose"
    if entity.description is None and describes:
        entity.description = text[n.starts[said.first] : n.ends[said.last - 1]]


def _governor(n: Narration, comma: int) -> str:
    """Return the preposition on which the name that ends before a comma hangs (In a note to Doe, …), if it does."""
    start = comma
    while start and (_is_of_name(n, start - 1) or (n.tags[start - 1] & COMMA and _is_of_name(n, start - 2))):
        start -= 1  # at the Hall, Lund, the mayor said
    start -= start < comma and start > 1 and n.tags[start - 1] & DETERMINER > 0
    return n.words[start - 1].lower() if 0 < start < comma and n.tags[start - 1] & PREPOSITION else ""


def _is_of_name(n: Narration, at: int) -> bool:
    return at >= 0 and n.tags[at] & (CAPITAL | PREPOSITION) == CAPITAL


def _learn_trade(n: Narration, said: Mention, entity: Entity) -> None:
    """Learn from `Lund Micro, the largest chipmaker,` that it is a company."""
    word = n.words[said.head].lower()
    if said.kind is not MentionKind.DESCRIPTION or not n.tags[said.first] & DETERMINER or word not in _trades():
        return
    if entity.kind is SpeakerKind.PERSON and not entity.roles and not entity.gender:
        entity.kind = SpeakerKind.ORGANISATION
        entity.roles.add(word)


@cache
def _trades() -> frozenset[str]:
    return frozenset[str]().union(*lexicon.classes("en/generic_organisations").values())


def _is_joined(n: Narration, said: Mention, at: int) -> bool:
    """Ask whether the token at `at` is another role in the same phrase (a lawyer and novelist)."""
    joined = any(n.tags[k] & CONJUNCTION for k in range(said.head + 1, at))
    return joined and bool(n.tags[at] & ROLE) and not any(n.tags[k] & PREPOSITION for k in range(said.head, at))


def _doing(n: Narration, at: int) -> frozenset[str]:
    """Return what somebody is who does what the verb at `at` says (Ada Finch, prosecuting, said)."""
    return lexicon.classes("en/role_verbs").get(n.words[at].lower(), frozenset())
