"""Which words of a sentence stand in a clause inside another one, where a subject is less in mind."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import (
    AUXILIARY,
    CAPITAL,
    CLOSING,
    COLON,
    COMMA,
    CUE,
    DASH,
    DETERMINER,
    FINITE,
    PREPOSITION,
    QUESTION,
    QUOTED,
    ROLE,
    SEMICOLON,
    SUBJECT,
    SUBORDINATOR,
    THAT,
    TITLE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.narration import Narration, Sentence

_ENDS = COMMA | SEMICOLON | COLON | DASH | QUOTED | CLOSING
_OPENS = SUBORDINATOR | THAT | QUESTION
_TURNS = _ENDS | _OPENS | PREPOSITION | CUE
_SUBJECTS = SUBJECT | CAPITAL | DETERMINER | TITLE
_NAME = 8  # tokens of a name with its titles
_AS = lexicon.classes("en/small_words")["meanwhile"]


class Rank(IntEnum):
    """How high the clause stands that a word is in."""

    INNER = 0  # that Harlow left; who left
    AHEAD = 1  # when Harlow left, ahead of the main clause
    MAIN = 2


_INNER, _AHEAD, _MAIN = Rank.INNER, Rank.AHEAD, Rank.MAIN


class Ranks:
    """The ranks of the words of a sentence: where each new one begins, and which that is."""

    def __init__(self, n: Narration, sentence: Sentence) -> None:
        self._starts, self._ranks = [0], [_MAIN]
        for start, rank in _turns(n, sentence):
            if rank is not self._ranks[-1]:
                self._starts.append(start)
                self._ranks.append(rank)

    def at(self, place: int) -> Rank:
        """Return the rank of the token at `place` of the sentence."""
        return self._ranks[bisect_right(self._starts, place) - 1]


def _turns(n: Narration, sentence: Sentence) -> Iterator[tuple[int, Rank]]:
    """Yield from which tokens on another rank may hold, and the rank."""
    rank, ahead = _MAIN, False  # whether a phrase stands before the subject of the clause (that in May, he)
    for at, tag in enumerate(n.tags[sentence.first : sentence.last], sentence.first):
        if not tag & _TURNS:
            continue
        if tag & QUOTED and rank is _INNER and not n.tags[at - 1] & (_TURNS | COLON):
            continue  # that it would “be cool” if Harlow left
        if tag & _ENDS:
            rank = rank if ahead and tag & COMMA else _MAIN
            ahead = False
            yield at, rank
        elif tag & _OPENS or (tag & PREPOSITION and _is_meanwhile(n, at)):
            rank = _AHEAD if at == sentence.first else _INNER
            ahead = ahead or bool(tag & THAT and n.tags[min(at + 1, sentence.last - 1)] & (PREPOSITION | SUBORDINATOR))
            yield at, rank
        elif tag & CUE and tag & FINITE and rank is _MAIN and sentence.first < at and not _is_inverted(n, at):
            rank = _INNER
            yield at + 1, rank


def _is_inverted(n: Narration, at: int) -> bool:
    """Ask whether the subject of the verb at `at` follows it (“…,” said Harlow; it was late, said Harlow)."""
    before = n.tags[at - 1]
    if before & QUOTED:
        return True
    if not before & COMMA:
        return False
    end = at + 1
    while end < len(n.tags) and end - at < _NAME and n.tags[end] & (CAPITAL | TITLE | ROLE):
        end += 1
    return end > at + 1 and (end == len(n.tags) or not n.tags[end] & (FINITE | AUXILIARY))


def _is_meanwhile(n: Narration, at: int) -> bool:
    """Ask whether a clause begins with what is a preposition too (as Harlow spoke)."""
    return n.words[at].lower() in _AS and at + 1 < len(n.tags) and bool(n.tags[at + 1] & _SUBJECTS)
