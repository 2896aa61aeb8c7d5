"""The clause that an attribution closes or interrupts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import (
    ADVERB,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    WHO,
)
from tui.quotes.english.cues import Mood
from tui.quotes.english.indirect.address import after_addressee
from tui.quotes.english.indirect.bare import is_present_verb
from tui.quotes.english.indirect.ending import clause_end
from tui.quotes.english.inflection import Form
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_FINITE_MOOD = Mood.FINITE
_PLACE = 4  # tokens of a place in capitals
_NO_CLAUSE = PREPOSITION | GERUND | SUBORDINATOR | CONJUNCTION | QUESTION | WHO
_EXPLAINS = ("which", "who", "whose", "a", "an")  # how the writer goes on after a clause
_OPENS = SUBJECT | DETERMINER | CAPITAL | POSSESSIVE  # how the main clause goes on after one in front of it


def clause_before(passage: Passage, report: Report) -> tuple[tuple[int, int], ...] | None:
    """Return the clause that an attribution closes (…, she said) or interrupts (The plan, she said, was …)."""
    n, first, last = passage.n, passage.first, passage.last
    cue = report.cue
    if report.speaker is None or report.speaker.antecedent is not None or cue.mood is not _FINITE_MOOD:
        return None
    if not cue.verb.takes & {"z", "t"} or _is_described(n, report):
        return None
    opening = report.first - 1
    if opening <= first or not n.tags[opening] & (COMMA | DASH):
        return None
    start = first
    while start < opening and n.tags[start] & SIGN:
        start += 1
    start = _past_place(n, start, opening)
    if start == opening:
        return None
    after = report.last
    if "o" in cue.verb.takes:
        after = after_addressee(n, after, last)
    whole = any(_is_verb(n, start, at, opening) for at in range(start, opening))
    goes_on = _goes_on(n, after, last, apposition=report.inverted, whole=whole)
    if goes_on is not None and not (n.tags[goes_on] & QUOTED and _leads_in(n, start, opening)):
        return _interrupted(passage, report, start, goes_on, whole=whole)
    if not whole or opening - start < 2 or not _closes(n, after, last) or _leads_in(n, start, opening):
        return None
    return ((start, opening),)


def _past_place(n: Narration, start: int, end: int) -> int:
    """Step over a place in capitals and its colon (PORT LUND: The quay is shut, she said)."""
    colon = next((at for at in range(start, min(end, start + _PLACE)) if not n.words[at].isupper()), start)
    return colon + 1 if colon > start and n.tags[colon] & COLON and colon + 1 < end else start


def _is_described(n: Narration, report: Report) -> bool:
    """Ask whether the verb only describes the noun before it (…, a deal announced in May)."""
    speaker, verb = report.speaker, report.cue.verb
    if speaker is None or verb.form is not Form.PAST or "n" not in verb.takes or "o" in verb.takes:
        return False
    return n.words[speaker.first] in ("a", "an") and not n.tags[speaker.head] & (ROLE | CAPITAL)


def _is_verb(n: Narration, first: int, at: int, last: int) -> bool:
    return is_verb(n, first, at) or is_present_verb(n, at, last)


def _goes_on(n: Narration, after: int, last: int, *, apposition: bool, whole: bool) -> int | None:
    """Return where a clause goes on after the attribution that ends before `after`; `None` if it was closed."""
    if apposition:
        return None if whole else _past_apposition(n, after, last)
    comma = after
    while comma < last and n.tags[comma] & (TIME | PREPOSITION) and comma < after + 2:  # said on Saturday, …
        comma += 1
    return comma + 1 if comma + 2 < last and n.tags[comma] & (COMMA | DASH) else None


def _past_apposition(n: Narration, after: int, last: int) -> int | None:
    """Return where a clause goes on after a speaker and what describes him (…, said Doe, the mayor, is shut)."""
    for comma in range(after, last - 2):
        if n.tags[comma] & (COMMA | DASH) and not n.tags[comma + 1] & (DETERMINER | WHO | CAPITAL):
            return comma + 1
    return None


def _interrupted(
    passage: Passage, report: Report, start: int, goes_on: int, *, whole: bool
) -> tuple[tuple[int, int], ...] | None:
    """Return the parts of a clause before and after its attribution."""
    n = passage.n
    before = (start, report.first - 1)
    over = (n.tags[goes_on] & GERUND and n.tags[goes_on] & CUE) or _another_speaks(passage, goes_on)
    if over or (whole and n.words[goes_on] in _EXPLAINS):
        return (before,) if whole else None
    end = clause_end(passage, goes_on, report)
    rest = ((goes_on, end),) if end > goes_on else ()
    if all(n.tags[at] & (ADVERB | CONJUNCTION) for at in range(*before)):  # Still, she said, the quay was shut
        return rest or None
    return (before, *rest)


def _another_speaks(passage: Passage, at: int) -> bool:
    """Ask whether a conjunction at `at` leads to another one's words (…, she said, and the mayor called it a ruin)."""
    if not passage.n.tags[at] & CONJUNCTION:
        return False
    return any(other.first == at + 1 and other.speaker is not None for other in passage.reports)


def _leads_in(n: Narration, start: int, end: int) -> bool:
    """Ask whether what stands in front only says when (Since the war began, the party has warned …)."""
    if _is_asked(n, start):
        return True
    verb = next((at for at in range(start, end) if _is_verb(n, start, at, end)), end)
    opens = (at for at in range(start, verb) if at <= start + 1 or n.tags[at - 1] & COMMA)
    if verb == end or not any(n.tags[at] & SUBORDINATOR or n.words[at].lower() == "as" for at in opens):
        return False
    if n.words[start].lower() == "whether":  # Whether it opens is open, she said
        return False
    return not any(n.tags[at] & COMMA and _main_clause(n, at + 1, end) for at in range(verb, end - 1))


def _main_clause(n: Narration, at: int, end: int) -> bool:
    """Ask whether a main clause begins at `at`, after one in front of it."""
    tag = n.tags[at]
    if tag & _OPENS:
        return True
    return not tag & _NO_CLAUSE and any(is_verb(n, at, verb) for verb in range(at + 1, end))


def _is_asked(n: Narration, start: int) -> bool:
    """Ask whether a participle opens the sentence: what the speaker was asked or told (Pressed on the vote, she …)."""
    if not n.tags[start] & CUE or not n.tags[start] & FINITE or start + 1 >= len(n.tags):
        return False
    return bool(n.tags[start + 1] & (PREPOSITION | QUESTION | SUBORDINATOR | ADVERB | TIME))


def _closes(n: Narration, at: int, last: int) -> bool:
    """Ask whether nothing is said after `at` but where, when and to whom."""
    if at >= last or n.tags[at] & (STOP | SEMICOLON | COMMA | DASH) or n.words[at] == "earlier":
        return True
    return bool(n.tags[at] & (PREPOSITION | TIME | ADVERB | SUBORDINATOR | GERUND))
