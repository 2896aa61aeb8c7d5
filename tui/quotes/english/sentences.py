"""Where sentences end: at an abbreviation too, where the next word shows that another one begins (… in the U.S. He)."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.quotes.classes import CAPITAL, CLOSING, CONJUNCTION, DETERMINER, POSSESSIVE, STOP, SUBJECT, SUBORDINATOR, TITLE
from tui.quotes.narration import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.narration import Narration

_OPENS = DETERMINER | POSSESSIVE | SUBJECT | SUBORDINATOR | CONJUNCTION
_FEWEST = 3  # tokens of a sentence; fewer before the abbreviation are a label (No. The)


def cut_behind_abbreviations(n: Narration) -> None:
    """Let a sentence begin at a word of grammar with a capital that follows an abbreviation."""
    tags = n.tags
    starts = [at for at in n.landmarks if (tag := tags[at]) & _OPENS and tag & CAPITAL and _ends(n, at - 1)]
    if starts:
        n.sentences[:] = [part for sentence in n.sentences for part in _parts(sentence, starts)]


def ends_sentence(n: Narration) -> bool:
    """Ask whether a paragraph ends as a sentence does; a cross-heading does not."""
    return bool(n.tags) and (bool(n.tags[-1] & (STOP | CLOSING)) or len(n.tags) - 1 in n.runs)


def _parts(sentence: Sentence, starts: list[int]) -> Iterator[Sentence]:
    """Yield the sentences that a sentence is cut into where one begins at each of `starts`."""
    first, last = sentence
    for start in starts[bisect_left(starts, first) : bisect_left(starts, last)]:
        if start - first >= _FEWEST:
            yield Sentence(first, start)
            first = start
    yield Sentence(first, last)


def _ends(n: Narration, at: int) -> bool:
    """Ask whether the token at `at` is an abbreviation, and none that stands before a name (p.m., but not Mr.)."""
    return at >= 0 and n.words[at][-1] == "." and not n.tags[at] & (STOP | TITLE)
