"""Who is meant by a description: the mayor, the Northern senator, the company, the statement."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.model import SpeakerKind
from tui.quotes.names import bare
from tui.quotes.phrase_after import phrase_after
from tui.quotes.pronouns import is_hardly_known, person
from tui.quotes.words import (
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    ROLE,
    SIGN,
    SUBJECT,
    TITLE,
)

if TYPE_CHECKING:
    from tui.quotes.discourse import Discourse
    from tui.quotes.entities import Entity, Position
    from tui.quotes.names import Name
    from tui.quotes.narration import Narration

_REACH = 6  # tokens before a name that may describe it


def learn(text: str, n: Narration, name: Name, entity: Entity) -> None:
    """Learn from `the mayor, Jane Doe,` and `Jane Doe, the mayor of Springfield,` who the mayor is."""
    at = name.first - 1
    apposed = at >= 0 and bool(n.tags[at] & COMMA)
    if apposed:
        at -= 1
        if _ends_other_name(n, at):
            at = -1
    start = at
    while start >= 0 and not n.tags[start] & (SIGN | SUBJECT | OBJECT | QUESTION) and at - start < _REACH:
        if n.tags[start] & (FINITE if apposed else FINITE | PREPOSITION) and not n.tags[start] & ROLE:
            break
        if n.tags[start] & ROLE:
            entity.take_role(n.words[start].lower())
        if n.tags[start] & (DETERMINER | POSSESSIVE):
            break
        entity.traits.add(bare(n.words[start]).lower())
        start -= 1
    if name.last + 1 < len(n.words) and n.tags[name.last] & COMMA:
        entity.roles |= _doing().get(n.words[name.last + 1], frozenset())
        _learn_apposition(text, n, name.last + 1, entity)


def _ends_other_name(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` closes a name of its own (President Ann Holm, Ada Finch and …)."""
    tag = n.tags[at] if at >= 0 else 0
    in_office = at > 0 and bool(n.tags[at - 1] & PREPOSITION)  # the mayor of Springfield, Ada Finch
    return bool(tag & CAPITAL) and not tag & (ROLE | TITLE) and not in_office


def _learn_apposition(text: str, n: Narration, first: int, entity: Entity) -> None:
    apposition = phrase_after(n, first, len(n.words))
    if apposition is None or not n.tags[apposition.head] & ROLE or n.tags[apposition.first] & SUBJECT:
        return
    entity.take_role(n.words[apposition.head].lower())
    entity.traits.update(bare(word).lower() for word in n.words[apposition.first : apposition.last])
    describes = apposition.kind is MentionKind.DESCRIPTION and n.words[apposition.first].lower() != "whose"
    if entity.description is None and describes:
        entity.description = text[n.starts[apposition.first] : n.ends[apposition.last - 1]]


@cache
def _doing() -> dict[str, frozenset[str]]:
    """Return what somebody is who does what a participle says (Ada Finch, prosecuting, said)."""
    return lexicon.classes("role_participles")


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return lexicon.classes("role_kinds")


def person_described(n: Narration, mention: Mention, at: Position, discourse: Discourse) -> Entity | None:
    """Return the person in the role that a definite description names, the one whom its other words fit best."""
    role = n.words[mention.head].lower()
    words = {bare(word).lower() for word in n.words[mention.first + 1 : mention.head]}
    return _in_role({role}, words, at, discourse) or _in_role(_kinds().get(role, frozenset()), words, at, discourse)


def anybody_described(role: str, at: Position, discourse: Discourse) -> Entity | None:
    """Return the person that a description which was not introduced most likely stands for (the billionaire)."""
    marks = lexicon.marked("roles").get(role, "")
    if "p" in marks:
        return None
    found = person(marks, at, discourse)
    return None if found is not None and is_hardly_known(found) else found


def _in_role(roles: frozenset[str] | set[str], words: set[str], at: Position, discourse: Discourse) -> Entity | None:
    """Return whom of those in one of `roles` most of `words` describe; the last one mentioned of several."""
    best: Entity | None = None
    most = -1
    if not roles:
        return None
    for mentioned in discourse.before(at):
        entity = mentioned.entity
        if entity.is_person and not entity.roles.isdisjoint(roles):
            shared = len(words & entity.traits)
            if shared > most:
                best, most = entity, shared
    return best


def organisation_described(n: Narration, mention: Mention, at: Position, discourse: Discourse) -> Entity | None:
    """Return the organisation that `the council` or `the company` stands for: one of that name, or else a business."""
    head = n.words[mention.head].lower()
    generic = head in lexicon.words("generic_organisations")
    if not generic and head not in lexicon.words("organisations"):
        return None
    generic = generic and not n.tags[mention.head] & CAPITAL
    fallback: Entity | None = None
    for mentioned in discourse.before(at):
        entity = mentioned.entity
        if entity.kind is not SpeakerKind.ORGANISATION or not entity.name[0][0].isupper():
            continue
        if head in {word.lower() for word in entity.name}:
            return entity
        if generic and mentioned.acts and (fallback is None or _is_business(entity) > _is_business(fallback)):
            fallback = entity
    return fallback


def _is_business(entity: Entity) -> bool:
    return entity.name[-1].lower().rstrip(".") in lexicon.words("businesses")


def author_of(document: str, discourse: Discourse) -> Entity | None:
    """Return who made the document that the last speaker was quoted from (said in a statement)."""
    if document not in lexicon.words("documents") or discourse.last_speaker is None:
        return None
    return discourse.last_speaker if document in discourse.narrations[discourse.last_home].words else None
