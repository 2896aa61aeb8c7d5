"""Rules for words that the sentence before them leads up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.classes import BREAK, COLON, QUOTED
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.place import Place, is_spoken, length, opens_sentence
from tui.quotes.english.clauses import main_subject
from tui.quotes.english.reporting import Passage, leads_on
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_WHOLE = 6  # words of a quotation that stands by itself


class _Lead(NamedTuple):
    """The sentence before a run, `back` paragraphs before it."""

    n: Narration
    passage: Passage
    back: int


def preceding_cue(place: Place) -> Found | None:
    """She said the tide was low. “…” — whoever speaks in the sentence before, if nothing is quoted there."""
    lead = _lead(place)
    if lead is None or (lead.back and not is_spoken(place)):
        return None
    report = next((one for one in lead.passage.reports if leads_on(one)), None)
    if report is None or report.speaker is None or report.speaker.antecedent is not None:
        return None
    return Found("preceding-cue", report.speaker, (report.cue.first, report.cue.last), back=lead.back)


def preceding_subject(place: Place) -> Found | None:
    """Alice began talking. “…” — the one with whom the sentence before opens, if the run closes the paragraph."""
    lead = _lead(place)
    if lead is None or not _closes_paragraph(place) or length(place) < _WHOLE:
        return None
    n, (first, last) = lead.n, (lead.passage.first, lead.passage.last)
    speaker = main_subject(n, first, last)
    if speaker is None or speaker.first != first or speaker.kind is MentionKind.DESCRIPTION:
        return None
    return Found("preceding-subject", speaker, None, back=lead.back)


def _closes_paragraph(place: Place) -> bool:
    return place.at + 1 == len(place.n.tags) and bool(place.n.tags[place.at] & BREAK)


def _lead(place: Place) -> _Lead | None:
    """Return the sentence before the run, if the run opens its own one and nothing is quoted before it."""
    if place.at > place.passage.first or not opens_sentence(place):
        return None
    if place.number:
        n, passage, back = place.n, place.passages[place.number - 1], 0
    elif place.before is not None and place.before.sentences:
        n, back = place.before, 1
        passage = Passage(n, n.sentences[-1])
    else:
        return None
    if any(n.tags[at] & QUOTED for at in range(passage.first, passage.last)) or n.tags[passage.last - 1] & COLON:
        return None
    return _Lead(n, passage, back)
