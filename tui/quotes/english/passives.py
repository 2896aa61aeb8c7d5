"""The passive: who did what a participle tells of (a plan described by the mayor as “…”)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import AUXILIARY, CAPITAL, COMMA, DETERMINER, FINITE, QUESTION, QUOTED, ROLE, THAT, WHO
from tui.quotes.english.clauses import subject_before
from tui.quotes.english.cues import Cue, Mood
from tui.quotes.english.inflection import Form
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_FINITE_MOOD = Mood.FINITE
_PARTICIPLES = ("ed", "en", "wn")  # how they end, mostly


def is_participle(n: Narration, first: int, last: int, cue: Cue) -> bool:
    """Ask whether a verb without an object tells what is done to a noun (a plan described by the mayor as “…”)."""
    if cue.mood is not _FINITE_MOOD or cue.first != cue.at or "n" not in cue.verb.takes or cue.last + 1 >= last:
        return False
    if cue.verb.form not in (Form.PAST, Form.PARTICIPLE):
        return False
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


def agent_of(n: Narration, cue: Cue, last: int) -> Mention | None:
    """Return who did what a passive verb says (was described by the mayor as)."""
    for at in range(cue.last, min(last, cue.last + 14)):
        if n.words[at] == "by":  # a show called “…,” written by Doe
            of_another = at > cue.last and n.words[at - 1].endswith(_PARTICIPLES)
            return None if of_another else phrase_after(n, at + 1, last)
        if n.tags[at] & (FINITE | AUXILIARY) and not n.tags[at] & ROLE:
            return None
    return None
