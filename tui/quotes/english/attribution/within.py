"""Rules for a run inside a sentence that somebody says, and for one with nothing but an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    COMMA,
    DASH,
    DETERMINER,
    FINITE,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    SEMICOLON,
    SIGN,
    STOP,
    SUBJECT,
    THAT,
    TIME,
)
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import ENOUGH, PHASES, Place, found_by, length, possessor_before
from tui.quotes.english.attribution.scope import is_over
from tui.quotes.english.clauses import main_subject, subject_before
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.reporting import shared_subject
from tui.quotes.english.sources import sources
from tui.quotes.english.terms import is_scare_quote, outcry_before
from tui.quotes.english.verbs import is_joined, verb_before

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Report
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration


_CLAUSE = DETERMINER | POSSESSIVE | SUBJECT  # how the main clause begins after what stands in front of it
_BETWEEN = 2  # tokens from a noun for what was said, and its owner, to the words
_INTO = ("in", "into", "on", "under", "with")  # what leads from the one who cries out to the noun (broke into chants)
_BEFORE_OUTCRY = 6  # tokens in which the verb stands that has it as its object
_GOING_ON = (*PHASES, "continue")
_PARTED = 3  # tokens from who says it to the words


def clause_with_run(place: Place) -> Found | None:
    """The plan was “…” and would fail, she said — the run stands in a clause that is attributed at its end."""
    n, at = place.n, place.at
    for report in place.passage.reports:
        if report.cue.first <= at or report.speaker is None or report.cue.mood is not Mood.FINITE:
            continue
        if report.speaker.antecedent is not None:  # “…” was echoed by Smith, who spoke of ruin
            continue
        opening = report.first - 1
        if opening <= at or not n.tags[opening] & (COMMA | DASH | QUOTED) or not report.cue.verb.takes & {"z", "d"}:
            continue
        after = report.last
        if report.cue.verb.lemma in _GOING_ON and after + 1 < place.passage.last and n.tags[after + 1] & BASE:
            continue  # as he opposes “…,” the town goes on to plan it
        if after >= place.passage.last or n.tags[after] & (STOP | COMMA | PREPOSITION | TIME | ADVERB):
            return found_by("clause-before", report)
    return None


def according_to(place: Place) -> Found | None:
    """According to the mayor, “…”, in the words of the mayor: “…” — anywhere in the sentence."""
    source = next(sources(place.n, place.passage.first, place.passage.last), None)
    return Found("according-to", source.speaker, (source.first, source.last)) if source is not None else None


def reported_clause(place: Place) -> Found | None:
    """She said the plan was “…” — the run stands in a clause that a cue reports, the outermost one."""
    for clause in place.reported:
        if clause.speaker is not None and any(first <= place.at < last for first, last in clause.stretches):
            return Found(clause.rule, clause.speaker, clause.cue)
    return None


def outcry(place: Place) -> Found | None:
    """Chants of “…” from the stands, under the slogan “…” — words of many, and whose they are if it is said."""
    noun = outcry_before(place.n, place.passage.first, place.at)
    if noun is None:
        return None
    crier = _crier(place, noun)
    return Found("nobody" if crier is None else "outcry", crier, (noun, noun + 1))


def _crier(place: Place, noun: int) -> Mention | None:
    """Return who cries out what the noun at token `noun` says, or what the words are written on."""
    n, at, first, last = place.n, place.at, place.passage.first, place.passage.last
    if n.words[at - 1] == "with":  # a shirt emblazoned with “…”
        return phrase_before(n, first, noun)
    owner = possessor_before(n, max(first, noun - 4), noun)  # their loud chants of “…”
    if owner is None and at + 1 < last and n.words[at + 1] in ("from", "by"):
        owner = phrase_after(n, at + 2, last)
    if owner is not None or any(n.tags[k] & BE for k in range(first, noun)):
        return owner
    kinds, before = lexicon.classes("en/outcries"), range(max(first, noun - _BEFORE_OUTCRY), noun)
    roused = next((k for k in before if n.words[k] in kinds["rousing"]), None)  # roused the crowd to chants of “…”
    if roused is not None and (moved := phrase_after(n, roused + 1, noun)) is not None:
        return moved
    breaks_into = any(n.words[k] in _INTO for k in before[-3:]) or any(n.words[k] in kinds["raising"] for k in before)
    if not breaks_into:
        return None
    verb = verb_before(n, first, noun)
    nearest = subject_before(n, first, verb) if verb is not None and not is_joined(n, first, verb) else None
    return nearest or main_subject(n, first, noun)


def nominal_cue(place: Place) -> Found | None:
    """The mayor’s claim that “…”, a promise from the mayor that “…” — a noun for what was said, and whose it is."""
    n, first, at = place.n, place.passage.first, place.at
    if (named := _owned_before_noun(place)) is not None:
        return named
    for noun in range(at - 1, max(first, at - 25) - 1, -1):
        tag = n.tags[noun]
        if tag & SEMICOLON or tag & QUOTED:
            return None
        if n.words[noun] not in lexicon.words("en/nominal_cues"):
            continue
        owner = possessor_before(n, max(first, noun - 6), noun)
        if owner is None and noun + 2 < at and n.words[noun + 1] in ("of", "by", "from"):
            owner = phrase_after(n, noun + 2, at)
        if owner is None or owner.last > at:
            continue
        opens = _has_that(n, noun, at) or _is_said_as(n, noun, at)
        opens = opens or (owner.last <= noun and _is_bound_to(n, noun, at))
        given = n.words[noun + 1] in ("by", "from") and owner.first > noun and not n.tags[owner.first] & GERUND
        near = at - (owner.last if given else noun + 1) <= _BETWEEN
        spoken_of = not given and any(_has_noun(report, noun, owner) for report in place.passage.reports)
        if not opens and (not near or spoken_of):
            continue
        return Found("nominal-cue", owner, (noun, noun + 1))
    return None


def _has_that(n: Narration, noun: int, at: int) -> bool:
    """Ask whether what the noun names is told between it and the run at `at` (his claim that it is “bad”)."""
    that = next((k for k in range(noun + 1, at) if n.tags[k] & THAT), None)
    if that is None or any(n.tags[k] & COMMA and n.tags[k + 1] & _CLAUSE for k in range(noun + 1, that)):
        return False
    return not any(n.tags[k] & BE and n.tags[k + 1] & FINITE for k in range(noun + 1, that))  # was met by news that


def _is_bound_to(n: Narration, noun: int, at: int) -> bool:
    """Ask whether the run at `at` is part of what somebody will do by his word (his pledge to be “neutral”)."""
    bound = n.words[noun + 1] == "to" and bool(n.tags[noun + 2] & BASE)
    return bound and not any(n.tags[k] & (SIGN | FINITE) for k in range(noun + 3, at))


def _owned_before_noun(place: Place) -> Found | None:
    """Return whose words stand between the owner and the noun for them (the mayor’s “new dawn” remark)."""
    n, at = place.n, place.at
    if at + 1 >= place.passage.last or n.words[at + 1] not in lexicon.words("en/nominal_cues"):
        return None
    owner = possessor_before(n, max(place.passage.first, at - 6), at)
    adjacent = owner is not None and owner.last == at
    return Found("nominal-cue", owner, (at + 1, at + 2)) if adjacent else None


def _is_said_as(n: Narration, noun: int, at: int) -> bool:
    """Ask whether the run at `at` is how somebody describes a thing (his dismissal of it as “a joke”)."""
    return n.words[at - 1] == "as" and n.words[noun] in lexicon.classes("en/small_words")["describing"]


def _has_noun(report: Report, noun: int, owner: Mention) -> bool:
    """Ask whether the noun is only what a cue speaks of (called his answer “…”; said his answer “was …”)."""
    if report.speaker is None or report.cue.last > noun:
        return False
    return "n" in report.cue.verb.takes or ("z" in report.cue.verb.takes and report.last == owner.first)


def cue_earlier(place: Place) -> Found | None:
    """She called the plan “…” — the run stands in what a cue before it reports."""
    n, at = place.n, place.at
    describes = n.words[at - 1] == "as" and any(
        _describes(report) and report.last < at for report in place.passage.reports
    )
    for report in reversed(place.passage.reports):
        if report.last > at or report.speaker is None or report.cue.mood is Mood.PASSIVE:
            continue
        if describes and not _describes(report):  # She described a man who had asked for it as “…”
            continue
        if is_over(place, report) or _is_phase(place, report):
            continue
        if report.cue.mood is Mood.MODAL and (_reported_before(place, report) or _is_mental(report)):
            continue
        named = report.last == at and "n" in report.cue.verb.takes and is_scare_quote(place.text, n, at)
        if named or any(n.tags[k] & SEMICOLON for k in range(report.last, at)):
            return None
        return found_by(f"{report.cue.mood}-earlier", report)
    return None


def _describes(report: Report) -> bool:
    """Ask whether a cue has an `as` before what somebody is said to be (describe, dismiss)."""
    return report.speaker is not None and report.cue.verb.lemma in lexicon.classes("en/small_words")["describes-as"]


def _is_phase(place: Place, report: Report) -> bool:
    """Ask whether a verb of going on only tells how something is done (if the sea continues to rise)."""
    lemma = report.cue.verb.lemma
    return (lemma in PHASES and length(place) < ENOUGH) or (lemma in _GOING_ON and place.n.words[report.last] == "to")


def _is_mental(report: Report) -> bool:
    """Ask whether a cue tells what somebody has in mind, which he may but does not say (could expect a “feast”)."""
    return report.cue.verb.lemma in lexicon.classes("en/small_words")["mental"]


def _reported_before(place: Place, report: Report) -> bool:
    """Ask whether somebody says that somebody would say something (She vowed that it would demand “…”)."""
    return any(
        other.cue.mood is Mood.FINITE and other.speaker is not None and "t" in other.cue.verb.takes
        for other in place.passage.reports
        if other.cue.last <= report.first
    )


def passive_agent(place: Place) -> Found | None:
    """The plan was described as “…” by the mayor, or by the mayor as “…”."""
    for report in reversed(place.passage.reports):
        if report.cue.mood is not Mood.PASSIVE or report.cue.last > place.at or report.speaker is None:
            continue
        if report.speaker.first > place.at or _is_agent_of(place, report.speaker):
            return found_by("passive", report)
    return None


def _is_agent_of(place: Place, speaker: Mention) -> bool:
    """Ask whether no more than a phrase with "as" parts the one by whom it is said from the run."""
    n, at, last = place.n, place.at, _past_apposition(place.n, speaker.last, place.at)
    if at - last <= 1:
        return True
    parted = _PARTED + (n.words[last] == "as")
    return at - last <= parted and not any(n.tags[k] & (AUXILIARY | FINITE | QUOTED | SIGN) for k in range(last, at))


def _past_apposition(n: Narration, comma: int, last: int) -> int:
    """Return the token after what tells between commas who somebody is (by her tutor, Ada Finch, as)."""
    if not n.tags[comma] & COMMA:
        return comma
    close = next((at for at in range(comma + 1, last) if n.tags[at] & (SIGN | AUXILIARY | QUOTED)), comma)
    return close + 1 if close > comma and n.tags[close] & COMMA else comma


def possessor(place: Place) -> Found | None:
    """The mayor’s “…” — whose words they are."""
    if length(place) < 2 or is_scare_quote(place.text, place.n, place.at):
        return None
    owner = possessor_before(place.n, max(place.passage.first, place.at - 3), place.at)
    return Found("possessor", owner, None) if owner is not None else None


def sentence_subject(place: Place) -> Found | None:
    """Smith ran on a promise to “…” — nothing else is known but whom the sentence is about."""
    n, passage = place.n, place.passage
    owned = possessor_before(n, max(passage.first, place.at - 3), place.at) is not None
    if length(place) < (2 if owned else ENOUGH) or is_scare_quote(place.text, n, place.at):
        return None
    speaker = shared_subject(n, passage.first, passage.last, place.at) or main_subject(n, passage.first, place.at)
    if speaker is None or n.words[speaker.head].lower() in lexicon.words("en/negative_subjects"):
        return None
    return Found("sentence-subject", speaker, None)
