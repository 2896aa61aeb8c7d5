"""What counts as the same when a person looks for words: marks by their kinds, letters with and without accents."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import combining, normalize

COMBINING = "[\u0300-\u036f]"
"""A pattern for an accent that stands behind its letter."""

_NOT_ASCII = re.compile("[^\x00-\x7f]")
_MARKS = {
    **dict.fromkeys("‘’‛′‹›‚", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " "),
}
_RANGES = ((0xC0, 0x250), (0x370, 0x400), (0x1E00, 0x2000))  # Latin, Greek, and more of both
_OTHERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ё": "е", "Ё": "Е"}


def plain(text: str, *, accents: bool = False) -> str:
    """Return `text` with typographic marks as a keyboard has them, code point for code point.

    Letters lose their accents, unless `accents` are to stay.
    """
    if text.isascii():
        return text
    table = _MARKS if accents else _letters()
    return _NOT_ASCII.sub(lambda found: table.get(found[0], found[0]), text)


def is_accented(text: str) -> bool:
    """Tell whether a letter of `text` has an accent."""
    return not text.isascii() and any(
        combining(character) or (character in _letters() and character not in _MARKS) for character in text
    )


@cache
def _letters() -> dict[str, str]:
    """Return the table of all that is plain otherwise than it is; letters whose accents are no part of them."""
    table = {**_MARKS, **_OTHERS}
    for first, end in _RANGES:
        for character in map(chr, range(first, end)):
            letter, *accents = list(normalize("NFD", character))
            if accents and all(map(combining, accents)):
                table[character] = letter
    return table
