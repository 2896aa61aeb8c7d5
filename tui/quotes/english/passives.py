"""The passive: who did what a participle tells of (a plan described by the mayor as “…”)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    COMMA,
    DETERMINER,
    FINITE,
    QUESTION,
    QUOTED,
    ROLE,
    SUBORDINATOR,
    THAT,
    TIME,
    WHO,
)
from tui.quotes.english.clauses import subject_before
from tui.quotes.english.cues import Cue, Mood
from tui.quotes.english.inflection import Form
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.verbs import is_verb
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_FINITE_MOOD = Mood.FINITE
_QUESTION = 40  # tokens of what somebody was asked
_PARTICIPLES = ("ed", "en", "wn")  # how they end, mostly


def is_participle(n: Narration, first: int, last: int, cue: Cue) -> bool:
    """Ask whether a verb without an object tells what is done to a noun (a plan described by the mayor as “…”)."""
    if is_asked_in_passing(n, first, last, cue):
        return True
    if cue.mood is not _FINITE_MOOD or cue.first != cue.at or cue.last + 1 >= last:
        return False
    if cue.verb.form not in (Form.PAST, Form.PARTICIPLE):
        return False
    if "n" not in cue.verb.takes:  # a film directed by Doe, a crew told by the mayor to leave
        somebody = n.tags[cue.last + 1] & (CAPITAL | DETERMINER)
        return not cue.verb.takes.isdisjoint("op") and n.words[cue.last] == "by" and bool(somebody)
    following = n.words[cue.last]
    article = n.tags[cue.last] & DETERMINER and n.tags[cue.last + 1] & QUOTED  # a loan called a “bridge”
    named = following == "as" or article or n.tags[cue.last] & QUOTED  # a gene called “sly” slows the “bold” kind
    if not named or not cue.verb.takes <= {"n", "w"}:
        return following == "by" or (following == "of" and cue.verb.lemma == "accuse")
    subject = subject_before(n, first, cue.first)  # Doe described as “new” a ship that is old
    if subject is None or n.tags[cue.first - 1] & COMMA:
        return True
    relative = subject.first > first and n.tags[subject.first - 1] & (QUESTION | THAT | WHO)  # what they described as
    somebody = n.tags[subject.head] & (CAPITAL | DETERMINER | ROLE if article else ROLE)
    return subject.kind is MentionKind.DESCRIPTION and not somebody and not relative


def is_asked_in_passing(n: Narration, first: int, last: int, cue: Cue) -> bool:
    """Ask whether commas set off what somebody was asked or told (Doe, asked whether it was shut, replied)."""
    at = cue.first - 1
    if at <= first or not n.tags[at] & COMMA or n.tags[at - 1] & (COMMA | QUOTED | TIME) or cue.first != cue.at:
        return False
    if cue.mood is not _FINITE_MOOD or cue.verb.form is not Form.PAST or not _needs_addressee(n, cue, last):
        return False
    signs = (k for k in range(cue.last + 1, min(last - 1, cue.last + _QUESTION)) if n.tags[k] & COMMA)
    return any(n.tags[k + 1] & (FINITE | AUXILIARY) and is_verb(n, first, k + 1) for k in signs)


def _needs_addressee(n: Narration, cue: Cue, last: int) -> bool:
    """Ask whether a verb of asking or telling is followed by what was asked, and by nobody who was."""
    if cue.last >= last or not {"w", "p"} <= cue.verb.takes:
        return False
    return bool(n.tags[cue.last] & (QUESTION | SUBORDINATOR)) or n.words[cue.last] in ("about", "by", "if")


def agent_of(n: Narration, cue: Cue, last: int) -> Mention | None:
    """Return who did what a passive verb says (was described by the mayor as)."""
    for at in range(cue.last, min(last, cue.last + 14)):
        if n.words[at] == "by":  # a show called “…,” written by Doe
            of_another = at > cue.last and n.words[at - 1].endswith(_PARTICIPLES)
            return None if of_another else phrase_after(n, at + 1, last)
        if n.tags[at] & (FINITE | AUXILIARY) and not n.tags[at] & ROLE:
            return None
    return None
