"""First and second person: who speaks of himself, and to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon

if TYPE_CHECKING:
    from tui.quotes.narration import Narration


def has_person(n: Narration, person: str, first: int = 0, last: int | None = None) -> bool:
    """Ask whether a token in `[first, last)` is a word of `person` (self, first, second); marked runs are not read."""
    wanted = lexicon.classes("en/persons")[person]
    return any(word.lower().replace("’", "'").partition("'")[0] in wanted for word in n.words[first:last])
