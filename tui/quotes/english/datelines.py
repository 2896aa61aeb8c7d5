"""Finds the dateline that opens a paragraph (RIGA, Latvia —)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import CAPITAL, CLOSING, COMMA, DASH, NUMBER, OPENING, STOP, TIME
from tui.quotes.narration import Sentence

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_LONGEST = 14  # tokens
_PARTS = CAPITAL | COMMA | OPENING | CLOSING | TIME | NUMBER | STOP
_OPENS, _GOES_ON = CAPITAL | OPENING, _PARTS | DASH


def dateline(n: Narration) -> int:
    """Return the token after the dateline that opens a paragraph (RIGA, Latvia —); 0 if none does.

    A place that is not set in capitals is one where the agency stands behind it: Riga (Northwire) —.
    """
    tags, words = n.tags, n.words
    if len(words) < 2 or not tags[0] & _OPENS or not tags[1] & _GOES_ON:
        return 0
    for at in range(1, min(_LONGEST, len(tags))):
        if tags[at] & DASH:
            in_capitals = words[0].isupper() and len(words[0]) > 1
            return at + 1 if in_capitals or tags[at - 1] & CLOSING else 0
        if not tags[at] & _PARTS:
            return 0
    return 0


def cut_dateline(n: Narration) -> None:
    """Let the sentence behind a dateline begin there."""
    at = dateline(n)
    if at and at < n.sentences[0].last:
        n.sentences[:1] = [Sentence(0, at), Sentence(at, n.sentences[0].last)]


def place_of_dateline(n: Narration) -> tuple[str, ...]:
    """Return the name of the place in the dateline of a paragraph, in title case; nothing if there is none."""
    end = dateline(n)
    if not end:
        return ()
    last = next((at for at in range(end) if not n.tags[at] & CAPITAL), 0)
    return tuple(word.title() for word in n.words[:last])
