"""The narration of a paragraph: its tokens, with every marked run folded into one, cut into sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.classes import (
    BREAK,
    CAPITAL,
    CLOSING,
    CUE,
    DASH,
    NUMBER,
    OPENING,
    QUOTED,
    ROLE,
    STOP,
    Classes,
)
from tui.quotes.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.marks import Run

_LONGEST = 300  # tokens of a sentence; what is longer is cut, so that no rule takes more than its share of time
_QUOTATION_ENDS = ".!?…"
_STOPS = STOP | BREAK
_LANDMARKS = CAPITAL | CUE | ROLE | _STOPS
_BEGINS = CAPITAL | QUOTED | NUMBER | OPENING | DASH
_MARKS = "”\"’'»›“`」』"


class Sentence(NamedTuple):
    """The tokens `[first, last)` of a narration that make a sentence."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Narration:
    """The tokens of a paragraph as parallel lists; a run between marks is one token, `QUOTED`.

    `runs` gives the run of each folded token by its index. A folded run that ends a sentence has the class `BREAK`.
    `landmarks` are the tokens at which rules begin to look: all with a capital, cues, roles and stops.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    tags: list[int]
    runs: dict[int, Run]
    sentences: list[Sentence]
    landmarks: Sequence[int] = ()


def narrate(text: str, tokens: Tokens, runs: list[Run], classes: Classes) -> Narration:
    """Fold `runs`, which are in order and apart, into `tokens` of the same paragraph of `text`.

    `classes` says what a word of the text's language can be.
    """
    folded: dict[int, Run] = {}
    if runs:
        tokens, folded = _fold(text, tokens, runs)
    tags = list(map(classes.__getitem__, tokens.words))
    for at, run in folded.items():
        tags[at] = QUOTED | (BREAK if _ends_sentence(text, run) else 0)
    landmarks = [at for at, tag in enumerate(tags) if tag & _LANDMARKS]
    return Narration(*tokens, tags, folded, _sentences(tags, landmarks), landmarks)


def _fold(text: str, tokens: Tokens, runs: list[Run]) -> tuple[Tokens, dict[int, Run]]:
    """Return the tokens with one token a run, and the run of each of those by its index."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    folded: dict[int, Run] = {}
    done = 0
    for run in runs:
        first = bisect_left(tokens.starts, run.start, done)
        last = max(bisect_left(tokens.starts, run.end, first), first + 1)
        words += tokens.words[done:first]
        starts += tokens.starts[done:first]
        ends += tokens.ends[done:first]
        folded[len(words)] = run
        words.append(text[run.end - 1])
        starts.append(run.start)
        ends.append(run.end)
        done = last
    words += tokens.words[done:]
    starts += tokens.starts[done:]
    ends += tokens.ends[done:]
    return Tokens(words, starts, ends), folded


def _ends_sentence(text: str, run: Run) -> bool:
    end = run.end
    if run.block is not None:
        return True
    while end > run.start and text[end - 1] in _MARKS:
        end -= 1
    return text[end - 1] in _QUOTATION_ENDS


def _sentences(tags: list[int], landmarks: list[int]) -> list[Sentence]:
    """Cut where a full stop, or a run that ends in one, is followed by what can begin a sentence."""
    found: list[Sentence] = []
    first, at, last = 0, 0, len(tags)
    for stop in [at for at in landmarks if tags[at] & _STOPS]:
        if stop < at:  # one of several
            continue
        at = stop + 1
        while at < last and tags[at] & (CLOSING | STOP):
            at += 1
        if first < at < last and tags[at] & _BEGINS:
            found.append(Sentence(first, at))
            first = at
    if first < last:
        found.append(Sentence(first, last))
    if last <= _LONGEST or all(sentence.last - sentence.first <= _LONGEST for sentence in found):
        return found
    return [
        Sentence(at, min(at + _LONGEST, sentence.last))
        for sentence in found
        for at in range(sentence.first, sentence.last, _LONGEST)
    ]
