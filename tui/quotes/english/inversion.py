"""The subject after its verb: “…,” said the mayor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    COMMA,
    DASH,
    DETERMINER,
    FINITE,
    MODAL,
    NUMBER,
    QUOTED,
    ROLE,
    SEMICOLON,
    SIGN,
    SUBORDINATOR,
    THAT,
    WHO,
)
from tui.quotes.english.bearers import bearer
from tui.quotes.english.clauses import subject_after, subject_before
from tui.quotes.english.cues import Cue, Mood
from tui.quotes.english.verbs import is_verb
from tui.quotes.mentions import Mention, MentionKind

if TYPE_CHECKING:
    from tui.quotes.narration import Narration


_FINITE_MOOD = Mood.FINITE


def inverted_subject(n: Narration, first: int, last: int, cue: Cue) -> Mention | None:
    """Return the subject after the verb, where what stands before it can be what is said."""
    if cue.mood is not _FINITE_MOOD or cue.first != cue.at or "d" not in cue.verb.takes or cue.at == first:
        return None
    before = n.tags[cue.at - 1]
    if "o" in cue.verb.takes and not before & QUOTED:  # Doe, the mayor, told reporters
        return None
    if not before & (COMMA | QUOTED | DASH):
        return None
    found = subject_after(n, cue.last, last)
    goes_on = found is not None and ("o" in cue.verb.takes or _goes_on(n, found.last, last))
    if goes_on and before & QUOTED and bearer(n, first, cue.at - 1) is not None:
        return None  # Doe, author of “Oar,” said the mayor could
    if found is None or (
        before & COMMA and not before & QUOTED and _has_host(n, first, cue.first, goes_on=_goes_on(n, found.last, last))
    ):
        return None
    if cue.last > cue.at + 1 and found.kind is MentionKind.DESCRIPTION and found.last == found.first + 1:
        return None  # “Late Round 5,” goes on sale
    if not before & QUOTED and _has_own_verb(n, found.last, last):  # Doe, the mayor, said the Khan family left
        return None
    follower = n.tags[found.last] if found.last < last else 0
    if follower & MODAL and n.words[found.last].isalpha():  # Doe, citing “a ruin,” said the mayor could go
        return None
    if follower & (FINITE | AUXILIARY | QUOTED) and not follower & ROLE and not before & QUOTED:
        return None
    if found.kind is MentionKind.NAME or n.tags[found.head] & ROLE or before & QUOTED:
        return found
    is_document = n.words[found.head] in lexicon.words("en/documents") and n.tags[found.first] & (DETERMINER | NUMBER)
    return found if is_document and cue.last == cue.at + 1 else None  # …, says a report


def _goes_on(n: Narration, at: int, last: int) -> bool:
    """Ask whether words follow at `at`, and no sign that closes an attribution."""
    return at < last and not n.tags[at] & (SIGN | QUOTED)


def _has_host(n: Narration, first: int, verb: int, *, goes_on: bool) -> bool:
    """Ask whether the sentence opens with the subject of the verb at `verb` (Jane Doe, a surgeon, said the plan …).

    A description is one only where the sentence goes on after the verb and its noun, and no sign closes an attribution.
    """
    found = subject_before(n, first, verb)
    if found is None or found.first != first or not any(n.tags[at] & COMMA for at in range(first, verb - 1)):
        return False  # eels, says Doe, are
    if n.tags[found.last] & (FINITE | AUXILIARY):  # the town must go, say researchers in
        return False
    return found.kind is MentionKind.NAME or (goes_on and bool(n.tags[found.head] & ROLE))


def _has_own_verb(n: Narration, first: int, last: int) -> bool:
    """Ask whether a verb of the same clause follows from `first` on."""
    for at in range(first, last):
        if n.tags[at] & (COMMA | DASH | SEMICOLON | SUBORDINATOR | THAT | WHO) or n.words[at] in ("which", "as"):
            return False
        if is_verb(n, first, at):
            return True
    return False
