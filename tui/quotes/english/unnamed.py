"""Who is described and not named: what an entity is that a noun phrase alone tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import COMMA, DETERMINER, NUMBER, ROLE, THAT, WHO
from tui.quotes.english.kinds import gender_of_title
from tui.quotes.english.role_phrases import stands_for_one
from tui.quotes.english.words import CLASSES
from tui.quotes.entities import Entity, Evidence
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration


_PERSONAL = lexicon.classes("en/describing")["personal"]
_SOMEBODY = ("one", "another")


def unnamed(head: str, phrase: str, *, plural: bool) -> Entity:
    """Return a new entity that `phrase`, whose noun is `head`, describes and nothing names."""
    personal = bool(CLASSES[head] & ROLE) and not _PERSONAL.isdisjoint(phrase.lower().split())
    kind = SpeakerKind.UNNAMED if personal and not plural else _kind_of_head(head, plural=plural)
    entity = Entity((phrase,), kind, plural=plural)
    entity.take_gender(gender_of_title(head), Evidence.TOLD)
    entity.human = bool(CLASSES[head] & ROLE) or (head in _SOMEBODY and phrase != head)
    entity.roles.add(head)
    return entity


def is_plural(n: Narration, mention: Mention) -> bool:
    """Ask whether a description is of more than one (officials, the mayor and the clerk)."""
    head = n.words[mention.head].lower()
    if head in _SOMEBODY:  # one of the nurses
        return False
    told = bool(n.tags[mention.head] & NUMBER) or head in lexicon.words("en/plurals")
    joined = "and" in n.words[mention.first : mention.last] and not stands_for_one(n, mention)
    told = told or "p" in lexicon.marked("en/roles").get(head, "") or joined
    return told or (head.endswith("s") and not head.endswith("ss"))


def has_who(n: Narration, mention: Mention) -> bool:
    """Ask whether `who` follows a description, and can belong to no other noun of it (a bell-ringer, who)."""
    tags = n.tags[mention.first : mention.last]
    if n.tags[mention.head] & (DETERMINER | NUMBER) or any(tag & ROLE for tag in tags):
        return False
    after = mention.last + (mention.last < len(n.tags) and bool(n.tags[mention.last] & COMMA))
    return after < len(n.tags) and bool(n.tags[after] & WHO)


def _kind_of_head(head: str, *, plural: bool) -> SpeakerKind:
    if head in lexicon.words("en/documents"):
        return SpeakerKind.DOCUMENT
    if head in lexicon.words("en/organisations"):
        return SpeakerKind.ORGANISATION
    return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED


def has_clause(n: Narration, mention: Mention) -> bool:
    """Ask whether a description goes on with a clause that tells who is meant (the man who built it)."""
    return mention.last < len(n.tags) and bool(n.tags[mention.last] & (WHO | THAT))
