"""Tells apart what stands between marks and was said by nobody: titles of works, nicknames, scare quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.tokens import tokenise
from tui.quotes.words import CAPITAL, COLON, COMMA, DETERMINER, PREPOSITION

if TYPE_CHECKING:
    from tui.quotes.narration import Narration
    from tui.quotes.reporting import Passage

_MARKS = "“”\"„‟«»‘’'`‚‹›"


def is_term(text: str, n: Narration, at: int, passage: Passage) -> bool:
    """Ask whether the run at token `at` is a term."""
    inner = text[n.starts[at] : n.ends[at]].strip(_MARKS)
    words = [word for word in tokenise(inner, 0, len(inner)).words if word[0].isalnum()]
    if not words or inner[-1:] in "!?." or len(words) > 10:
        return False
    return is_nickname(n, at, words) or is_title(n, at, words, inner)


def is_nickname(n: Narration, at: int, words: list[str]) -> bool:
    """Ask whether the run stands inside a name (Earl “Bud” Jones)."""
    if len(words) > 3 or at == 0 or at + 1 >= len(n.tags):
        return False
    return bool(n.tags[at - 1] & CAPITAL and n.tags[at + 1] & CAPITAL) and not n.tags[at + 1] & (
        DETERMINER | PREPOSITION
    )


def is_title(n: Narration, at: int, words: list[str], inner: str) -> bool:
    """Ask whether the run is written as the title of a work: every word of weight with a capital."""
    small = lexicon.words("weak_beginnings") | lexicon.words("particles")
    heavy = [word for word in words if word.lower() not in small]
    if len(words) < 2 or not heavy or inner.endswith(","):
        return False
    before = n.tags[at - 1] if at else 0
    return (
        all(word[0].isupper() or word[0].isdigit() for word in heavy)
        and words[0][0].isupper()
        and not before & (COLON | COMMA)
    )
