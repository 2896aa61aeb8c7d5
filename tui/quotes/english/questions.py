"""Who puts a question, and who answers it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CAPITAL, DETERMINER, OBJECT, POSSESSIVE, SUBJECT

if TYPE_CHECKING:
    from tui.quotes.drafts import Draft
    from tui.quotes.narration import Narration

_ANSWERING = lexicon.classes("en/small_words")["answering"]


def verb_of(text: str, draft: Draft) -> str:
    """Return the last word of the cue of a draft; nothing if it has none."""
    cue = draft.cue
    return "" if cue is None else text[cue.start : cue.end].lower().rpartition(" ")[2]


def is_question(verb: str) -> bool:
    """Ask whether one who does what `verb` says puts a question."""
    return verb in lexicon.words("en/asking")


def is_answer(verb: str) -> bool:
    """Ask whether one who does what `verb` says has been spoken to by another."""
    return verb in _ANSWERING


def asks_somebody(draft: Draft, verb: str, n: Narration) -> bool:
    """Ask whether a draft with the cue `verb` is a question that is put to somebody (Harlow asked the minister why)."""
    if draft.cue is None or not is_question(verb):
        return False
    after = bisect_left(n.starts, draft.cue.end)
    if after == len(n.tags) or (draft.mention is not None and after == draft.mention.first):
        return False
    if n.words[after] == "by":  # the minister was asked by Harlow
        return True
    return bool(n.tags[after] & (CAPITAL | OBJECT | DETERMINER | POSSESSIVE)) and not n.tags[after] & SUBJECT
