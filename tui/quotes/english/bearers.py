"""Whom a run between marks only goes to describe: Jane Doe, author of “Oar,” said; Jane Doe, known as “Bo,” said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import COMMA, CONJUNCTION, QUOTED, ROLE, SEMICOLON, SUBJECT, WHO
from tui.quotes.english.phrase_after import phrase_after
from tui.quotes.english.verbs import has_verb, is_verb
from tui.quotes.mentions import MentionKind

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_ENTITLED = lexicon.classes("en/small_words")["entitled"]
_LEAD = QUOTED | COMMA | CONJUNCTION
_REACH = 40  # tokens of a description


def bearer(n: Narration, first: int, run: int) -> Mention | None:
    """Return the phrase that opens a sentence, where the run at token `run` closes what stands after its comma.

    That is an apposition, a phrase or a relative clause: anything but a clause that goes on with a verb for the phrase.
    """
    start = first
    while start < run and n.tags[start] & _LEAD:
        start += 1
    if run - start > _REACH:
        return None
    found = phrase_after(n, start, run)
    if found is None or found.last + 1 >= run or not n.tags[found.last] & COMMA:
        return None
    if found.kind is not MentionKind.NAME and not n.tags[found.head] & ROLE:
        return None
    return found if _is_description(n, found.last + 1, run) else None


def _is_description(n: Narration, start: int, run: int) -> bool:
    """Ask whether the tokens `[start, run)` describe what stands before them, and tell nothing more of it."""
    if any(n.tags[at] & (SEMICOLON | QUOTED) for at in range(start, run - 1)) and not n.tags[run - 1] & CONJUNCTION:
        return False
    if n.tags[start] & WHO or n.words[start] in ("which", "whose"):
        return not any(n.tags[at] & COMMA and is_verb(n, start, at + 1) for at in range(start, run - 1))
    named = n.words[run - 1] in _ENTITLED or n.words[run - 1] in lexicon.words("en/naming")  # nicknamed “Bo,”
    return not n.tags[start] & SUBJECT and not has_verb(n, start, run - named)
