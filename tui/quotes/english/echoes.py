"""The pronouns by which the sentence of an attribution goes on about its speaker (Harlow said he would stay)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.english.pronouns import he_or_she, told_gender
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration, Sentence


def echoes(
    n: Narration, sentence: Sentence, mention: Mention, entity: Entity, named: Mapping[int, Entity]
) -> Iterator[int]:
    """Yield the tokens of a `sentence` that are `he` or `she` and stand for the person whom its `mention` stands for.

    A pronoun is echoed by the same one; a name or a description by the pronouns after it, until somebody else is
    `named` who could be meant.
    """
    if not entity.is_person:
        return
    told = told_gender(n.words[mention.head]) if mention.kind is MentionKind.PRONOUN else ""
    for at, gender in he_or_she(n, *sentence):
        if at == mention.head:
            continue
        if told:
            if gender == told:
                yield at
        elif at > mention.head and entity.can_be(gender) and not _another(mention.last, at, entity, gender, named):
            yield at


def _another(first: int, last: int, entity: Entity, gender: str, named: Mapping[int, Entity]) -> bool:
    """Ask whether somebody else of the `gender` is named between two tokens."""
    between = (named[at] for at in range(first, last) if at in named)
    return any(other is not entity and other.is_person and other.can_be(gender) for other in between)
