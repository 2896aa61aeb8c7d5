"""What a cue reports in a phrase: she announced a plan, called for a vote, accused them of fraud."""

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
    OBJECT,
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
)
from tui.quotes.english.cues import Mood
from tui.quotes.english.indirect.address import after_addressee
from tui.quotes.english.indirect.clause import Clause
from tui.quotes.english.inflection import Form

if TYPE_CHECKING:
    from tui.quotes.english.reporting import Passage, Report
    from tui.quotes.narration import Narration

_PASSIVE_MOOD = Mood.PASSIVE
_OBJECT, _NAMING, _ECHO, _GERUND = "*", "=", "~", "+"  # in the word list: where a phrase stands
_ECHOES = lexicon.classes("en/small_words")["echoing"]
_BACK = lexicon.classes("en/small_words")["pointing-back"]
_PUT_TO = ("you", "we", "I")
_AFTER_ECHO = SIGN | PREPOSITION | CONJUNCTION | SUBORDINATOR | TIME
_NO_PHRASE = SIGN | QUOTED | CONJUNCTION | SUBORDINATOR | QUESTION | AUXILIARY | TIME | SUBJECT
_LAST = lexicon.classes("en/small_words")["time-last"]
_ENDS = STOP | SEMICOLON | COLON | DASH | OPENING | COMMA


def phrase_of(passage: Passage, report: Report) -> Clause | None:
    """Return the phrase that `report` reports; `None` if its cue takes none, or none without marks."""
    cue = report.cue
    asked = _is_asked(report)
    if not asked and (report.speaker is None or report.inverted or cue.mood is _PASSIVE_MOOD):
        return None
    n, markers = passage.n, _markers(cue.verb.lemma)
    if _is_put(passage, report):
        return None
    called = _NAMING in markers and report.first > passage.first and n.words[report.first - 1] == "what"
    start = cue.last if called and _begins_phrase(n, cue.last) else _beginning(n, cue.last, passage.last, markers)
    if start is None:
        return None
    if asked and _points_back(n, start, passage.last):
        return None
    end = start + 1 if n.words[start] in _ECHOES else phrase_end(n, start, passage.last)
    if end <= start or (end == start + 1 and _is_no_phrase(n.tags[start], cue.verb.takes)):
        return None
    if any(n.tags[at] & QUOTED for at in range(start, end)) or _leads_to_run(n, end, passage.last):
        return None
    rule = "question-phrase" if asked else "phrase"
    what = ((report.first - 1, report.first),) if called else ()
    return Clause(rule, (*what, (start, end)), None if asked else report.speaker, (cue.first, cue.last))


def _is_put(passage: Passage, report: Report) -> bool:
    """Ask whether the sentence asks whoever reads it to speak (Can you comment on the delay?)."""
    n, first = passage.n, passage.first
    asked = report.speaker is not None and report.speaker.first == first + 1 and n.tags[first] & AUXILIARY
    return bool(asked) and n.words[first + 1] in _PUT_TO


def _points_back(n: Narration, at: int, last: int) -> bool:
    """Ask whether a lone word points back to what was told before (asked about that on the call)."""
    return n.words[at] in _BACK and (at + 1 >= last or bool(n.tags[at + 1] & _AFTER_ECHO))


def _is_no_phrase(tag: int, takes: frozenset[str]) -> bool:
    """Ask whether a phrase of one word is none: an article that the phrase was cut off, the person told."""
    return (bool(tag & DETERMINER) and not tag & THAT) or (bool(tag & OBJECT) and bool(takes & {"o", "p"}))


def _leads_to_run(n: Narration, end: int, last: int) -> bool:
    """Ask whether the phrase only leads to the words themselves (She recalled the day: “…”)."""
    return end + 1 < last and bool(n.tags[end] & COLON) and bool(n.tags[end + 1] & QUOTED)


