"""What pronoun goes with somebody whose name tells no gender, as the next sentence shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.english.pronouns import told_gender
from tui.quotes.entities import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.entities import Entity
    from tui.quotes.narration import Narration


def take_genders(n: Narration, people: Sequence[tuple[int, Entity]]) -> None:
    """Learn from `Harlow left. She …` what pronoun goes with a name, at its token, that tells no gender."""
    if all(entity.evidence >= Evidence.SHOWN for _, entity in people):
        return
    alone: Entity | None = None  # the only person in the sentence before
    for first, last in n.sentences:
        here = {id(entity): entity for at, entity in people if first <= at < last}
        if not here and alone is not None:
            alone.take_gender(told_gender(n.words[first]), Evidence.SHOWN)
        alone = next(iter(here.values())) if len(here) == 1 else None
