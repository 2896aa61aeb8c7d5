"""What a German or French word can be: the classes that the rules ask for, as bits, looked up once a word."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Final

from tui.quotes import lexicon
from tui.quotes.classes import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    NUMBER,
    OBJECT,
    OTHER,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    SIGN,
    SIGNS,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    TITLE,
    Classes,
)
from tui.quotes.language import Language

if TYPE_CHECKING:
    from tui.quotes.narration import Narration

# Classes that English does without, beyond its bits.
PARTICIPLE: Final = 1 << 40  # makes a cue with an auxiliary
SEPARABLE: Final = 1 << 41  # makes a cue with a part at the end of its clause
GIVEN: Final = 1 << 42  # a given name
EPITHET: Final = 1 << 43  # stands for a person named before

FUNCTION: Final = (
    DETERMINER
    | POSSESSIVE
    | SUBJECT
    | OBJECT
    | PREPOSITION
    | CONJUNCTION
    | SUBORDINATOR
    | AUXILIARY
    | ADVERB
    | FINITE
    | TIME
)
_LABELS = {
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "subject": SUBJECT,
    "object": OBJECT,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "auxiliary": AUXILIARY,
    "be": BE,
    "verb": FINITE,
    "adverb": ADVERB,
    "time": TIME,
    "number": NUMBER,
}


@cache
def classes(language: Language) -> Classes:
    """Return the classes of the words of `language`."""
    return Classes(partial(classify, language))


def plain(word: str) -> str:
    """Return `word` as the lists have it: in lower case, with a curly apostrophe."""
    return word.lower().replace("'", "’")


def classify(language: Language, word: str) -> int:
    """Return the classes of one token of `language` as bits."""
    sign = SIGNS.get(word)
    if sign is not None:
        return sign
    lower = plain(word)
    bits = 0
    for label, members in lexicon.classes(f"{language}/function_words").items():
        if lower in members:
            bits |= _LABELS[label]
    if not bits and not word[0].isalnum():
        return OTHER
    if word[0].isupper() or (word[0].isdigit() and any(map(str.isupper, word))):
        bits |= CAPITAL
    elif word[0].isdigit():
        return bits | NUMBER
    for name, bit in (("titles", TITLE), ("epithets", EPITHET)):
        if ending(lower, lexicon.marked(f"{language}/{name}"), whole=bit is TITLE):
            bits |= bit
    if ending(lower, lexicon.marked(f"{language}/roles")):
        bits |= ROLE
    if lower in lexicon.words(f"{language}/particles"):
        bits |= PARTICLE
    if bits & CAPITAL and any(part in all_given_names(language) for part in (lower, lower.partition("-")[0])):
        bits |= GIVEN
    return bits | _verb_bits(language, lower)


def _verb_bits(language: Language, lower: str) -> int:
    bits = 0
    if any(lower in forms for forms in lexicon.classes(f"{language}/cues").values()):
        bits |= CUE
    if lower in lexicon.words(f"{language}/participles"):
        bits |= PARTICIPLE
    if any(lower in forms for forms in separable(language).values()):
        bits |= SEPARABLE
    return bits


@cache
def separable(language: Language) -> dict[str, frozenset[str]]:
    """Return the forms that make a reporting verb with a part at the end of their clause; French has none."""
    return lexicon.classes("de/separable") if language is Language.GERMAN else {}


@cache
def all_given_names(language: Language) -> frozenset[str]:
    """Return the given names of both genders."""
    return frozenset().union(*lexicon.classes(f"{language}/given_names").values())


def ending(lower: str, members: dict[str, str], *, whole: bool = False) -> str | None:
    """Return which of `members` a word is, or (unless `whole`) ends in: Verkehrsministerin, vice-présidente."""
    if lower in members:
        return lower
    if whole:
        return None
    return next((lower[at:] for at in range(1, len(lower) - 3) if lower[at:] in members), None)


def gender_of(n: Narration, first: int, last: int, language: Language) -> str:
    """Return the gender, `m` or `f`, that a title, a role or the determiner among the tokens `[first, last)` tells."""
    for name in ("titles", "roles", "epithets"):
        marks = lexicon.marked(f"{language}/{name}")
        for at in range(first, last):
            known = ending(plain(n.words[at]), marks, whole=name == "titles")
            if known is not None and marks[known] in ("m", "f"):
                return marks[known]
    return lexicon.marked(f"{language}/genders").get(plain(n.words[first]), "") if first < last else ""


def is_name_like(tag: int) -> bool:
    """Ask whether a word of these classes is written like a name: with a capital, and no function word."""
    return bool(tag & CAPITAL) and not tag & FUNCTION


def is_word(tag: int) -> bool:
    """Ask whether a token of these classes is a plain word: no sign, no run, no function word."""
    return not tag & (SIGN | FUNCTION)
