"""Indirect speech: what a cue says that somebody said, as a clause or a phrase of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import COMMA, DASH, QUOTED
from tui.quotes.english.cues import Mood
from tui.quotes.english.indirect.bare import main_start
from tui.quotes.english.indirect.before import clause_before
from tui.quotes.english.indirect.beginning import clause_after
from tui.quotes.english.indirect.clause import Clause
from tui.quotes.english.indirect.ending import clause_end
from tui.quotes.english.indirect.headline import headline_clause
from tui.quotes.english.indirect.nominal import nominal_clauses
from tui.quotes.english.indirect.phrase import phrase_of
from tui.quotes.english.indirect.relative import relative_clause
from tui.quotes.english.indirect.source import according_to
from tui.quotes.english.inflection import Form

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report

_INFINITIVE_MOOD, _FINITE_MOOD = Mood.INFINITIVE, Mood.FINITE
_CLAUSES = ("that-clause", "bare-clause")

__all__ = ["Clause", "clauses", "phrases"]


def clauses(passage: Passage) -> list[Clause]:
    """Return the reported clauses of a sentence, in the order of their cues, then what a source is given for."""
    found = [clause for report in passage.reports if (clause := _clause(passage, report)) is not None]
    found += nominal_clauses(passage)
    found += according_to(passage)
    headline = headline_clause(passage)
    return found if headline is None else [*found, headline]


def phrases(passage: Passage, found: list[Clause]) -> list[Clause]:
    """Return what cues report in a phrase (announced a plan), but for the cues that the clauses `found` have."""
    if not passage.reports:
        return []
    known = {clause.cue for clause in found}
    reports = [report for report in passage.reports if (report.cue.first, report.cue.last) not in known]
    return [phrase for report in reports if (phrase := phrase_of(passage, report)) is not None]


def _is_sure(passage: Passage, report: Report, rule: str) -> bool:
    """Ask whether a verb that reports nothing but words has a clause (those surveyed say the quay is shut)."""
    takes = report.cue.verb.takes
    if rule not in _CLAUSES or report.cue.mood is not _FINITE_MOOD or not takes >= {"d", "t", "z"} or "n" in takes:
        return False
    verb, before = report.cue.verb, passage.n.tags[report.cue.first - 1] if report.cue.first > passage.first else 0
    return not before & (COMMA | QUOTED | DASH) and (verb.form is Form.PAST or verb.lemma == "say")


def _clause(passage: Passage, report: Report) -> Clause | None:
    if report.cue.mood is _INFINITIVE_MOOD and report.speaker is None:
        return None
    cue = (report.cue.first, report.cue.last)
    after = clause_after(passage, report)
    if after is not None:
        rule, start = after
        begin = main_start(passage.n, start, passage.last) if rule == "bare-clause" else start
        end = clause_end(passage, start, report, begin)
        if end > begin:
            return Clause(rule, ((start, end),), report.speaker, cue, _is_sure(passage, report, rule))
    relative = relative_clause(passage, report)
    if relative is not None:
        return Clause("relative-clause", relative, report.speaker, cue)
    before = clause_before(passage, report)
    return Clause("clause-before", before, report.speaker, cue) if before is not None else None
