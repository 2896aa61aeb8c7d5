"""Who said what in English: the chain of stages, from tokens to speakers.

All that is English is here or in `lexicon/en`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.quotes import reading
from tui.quotes.english.compose import compose
from tui.quotes.english.cuts import cutter
from tui.quotes.english.datelines import cut_dateline
from tui.quotes.english.fixed_names import tag_fixed_names
from tui.quotes.english.homonyms import name_homonyms
from tui.quotes.english.inner import inner_quotations
from tui.quotes.english.interviews import interviews
from tui.quotes.english.labels import without_label
from tui.quotes.english.quotations import quotations
from tui.quotes.english.sentences import cut_behind_abbreviations
from tui.quotes.english.tokens import PATTERN, STRETCHES
from tui.quotes.english.transcript import transcripts
from tui.quotes.english.words import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.quotes.drafts import Draft
    from tui.quotes.english.turns import Turn
    from tui.quotes.model import Analysis, Span
    from tui.quotes.narration import Narration


def analyse(text: str, *, set_off: Iterable[tuple[int, int]] = (), guesses: bool = False) -> Analysis:
    """Return who said what in `text`, in which the stretches `set_off` are block quotations.

    With `guesses`, also by rules that are wrong more often than right.
    """
    narrations, drafts, terms = drafts_of(text, set_off)
    return compose(text, narrations, drafts, terms, guesses=guesses)


def drafts_of(text: str, set_off: Iterable[tuple[int, int]] = ()) -> tuple[list[Narration], list[Draft], list[Span]]:
    """Return the narrations of `text`, what is said in them before speakers are told apart, and the terms."""
    narrations = read(text)
    labels, turns = transcripts(text, narrations)
    for label in labels:
        narrations[label.number] = without_label(narrations[label.number], label)
    turns += interviews(text, narrations, turns)
    apart = _apart(narrations, turns, set_off)
    if apart:
        narrations = read(text, apart)
        for label in labels:
            narrations[label.number] = without_label(narrations[label.number], label)
    drafts, terms = quotations(text, narrations, turns)
    drafts += inner_quotations(text, narrations, drafts)
    return narrations, drafts, terms


def _apart(
    narrations: Sequence[Narration], turns: Sequence[Turn], set_off: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the block quotations but those in turns, whose speakers the layout names, or where one is introduced."""
    taken = [number for turn in turns for number in (*turn.numbers, *([turn.meant.home] if turn.meant else ()))]
    starts = sorted(narrations[number].starts[0] for number in taken)
    return [(start, end) for start, end in set_off if bisect_left(starts, start) == bisect_left(starts, end)]


def read(text: str, set_off: Iterable[tuple[int, int]] = ()) -> list[Narration]:
    """Return the narration of each paragraph: its tokens, with what stands between marks or is `set_off` folded."""
    narrations = reading.read(text, reading.Grammar(PATTERN, CLASSES, cutter(text), STRETCHES), set_off)
    for n in narrations:
        cut_dateline(n)
        cut_behind_abbreviations(n)
    tag_fixed_names(narrations)
    name_homonyms(narrations)
    return narrations
