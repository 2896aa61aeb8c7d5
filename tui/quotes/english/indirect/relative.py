"""What a relative clause reports of a noun: a deal which she said was off, what he said were lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, COMMA, DETERMINER, FINITE, FUNCTION, POSSESSIVE, QUOTED, SIGN, SUBJECT
from tui.quotes.english.cues import Mood
from tui.quotes.english.indirect.bare import is_contracted
from tui.quotes.english.indirect.ending import clause_end
from tui.quotes.english.verbs import is_verb

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_FINITE_MOOD, _MODAL_MOOD = Mood.FINITE, Mood.MODAL
_RELATIVES = lexicon.classes("en/small_words")["relative"]
_NOUN = 6  # tokens of a noun with its article


def relative_clause(passage: Passage, report: Report) -> tuple[tuple[int, int], ...] | None:
    """Return the relative pronoun before an attribution and what is said of it; `None` if the cue takes no verb."""
    n, cue, speaker = passage.n, report.cue, report.speaker
    if speaker is None or report.inverted or cue.mood not in (_FINITE_MOOD, _MODAL_MOOD) or "z" not in cue.verb.takes:
        return None
    at = cue.last
    while at < passage.last and n.tags[at] & ADVERB:
        at += 1
    if at >= passage.last or is_contracted(n, at) or not is_verb(n, cue.first, at):
        return None
    relative = report.first - 1
    while relative > passage.first and n.tags[relative] & (DETERMINER | ADVERB) and n.words[relative] != "that":
        relative -= 1
    if relative >= passage.first and n.words[relative] in _RELATIVES:
        what = (relative, relative + 1)
    else:
        noun = _noun_before(n, passage.first, report.first)
        if noun is None:
            return None
        what = (noun, report.first)
    end = clause_end(passage, at, report)
    return (what, (at, _closing_comma(n, at, end)))


def _noun_before(n: Narration, first: int, end: int) -> int | None:
    """Return where the noun begins that a clause without a pronoun describes (a deal she said was off)."""
    if not n.tags[end] & (DETERMINER | POSSESSIVE | SUBJECT):
        return None
    for at in range(end - 1, max(first, end - _NOUN) - 1, -1):
        tag = n.tags[at]
        if tag & DETERMINER or n.words[at] == "something":
            return at if at < end - 1 or n.words[at] == "something" else None
        if tag & (SIGN | QUOTED | FUNCTION | FINITE):
            return None
    return None


def _closing_comma(n: Narration, at: int, end: int) -> int:
    """Return where the relative clause ends: at a comma before the verb of the main clause."""
    for comma in range(at + 2, end - 1):
        if n.tags[comma] & COMMA and is_verb(n, at, comma + 1):
            return comma
    return end
