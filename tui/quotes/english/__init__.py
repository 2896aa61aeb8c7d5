"""Who said what in English: the chain of stages, from tokens to speakers.

All that is English is here or in `lexicon/en`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import reading
from tui.quotes.english.compose import compose
from tui.quotes.english.cuts import cutter
from tui.quotes.english.datelines import cut_dateline
from tui.quotes.english.homonyms import name_homonyms
from tui.quotes.english.inner import inner_quotations
from tui.quotes.english.interviews import interviews
from tui.quotes.english.labels import without_label
from tui.quotes.english.quotations import quotations
from tui.quotes.english.tokens import PATTERN
from tui.quotes.english.transcript import transcripts
from tui.quotes.english.words import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.model import Analysis
    from tui.quotes.narration import Narration


def analyse(text: str, *, set_off: Iterable[tuple[int, int]] = (), guesses: bool = False) -> Analysis:
    """Return who said what in `text`, in which the stretches `set_off` are block quotations.

    With `guesses`, also by rules that are wrong more often than right.
    """
    narrations = read(text, set_off)
    labels, turns = transcripts(text, narrations)
    for label in labels:
        narrations[label.number] = without_label(narrations[label.number], label)
    turns += interviews(text, narrations, turns)
    drafts, terms = quotations(text, narrations, turns)
    drafts += inner_quotations(text, narrations, drafts)
    return compose(text, narrations, drafts, terms, guesses=guesses)


def read(text: str, set_off: Iterable[tuple[int, int]] = ()) -> list[Narration]:
    """Return the narration of each paragraph: its tokens, with what stands between marks or is `set_off` folded."""
    narrations = reading.read(text, reading.Grammar(PATTERN, CLASSES, cutter(text)), set_off)
    for n in narrations:
        cut_dateline(n)
    name_homonyms(narrations)
    return narrations
