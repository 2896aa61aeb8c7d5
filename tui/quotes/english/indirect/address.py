"""To whom, where and when something was said: what stands between a cue and its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    DASH,
    DETERMINER,
    FINITE,
    NUMBER,
    OBJECT,
    PREPOSITION,
    QUESTION,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)
from tui.quotes.english.phrase_after import phrase_after

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_VERB = FINITE | AUXILIARY
TOPIC = lexicon.classes("en/small_words")["topic"]
_WHEN = lexicon.classes("en/small_words")["said-when"]
_SPANS = lexicon.classes("en/small_words")["span"]


def after_addressee(n: Narration, at: int, last: int) -> int:
    """Step over the person told (told reporters, told the paper on Monday)."""
    if at < last and n.tags[at] & OBJECT:
        return at + 1
    told = phrase_after(n, at, last)
    if told is None:
        return at
    runs_on = told.last < last and n.tags[told.last] & _VERB and told.last - at > 1
    return at + 1 if runs_on and n.tags[at] & CAPITAL else told.last  # told Reuters Russia has


def after_adverbial(n: Narration, at: int, last: int) -> int:
    """Step over where and when it was said (said on Tuesday, said in a statement), if a clause follows."""
    while at < last and _tells_when(n, at, last):
        at += 1
    to_whom = at + 1 < last and n.words[at] == "to" and n.tags[at + 1] & (ROLE | CAPITAL)
    if at + 1 < last and (to_whom or n.words[at] in ("in", "on", "at", "during", "after", "by")):
        where = phrase_after(n, at + 1, last)
        if where is None or where.last >= last:
            return at
        if n.tags[where.last] & (DETERMINER | SUBJECT | CAPITAL | QUESTION) or n.words[where.last] == "if":
            return where.last
    return at


def _tells_when(n: Narration, at: int, last: int) -> bool:
    """Ask whether the word at `at` tells when or where it was said (said afterwards she, said here on Friday)."""
    tag = n.tags[at]
    if tag & TIME:
        return not tag & AUXILIARY
    if n.words[at] not in _WHEN or at + 1 >= last:
        return False
    own_clause = n.words[at] in ("here", "there") and n.tags[at + 1] & _VERB  # there is
    return not own_clause and (bool(n.tags[at + 1] & (PREPOSITION | TIME)) or n.words[at].startswith("afterward"))


def is_adverbial(n: Narration, at: int, last: int) -> bool:
    """Ask whether to whom, where or when it was said may begin at `at` (said in May that, said this week that)."""
    tag = n.tags[at]
    following = n.tags[at + 1] if at + 1 < last else 0
    if n.words[at] in TOPIC or tag & DETERMINER:
        return bool(following & TIME) or (at + 1 < last and is_span(n, at + 1))
    if n.words[at] == "to":
        return bool(following & (OBJECT | ROLE | CAPITAL))
    if n.words[at] == "earlier" or (n.words[at] in _WHEN and following & PREPOSITION):
        return True
    return bool(tag & (PREPOSITION | TIME | COMMA | DASH | ADVERB | SUBORDINATOR))


def is_span(n: Narration, at: int) -> bool:
    """Ask whether a stretch of time begins at `at` (for weeks, for two years)."""
    return n.words[at] in _SPANS or (bool(n.tags[at] & NUMBER) and n.words[min(at + 1, len(n.words) - 1)] in _SPANS)
