"""Where a run stands, and what the rules ask of its surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BREAK,
    CAPITAL,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FINITE,
    GENITIVE,
    OBJECT,
    OPENING,
    POSSESSIVE,
    PREPOSITION,
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
from tui.quotes.drafts import Draft, Found
from tui.quotes.english.cues import Mood
from tui.quotes.english.naming import make_mention, strip_titles
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.english.indirect.clause import Clause
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_CLAUSE = (
    FINITE | AUXILIARY | QUOTED | COMMA | DASH | COLON | SEMICOLON | STOP | THAT | DETERMINER | SUBJECT | SUBORDINATOR
)
_APPOSITION = 40  # tokens
_OF_OWNER, _NOT_OF_OWNER = CAPITAL | ROLE | DETERMINER, SIGN | PREPOSITION | CONJUNCTION | SUBORDINATOR
_NAME = 3  # words, as many as a name or a term has
_WHOLE = 4  # words of a clause
PHASES = ("start", "begin", "open", "close", "finish", "end")  # of speech where the words stand beside them
ENOUGH = 4  # words; fewer are seldom said by whoever the sentence is about

_ARTICLES = lexicon.classes("en/small_words")["article"]
_CLOSES = STOP | COMMA | PREPOSITION | TIME | ADVERB  # what follows an attribution that closes its sentence


class Place(NamedTuple):
    """Where a run stands: its token `at` in a sentence of a paragraph, and what was found before it."""

    text: str
    n: Narration
    passages: Sequence[Passage]
    number: int  # of the sentence in the paragraph
    at: int
    earlier: Sequence[Draft]  # of the whole text, in order
    here: Sequence[tuple[int, int]]  # (token, index in `earlier`) of the drafts of this paragraph
    narrations: Sequence[Narration]  # of the whole text
    paragraph: int  # the number of this one
    reported: Sequence[Clause]  # the reported clauses of the sentence

    @property
    def before(self) -> Narration | None:
        """The narration of the paragraph before."""
        return self.narrations[self.paragraph - 1] if self.paragraph else None

    @property
    def passage(self) -> Passage:
        """The sentence that the run stands in."""
        return self.passages[self.number]


def length(place: Place) -> int:
    """Return how many words the run at `place` has."""
    return len(place.text[place.n.starts[place.at] : place.n.ends[place.at]].split())


def is_spoken(place: Place) -> bool:
    """Ask whether a run looks like somebody’s words by itself: it opens its sentence, or is a long one."""
    n, at, words = place.n, place.at, length(place)
    opens = at <= place.passage.first + 1 or bool(n.tags[at - 1] & COLON)
    return (words >= 4 and opens) or (words >= 8 and bool(n.tags[at] & BREAK))


def opens_sentence(place: Place) -> bool:
    """Ask whether the run opens its sentence, and is no part of a phrase there (The “wild type” lives, “Ja” is yes)."""
    n, at, first = place.n, place.at, place.passage.first
    if at > first:
        leads = n.tags[first] & (ADVERB | CONJUNCTION | SIGN) or length(place) > _NAME
        return at == first + 1 and bool(leads) and not n.tags[first] & (DETERMINER | POSSESSIVE)
    followed = n.tags[at + 1] if at + 1 < place.passage.last else STOP
    signed = place.text[n.ends[at] - 2] in ",.?!…"
    return length(place) > _NAME or signed or not followed & (AUXILIARY | FINITE)


def in_phrase(place: Place) -> bool:
    """Ask whether the run is a few words of a phrase (Asked about the “ruin,” … ; Under “Ports,” …)."""
    if place.at == place.passage.first or length(place) > _NAME:
        return False
    return bool(place.n.tags[place.at - 1] & (DETERMINER | GENITIVE | POSSESSIVE | PREPOSITION))


def follows_preposition(place: Place) -> bool:
    """Ask whether the run is a few words after a preposition (Under “Ports,” …)."""
    return in_phrase(place) and bool(place.n.tags[place.at - 1] & PREPOSITION)


def follows_opening(place: Place) -> bool:
    """Ask whether nothing but an opening stands before the run, a whole clause (In the end, “they took it.”)."""
    n, at, first = place.n, place.at, place.passage.first
    if at == first or not n.tags[at - 1] & COMMA or not n.tags[at] & BREAK or length(place) < _WHOLE:
        return False
    return not any(n.tags[k] & (AUXILIARY | FINITE | QUOTED) and not n.tags[k] & ROLE for k in range(first, at))


def past_signs(n: Narration, at: int, last: int) -> int:
    """Return the first token from `at` on that is no comma or dash."""
    while at < last and n.tags[at] & (COMMA | DASH):
        at += 1
    return at


def past_brackets(n: Narration, at: int, last: int) -> int:
    """Return the first token after the brackets that open at `at`; `at` itself if none do."""
    if not n.tags[at] & OPENING:
        return at
    return next((k + 1 for k in range(at, last - 1) if n.tags[k] & CLOSING), at)


def comma_closes(place: Place) -> bool:
    """Ask whether the run ends in a comma, or one follows it."""
    n, at = place.n, place.at
    inside = place.text[n.ends[at] - 2 : n.ends[at] - 1] == ","
    return inside or (at + 1 < place.passage.last and bool(n.tags[at + 1] & (COMMA | DASH)))


def found_by(rule: str, report: Report) -> Found:
    """Return what `rule` found at an attribution."""
    return Found(rule, report.speaker, (report.cue.first, report.cue.last))


def possessor_before(n: Narration, first: int, last: int) -> Mention | None:
    """Return the owner in `the mayor’s answer`, `his answer`, among the tokens `[first, last)`."""
    for at in range(last - 1, first - 1, -1):
        tag = n.tags[at]
        if tag & POSSESSIVE:
            return Mention(MentionKind.PRONOUN, at, at + 1, at, at)
        if tag & GENITIVE:
            start = at
            while start > first and n.tags[start - 1] & _OF_OWNER and not n.tags[start - 1] & _NOT_OF_OWNER:
                start -= 1
            name = strip_titles(n.tags, start, at) if tag & CAPITAL else None
            owner = make_mention(n, start, at + 1)
            return owner if name is None else Mention(MentionKind.NAME, start, at + 1, at, name)
        describes = at > first and n.tags[at - 1] & (POSSESSIVE | GENITIVE)  # her repeated claim
        if tag & (SIGN | FINITE | AUXILIARY) and not tag & ROLE and not describes:
            return None
        if n.words[at] in _ARTICLES:  # his remarks back the claim
            return None
    return None


def report_after(place: Place) -> Report | None:
    """Return the attribution that follows the run at once, in the same sentence."""
    n, at, last = place.n, place.at, place.passage.last
    start = past_signs(n, at + 1, last)
    reports = [one for one in place.passage.reports if one.cue.first > at and _has_speaker(one)]
    told = (one for one in reports if one.speaker is not None and one.speaker.first == start)
    report = next(told, None) or next(iter(reports), None)  # the man who was there when it began said
    if report is not None and report.cue.mood in (Mood.INFINITIVE, Mood.GERUND):
        return report if _is_brought_to(place, start, report) else None
    if report is None or report.cue.mood is Mood.PASSIVE:
        return None
    if not comma_closes(place) and not n.tags[at] & BREAK and "d" not in report.cue.verb.takes:
        return None
    if report.inverted and not comma_closes(place) and not n.tags[at] & BREAK and not _can_speak(n, report):
        return None
    described = _described(place, start, report)
    if described is not None:
        return described
    if report.speaker is None or report.speaker.first <= at or report.first > start + 8:
        return None
    if any(n.tags[k] & (_CLAUSE | CONJUNCTION) for k in range(start, report.first)):
        return None
    if "which" in n.words[start : report.first]:  # the “dock” of which he spoke
        return None
    if _is_modifier(place, report):
        return None
    return None if any(is_taken(place, report) for is_taken in _TAKEN) else report


def _is_brought_to(place: Place, start: int, report: Report) -> bool:
    """Ask whether one verb leads to the cue and nothing follows (“…,” Doe had to admit; “…,” she is heard to say).

    `start` is the token after the run and its comma.
    """
    n, speaker, last = place.n, report.speaker, report.last
    if speaker is None or speaker.first != start or "d" not in report.cue.verb.takes or not comma_closes(place):
        return False
    if any(n.tags[at] & (SIGN | QUOTED | CONJUNCTION | THAT) for at in range(speaker.last, report.cue.first)):
        return False
    return last >= place.passage.last or bool(n.tags[last] & _CLOSES)


def _can_speak(n: Narration, report: Report) -> bool:
    """Ask whether the subject after a verb is somebody (“a ruin” said Doe), and no object (“it” reflects the mood)."""
    speaker = report.speaker
    return speaker is not None and (speaker.kind is not MentionKind.DESCRIPTION or bool(n.tags[speaker.head] & ROLE))


def _has_speaker(report: Report) -> bool:
    """Ask whether a report is more than a noun that could be a cue, or what `who` does (a message, who would speak)."""
    return report.speaker is not None and report.speaker.antecedent is None


def _described(place: Place, start: int, report: Report) -> Report | None:
    """Return the attribution with the name that stands right after the run, if a description parts it from its verb.

    “…,” Jane Doe, head of freight, ports and fleets at Brask, said; “…,” a friend, Jane Doe, told reporters; “…,” a
    driver, who had waited, said.
    """
    n, cue = place.n, report.cue
    opening = phrase_after(n, start, cue.first)
    if opening is None or "d" not in cue.verb.takes or opening.last >= cue.first - 1 or cue.first - start > _APPOSITION:
        return None
    if n.tags[start] & CONJUNCTION or not n.tags[opening.last] & COMMA:
        return None
    if any(n.tags[k] & (QUOTED | STOP | SEMICOLON) for k in range(start, cue.first)):
        return None
    relative = bool(n.tags[opening.last + 1] & WHO)
    if opening.kind is MentionKind.NAME or (relative and n.tags[opening.head] & ROLE):
        closed = bool(n.tags[cue.first - 1] & (COMMA | CLOSING | DASH))
        return report._replace(speaker=opening, inverted=False) if relative or closed else None
    speaker = report.speaker
    named = speaker is not None and speaker.kind is MentionKind.NAME and speaker.first == opening.last + 1
    return report if named and n.tags[opening.head] & ROLE else None


def _is_modifier(place: Place, report: Report) -> bool:
    """Ask whether the run only tells what kind of thing the subject is (“Dry dock” plans open in May)."""
    n, at, speaker = place.n, place.at, report.speaker
    if speaker is None or speaker.kind is not MentionKind.DESCRIPTION or length(place) > _NAME:
        return False
    bare = speaker.first == at + 1 and not n.tags[at + 1] & (DETERMINER | POSSESSIVE | ROLE | CAPITAL)
    return bare and not comma_closes(place) and not n.tags[at] & BREAK


def _is_fronted(place: Place, report: Report) -> bool:
    """Ask whether the run is part of a phrase before a verb that has its own object (Under “Ports,” it lists two)."""
    return follows_preposition(place) and "d" not in report.cue.verb.takes


def _has_its_own(place: Place, report: Report) -> bool:
    """Ask whether the run is part of a phrase, and the cue has its own clause (Asked about the “Ja,” she said it …)."""
    if not in_phrase(place) or report.last == place.passage.last or place.n.tags[report.last] & COMMA:
        return False
    return any(clause.cue[0] == report.cue.first and clause.stretches[0][0] >= report.last for clause in place.reported)


def _opens_main_clause(place: Place, report: Report) -> bool:
    """Ask whether the run closes a clause in front, and the cue has its own words (When he wrote “no,” she said …)."""
    n, first = place.n, place.passage.first
    while first < place.at and n.tags[first] & CONJUNCTION:
        first += 1
    opens = n.tags[place.at - 1] & (COMMA | DASH | COLON)  # if that is so, “it is bad,” he said, …
    if first >= place.at - 1 or not n.tags[first] & SUBORDINATOR or report.inverted or opens:
        return False
    rest = n.tags[report.last] if report.last < place.passage.last else STOP
    return not rest & (STOP | PREPOSITION | TIME)


def _is_told_before(place: Place, report: Report) -> bool:
    """Ask whether a cue before the run has it, and the one after it only tells who learnt of it (…, a court heard)."""
    if report.cue.verb.takes & {"d", "t", "z"} or place.n.tags[report.last] & OBJECT:  # “bad,” he called them
        return False
    cues = (other.cue for other in place.passage.reports if other.speaker is not None)
    return any(cue.last <= place.at and cue.mood is Mood.FINITE and cue.verb.takes & {"d", "t"} for cue in cues)


def _is_named_before(place: Place, report: Report) -> bool:
    """Ask whether a cue before the run has it, and the one after it another clause (Doe calls it “bad”, he says …)."""
    if place.text[place.n.ends[place.at] - 2] == ",":
        return False
    named = any("n" in other.cue.verb.takes and other.last <= place.at for other in place.passage.reports)
    return named and any(
        clause.cue[0] == report.cue.first and clause.stretches[0][0] >= report.last for clause in place.reported
    )


# Why a cue after the run is that of something else.
_TAKEN = (_is_fronted, _has_its_own, _opens_main_clause, _is_told_before, _is_named_before)


def closed_by_report(place: Place) -> bool:
    """Ask whether an attribution follows the run and closes the sentence, all of which is said then."""
    report = report_after(place)
    if report is None or not comma_closes(place):
        return False
    return report.last >= place.passage.last or bool(place.n.tags[report.last] & _CLOSES)


def describes_speaker(place: Place) -> bool:
    """Ask whether the run stands in what describes the one who spoke (…, said Doe, who owns a “floating” shop)."""
    n, at = place.n, place.at
    report = next((report for report in reversed(place.passage.reports) if report.cue.first < at), None)
    if report is None or not report.inverted or report.cue.mood is not Mood.FINITE:
        return False
    if report.last == at and n.tags[at - 1] & (DETERMINER | PREPOSITION):  # wrote the authors of the “Dry Land” study
        return True
    if report.last + 1 >= at:
        return False
    ends = n.words[at - 1].endswith(".")  # said Doe, of Springfield, Ill. “…”
    comma = past_brackets(n, report.last, at)
    return bool(n.tags[comma] & COMMA) and not n.tags[at - 1] & (COMMA | COLON | DASH) and not ends
