"""Puts drafts together into the analysis: speakers resolved, quotations in the order of the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.quotes.assemble import assemble
from tui.quotes.confidence import is_guess
from tui.quotes.english.fullest import complete
from tui.quotes.english.inner_voices import InnerVoices
from tui.quotes.english.labels import spell_out
from tui.quotes.english.silence import bystanders, refusals
from tui.quotes.english.spans import span_of
from tui.quotes.english.speakers import Resolver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.drafts import Draft, Voice
    from tui.quotes.entities import Entity
    from tui.quotes.model import Analysis, Span
    from tui.quotes.narration import Narration


def compose(
    text: str,
    narrations: Sequence[Narration],
    drafts: Sequence[Draft],
    terms: Sequence[Span],
    *,
    guesses: bool = False,
) -> Analysis:
    """Return the analysis that the drafts, in the order in which they were met, amount to.

    What a rule says that is wrong more often than right is nobody's, but with `guesses`.
    """
    resolver = Resolver(text, narrations)
    resolved = resolve(resolver, drafts, guesses=guesses)
    found = assemble(order_of(drafts), drafts, resolved, terms, lambda draft: mention_of(draft, resolver))
    return replace(found, bystanders=bystanders(resolver, found.speakers), refusals=refusals(resolver))


def resolve(resolver: Resolver, drafts: Sequence[Draft], *, guesses: bool = False) -> list[Entity | None]:
    """Return who said what each of the drafts holds, under the fullest names that the text gives."""
    inner, text, narrations = InnerVoices(resolver), resolver.text, resolver.narrations
    resolved: list[Entity | None] = [None] * len(drafts)
    meant: dict[Voice, Entity | None] = {}
    places = _places(narrations, drafts)
    for index in sorted(range(len(drafts)), key=places.__getitem__):
        if not guesses and is_guess(drafts[index].rule):
            drafts[index].mention = drafts[index].same = None  # rather nobody than somebody else
        if (inside := drafts[index].inside) is not None:
            resolved[index] = inner.speaker(drafts[index], resolved[inside.outer])
        else:
            resolved[index] = _speaker(resolver, drafts[index], resolved, meant)
    resolver.read_to(len(narrations) - 1)
    spell_out((entity for draft, entity in zip(drafts, resolved, strict=True) if draft.rule == "label"), narrations)
    complete(text, {id(entity): entity for entity in resolved if entity is not None}.values())
    return resolved


def order_of(drafts: Sequence[Draft]) -> list[int]:
    """Return the indices of the drafts in the order of the text, which numbers the quotations."""
    return sorted(range(len(drafts)), key=lambda index: _outer_first(drafts[index]))


def _outer_first(draft: Draft) -> tuple[int, int, Span]:
    """Return what sorts drafts by where they begin; of two that begin together, the one that holds the other first."""
    return draft.spans[0].start, -draft.spans[0].end, draft.spans[-1]


def mention_of(draft: Draft, resolver: Resolver) -> Span | None:
    """Return the offsets of the mention of a draft, which may stand inside a quotation."""
    if draft.mention is None:
        return None
    return span_of(draft.mention, draft.inside.n) if draft.inside else resolver.span(draft.mention, draft.home)


def _speaker(
    resolver: Resolver, draft: Draft, resolved: Sequence[Entity | None], meant: dict[Voice, Entity | None]
) -> Entity | None:
    """Return who said what `draft` holds; `meant` keeps the voices that were met."""
    if draft.meant is None:
        entity = resolver.speaker(draft, resolved)
        return resolved[draft.same] if entity is None and draft.same is not None else entity  # I, in somebody’s turn
    if draft.meant not in meant:
        resolver.read_to(draft.home)
        meant[draft.meant] = resolver.entity(draft.meant.mention, draft.meant.home)
    entity = meant[draft.meant]
    if entity is not None:
        resolver.discourse.speaks(entity, draft.home)
        if draft.mention is not None:
            entity.mentions.add(resolver.span(draft.mention, draft.home))
    return entity


def _places(narrations: Sequence[Narration], drafts: Sequence[Draft]) -> list[int]:
    """Return for each draft where a reader learns who speaks; what goes on with another comes after it."""
    places: list[int] = []
    for draft in drafts:
        if draft.inside is not None:
            places.append(places[draft.inside.outer])
        elif draft.mention is not None:
            places.append(narrations[draft.home].starts[draft.mention.first])
        else:
            places.append(max(draft.spans[0].start, places[draft.same] if draft.same is not None else 0))
    return places
