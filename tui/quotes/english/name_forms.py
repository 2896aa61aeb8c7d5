"""Whether two forms of a name can be one entity's: in full, with initials, a short first name, the surname alone."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.english.words import KEPT

if TYPE_CHECKING:
    from collections.abc import Set

_LEAST = 2  # letters of a beginning that stands for a given name


@lru_cache(maxsize=KEPT)
def key(word: str) -> str:
    """Return what a word of a name is found by, however its apostrophe and its accents are written."""
    lower = word.lower()
    if not lower.isascii():
        lower = lower.replace("’", "'")
        lower = "".join(sign for sign in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(sign))
    prefix, hyphen, rest = lower.partition("-")
    return rest if hyphen and rest and prefix in _articles() else lower  # al-Hadi and Hadi


@lru_cache(maxsize=KEPT)
def keys(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what each word of a name is found by."""
    return tuple(map(key, words))


@lru_cache(maxsize=KEPT)
def letters(words: tuple[str, ...]) -> str:
    """Return a name as one word, however its words are joined (Jong-un and Jong Un)."""
    return "".join(keys(words)).replace("-", "")


@lru_cache(maxsize=KEPT)
def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without what follows the surname (Jr., III)."""
    while len(words) > 1 and is_ending(words[-1]):
        words = words[:-1]
    return words


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Ask whether two names are written alike."""
    return keys(one) == keys(other)


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Ask whether two names can be one person's: they share the surname, and agree in what else both give."""
    a, b = core(one), core(other)
    if key(a[-1]) != key(b[-1]):
        short, long = sorted((a, b), key=len)
        return len(short) == 1 < len(long) and key(short[0]) == key(last_part(long[-1]) or "-")
    if len(a) == 1 or len(b) == 1:
        return True
    if is_told_apart(one) != is_told_apart(other) or _differ_inside(a, b):
        return False
    return can_be_one(a[0], b[0]) or _ends(a, b) or _ends(b, a)


def last_part(surname: str) -> str:
    """Return the last part of a surname of two, by which its bearer may be called (Cruz-Lim); nothing of Tae-gyun."""
    part = surname.rpartition("-")[2]
    return part if part != surname and part[:1].isupper() and len(part) > 1 else ""


def ends(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Ask whether a name of several words is how another one ends, which begins otherwise."""
    a, b = core(short), core(long)
    return len(a) > 1 and _ends(a, b) and not can_be_one(a[0], b[0])


def can_be_one(one: str, other: str) -> bool:
    """Ask whether two given names can be one person's (Ben and Benjamin, J. and Jane, Bill and William)."""
    a, b = sorted((key(one).rstrip("."), key(other).rstrip(".")), key=len)
    if not a:
        return False
    if len(a) == 1 or "." in a + b:  # J., J.K.
        return a[0] == b[0]
    return (len(a) > _LEAST and b.startswith(a)) or bool(_fulls(a) & (_fulls(b) | {b})) or a in _fulls(b)


def is_longer_form(long: str, short: str) -> bool:
    """Ask whether a given name is another one in full (Kenneth and Ken, Jane and J.)."""
    a, b = key(short).rstrip("."), key(long).rstrip(".")
    if len(b) <= len(a) or "." in long or not can_be_one(a, b):
        return False
    return len(a) == 1 or b.startswith(a) or a in _shorts_of(b)


def is_told_apart(words: tuple[str, ...]) -> bool:
    """Ask whether a name ends in what tells its bearer from his father (Jr.)."""
    return _ending(words[-1]) in lexicon.classes("en/name_endings")["own"]


def _differ_inside(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Ask whether two names of three words have different ones in the middle (Mary Ann Holm, Mary Jane Holm)."""
    return len(one) == len(other) == 3 and not can_be_one(one[1], other[1])


def _ends(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) < len(long) and same(short, long[-len(short) :])


def begins(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Ask whether a name is how another one begins."""
    return len(short) < len(long) and same(short, long[: len(short)])


@lru_cache(maxsize=KEPT)
def is_ending(word: str) -> bool:
    """Ask whether `word` may follow a surname (Jr., III)."""
    return _ending(word) in _endings()


def _ending(word: str) -> str:
    return word.lower().rstrip(".")


@cache
def _endings() -> frozenset[str]:
    return frozenset[str]().union(*lexicon.classes("en/name_endings").values())


@cache
def _articles() -> frozenset[str]:
    return lexicon.words("en/name_articles")


@cache
def _long_names() -> dict[str, set[str]]:
    """Return the given names that each short one stands for."""
    found: dict[str, set[str]] = {}
    for full, shorts in lexicon.classes("en/short_names").items():
        for short in shorts:
            found.setdefault(short, set()).add(full)
    return found


def full_forms(short: str) -> Set[str]:
    """Return the given names that `short`, in any case, can stand for (Elizabeth and Eliza for Liz)."""
    return _fulls(key(short))


def _fulls(short: str) -> Set[str]:
    return _long_names().get(short, frozenset())


def _shorts_of(full: str) -> frozenset[str]:
    return lexicon.classes("en/short_names").get(full, frozenset())
