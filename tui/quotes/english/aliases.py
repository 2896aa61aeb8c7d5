"""Finds by what other name somebody is known: a clerk, who gave her name as Ada; Robert Lund, known as Bob."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CLOSING,
    COMMA,
    FINITE,
    FUNCTION,
    OPENING,
    PREPOSITION,
    QUOTED,
    SIGN,
    STOP,
    WHO,
)

if TYPE_CHECKING:
    from tui.quotes.mentions import Mention
    from tui.quotes.narration import Narration

_CALLS = lexicon.classes("en/small_words")["identifying"]
_REFLEXIVE = lexicon.classes("en/small_words")["reflexive"]
_LED = lexicon.classes("en/small_words")["led-to"]
_KNOWN = lexicon.classes("en/small_words")["known-as"]
_CLOSES = COMMA | CLOSING | STOP | FINITE | AUXILIARY | PREPOSITION
_MARKS = "“”\"‘’',. "
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
        goes_by = n.words[at] == "by" and n.words[at - 1] in ("goes", "went")
        if capital and (goes_by or n.words[at] == "name" or n.words[at] in _REFLEXIVE):
            return at + 1
    return None


def aliases_after(text: str, n: Narration, last: int) -> list[tuple[str, ...]]:
    """Return by what else the bearer of a name that ends before token `last` is known, as the text says right there.

    Robert Lund, known as Bob; Ada Holm (“Kat” to her friends); Karl Lind, whom all call Lou; Big Sky, born Al Holm.
    """
    end = min(len(n.tags), last + _REACH)
    if last + 1 >= end or not n.tags[last] & (COMMA | OPENING):
        return []
    at = last + 1
    if n.tags[at] & QUOTED:
        return [_between_marks(text, n, at)] if at + 1 < end and n.words[at + 1] == "to" else []
    while at < end and not n.tags[at] & (SIGN | CAPITAL | QUOTED) and n.words[at] not in _KNOWN:
        at += 1
    if at >= end or n.words[at] not in _KNOWN:
        return []
    born = n.words[at] == "born"
    if at + 1 < len(n.tags) and n.words[at + 1] == "to":  # known to all as
        at = next((k - 1 for k in range(at, min(len(n.tags) - 1, at + _REACH)) if n.words[k] == "as"), at)
        end = min(len(n.tags), at + _REACH)
    at += 1 + bool(at + 1 < end and n.words[at + 1] in ("as", "by"))
    if at < end and n.tags[at] & QUOTED:
        return [_between_marks(text, n, at)]
    first = at
    while at < end and n.tags[at] & CAPITAL and not n.tags[at] & FUNCTION:
        at += 1
    found = n.words[first:at]
    if not found or (at < len(n.tags) and not n.tags[at] & _CLOSES):
        return []
    if born:
        return [tuple(found), (found[-1],)] if len(found) > 1 else []
    return [tuple(found)]


def _between_marks(text: str, n: Narration, at: int) -> tuple[str, ...]:
    return tuple(text[n.starts[at] : n.ends[at]].strip(_MARKS).split())
