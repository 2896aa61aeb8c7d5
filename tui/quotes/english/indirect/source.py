"""What a sentence gives according to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BREAK,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FINITE,
    QUOTED,
    ROLE,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
)
from tui.quotes.english.indirect.clause import Clause
from tui.quotes.english.sources import sources

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage
    from tui.quotes.narration import Narration

_AGO = lexicon.classes("en/small_words")["ago"]
_VERB = FINITE | AUXILIARY


def according_to(passage: Passage) -> list[Clause]:
    """Return what the sentence gives `according to` somebody."""
    n, first, last = passage.n, passage.first, passage.last
    found: list[Clause] = []
    for at, after, speaker in sources(n, first, last):
        if n.words[at].lower() == "in":  # in the words of the mayor
            continue
        cue = (at, after)
        end = last
        while end > at and n.tags[end - 1] & (STOP | BREAK) and not n.tags[end - 1] & QUOTED:
            end -= 1
        close = at - 1 if at > first and n.tags[at - 1] & (COMMA | DASH) else at
        if _leads(n, first, close):
            comma = next((k for k in range(speaker.last, end) if n.tags[k] & COMMA), None)
            comma = _last_comma_of_phrase(n, comma, end) if comma is not None else speaker.last
            if comma + 1 < end:
                found.append(Clause("according-to", ((comma + 1, end),), speaker, cue))
            continue
        comma = next((k for k in range(speaker.last, end) if n.tags[k] & COMMA), None)
        stretches: tuple[tuple[int, int], ...] = ((first, close),)
        goes_on = comma is not None and comma + 3 < end and any(n.tags[k] & _VERB for k in range(comma + 1, end))
        waits = comma is not None and comma + 1 < end and n.tags[comma + 1] & AUXILIARY
        if comma is not None and goes_on and (waits or not any(n.tags[k] & _VERB for k in range(first, close))):
            stretches = ((first, close), (comma + 1, end))
        if close > first and not _points_back(n, first, close):
            found.append(Clause("according-to", stretches, speaker, cue))
    return found


def _leads(n: Narration, first: int, close: int) -> bool:
    """Ask whether nothing is said yet before `close` (But, according to; said that according to; so: According to)."""
    if all(n.tags[at] & (CONJUNCTION | ADVERB) for at in range(first, close)):
        return True
    if n.words[close - 1] in _AGO:  # fell by half from the year before, according to
        return False
    return bool(n.tags[close - 1] & (SUBORDINATOR | THAT | COLON | CONJUNCTION)) and not n.tags[close - 1] & ADVERB


def _points_back(n: Narration, first: int, close: int) -> bool:
    """Ask whether no more than a word for what was told before is given a source (That’s according to Doe)."""
    return close - first <= 2 and bool(n.tags[close - 1] & AUXILIARY)


def _last_comma_of_phrase(n: Narration, comma: int, end: int) -> int:
    """Step over an apposition (According to Doe, the mayor, …)."""
    following = next((k for k in range(comma + 1, min(end, comma + 14)) if n.tags[k] & COMMA), None)
    if following is None or n.tags[comma + 1] & SUBJECT:
        return comma
    if any(n.tags[k] & _VERB for k in range(comma + 1, following)):
        return comma
    return following if n.tags[comma + 1] & (DETERMINER | ROLE) else comma
