"""The chain of stages of the language that a text is in: text in, `Analysis` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import continental, english
from tui.quotes.language import Language, language_of

if TYPE_CHECKING:
    from tui.quotes.model import Analysis


def analyse(text: str, *, guesses: bool = False) -> Analysis:
    """Return who said what in `text`, which is taken as it is; offsets count its code points.

    With `guesses`, English quotations also have the speakers of rules that are wrong more often than right.
    """
    its = language_of(text)
    return english.analyse(text, guesses=guesses) if its is Language.ENGLISH else continental.analyse(text, its)
