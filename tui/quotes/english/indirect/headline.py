"""What a headline with a capital on every word reports (Mayor Says The Quay Will Shut)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, CUE, DASH, QUOTED, SEMICOLON, STOP
from tui.quotes.english.indirect.clause import Clause
from tui.quotes.english.inflection import Form, cue_verb
from tui.quotes.english.phrase_before import phrase_before
from tui.quotes.english.title_case import in_title_case

if TYPE_CHECKING:
    from tui.quotes.english.inflection import Verb
    from tui.quotes.english.reporting import Passage
    from tui.quotes.narration import Narration

_PLURALS = lexicon.words("en/plurals")


def headline_clause(passage: Passage) -> Clause | None:
    """Return what the first reporting verb of a headline reports."""
    n, first, last = passage.n, passage.first, passage.last
    if len(n.sentences) > 1 or not in_title_case(n, first, last):
        return None
    for at in range(first + 1, last - 2):
        if not n.tags[at] & CUE:
            continue
        verb = cue_verb(n.words[at])
        plural = verb.form is Form.BASE and (n.words[at - 1].endswith("s") or n.words[at - 1].lower() in _PLURALS)
        if verb.form not in (Form.THIRD, Form.PAST) and not plural:
            continue
        start = _start(n, at + 1, verb)
        if start is None:
            continue
        end = next((k for k in range(at + 1, last) if n.tags[k] & (STOP | SEMICOLON | DASH)), last)
        speaker = phrase_before(n, first, at - 1 if n.tags[at - 1] & ADVERB else at)
        if speaker is None or end - start < 2 or any(n.tags[k] & QUOTED for k in range(at, end)):
            return None
        return Clause("headline", ((start, end),), speaker, (at, at + 1))
    return None


def _start(n: Narration, at: int, verb: Verb) -> int | None:
    """Return where it begins what the verb before `at` reports (Says …, Vows To …, Calls For …), if it does."""
    word = n.words[at].lower()
    if "z" in verb.takes:
        return at
    if verb.form is Form.PAST:
        return None
    if word == "to" and "i" in verb.takes:
        return at
    markers = lexicon.classes("en/phrase_cues").get(verb.lemma, frozenset())
    if word in markers:
        return at + 1
    return at if "*" in markers else None
