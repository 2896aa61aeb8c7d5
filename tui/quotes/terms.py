"""Tells apart what stands between marks and was said by nobody: titles of works, nicknames, scare quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.tokens import tokenise
from tui.quotes.words import CAPITAL, COLON, COMMA, CONJUNCTION, DETERMINER, FINITE, GENITIVE, PREPOSITION, ROLE, STOP

if TYPE_CHECKING:
    from tui.quotes.narration import Narration
    from tui.quotes.reporting import Passage

_FEW = 3  # words
_MARKS = "“”\"„‟«»‘’'`‚‹›"


def is_term(text: str, n: Narration, at: int, passage: Passage) -> bool:
    """Ask whether the run at token `at` is a term."""
    inner = text[n.starts[at] : n.ends[at]].strip(_MARKS)
    words = inner_words(text, n, at)
    if not words or inner[-1:] in ("!", "?") or len(words) > 10:
        return False
    if inner[-1:] == ".":  # on the network’s “Morning Round.”
        return at > 0 and bool(n.tags[at - 1] & (GENITIVE | PREPOSITION)) and is_title(n, at, words, inner)
    return is_nickname(n, at, words) or is_title(n, at, words, inner)


def is_scare_quote(text: str, n: Narration, at: int) -> bool:
    """Ask whether the run at token `at`, which no cue reports, is a name or a mere word that the writer sets apart.

    That is what is written as a title, and a few words that the sentence uses as a part of its own.
    """
    words = inner_words(text, n, at)
    if len(words) > 1 and _in_capitals(words):
        return True
    named = n.words[at - 1].lower() if at else ""
    if named == "as" and at > 1:
        named = n.words[at - 2].lower()
    if len(words) > _FEW or named == "to":
        return False
    if named in lexicon.words("naming"):
        return True
    before, after = n.tags[at - 1] if at else 0, n.tags[at + 1] if at + 1 < len(n.tags) else STOP
    if not after or after & (DETERMINER | FINITE | ROLE | STOP):
        return True
    return bool(before & (CONJUNCTION | PREPOSITION)) and n.words[at - 1].lower() != "as"


def inner_words(text: str, n: Narration, at: int) -> list[str]:
    """Return the words between the marks of the run at token `at`."""
    inner = text[n.starts[at] : n.ends[at]].strip(_MARKS)
    return [word for word in tokenise(inner, 0, len(inner)).words if word[0].isalnum()]


def _in_capitals(words: list[str]) -> bool:
    """Ask whether every word of weight has a capital."""
    small = lexicon.words("weak_beginnings") | lexicon.words("particles")
    heavy = [word for word in words if word.lower() not in small]
    return bool(heavy) and words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in heavy)


def is_nickname(n: Narration, at: int, words: list[str]) -> bool:
    """Ask whether the run stands inside a name (Earl “Bud” Jones)."""
    if len(words) > 3 or at == 0 or at + 1 >= len(n.tags):
        return False
    return bool(n.tags[at - 1] & CAPITAL and n.tags[at + 1] & CAPITAL) and not n.tags[at + 1] & (
        DETERMINER | PREPOSITION
    )


def is_title(n: Narration, at: int, words: list[str], inner: str) -> bool:
    """Ask whether the run is written as the title of a work: every word of weight with a capital."""
    before = n.tags[at - 1] if at else 0
    return len(words) > 1 and not inner.endswith(",") and _in_capitals(words) and not before & (COLON | COMMA)
