"""Finds by what name somebody wants to be known: a clerk, who gave her name as Ada, said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, CAPITAL, COMMA, SIGN, WHO

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_CALLS = lexicon.classes("en/small_words")["identifying"]
_REACH = 8  # tokens


def name_given(n: Narration, mention: Mention) -> int | None:
    """Return the token at which the name begins by which whom a description stands for is known."""
    at, last = mention.last, len(n.tags)
    at += at < last and n.tags[at] & COMMA > 0
    at += at < last and n.tags[at] & WHO > 0
    verb = next((token for token in range(at, min(at + _REACH, last)) if not n.tags[token] & ADVERB), last)
    if verb >= last or n.words[verb] not in _CALLS:
        return None
    for token in range(verb + 1, min(verb + _REACH, last - 1)):
        if n.tags[token] & SIGN:
            return None
        if n.words[token] == "as":
            return token + 1 if n.tags[token + 1] & CAPITAL else None
    return None
