"""Rules for a run whose attribution stands right beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BREAK,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    FINITE,
    GENITIVE,
    NUMBER,
    OBJECT,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TIME,
)
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.colons import credited_after_dash, sender_before
from tui.quotes.english.attribution.place import (
    ENOUGH,
    PHASES,
    Place,
    closed_by_report,
    comma_closes,
    follows_preposition,
    found_by,
    length,
    past_signs,
    report_after,
)
from tui.quotes.english.clauses import past_introduction, subject_before
from tui.quotes.english.cues import Mood
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.reporting import leads_on
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Report
    from tui.quotes.narration import Narration

_RECALLS = lexicon.classes("en/small_words")["recalling"]
_WHOM = ("her", "him", "them")
_HEARD = 6  # tokens up to the verb by which somebody recalls what was said
_WHOLES = lexicon.classes("en/small_words")["whole"]
_ENDS_NAME = SIGN | PREPOSITION | TIME | SUBORDINATOR


def cue_before(place: Place) -> Found | None:
    """She said, “…” — the cue stands right before the run, or with no more between than to whom it was said."""
    n, at = place.n, place.at
    if at - 1 > place.passage.first and n.tags[at - 1] & COLON:
        sender = sender_before(n, place.passage.first, at - 1)
        if sender is not None:  # Doe recalled a warning from Lund: “…”
            return Found("possessor-colon", sender, None)
    for report in reversed(place.passage.reports):
        cue = report.cue
        if report.last > at or (report.speaker is None and cue.mood is Mood.FINITE):
            continue
        if cue.mood is Mood.MODAL and _is_reported(place, cue.first):
            return None
        if (main := _past_relative(place, report)) is not None:
            return found_by(f"{main.cue.mood}-before", main)
        gap = range(report.last, at)
        if gap and n.tags[at - 1] & COLON and credited_after_dash(n, place.passage.first, at - 1) is not None:
            return None
        if len(gap) > 1 and n.tags[at - 1] & COMMA and report_after(place) is not None:
            return None  # when she offered money, “they took it,” he said
        if any(n.tags[k] & COMMA and n.tags[k + 1] & CONJUNCTION for k in gap):
            return None  # she said, and the quay, “dark and cold”, was still
        if not gap and cue.verb.lemma in PHASES and length(place) < ENOUGH:
            return None  # to begin “building boats”
        if not gap and _calls(place, report):
            return found_by(f"{cue.mood}-before", report)
        if "d" not in cue.verb.takes or cue.mood is Mood.PASSIVE:
            return None
        if _is_in_tail(place, report):
            return None
        if not gap:
            return found_by(f"{cue.mood}-before", _with_subject(place, report))
        sign = n.tags[at - 1]
        if sign & COLON and _opens_aside(n, gap[0]) and leads_on(report):  # Doe said as Lund left: “…”
            return found_by(f"{cue.mood}-before", _with_subject(place, report))
        if sign & THAT and _is_anothers_claim(n, at - 2):  # Doe responded to Lund’s claim that “…”
            return None
        if sign & (COMMA | COLON | DASH) and not any(
            n.tags[k] & (FINITE | AUXILIARY | QUOTED) and not n.tags[k] & ROLE for k in gap
        ):
            return found_by(f"{cue.mood}-before", _with_subject(place, report))
        if sign & THAT and not any(n.tags[k] & (FINITE | AUXILIARY | QUOTED) and not n.tags[k] & ROLE for k in gap):
            return found_by(f"{cue.mood}-before", report)
        return None
    return None


def _opens_aside(n: Narration, at: int) -> bool:
    """Ask whether a clause begins at `at` that tells when something was said (as Lund left)."""
    return bool(n.tags[at] & SUBORDINATOR) or n.words[at] == "as"


def _is_anothers_claim(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` is what somebody who is named said (Lund’s claim)."""
    return at > 0 and n.words[at].lower() in lexicon.words("en/nominal_cues") and bool(n.tags[at - 1] & GENITIVE)


