"""Where a run stands, and what the rules ask of its surroundings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.cues import Mood
from tui.quotes.drafts import Draft, Found
from tui.quotes.mentions import Mention, MentionKind
from tui.quotes.naming import make_mention, strip_titles
from tui.quotes.words import (
    AUXILIARY,
    BREAK,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    FINITE,
    GENITIVE,
    POSSESSIVE,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    STOP,
    SUBJECT,
    SUBORDINATOR,
    THAT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.indirect import Clause
    from tui.quotes.narration import Narration
    from tui.quotes.reporting import Passage, Report

_CLAUSE = (
    FINITE | AUXILIARY | QUOTED | COMMA | DASH | COLON | SEMICOLON | STOP | THAT | DETERMINER | SUBJECT | SUBORDINATOR
)


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
    opens, words = place.at <= place.passage.first + 1, length(place)
    return (words >= 4 and opens) or (words >= 8 and bool(place.n.tags[place.at] & BREAK))


def past_signs(n: Narration, at: int, last: int) -> int:
    """Return the first token from `at` on that is no comma or dash."""
    while at < last and n.tags[at] & (COMMA | DASH):
        at += 1
    return at


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
            while start > first and n.tags[start - 1] & (CAPITAL | ROLE | DETERMINER) and not n.tags[start - 1] & SIGN:
                start -= 1
            name = strip_titles(n.tags, start, at) if tag & CAPITAL else None
            owner = make_mention(n, start, at + 1)
            return owner if name is None else Mention(MentionKind.NAME, start, at + 1, at, name)
        if tag & (SIGN | FINITE | AUXILIARY) and not tag & ROLE:
            return None
    return None


def report_after(place: Place) -> Report | None:
    """Return the attribution that follows the run at once, in the same sentence."""
    n, at, last = place.n, place.at, place.passage.last
    start = past_signs(n, at + 1, last)
    for report in place.passage.reports:
        if report.cue.first <= at:
            continue
        if report.speaker is None or report.cue.mood not in (Mood.FINITE, Mood.MODAL):
            return None
        if report.speaker.first <= at or report.first > start + 8:
            return None
        if any(n.tags[k] & (_CLAUSE | CONJUNCTION) for k in range(start, report.first)):
            return None
        if not comma_closes(place) and not n.tags[at] & BREAK and "d" not in report.cue.verb.takes:
            return None
        return report
    return None
