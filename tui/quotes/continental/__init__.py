"""Who said what in German and in French: the words between marks, by a short chain of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.continental.cast import Cast
from tui.quotes.continental.drafting import drafts_of
from tui.quotes.continental.incises import without_incises
from tui.quotes.continental.tokens import pattern
from tui.quotes.continental.words import classes
from tui.quotes.english.compose import assemble
from tui.quotes.language import Language
from tui.quotes.marks import runs_of, uses_single_marks
from tui.quotes.narration import Narration, narrate
from tui.quotes.tokens import paragraphs, tokenise

if TYPE_CHECKING:
    from tui.quotes.model import Analysis


def analyse(text: str, language: Language) -> Analysis:
    """Return who said what in `text`, which is in `language`."""
    narrations = read(text, language)
    drafts, terms = drafts_of(text, narrations, language)
    cast = Cast(text, narrations, language)
    return assemble(range(len(drafts)), drafts, cast.speakers_of(drafts), terms, cast.span)


def read(text: str, language: Language) -> list[Narration]:
    """Return the narration of each paragraph, with what stands between marks folded."""
    single = uses_single_marks(text)
    narrations: list[Narration] = []
    continued = False
    for start, end in paragraphs(text):
        runs = runs_of(text, start, end, single=single, continued=continued)
        continued = bool(runs) and not runs[-1].closed
        if language is Language.FRENCH:
            runs = [part for run in runs for part in without_incises(text, run)]
        narrations.append(narrate(text, tokenise(text, start, end, pattern(language)), runs, classes(language)))
    return narrations
