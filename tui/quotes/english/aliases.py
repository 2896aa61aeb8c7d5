"""Finds by what name somebody wants to be known: a clerk, who gave her name as Ada, said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import ADVERB, AUXILIARY, CAPITAL, COMMA, SIGN, WHO

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_CALLS = lexicon.classes("en/small_words")["identifying"]
_REFLEXIVE = lexicon.classes("en/small_words")["reflexive"]
_LED = lexicon.classes("en/small_words")["led-to"]
_REACH = 8  # tokens


def name_given(n: Narration, mention: Mention) -> int | None:
    """Return the token at which the name begins by which whom a description stands for is known."""
    at, last = mention.last, len(n.tags)
    at += at < last and n.tags[at] & COMMA > 0
    relative = at < last and n.tags[at] & WHO > 0
    at += relative
    verb = at
    while verb < min(at + _REACH, last) and (
        n.tags[verb] & ADVERB or (relative and (n.tags[verb] & AUXILIARY or n.words[verb] in _LED))
    ):
        verb += 1
    if verb >= last or n.words[verb] not in _CALLS:
        return None
    return _name_after(n, verb + 1, min(verb + _REACH, last - 1))


def _name_after(n: Narration, first: int, last: int) -> int | None:
    """Return where the name begins that follows `as`, `herself`, `goes by`, or `first name` and a comma."""
    for at in range(first, last):
        capital = n.tags[at + 1] & CAPITAL
        if n.tags[at] & SIGN:
            return at + 1 if n.tags[at] & COMMA and capital and n.words[at - 1] == "name" else None
        if n.words[at] == "as":
            return at + 1 if capital else None
        if capital and (n.words[at] in _REFLEXIVE or (n.words[at] == "by" and n.words[at - 1] in ("goes", "went"))):
            return at + 1
    return None
