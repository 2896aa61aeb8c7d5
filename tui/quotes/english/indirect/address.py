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
    GENITIVE,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    ROLE,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
)
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_VERB = FINITE | AUXILIARY
TOPIC = lexicon.classes("en/small_words")["topic"]
_WHEN = lexicon.classes("en/small_words")["said-when"]
_CHAINED = 3  # phrases of time and place in a row
_BEHIND_ADDRESSEE = THAT | PREPOSITION | TIME | COMMA | ADVERB
_LED = DETERMINER | POSSESSIVE
_OPENS_CLAUSE = DETERMINER | POSSESSIVE | SUBJECT | CAPITAL | QUESTION
_WHERE = lexicon.classes("en/small_words")["said-where"]
_ON = lexicon.classes("en/small_words")["said-on"]
_THIS = lexicon.classes("en/small_words")["adverbial"] - {"on", "less", "more", "about"}
_AGO = lexicon.classes("en/small_words")["reckoned"]
_LATER = lexicon.classes("en/small_words")["said-again"]
_DOCUMENTS = lexicon.words("en/documents")
_REFLEXIVE = lexicon.classes("en/small_words")["reflexive"]
_SPANS = lexicon.classes("en/small_words")["span"]


def after_addressee(n: Narration, at: int, last: int) -> int:
    """Step over the person told (told reporters, told the paper on Monday)."""
    if at < last and n.tags[at] & OBJECT:
        return at + 1
    told = phrase_after(n, at, last)
    if told is None:
        return at
    counted = next((k for k in range(at + 1, told.last) if n.tags[k] & NUMBER and is_span(n, k)), None)
    if counted is not None:  # told sailors two weeks ago
        return counted
    runs_on = told.last < last and n.tags[told.last] & _VERB and told.last - at > 1
    return at + 1 if runs_on and _is_told_alone(n, at) else told.last


def _is_told_alone(n: Narration, at: int) -> bool:
    """Ask whether one word tells who was told (told Reuters Russia has, told investors profits would)."""
    return bool(n.tags[at] & CAPITAL) or "p" in lexicon.marked("en/roles").get(n.words[at], "")


def after_adverbial(n: Narration, at: int, last: int) -> int:
    """Step over where and when it was said (said on Tuesday, said last week in a statement), if a clause follows."""
    while at < last and _tells_when(n, at, last):
        at += 1
    end = at
    for _ in range(_CHAINED):
        step = _past_time(n, end, last)
        step = _past_phrase(n, end, last) if step == end else step
        if step == end:
            break
        end = step
        if end < last and (n.tags[end] & _OPENS_CLAUSE or n.words[end] == "if"):
            at = end
    return at


def after_aside(n: Narration, comma: int, last: int) -> int:
    """Step over commas that set off when or in what it was said (said, in a statement, the quay was shut)."""
    if comma + 1 >= last or not n.tags[comma] & COMMA:
        return comma
    end = _past_time(n, comma + 1, last)
    if end == comma + 1:
        end = _past_phrase(n, end, last)
        if end > comma + 1 and not any(n.words[at] in _DOCUMENTS for at in range(comma + 2, end)):
            return comma
    return end + 1 if comma + 1 < end < last and n.tags[end] & COMMA else comma


def _past_phrase(n: Narration, at: int, last: int) -> int:
    """Step over a phrase that may tell to whom or where it was said."""
    to_whom = at + 1 < last and n.words[at] == "to" and n.tags[at + 1] & (ROLE | CAPITAL)
    if at + 1 >= last or not (to_whom or n.words[at] in _WHERE):
        return at
    where = phrase_after(n, at + 1, last)
    return where.last if where is not None and where.last < last else at


def _past_time(n: Narration, at: int, last: int) -> int:
    """Step over a time (on Monday morning, last week, two days later), or an adverb of time (later, again)."""
    if at + 1 < last and n.words[at] in _LATER:
        return at + 1
    end = at + bool(at + 1 < last and n.words[at] in _ON)
    led = end
    while end < last and n.words[end] in _THIS:
        end += 1
    first = end
    while end < last and n.tags[end] & (TIME | NUMBER) and not n.tags[end] & (GENITIVE | AUXILIARY):
        end += 1
    if end > first and any(n.tags[token] & TIME for token in range(first, end)) and (led > at or first > led):
        return end
    counted = at + 1 if at + 2 < last and n.tags[at] & (NUMBER | DETERMINER) else last
    if counted + 1 < last and (n.words[counted] in _SPANS or n.tags[counted] & TIME) and n.words[counted + 1] in _AGO:
        return counted + 2
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
        if is_for_ones_part(n, at, last):
            return True
        return bool(following & TIME) or (at + 1 < last and is_span(n, at + 1))
    if n.words[at] in _REFLEXIVE or (tag & NUMBER and at + 1 < last and is_span(n, at)):
        return True
    if n.words[at] == "to":
        return bool(following & (OBJECT | ROLE | CAPITAL)) or _is_somebody(n, at + 1, last)
    if n.words[at] == "earlier" or (n.words[at] in _WHEN and following & PREPOSITION):
        return True
    return bool(tag & (PREPOSITION | TIME | COMMA | DASH | ADVERB | SUBORDINATOR))


def _is_somebody(n: Narration, at: int, last: int) -> bool:
    """Ask whether a phrase for people that begins at `at` stands alone there (to her, to the clerk on Friday)."""
    found = phrase_after(n, at, last) if at < last and n.tags[at] & _LED else None
    if found is None or not n.tags[found.last] & _BEHIND_ADDRESSEE:
        return False
    return found.kind is not MentionKind.DESCRIPTION or bool(n.tags[found.head] & ROLE)


def is_for_ones_part(n: Narration, at: int, last: int) -> bool:
    """Ask whether `for his part` stands at `at`."""
    return at + 2 < last and n.words[at] == "for" and n.words[at + 2] == "part" and bool(n.tags[at + 1] & POSSESSIVE)


def is_span(n: Narration, at: int) -> bool:
    """Ask whether a stretch of time begins at `at` (for weeks, for two years)."""
    return n.words[at] in _SPANS or (bool(n.tags[at] & NUMBER) and n.words[min(at + 1, len(n.words) - 1)] in _SPANS)
