"""A reported clause: what was said without marks, or around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention


_NEED_NOBODY = frozenset(["question-clause", "question-phrase", "passive-clause"])


class Clause(NamedTuple):
    """What was said, as stretches `[first, last)` of tokens, by whom, and the cue `[first, last)` that says so."""

    rule: str
    stretches: tuple[tuple[int, int], ...]
    speaker: Mention | None
    cue: tuple[int, int]
    sure: bool = False  # the cue reports whoever its subject is

    @property
    def is_said(self) -> bool:
        """Ask whether a speaker is named, or none is needed (Asked whether …; it was said that …)."""
        return self.speaker is not None or self.sure or self.rule in _NEED_NOBODY

    def holds(self, at: int) -> bool:
        """Ask whether the token at `at` is part of what was said."""
        return any(first <= at < last for first, last in self.stretches)
