"""Finds the `as` by which a thing is described: heralded the plan as a “…”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import DETERMINER, PREPOSITION, SIGN

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_NEAR = 6  # tokens
_NOT_AFTER = lexicon.classes("en/small_words")["no-description"]


def as_before(n: Narration, first: int, at: int) -> int | None:
    """Return the `as` before the run at `at` by which a thing is described (as “…”, as a “…”, as part of the “…”)."""
    describing = at - 1
    if describing > first and n.tags[describing] & DETERMINER:
        describing -= 1
    if describing - 2 > first and n.words[describing - 1 : describing + 1] == ["part", "of"]:
        describing -= 2
    if describing <= first or n.words[describing] != "as":
        return None
    if "known" in n.words[max(first, describing - _NEAR) : describing]:  # known to all in Lund as
        return None
    before = describing - 1
    if n.tags[before] & (SIGN | PREPOSITION) or n.words[before].lower() in _NOT_AFTER:
        return None
    return describing