def _past_relative(place: Place, report: Report) -> Report | None:
    """Return the attribution that a colon before the run goes with, where the nearest only describes somebody.

    So it is in `Doe wrote to Lund, who had asked for help: “…”`, but not in `Doe met a man who told reporters: “…”`.
    """
    n, at, speaker = place.n, place.at, report.speaker
    if speaker is None or speaker.antecedent is None or not n.tags[at - 1] & COLON:
        return None
    told = [token for token in range(report.cue.last, at - 1) if not n.tags[token] & ADVERB]
    if not told or n.tags[told[-1]] & (ROLE | CAPITAL | OBJECT):
        return None
    return next(
        (
            one
            for one in reversed(place.passage.reports)
            if one.last <= speaker.first
            and one.cue.mood is Mood.FINITE
            and "d" in one.cue.verb.takes
            and one.speaker is not None
            and one.speaker.antecedent is None
        ),
        None,
    )


def _is_in_tail(place: Place, report: Report) -> bool:
    """Ask whether the cue before the run is only part of what the one after it reports.

    So it is where it says nothing (Doe cannot say that “…,” Smith added) and where it describes a subject (Nothing
    that Doe said “will help,” Smith said).
    """
    n, opening = place.n, report.first - 1
    opening -= opening > place.passage.first and bool(n.tags[opening] & THAT)
    whole = opening >= place.passage.first and n.words[opening].lower() in _WHOLES
    unsaid = report.cue.negated or report.cue.mood is Mood.MODAL or whole
    return unsaid and closed_by_report(place)


def _with_subject(place: Place, report: Report) -> Report:
    """Give a gerund that is cut off from its sentence the one who speaks there (Doe said it was bad. Adding, “…”)."""
    if report.speaker is not None or report.cue.first != place.passage.first or not place.number:
        return report
    before = place.passages[place.number - 1]
    main = past_introduction(place.n, before.first, before.last)
    speaker = next((one.speaker for one in before.reports if leads_on(one) and one.first >= main), None)
    return report._replace(speaker=speaker)


def _is_reported(place: Place, at: int) -> bool:
    """Ask whether the token at `at` stands in what somebody is reported to say (she said they would offer “…”)."""
    return any(clause.speaker is not None and clause.holds(at) for clause in place.reported)


def _calls(place: Place, report: Report) -> bool:
    """Ask whether the run is what somebody calls what was spoken of (what she called “…”)."""
    n, speaker = place.n, report.speaker
    if speaker is None or "n" not in report.cue.verb.takes or speaker.last != report.cue.first:
        return False
    opening = speaker.first - 1
    if n.tags[speaker.first] & SUBJECT and opening > place.passage.first and not n.tags[opening] & ~NUMBER:
        return True  # in films he calls “…”
    if any(clause.speaker is not None and clause.stretches[0][0] == opening for clause in place.reported):
        return False  # he said that he hopes “…”
    return opening >= place.passage.first and bool(n.tags[opening] & (THAT | QUESTION))


def verb_subject(place: Place) -> Found | None:
    """“…,” said the mayor."""
    report = report_after(place)
    return found_by("verb-subject", report) if report and report.inverted and report.cue.mood is Mood.FINITE else None


def subject_verb(place: Place) -> Found | None:
    """“…,” the mayor said."""
    report = report_after(place)
    if report is None and (agent := _told_by(place)) is not None:
        return agent
    if report is None or report.inverted or report.speaker is None:
        return None
    return found_by("subject-verb", report)


def _told_by(place: Place) -> Found | None:
    """Return by whom somebody was told what the run holds, if that follows it at once (“…,” Doe was told by Lund)."""
    report = next((one for one in place.passage.reports if one.cue.first > place.at), None)
    if report is None or report.cue.mood is not Mood.PASSIVE or report.speaker is None or not comma_closes(place):
        return None
    told = phrase_after(place.n, past_signs(place.n, place.at + 1, place.passage.last), report.cue.first)
    to_whom = told is not None and told.last == report.cue.first and "o" in report.cue.verb.takes
    return found_by("subject-verb", report) if to_whom and report.speaker.first > report.cue.at else None


