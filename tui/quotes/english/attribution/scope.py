"""Whether the clause of a cue is over before a run, which belongs to the clause around it then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import (
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    QUOTED,
    SUBJECT,
    SUBORDINATOR,
    WHO,
)
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.english.attribution.place import Place
    from tui.quotes.english.reporting import Report

_RELATIVES = ("which", "whom", "whose", "who", "where", "when")
_OPENS = DETERMINER | CAPITAL | SUBJECT | POSSESSIVE


def is_over(place: Place, report: Report) -> bool:
    """Ask whether the clause that a cue before the run stands in ends before the run."""
    return _relative_is_over(place, report) or _front_is_over(place, report)


def _relative_is_over(place: Place, report: Report) -> bool:
    """Ask whether a relative clause between commas is over (She praised Doe, who ended his run, as “…”)."""
    n, at, speaker = place.n, place.at, report.speaker
    if speaker is None:
        return False
    relative = speaker.first
    if not n.tags[relative] & WHO and n.words[relative] not in _RELATIVES:
        relative -= 1
    if relative <= place.passage.first or n.words[relative] not in _RELATIVES or not n.tags[relative - 1] & COMMA:
        return False
    commas = [k for k in range(report.cue.last, at) if n.tags[k] & COMMA]
    if not commas or commas[-1] + 1 >= at:
        return False
    after = next((k for k in commas if is_verb(n, place.passage.first, k + 1)), None)
    if after is not None:
        return True
    goes_on = commas[-1] + 1
    goes_on += n.tags[goes_on] & CONJUNCTION > 0
    return bool(n.tags[goes_on] & PREPOSITION) and not report.cue.verb.takes & {"t", "z"}


def _front_is_over(place: Place, report: Report) -> bool:
    """Ask whether a clause in front of the main one is over (As Doe spoke, the clerk was at work on a “draft”)."""
    n, at, first = place.n, place.at, place.passage.first
    if n.tags[first] & CONJUNCTION:
        first += 1
    comments = n.words[first].lower() == "as"
    if not comments and not n.tags[first] & SUBORDINATOR:
        return False
    if comments and (report.cue.verb.takes & {"t", "z"} or report.cue.verb.lemma == "put"):
        return False  # as Doe put it, the plan is “…”
    if any(n.tags[k] & (COMMA | QUOTED) for k in range(first, report.first)):
        return False
    comma = next((k for k in range(report.last, at) if n.tags[k] & (COMMA | QUOTED)), at)
    if comma + 2 >= at or not n.tags[comma + 1] & _OPENS:
        return False
    return any(is_verb(n, comma + 1, k) for k in range(comma + 2, at))
