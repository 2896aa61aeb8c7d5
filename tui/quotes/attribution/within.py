"""Rules for a run inside a sentence that somebody says, and for one with nothing but an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.attribution.place import Place, found_by, length, possessor_before
from tui.quotes.clauses import main_subject
from tui.quotes.cues import Mood
from tui.quotes.drafts import Found
from tui.quotes.mentions import phrase_after
from tui.quotes.terms import is_scare_quote
from tui.quotes.words import ADVERB, COMMA, DASH, GERUND, PREPOSITION, QUOTED, SEMICOLON, STOP, THAT, TIME

if TYPE_CHECKING:
    from tui.quotes.reporting import Report


_WORDS_OF = ["the", "words", "of"]
_SOURCES = {"According": ["to"], "according": ["to"], "In": _WORDS_OF, "in": _WORDS_OF}
_BETWEEN = 2  # tokens from a noun for what was said, and its owner, to the words
_ENOUGH = 4  # words; of fewer the one whom the sentence is about is too seldom the speaker


def clause_with_run(place: Place) -> Found | None:
    """The plan was “…” and would fail, she said — the run stands in a clause that is attributed at its end."""
    n, at = place.n, place.at
    for report in place.passage.reports:
        if report.cue.first <= at or report.speaker is None or report.cue.mood is not Mood.FINITE:
            continue
        opening = report.first - 1
        if opening <= at or not n.tags[opening] & (COMMA | DASH | QUOTED) or not report.cue.verb.takes & {"z", "d"}:
            continue
        after = report.last
        if after >= place.passage.last or n.tags[after] & (STOP | COMMA | PREPOSITION | TIME | ADVERB):
            return found_by("clause-before", report)
    return None


def according_to(place: Place) -> Found | None:
    """According to the mayor, “…”, in the words of the mayor: “…” — anywhere in the sentence."""
    n, first, last = place.n, place.passage.first, place.passage.last
    for at in range(first, last - 2):
        rest = _SOURCES.get(n.words[at])
        if rest is None or n.words[at + 1 : at + 1 + len(rest)] != rest:
            continue
        cue = 1 + len(rest)
        speaker = phrase_after(n, at + cue, last)
        if speaker is not None:
            return Found("according-to", speaker, (at, at + cue))
    return None


def reported_clause(place: Place) -> Found | None:
    """She said the plan was “…” — the run stands in a clause that a cue reports, the outermost one."""
    for clause in place.reported:
        if clause.speaker is not None and any(first <= place.at < last for first, last in clause.stretches):
            return Found(clause.rule, clause.speaker, clause.cue)
    return None


def nominal_cue(place: Place) -> Found | None:
    """The mayor’s claim that “…”, a promise from the mayor that “…” — a noun for what was said, and whose it is."""
    n, first, at = place.n, place.passage.first, place.at
    for noun in range(at - 1, max(first, at - 25) - 1, -1):
        tag = n.tags[noun]
        if tag & SEMICOLON or tag & QUOTED:
            return None
        if n.words[noun] not in lexicon.words("nominal_cues"):
            continue
        owner = possessor_before(n, max(first, noun - 6), noun)
        if owner is None and noun + 2 < at and n.words[noun + 1] in ("of", "by", "from"):
            owner = phrase_after(n, noun + 2, at)
        if owner is None or owner.last > at:
            continue
        opens = any(n.tags[k] & THAT for k in range(noun + 1, at))
        given = n.words[noun + 1] in ("by", "from") and owner.first > noun and not n.tags[owner.first] & GERUND
        near = at - (owner.last if given else noun + 1) <= _BETWEEN
        named = not given and any(_names_thing(report, noun) for report in place.passage.reports)
        if not opens and (not near or named):
            continue
        return Found("nominal-cue", owner, (noun, noun + 1))
    return None


def _names_thing(report: Report, noun: int) -> bool:
    """Ask whether the noun at token `noun` is what a cue before it gives a name to (called his answer “…”)."""
    return report.cue.last <= noun and "n" in report.cue.verb.takes and report.speaker is not None


def cue_earlier(place: Place) -> Found | None:
    """She called the plan “…” — the run stands in what a cue before it reports."""
    n, at = place.n, place.at
    for report in reversed(place.passage.reports):
        if report.last > at or report.speaker is None or report.cue.mood is Mood.PASSIVE:
            continue
        named = report.last == at and "n" in report.cue.verb.takes and is_scare_quote(place.text, n, at)
        if named or any(n.tags[k] & SEMICOLON for k in range(report.last, at)):
            return None
        return found_by(f"{report.cue.mood}-earlier", report)
    return None


def passive_agent(place: Place) -> Found | None:
    """The plan was described as “…” by the mayor, or by the mayor as “…”."""
    for report in reversed(place.passage.reports):
        if report.cue.mood is not Mood.PASSIVE or report.cue.last > place.at or report.speaker is None:
            continue
        if report.speaker.first > place.at or place.at - report.speaker.last <= 1:
            return found_by("passive", report)
    return None


def possessor(place: Place) -> Found | None:
    """The mayor’s “…” — whose words they are."""
    if length(place) < 2 or is_scare_quote(place.text, place.n, place.at):
        return None
    owner = possessor_before(place.n, max(place.passage.first, place.at - 3), place.at)
    return Found("possessor", owner, None) if owner is not None else None


def sentence_subject(place: Place) -> Found | None:
    """Smith ran on a promise to “…” — nothing else is known but whom the sentence is about."""
    n, passage = place.n, place.passage
    if length(place) < _ENOUGH or is_scare_quote(place.text, n, place.at):
        return None
    speaker = main_subject(n, passage.first, place.at)
    return Found("sentence-subject", speaker, None) if speaker is not None else None
