"""Who said what in German and in French: the words between marks, by a short chain of rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.quotes.assemble import assemble
from tui.quotes.continental.cast import Cast
from tui.quotes.continental.drafting import drafts_of
from tui.quotes.continental.incises import without_incises
from tui.quotes.continental.silence import bystanders, refusals
from tui.quotes.continental.tokens import pattern
from tui.quotes.continental.words import classes
from tui.quotes.language import Language
from tui.quotes.reading import Grammar, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.drafts import Draft
    from tui.quotes.entities import Entity
    from tui.quotes.model import Analysis, Span


def analyse(text: str, language: Language, set_off: Iterable[tuple[int, int]] = ()) -> Analysis:
    """Return who said what in `text`, which is in `language`; the stretches `set_off` are block quotations."""
    drafts, terms, cast, resolved = stages(text, language, set_off)
    found = assemble(range(len(drafts)), drafts, resolved, terms, cast.mention_of)
    return replace(found, bystanders=bystanders(cast, found.speakers), refusals=refusals(cast))


def stages(
    text: str, language: Language, set_off: Iterable[tuple[int, int]]
) -> tuple[list[Draft], list[Span], Cast, list[Entity | None]]:
    """Return what is said in `text`, its terms, everybody in it, and who said each."""
    narrations = read(text, _grammar(language), set_off)
    drafts, terms = drafts_of(text, narrations, language)
    cast = Cast(text, narrations, language)
    return drafts, terms, cast, cast.speakers_of(drafts)


def _grammar(language: Language) -> Grammar:
    return Grammar(pattern(language), classes(language), without_incises if language is Language.FRENCH else None)
