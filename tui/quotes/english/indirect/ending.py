"""Where a reported clause ends: at the end of its sentence, or where another voice or the writer takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    MODAL,
    OPENING,
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
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.cues import Mood
from tui.quotes.english.indirect.bare import is_contracted
from tui.quotes.english.verbs import has_verb, is_verb

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_VERB = FINITE | AUXILIARY
_NOT_MAIN = CONJUNCTION | PREPOSITION | GERUND | ADVERB | QUESTION | WHO | THAT | FINITE | AUXILIARY  # after a comma
_LEADS = PREPOSITION | SUBORDINATOR | ADVERB  # before a gerund in front of the main verb
_TELLING = lexicon.classes("en/small_words")["showing"]
_WITH = 8  # tokens from `with` to its gerund
_OCCASION = 7  # tokens of `in an exclusive interview`
_ON_OCCASION = ("in", "at", "during")
_OCCASIONS = lexicon.classes("en/small_words")["occasion"]
_TURNS = lexicon.classes("en/small_words")["turning"]
_CONCEDES = lexicon.classes("en/small_words")["conceding"]


def clause_end(passage: Passage, start: int, report: Report, begin: int | None = None) -> int:
    """Return the token after the reported clause from `start` on, which may have something in front until `begin`."""
    n = passage.n
    end = passage.last
    while end > start and n.tags[end - 1] & STOP:
        end -= 1
    end = _another_cue(passage, start, _bracket_end(n, start, end), report)
    joined = {other.cue.first for other in passage.reports if _goes_on(other, report)}
    framed = not n.tags[start - 1] & COMMA and _in_front(passage, report)
    relative = _in_relative(report) or _in_passing(passage, report)
    verbal = False
    begin = start if begin is None else begin
    for at in range(begin + 1, end):
        tag = n.tags[at]
        if at > begin + 2:
            over = (verbal and _writer_takes_over(n, at, end)) or (framed and _main_clause(n, at, end))
            over = over or (relative and bool(tag & (COMMA | DASH)) and at + 1 < end and is_verb(n, at, at + 1))
            if over or _another_voice(n, at, end) or (tag & CONJUNCTION and at + 1 in joined):
                return at - 1 if n.tags[at - 1] & COMMA else at
        verbal = verbal or is_verb(n, start, at)
    return end


def _bracket_end(n: Narration, start: int, end: int) -> int:
    """Return where the brackets close that the clause stands in, if it does: (half say it is shut) the quay is open."""
    depth = 0
    for at in range(start, end):
        if n.tags[at] & OPENING and n.words[at] in "([":
            depth += 1
        elif n.tags[at] & CLOSING and n.words[at] in ")]":
            depth -= 1
            if depth < 0:
                return at
    return end


def _another_cue(passage: Passage, start: int, end: int, report: Report) -> int:
    """Return where a later cue of the sentence cuts the clause off (…, adding that; …, but they said)."""
    n = passage.n
    for other in passage.reports:
        if other.cue.first <= start:
            continue
        before = n.tags[other.cue.first - 1]
        if other.cue.mood is Mood.GERUND and before & (COMMA | DASH | QUOTED):  # … a “ruin,” adding that
            return min(end, other.cue.first if before & QUOTED else other.cue.first - 1)
        if other.speaker is None or other.inverted:
            continue
        lead = other.first - 1
        if lead <= start + 2 or n.words[lead + 1] == "that":
            continue
        turns = n.tags[lead] & CONJUNCTION or n.words[lead] in _TURNS or n.words[lead] in _CONCEDES
        if turns and n.tags[lead - 1] & (COMMA | DASH | QUOTED):
            return min(end, lead if n.tags[lead - 1] & QUOTED else lead - 1)
        if n.tags[lead] & CONJUNCTION and _is_level(other, report) and has_verb(n, start, lead):
            return min(end, lead)
    return end


def _is_level(other: Report, report: Report) -> bool:
    """Ask whether `other` stands beside `report` and not in what it reports (half said …, and others said …)."""
    return other.cue.mood is report.cue.mood is Mood.FINITE and other.cue.verb == report.cue.verb


def _goes_on(other: Report, report: Report) -> bool:
    """Ask whether `other` can be a second verb of the same subject (she said … and vowed …, saying … and adding …)."""
    return other.cue.mood in (Mood.FINITE, Mood.GERUND) and other.cue.verb.form == report.cue.verb.form


def _in_front(passage: Passage, report: Report) -> bool:
    """Ask whether the cue stands in a clause or a phrase in front of the main verb.

    So it does in `While she said …, the quay was shut` and in `Days after saying …, she left`.
    """
    n, first = passage.n, passage.first
    if first < passage.last and n.tags[first] & CONJUNCTION:
        first += 1
    done_to = report.speaker is None or report.cue.mood is Mood.PASSIVE
    if done_to and report.cue.first <= first + 1:  # Asked by Doe whether …, she left
        return True
    if report.cue.mood is Mood.GERUND:
        frame = report.cue.first - 1
        return frame < first or (bool(n.tags[frame] & _LEADS) and not has_verb(n, first, frame))
    frame = report.first - 1
    while frame > first and n.tags[frame] & (ADVERB | TIME | DETERMINER) and not n.tags[frame] & SUBORDINATOR:
        frame -= 1
    if frame < first or not (n.tags[frame] & SUBORDINATOR or n.words[frame].lower() == "as"):
        return False
    asked = n.tags[first] & FINITE and n.tags[first] & CUE  # Asked whether he would …, she left
    return not has_verb(n, first + 1 if asked else first, frame)


def _in_relative(report: Report) -> bool:
    """Ask whether the cue stands in a relative clause, which the main verb ends (Doe, who said …, left)."""
    return report.speaker is not None and report.speaker.antecedent is not None


def _in_passing(passage: Passage, report: Report) -> bool:
    """Ask whether a participle between commas has the clause (Doe, asked whether it was shut, replied)."""
    n = passage.n
    if not n.tags[report.cue.first - 1] & COMMA:
        return False
    waits = report.cue.mood is Mood.GERUND and not has_verb(n, passage.first, report.cue.first - 1)
    return report.cue.mood is Mood.PASSIVE or waits


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
    if n.words[at] == "compared" and n.words[at - 1] != "when":  # half said they had, compared with few who had not
        return True
    if n.tags[at] & PREPOSITION:
        return _tells_where_it_was_said(n, at, end)
    if not n.tags[at] & (COMMA | DASH) or at + 2 >= end:
        return False
    word, tag, after = n.words[at + 1], n.tags[at + 1], n.tags[at + 2]
    if word in ("which", "who", "whose", "whom", "a", "an", "compared") or word in _TURNS:
        return True
    if word == "as" and after & AUXILIARY and not after & GERUND and n.words[at + 2] != "being":  # …, as was the case
        return True
    if word == "then" and after & FINITE and not after & ROLE:  # …, then laughed
        return True
    if word == "before" and after & GERUND:  # …, before leaving for Lund
        return True
    if word in _TELLING:
        return True
    if word in _CONCEDES and n.tags[at] & DASH:
        return True
    if word == "with":  # …, with Doe calling it a ruin
        return any(n.tags[k] & GERUND and n.tags[k] & CUE for k in range(at + 3, min(end, at + _WITH)))
    if tag & CONJUNCTION and word in ("and", "but"):
        so = n.words[at + 2] in ("so", "neither") and at + 3 < end and n.tags[at + 3] & AUXILIARY  # …, and so did Doe
        return (
            bool(after & SUBJECT or so)
            or is_contracted(n, at + 2)
            or (bool(after & _VERB) and not after & (ROLE | CAPITAL | MODAL))
        )
    return False


def _tells_where_it_was_said(n: Narration, at: int, end: int) -> bool:
    """Ask whether the preposition at `at` opens what only tells on what occasion somebody spoke (in an interview)."""
    if n.words[at] not in _ON_OCCASION or at + 2 >= end:
        return False
    if n.words[at + 1] not in ("a", "an") and not n.tags[at + 1] & POSSESSIVE:  # working on the speech
        return False
    noun = next((k for k in range(at + 2, min(end, at + _OCCASION)) if n.words[k] in _OCCASIONS), None)
    if noun is None or (n.words[noun] == "conference" and n.words[noun - 1] not in ("news", "press")):
        return False
    if any(n.tags[k] & (SIGN | CONJUNCTION | PREPOSITION) for k in range(at + 2, noun)):
        return False
    return not any(
        n.tags[k] & (SIGN | QUOTED | CONJUNCTION | SUBJECT) or is_verb(n, at, k) for k in range(noun + 1, end)
    )
