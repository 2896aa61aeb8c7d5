"""Finds the verb groups that report: a reporting verb with its auxiliary, its separated part, its pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    COLON,
    COMMA,
    CUE,
    NUMBER,
    OBJECT,
    QUOTED,
    ROLE,
    SIGN,
    SUBJECT,
)
from tui.quotes.continental.words import PARTICIPLE, SEPARABLE, is_word, plain, separable
from tui.quotes.language import Language

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

_REACH = 18  # tokens between a verb and the part of it that ends its clause


class Group(NamedTuple):
    """The tokens `[first, last)` of a reporting verb, and those of the cue proper.

    `pronoun` is the token of the subject inside the group (a-t-il dit); `impersonal` if that is nobody (heißt es).
    """

    first: int
    last: int
    cue: tuple[int, int]
    pronoun: int | None = None
    impersonal: bool = False


def group_at(n: Narration, at: int, end: int, language: Language) -> Group | None:
    """Return the verb group that begins at token `at` and ends before `end`."""
    return _german(n, at, end) if language is Language.GERMAN else _french(n, at, end)


def _german(n: Narration, at: int, end: int) -> Group | None:
    tag, word = n.tags[at], plain(n.words[at])
    if at + 1 < end and n.words[at + 1] == "es" and word in lexicon.words("de/impersonal"):
        return Group(at, at + 2, (at, at + 2), at + 1, impersonal=True)
    if tag & SEPARABLE and _separated_part(n, at, end, word) is not None:
        return Group(at, at + 1, (at, at + 1))
    if tag & CUE:
        return Group(at, at + 1, (at, at + 1))
    if tag & AUXILIARY:
        for k in range(at + 1, min(end, at + _REACH)):
            if n.tags[k] & PARTICIPLE:
                return Group(at, at + 1, (k, k + 1))
            if n.tags[k] & (SIGN | QUOTED) and not n.tags[k] & COMMA:
                return None
    return None


def _separated_part(n: Narration, at: int, end: int, word: str) -> int | None:
    """Return the token of the part that makes the verb at `at` a reporting one (fügte … hinzu)."""
    for k in range(at + 1, min(end, at + _REACH)):
        if word in separable(Language.GERMAN).get(n.words[k], ()) and (k + 1 >= end or n.tags[k + 1] & (SIGN | QUOTED)):
            return k
        if n.tags[k] & (SIGN | QUOTED) and not n.tags[k] & COMMA:
            return None
    return None


def _french(n: Narration, at: int, end: int) -> Group | None:
    verb = at
    while verb < end and n.tags[verb] & OBJECT:
        verb += 1
    if verb >= end:
        return None
    if n.tags[verb] & AUXILIARY:
        return _compound(n, at, verb, end)
    if not n.tags[verb] & CUE:
        return None
    pronoun = verb + 1 if verb + 1 < end and _is_enclitic(n, verb + 1) else None
    impersonal = pronoun is not None and n.words[pronoun].endswith("on")
    start = verb - 1 if _is_reflexive(n, at, verb) else verb
    return Group(at, verb + 1 if pronoun is None else pronoun + 1, (start, verb + 1), pronoun, impersonal)


def _compound(n: Narration, first: int, verb: int, end: int) -> Group | None:
    """Return the group of an auxiliary and a participle, adverbs and the pronoun between them."""
    at = verb + 1
    pronoun = at if at < end and _is_enclitic(n, at) else None
    at += pronoun is not None
    while at < end and n.tags[at] & ADVERB and not n.tags[at] & PARTICIPLE:
        at += 1
    if at >= end or not n.tags[at] & PARTICIPLE:
        return None
    reflexive = _is_reflexive(n, first, verb)
    passive = bool(n.tags[verb] & BE) and not reflexive  # est-il écrit
    if passive and pronoun is None:
        return None
    impersonal = pronoun is not None and (passive or n.words[pronoun].endswith("on"))
    start = at if pronoun is not None else verb - reflexive
    return Group(first, at + 1, (start, at + 1), pronoun, impersonal)


def _is_reflexive(n: Narration, first: int, verb: int) -> bool:
    return first < verb and plain(n.words[verb - 1]) in ("s’", "se")


def _is_enclitic(n: Narration, at: int) -> bool:
    return bool(n.tags[at] & SUBJECT) and n.words[at].startswith("-")


def unknown_verb(n: Narration, at: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of what can be a verb at `at`, with its auxiliary, by its place alone."""
    verb = at
    while verb < end and n.tags[verb] & (OBJECT | AUXILIARY):
        verb += 1
    if verb + 1 >= end or not is_word(n.tags[verb]) or n.tags[verb] & (CAPITAL | NUMBER | QUOTED | ROLE):
        return None
    return at, verb + 1


def groups(n: Narration, first: int, last: int, language: Language) -> list[Group]:
    """Return the verb groups among the tokens `[first, last)`, in order."""
    found: list[Group] = []
    at = first
    while at < last:
        group = None if n.tags[at] & (SIGN | QUOTED | COLON) else group_at(n, at, last, language)
        if group is not None:
            found.append(group)
        at = group.last if group is not None else at + 1
    return found
