"""The clause that an attribution closes or interrupts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.cues import Mood
from tui.quotes.indirect.beginning import after_addressee
from tui.quotes.words import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CUE,
    DASH,
    FINITE,
    GERUND,
    PREPOSITION,
    SEMICOLON,
    SIGN,
    STOP,
    SUBORDINATOR,
    TIME,
)

if TYPE_CHECKING:
    from tui.quotes.narration import Narration
    from tui.quotes.reporting import Passage, Report

_VERB = FINITE | AUXILIARY


def clause_before(passage: Passage, report: Report) -> tuple[tuple[int, int], ...] | None:
    """Return the clause that an attribution closes (…, she said) or interrupts (The plan, she said, was …)."""
    n, first, last = passage.n, passage.first, passage.last
    cue = report.cue
    if report.speaker is None or cue.mood is not Mood.FINITE or not cue.verb.takes & {"z", "t"}:
        return None
    opening = report.first
    if opening - 1 <= first or not n.tags[opening - 1] & (COMMA | DASH):
        return None
    start = first
    while start < opening - 1 and n.tags[start] & SIGN:
        start += 1
    if opening - 1 - start < 2:
        return None
    after = report.last
    if "o" in cue.verb.takes:
        after = after_addressee(n, after, last)
    interrupted = after < last and n.tags[after] & (COMMA | DASH) and after + 2 < last
    if not interrupted and not _closes(n, after, last):
        return None
    if (
        not interrupted
        and n.tags[start] & SUBORDINATOR
        and not any(n.tags[at] & COMMA for at in range(start, opening - 1))
    ):
        return None  # Since the war began, the party has warned …
    verbs = any(n.tags[at] & _VERB for at in range(start, opening - 1))
    if interrupted:
        end = last
        while end > after and n.tags[end - 1] & STOP:
            end -= 1
        if n.tags[after + 1] & GERUND and n.tags[after + 1] & CUE:
            return ((start, opening - 1),) if verbs else None
        return ((start, opening - 1), (after + 1, end))
    return ((start, opening - 1),) if verbs else None


def _closes(n: Narration, at: int, last: int) -> bool:
    """Ask whether nothing is said after `at` but where, when and to whom."""
    if at >= last or n.tags[at] & (STOP | SEMICOLON | COMMA | DASH):
        return True
    return bool(n.tags[at] & (PREPOSITION | TIME | ADVERB | SUBORDINATOR | GERUND))
