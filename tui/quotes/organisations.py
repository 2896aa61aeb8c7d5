"""What is meant by `the company`, `the council` or `the statement`: an organisation, or the author of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.model import SpeakerKind
from tui.quotes.words import CAPITAL

if TYPE_CHECKING:
    from tui.quotes.discourse import Discourse
    from tui.quotes.entities import Entity, Position
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration


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