def _is_asked(report: Report) -> bool:
    """Ask whether somebody is asked by nobody that is named (Asked about the plan, she …; when asked about it)."""
    cue = report.cue
    unnamed = cue.mood is _PASSIVE_MOOD or (report.speaker is None and cue.verb.form is Form.PAST)
    return unnamed and {"w", "p"} <= cue.verb.takes


def _markers(lemma: str) -> frozenset[str]:
    return lexicon.classes("en/phrase_cues").get(lemma, frozenset())


def _beginning(n: Narration, at: int, last: int, markers: frozenset[str]) -> int | None:
    """Return where the phrase begins: after a preposition, right after the verb, or after the person told."""
    while at < last and n.tags[at] & ADVERB:
        at += 1
    if not markers or at + 1 >= last:
        return None
    if n.words[at] in markers:
        return at + 1
    if n.words[at - 1] in markers:  # pointed to, where the word is part of the cue
        return at
    if _GERUND in markers and (n.tags[at] & GERUND or n.words[at] == "having") and not n.tags[at + 1] & SIGN:
        return at
    if _OBJECT in markers:
        return at if _begins_phrase(n, at) else None
    if _NAMING in markers and _names(n, at, last):
        return at
    if _ECHO in markers:
        return at if _echoes(n, at) else None
    told = after_addressee(n, at, last)
    return told + 1 if at < told < last - 1 and n.words[told] in markers else None


def _begins_phrase(n: Narration, at: int) -> bool:
    tag = n.tags[at]
    if tag & (THAT | DETERMINER | OBJECT) or n.words[at] == "it":
        return True
    return not tag & (_NO_PHRASE | PREPOSITION | FINITE) and n.words[at] != "earlier"


def _echoes(n: Narration, at: int) -> bool:
    """Ask whether a word stands for what was said (said so, said yes, said the same of her)."""
    if n.words[at] == "the":
        return n.words[at + 1] in ("same", "opposite")
    return n.words[at] in _ECHOES and bool(n.tags[at + 1] & _AFTER_ECHO)


def _names(n: Narration, at: int, last: int) -> bool:
    """Ask whether a thing and what it is called follow (called him a liar, called the plan a mistake)."""
    if n.tags[at] & OBJECT or n.words[at] == "it":
        return not n.tags[at + 1] & (SIGN | PREPOSITION | QUOTED | SUBORDINATOR | CONJUNCTION | TIME | ADVERB)
    if not n.tags[at] & (DETERMINER | CAPITAL | POSSESSIVE):
        return False
    end = phrase_end(n, at, last)
    return any(_is_second(n, k, end) for k in range(at + 1, end))


def _is_second(n: Narration, at: int, end: int) -> bool:
    """Ask whether what a thing is called begins at `at` (called the plan a mistake, called Doe her friend)."""
    article = n.words[at] in ("a", "an") or n.tags[at] & POSSESSIVE
    return bool(article) and at + 1 < end and not n.tags[at - 1] & (PREPOSITION | CONJUNCTION | FINITE | GERUND)


def phrase_end(n: Narration, start: int, last: int) -> int:
    """Return the token after the phrase that begins at `start`."""
    end = next((at for at in range(start + 1, last) if _ends_phrase(n, at, last)), last)
    if end + 3 < last and n.tags[end] & OPENING and n.tags[end + 2] & CLOSING:  # Doe (R) to resign
        end = next((at for at in range(end + 3, last) if _ends_phrase(n, at, last)), last)
    while end > start + 1 and (
        n.tags[end - 1] & (TIME | STOP | PREPOSITION | CONJUNCTION) or n.words[end - 1] in ("last", "earlier", "then")
    ):
        end -= 1
    return end


def _ends_phrase(n: Narration, at: int, last: int) -> bool:
    tag = n.tags[at]
    if tag & (_ENDS | SUBORDINATOR) and n.words[at] != "because":
        return True
    following = n.tags[at + 1] if at + 1 < last else 0
    return (
        bool(tag & CONJUNCTION and (following & (FINITE | AUXILIARY) or (following & CUE and following & GERUND)))
        and not following & ROLE
    )
