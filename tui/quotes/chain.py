"""The chain of stages of the language that a text is in: text in, `Analysis` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import continental, english
from tui.quotes.language import Language, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.model import Analysis


def analyse(text: str, *, set_off: Iterable[tuple[int, int]] = (), guesses: bool = False) -> Analysis:
    """Return who said what in `text`, which is taken as it is; offsets count its code points.

    `set_off` are the stretches `[start, end)` that the page sets off as block quotations, apart from each other.
    With `guesses`, English quotations also have the speakers of rules that are wrong more often than right.
    """
    its = language_of(text)
    if its is Language.ENGLISH:
        return english.analyse(text, set_off=set_off, guesses=guesses)
    return continental.analyse(text, its, set_off)
