"""The chain of stages: text in, `Analysis` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import continental, language
from tui.quotes.english.compose import compose
from tui.quotes.english.homonyms import name_homonyms
from tui.quotes.english.inner import inner_quotations
from tui.quotes.english.interviews import interviews
from tui.quotes.english.labels import without_label
from tui.quotes.english.quotations import quotations
from tui.quotes.english.transcript import transcripts
from tui.quotes.marks import runs_of, uses_single_marks
from tui.quotes.narration import Narration, narrate
from tui.quotes.tokens import paragraphs, tokenise

if TYPE_CHECKING:
    from tui.quotes.model import Analysis


def analyse(text: str, *, guesses: bool = False) -> Analysis:
    """Return who said what in `text`, which is taken as it is; offsets count its code points.

    With `guesses`, English quotations also have the speakers of rules that are wrong more often than right.
    """
    its = language.language_of(text)
    if its is not language.Language.ENGLISH:
        return continental.analyse(text, its)
    narrations = read(text)
    labels, turns = transcripts(text, narrations)
    for label in labels:
        narrations[label.number] = without_label(narrations[label.number], label)
    turns += interviews(text, narrations, turns)
    drafts, terms = quotations(text, narrations, turns)
    drafts += inner_quotations(text, narrations, drafts)
    return compose(text, narrations, drafts, terms, guesses=guesses)


def read(text: str) -> list[Narration]:
    """Return the narration of each paragraph: its tokens, with what stands between marks folded."""
    single = uses_single_marks(text)
    narrations: list[Narration] = []
    continued = False
    for start, end in paragraphs(text):
        runs = runs_of(text, start, end, single=single, continued=continued)
        continued = bool(runs) and not runs[-1].closed
        narrations.append(narrate(text, tokenise(text, start, end), runs))
    name_homonyms(narrations)
    return narrations
