"""Tells which language a text is in, by the small words that it begins with."""

from __future__ import annotations

import re
from enum import StrEnum

from tui.quotes import lexicon

_WORD = re.compile("[a-zªµºß-öø-ÿ\u0100-\u024f]+")  # in Latin letters
_LOOK = 2500  # letters that are looked at
_LEAST, _SHARE = 2, 0.2  # how many words must be small ones of a language, and which share of all
_LEAD = 2  # how many times as many different small words there must be as of any other language


class Language(StrEnum):
    """A language whose reporting verbs are known; the value names its word lists."""

    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"


def language_of(text: str) -> Language:
    """Return the language of `text`; what is neither German nor French counts as English."""
    found = _WORD.findall(text[:_LOOK].lower())
    counts = {name: _count(found, name) for name in (Language.GERMAN, Language.FRENCH)}
    best = max(counts, key=counts.__getitem__)
    if counts[best] < max(_LEAST, _SHARE * len(found)) or counts[best] <= _count(found, Language.ENGLISH):
        return Language.ENGLISH
    # a name may repeat its particles
    different = {name: len(_small_words(name).intersection(found)) for name in (*Language, "others")}
    second = max(count for name, count in different.items() if name != best)
    return Language.ENGLISH if different[best] <= _LEAD * second else best


def _count(words: list[str], name: str) -> int:
    """Return how many of `words` are small words of the language called `name`."""
    return sum(map(_small_words(name).__contains__, words))


def _small_words(name: str) -> frozenset[str]:
    return lexicon.words(f"languages/{name}")
