"""Puts drafts whose speakers are known together into the analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.confidence import confidence
from tui.quotes.model import Analysis, Quotation, Span, Speaker, SpeakerKind, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.entities import Entity


def assemble(
    order: Iterable[int],
    drafts: Sequence[Draft],
    resolved: Sequence[Entity | None],
    terms: Sequence[Span],
    mention_of: Callable[[Draft], Span | None],
) -> Analysis:
    """Return the analysis of the drafts, whose speakers are `resolved`, taken in `order`.

    `mention_of` gives the offsets of a draft's mention.
    """
    numbers: dict[int, int] = {}
    found: list[Entity] = []
    quotes: list[Quotation] = []
    for index in order:
        draft, entity = drafts[index], resolved[index]
        if entity is not None and id(entity) not in numbers:
            numbers[id(entity)] = len(found)
            found.append(entity)
        quotes.append(
            Quotation(
                len(quotes),
                draft.kind,
                tuple(draft.spans),
                numbers[id(entity)] if entity is not None else None,
                mention_of(draft),
                draft.cue,
                draft.rule,
                confidence(draft.rule),
            )
        )
    return Analysis(tuple(quotes), _speakers(found), tuple(Term((term,)) for term in terms))


def _speakers(found: Sequence[Entity]) -> tuple[Speaker, ...]:
    """Return the entities as speakers, numbered in the order given."""
    return tuple(
        Speaker(
            number,
            " ".join(entity.name),
            entity.kind or SpeakerKind.ORGANISATION,
            entity.description,
            tuple(Span(*mention) for mention in sorted(entity.mentions)),
        )
        for number, entity in enumerate(found)
    )