def quoted_as(place: Place) -> Found | None:
    """“…,” Smith was quoted as saying, “…,” the paper quoted Smith as saying."""
    n, at = place.n, place.at
    if not comma_closes(place) and not n.tags[at] & BREAK:
        return None
    if (heard := _heard_saying(place)) is not None:
        return heard
    for report in place.passage.reports:
        if report.cue.first <= at + 1 or report.cue.mood is not Mood.GERUND:
            continue
        between = n.words[at + 1 : report.cue.first]
        quoted = between[-1] == "as" and not lexicon.words("en/quoting").isdisjoint(between)
        return found_by("quoted-as", report) if quoted and report.speaker is not None else None
    return None


def _heard_saying(place: Place) -> Found | None:
    """“…,” Doe remembered her saying — it is she who said it."""
    n, at = place.n, place.at
    for verb in range(at + 1, min(place.passage.last - 2, at + _HEARD)):
        if n.words[verb] in _RECALLS and n.words[verb + 2] == "saying" and n.words[verb + 1] in _WHOM:
            speaker = Mention(MentionKind.PRONOUN, verb + 1, verb + 2, verb + 1, verb + 1)
            return Found("quoted-as", speaker, (verb + 2, verb + 3))
    return None


def dash_name(place: Place) -> Found | None:
    """“…” — Commissioner Smith. — with nothing more in the paragraph."""
    n, at = place.n, place.at
    if at > place.passage.first or at + 2 >= len(n.tags) or not n.tags[at + 1] & DASH:
        return None
    speaker = phrase_after(n, at + 2, len(n.tags))
    if speaker is None or len(n.tags) - speaker.last > 12:
        return None
    described = at == 0 and bool(n.tags[0] & BREAK) and _is_source(n, speaker)
    if not n.tags[at + 2] & CAPITAL and not described:
        return None
    rest = speaker.last + int(described and not n.tags[-1] & STOP)  # a note pushed under the door
    if any(n.tags[k] & (FINITE | AUXILIARY | QUOTED) for k in range(rest, len(n.tags))):
        return None
    return Found("dash-name", speaker, None)


def _is_source(n: Narration, phrase: Mention) -> bool:
    """Ask whether a noun phrase is of somebody without a name, or of what is read (a reader in Lund, a note)."""
    return bool(n.tags[phrase.head] & ROLE) or n.words[phrase.head].lower() in lexicon.words("en/documents")


def subject_any_verb(place: Place) -> Found | None:
    """“…,” she nodded: after a comma any verb may do, and before its subject (“…!” laughed Smith) after any mark."""
    n, at = place.n, place.at
    if at > place.passage.first + 1:
        return None
    inverted = _verb_any_subject(place)
    if inverted is not None or not comma_closes(place):
        return inverted
    if follows_preposition(place):
        return None
    start = past_signs(n, at + 1, place.passage.last)
    for verb in range(start, min(place.passage.last, start + 12)):
        if n.tags[verb] & FINITE and not n.tags[verb] & ROLE:
            speaker = subject_before(n, start, verb)
            if speaker is not None and speaker.first == start:
                return Found("subject-any-verb", speaker, (verb, verb + 1))
            return None
        if n.tags[verb] & (STOP | QUOTED | AUXILIARY):
            return None
    return None


def _verb_any_subject(place: Place) -> Found | None:
    """Return what a verb and a name after the run, with nothing more in their clause, say (“…!” laughed Smith)."""
    n, at, last = place.n, place.at, place.passage.last
    if at + 2 >= last or not n.tags[at + 1] & FINITE or n.tags[at + 1] & (CAPITAL | AUXILIARY | ROLE):
        return None
    if not n.tags[at] & BREAK and place.text[n.ends[at] - 2] != ",":
        return None
    speaker = phrase_after(n, at + 2, last)
    if speaker is None or speaker.kind is not MentionKind.NAME or not n.tags[min(speaker.last, last - 1)] & _ENDS_NAME:
        return None
    return Found("subject-any-verb", speaker, (at + 1, at + 2))
