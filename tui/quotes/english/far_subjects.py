"""Subjects that the words right before their verb do not show: shares of people, and long phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    NUMBER,
    PREPOSITION,
    QUOTED,
    SEMICOLON,
    SUBORDINATOR,
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.clauses import is_verb
from tui.quotes.english.naming import make_mention
from tui.quotes.english.phrase_after import phrase_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_SHARES = lexicon.classes("en/small_words")["share"]

_OPENS_PART = COMMA | DASH | QUOTED


def share_before(n: Narration, first: int, verb: int) -> Mention | None:
    """Return a number of people that speaks (47% say; one in five say; a third of voters, 33 percent, say)."""
    end = verb
    if end > first and n.tags[end - 1] & COMMA:
        end -= 1
    start = end
    while start > first and (n.tags[start - 1] & NUMBER or n.words[start - 1] in _SHARES):
        start -= 1
    if start == end or not any(n.tags[at] & NUMBER for at in range(start, end)):
        return None
    return make_mention(n, start, end)


def far_subjects(n: Narration, first: int, verb: int) -> Iterator[Mention]:
    """Yield the phrases that may be the subject of `verb` though much stands between: those that open a part."""
    comma = next((at for at in range(verb - 1, first - 1, -1) if n.tags[at] & _OPENS_PART), -1)
    starts = [comma + 1] if comma >= first else []
    for start in [*starts, _past_introduction(n, first, verb)]:
        found = _opening_phrase(n, start, verb)
        if found is not None:
            yield found


def _past_introduction(n: Narration, first: int, last: int) -> int:
    """Return where a sentence begins when `but`, `now` and a phrase of time or place in front are passed over."""
    start = first
    while start < last and n.tags[start] & (CONJUNCTION | ADVERB | DASH | COMMA) and not n.tags[start] & NUMBER:
        start += 1
    if not n.tags[start] & (PREPOSITION | SUBORDINATOR | GERUND):
        return start
    return next((at + 1 for at in range(start, last) if n.tags[at] & COMMA), last)


def _opening_phrase(n: Narration, start: int, verb: int) -> Mention | None:
    """Return the phrase at `start`, where no verb but that of a relative clause parts it from the cue."""
    found = phrase_after(n, start, verb)
    if found is None or (n.tags[found.head] & (TIME | NUMBER | DETERMINER) and n.words[found.last - 1] != "those"):
        return None
    between = range(found.last, verb)
    relative = next((at for at in between if n.tags[at] & (WHO | THAT) or n.words[at] == "which"), verb)
    reduced = found.last if _is_reduced(n, found.last, verb) else -1  # an opinion drafted for the port in May
    for at in between:
        if n.tags[at] & SEMICOLON:
            return None
        if at < relative and at != reduced and _parts(n, start, at) and not (reduced > 0 and n.words[at + 1] == "by"):
            return None
    return found


def _is_reduced(n: Narration, at: int, verb: int) -> bool:
    """Ask whether a participle and a preposition follow a noun at `at`, and a comma parts them from the verb."""
    if at + 1 >= verb or not n.tags[verb - 1] & COMMA or n.tags[at] & AUXILIARY:
        return False
    return bool(n.tags[at] & FINITE and n.tags[at + 1] & PREPOSITION) and n.words[at].endswith("ed")


def _parts(n: Narration, first: int, at: int) -> bool:
    """Ask whether the token at `at` shows that what stands before it is not the subject of what comes after it."""
    return bool(n.tags[at] & (COLON | QUOTED)) or is_verb(n, first, at)
