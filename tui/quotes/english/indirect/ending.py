"""Where a reported clause ends: at the end of its sentence, or where another voice or the writer takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    FINITE,
    GERUND,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    WHO,
)
from tui.quotes.english.clauses import is_verb
from tui.quotes.english.cues import Mood

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_VERB = FINITE | AUXILIARY
_NOT_MAIN = CONJUNCTION | PREPOSITION | GERUND | ADVERB | QUESTION | WHO | THAT | FINITE | AUXILIARY  # after a comma
_TURNS = lexicon.classes("en/small_words")["turning"]


def clause_end(passage: Passage, start: int, report: Report) -> int:
    """Return the token after the reported clause that begins at `start`."""
    n = passage.n
    end = passage.last
    while end > start and n.tags[end - 1] & STOP:
        end -= 1
    end = _another_cue(passage, start, end)
    joined = {other.cue.first for other in passage.reports if _goes_on(other, report)}
    framed, relative = _in_front(passage, report), _in_relative(report)
    has_verb = False
    for at in range(start + 1, end):
        tag = n.tags[at]
        if at > start + 2:
            over = (has_verb and _writer_takes_over(n, at, end)) or (framed and _main_clause(n, at, end))
            over = over or (relative and bool(tag & COMMA) and at + 1 < end and is_verb(n, at, at + 1))
            if over or _another_voice(n, at, end) or (tag & CONJUNCTION and at + 1 in joined):
                return at - 1 if n.tags[at - 1] & COMMA else at
        has_verb = has_verb or is_verb(n, start, at)
    return end


def _another_cue(passage: Passage, start: int, end: int) -> int:
    """Return where a later cue of the sentence cuts the clause off (…, adding that; …, but they said)."""
    n = passage.n
    for other in passage.reports:
        if other.cue.first <= start:
            continue
        if other.cue.mood is Mood.GERUND and n.tags[other.cue.first - 1] & (COMMA | DASH):
            return min(end, other.cue.first - 1)
        if other.speaker is None or other.inverted:
            continue
        lead = other.first - 1
        if lead > start and n.tags[lead] & CONJUNCTION and n.tags[lead - 1] & (COMMA | DASH):
            return min(end, lead - 1)
    return end


def _goes_on(other: Report, report: Report) -> bool:
    """Ask whether `other` can be a second verb of the same subject (she said … and vowed …)."""
    return other.cue.mood is Mood.FINITE and other.cue.verb.form == report.cue.verb.form


def _in_front(passage: Passage, report: Report) -> bool:
    """Ask whether the cue stands in a clause in front of the main one (While she said …, the quay was shut)."""
    n, first = passage.n, passage.first
    if first < passage.last and n.tags[first] & CONJUNCTION:
        first += 1
    if report.cue.mood is Mood.GERUND:
        return report.cue.first <= first + 1
    if report.speaker is None and report.cue.first <= first + 1:  # Asked whether …, she left
        return True
    return bool(n.tags[first] & SUBORDINATOR) and not any(n.tags[at] & COMMA for at in range(first, report.first))


def _in_relative(report: Report) -> bool:
    """Ask whether the cue stands in a relative clause, which the main verb ends (Doe, who said …, left)."""
    return report.speaker is not None and report.speaker.antecedent is not None


def _main_clause(n: Narration, at: int, end: int) -> bool:
    """Ask whether the main clause begins after a comma at `at`."""
    return bool(n.tags[at] & COMMA) and at + 1 < end and not n.tags[at + 1] & _NOT_MAIN


def _another_voice(n: Narration, at: int, end: int) -> bool:
    """Ask whether the clause is over at token `at` because another source follows."""
    tag = n.tags[at]
    if tag & SEMICOLON or (tag & COLON and at + 1 < end and n.tags[at + 1] & QUOTED):
        return True
    return bool(tag & COMMA) and at + 2 < end and n.words[at + 1] == "according" and n.words[at + 2] == "to"


def _writer_takes_over(n: Narration, at: int, end: int) -> bool:
    """Ask whether the writer explains or goes on at token `at`, where the clause has had its verb."""
    if not n.tags[at] & (COMMA | DASH) or at + 2 >= end:
        return False
    word, tag, after = n.words[at + 1], n.tags[at + 1], n.tags[at + 2]
    if word in ("which", "who", "whose", "a", "an", "compared") or word in _TURNS:
        return True
    if tag & CONJUNCTION and word in ("and", "but"):
        return bool(after & SUBJECT) or (bool(after & _VERB) and not after & (ROLE | CAPITAL))
    return False
