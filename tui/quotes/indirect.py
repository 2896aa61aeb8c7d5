"""Reported clauses: what a cue says that somebody said, with or without marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.clauses import is_verb
from tui.quotes.cues import Mood
from tui.quotes.mentions import Mention, phrase_after
from tui.quotes.words import (
    ADVERB,
    AUXILIARY,
    BREAK,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    OBJECT,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
)

if TYPE_CHECKING:
    from tui.quotes.narration import Narration
    from tui.quotes.reporting import Passage, Report

_VERB = FINITE | AUXILIARY
_NOUNLIKE = SUBJECT | CAPITAL | ROLE | DETERMINER | QUOTED
_TOPIC = frozenset(["about", "of", "for", "against", "over"])  # what comes after these is no clause of its own
_ADDRESS = 14  # tokens that may stand between a cue and its clause: to whom, where and when it was said


class Clause(NamedTuple):
    """What was said, as stretches `[first, last)` of tokens, by whom, and the cue `[first, last)` that says so."""

    rule: str
    stretches: tuple[tuple[int, int], ...]
    speaker: Mention | None
    cue: tuple[int, int]


def clauses(passage: Passage) -> list[Clause]:
    """Return the reported clauses of a sentence, in the order of their cues."""
    found: list[Clause] = []
    for report in passage.reports:
        clause = _clause(passage, report)
        if clause is not None:
            found.append(clause)
    found += according_to(passage)
    return found


def _clause(passage: Passage, report: Report) -> Clause | None:
    if report.cue.mood is Mood.INFINITIVE and report.speaker is None:
        return None
    cue = (report.cue.first, report.cue.last)
    after = clause_after(passage, report)
    if after is not None:
        rule, start = after
        end = clause_end(passage, start, report)
        if end > start:
            return Clause(rule, ((start, end),), report.speaker, cue)
    before = clause_before(passage, report)
    if before is not None:
        return Clause("clause-before", before, report.speaker, cue)
    return None


def clause_after(passage: Passage, report: Report) -> tuple[str, int] | None:
    """Return the rule and the first token of the clause that follows a cue; `None` if none does."""
    n, last = passage.n, passage.last
    takes = report.cue.verb.takes
    if report.cue.mood is Mood.INFINITIVE:
        takes = takes & {"t"}
    at = report.last
    if at >= last or report.inverted:
        return None
    that = _that_ahead(n, at, last, address="o" in takes)
    if that is not None and takes & {"t"}:
        return "that-clause", that
    if "o" in takes:
        at = _after_addressee(n, at, last)
    at = _after_adverbial(n, at, last)
    if at >= last:
        return None
    if "w" in takes and n.tags[at] & QUESTION and (n.words[at] != "when" or "d" not in takes):
        return "question-clause", at
    if "i" in takes and n.words[at] == "to" and at + 1 < last:
        return "infinitive", at
    if "z" in takes and begins_clause(n, at, last):
        return "bare-clause", at
    return None


def _that_ahead(n: Narration, at: int, last: int, *, address: bool) -> int | None:
    """Return where `that` opens the clause, past a person told and phrases of place and time."""
    for that in range(at, min(last, at + _ADDRESS)):
        tag = n.tags[that]
        if tag & THAT and n.words[that] == "that":
            return that if that + 1 < last and (that == at or not n.tags[that + 1] & _VERB) else None
        if tag & (_VERB | STOP | SEMICOLON | QUOTED | COLON) and not tag & (ROLE | CAPITAL):
            return None
        if that == at and n.words[that] in _TOPIC:
            return None
        if that == at and not address and not tag & (PREPOSITION | TIME | COMMA | ADVERB | SUBORDINATOR | CAPITAL):
            return None
    return None


def _after_addressee(n: Narration, at: int, last: int) -> int:
    """Step over the person told (told reporters, told the paper on Monday)."""
    if at < last and n.tags[at] & OBJECT:
        return at + 1
    told = phrase_after(n, at, last)
    if told is None:
        return at
    runs_on = told.last < last and n.tags[told.last] & _VERB and told.last - at > 1
    return at + 1 if runs_on and n.tags[at] & CAPITAL else told.last  # told Reuters Russia has


def _after_adverbial(n: Narration, at: int, last: int) -> int:
    """Step over where and when it was said (said on Tuesday, said in a statement), if a clause follows."""
    while at < last and n.tags[at] & TIME and not n.tags[at] & AUXILIARY:
        at += 1
    if at + 1 < last and n.words[at] in ("in", "on", "at", "during", "after"):
        where = phrase_after(n, at + 1, last)
        if where is not None and where.last < last and n.tags[where.last] & (DETERMINER | SUBJECT | CAPITAL):
            return where.last
    return at


def begins_clause(n: Narration, at: int, last: int) -> bool:
    """Ask whether the tokens from `at` on begin a clause with a subject and a verb of its own."""
    tags = n.tags
    tag = tags[at]
    if tag & (SIGN | CONJUNCTION | OBJECT | AUXILIARY | QUESTION) or (tag & PREPOSITION and not tag & CAPITAL):
        if not (tag & PREPOSITION and n.words[at] in ("in", "under", "by", "for", "at", "with", "without", "on", "as")):
            return False
        if not _comma_then_subject(n, at, last):
            return False
    if tags[at] & SUBJECT and at + 1 < last and tags[at + 1] & COMMA:
        return False
    relatives = 0
    for verb in range(at + 1, min(last, at + 40)):
        tag = tags[verb]
        if is_verb(n, at, verb):
            if not relatives and (verb - at > 1 or tags[at] & _NOUNLIKE):
                return True
            if not tags[verb - 1] & AUXILIARY:
                relatives = max(0, relatives - 1)
        elif tag & (THAT | QUESTION) or n.words[verb] == "which":
            relatives += 1
        elif tag & (STOP | SEMICOLON):
            return False
    return False


def _comma_then_subject(n: Narration, at: int, last: int) -> bool:
    for comma in range(at + 1, min(last - 1, at + 12)):
        if n.tags[comma] & COMMA:
            return bool(n.tags[comma + 1] & (SUBJECT | DETERMINER | CAPITAL))
    return False


def clause_end(passage: Passage, start: int, report: Report) -> int:
    """Return the token after the reported clause that begins at `start`.

    That is the sentence's end, or where another voice or the writer takes over.
    """
    n = passage.n
    end = passage.last
    while end > start and n.tags[end - 1] & STOP:
        end -= 1
    for other in passage.reports:
        if other.cue.first <= start:
            continue
        if other.cue.mood is Mood.GERUND and n.tags[other.cue.first - 1] & COMMA:
            return min(end, other.cue.first - 1)
        subject = other.speaker
        if subject is None or other.inverted:
            continue
        lead = other.first - 1
        if lead > start and n.tags[lead] & CONJUNCTION and n.tags[lead - 1] & COMMA:
            return min(end, lead - 1)
    joined = {other.cue.first for other in passage.reports if _goes_on(other, report)}
    for at in range(start + 3, end):
        if _another_voice(n, at, end) or (n.tags[at] & CONJUNCTION and at + 1 in joined):
            return at - 1 if n.tags[at - 1] & COMMA else at
    return end


def _goes_on(other: Report, report: Report) -> bool:
    """Ask whether `other` can be a second verb of the same subject (she said … and vowed …)."""
    return other.cue.mood is Mood.FINITE and other.cue.verb.form == report.cue.verb.form


def _another_voice(n: Narration, at: int, end: int) -> bool:
    """Ask whether the clause is over at token `at`: the writer explains, or another source follows."""
    tag = n.tags[at]
    if tag & SEMICOLON or (tag & COLON and at + 1 < end and n.tags[at + 1] & QUOTED):
        return True
    if not tag & COMMA or at + 2 >= end:
        return False
    return n.words[at + 1] in ("which", "who", "whose") or (n.words[at + 1] == "according" and n.words[at + 2] == "to")


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
        after = _after_addressee(n, after, last)
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


def according_to(passage: Passage) -> list[Clause]:
    """Return what the sentence gives `according to` somebody."""
    n, first, last = passage.n, passage.first, passage.last
    found: list[Clause] = []
    for at in range(first, last - 2):
        if n.words[at + 1] != "to" or n.words[at].lower() != "according":
            continue
        speaker = phrase_after(n, at + 2, last)
        if speaker is None:
            continue
        cue = (at, at + 2)
        end = last
        while end > at and n.tags[end - 1] & (STOP | BREAK) and not n.tags[end - 1] & QUOTED:
            end -= 1
        if at == first or (at == first + 1 and n.tags[first] & (CONJUNCTION | ADVERB)):
            comma = next((k for k in range(speaker.last, end) if n.tags[k] & COMMA), None)
            comma = _last_comma_of_phrase(n, comma, end) if comma is not None else speaker.last
            if comma + 1 < end:
                found.append(Clause("according-to", ((comma + 1, end),), speaker, cue))
            continue
        close = at - 1 if n.tags[at - 1] & (COMMA | DASH) else at
        after = next((k for k in range(speaker.last, end) if n.tags[k] & COMMA), None)
        stretches: tuple[tuple[int, int], ...] = ((first, close),)
        goes_on = after is not None and after + 3 < end and any(n.tags[k] & _VERB for k in range(after + 1, end))
        if after is not None and goes_on and not any(n.tags[k] & _VERB for k in range(first, close)):
            stretches = ((first, close), (after + 1, end))
        if close > first:
            found.append(Clause("according-to", stretches, speaker, cue))
    return found


def _last_comma_of_phrase(n: Narration, comma: int, end: int) -> int:
    """Step over an apposition (According to Doe, the mayor, …)."""
    following = next((k for k in range(comma + 1, min(end, comma + 14)) if n.tags[k] & COMMA), None)
    if following is None or n.tags[comma + 1] & SUBJECT:
        return comma
    if any(n.tags[k] & _VERB for k in range(comma + 1, following)):
        return comma
    return following if n.tags[comma + 1] & (DETERMINER | ROLE) else comma
