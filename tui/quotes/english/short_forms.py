"""What is called for short: institutions, firms, and people by the beginning of a long name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import FUNCTION, NAMELESS, ROLE, TITLE
from tui.quotes.english.name_forms import begins
from tui.quotes.english.naming import is_business_word
from tui.quotes.english.words import CLASSES, is_given_name
from tui.quotes.model import SpeakerKind

if TYPE_CHECKING:
    from tui.quotes.entities import Entity

_OF_FATHER = lexicon.classes("en/small_words")["of-father"]
_NO_SURNAME = FUNCTION | NAMELESS | ROLE | TITLE


@cache
def shorts() -> dict[str, frozenset[str]]:
    """Return the short forms of each institution by its name in full, as one word."""
    pairs = [(full, short) for short, fulls in lexicon.classes("en/short_forms").items() for full in fulls]
    return {full: frozenset(short for one, short in pairs if one == full) for full, _ in pairs}


def abbreviates(words: tuple[str, ...], entity: Entity) -> bool:
    """Ask whether `words` are how the name of `entity` begins, or a company's name in full.

    Northern Straits is Northern Straits Lines, and Ana Costa is Ana Costa Lima, but not the Ana Costa Foundation.
    """
    name = entity.name
    if not begins(words, name):
        return len(name) > 1 and begins(name, words) and _is_firm(name, words)
    if entity.kind is SpeakerKind.PERSON:
        if len(name) > len(words) and name[len(words)].lower() in _OF_FATHER:  # Siti Aini, of Siti Aini binti Omar
            return True
        return len(name) == len(words) + 1 and not CLASSES[name[-1]] & _NO_SURNAME
    return entity.kind is SpeakerKind.ORGANISATION and (not is_given_name(words[0]) or _is_firm(words, name))


def _is_firm(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Ask whether all that `long` has more than `short` is what companies are called (Holdings, Inc.)."""
    return all(is_business_word(word) for word in long[len(short) :])
