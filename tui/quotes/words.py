"""What a word can be: the classes that the rules ask for, looked up once a word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.quotes import lexicon
from tui.quotes.inflection import Form, cue_verbs, plain_verbs

if TYPE_CHECKING:
    from collections.abc import Callable

# Classes of tokens, as bits; a token can be of several.
DETERMINER: Final = 1 << 0
POSSESSIVE: Final = 1 << 1  # his, their, whose
SUBJECT: Final = 1 << 2  # he, they
OBJECT: Final = 1 << 3  # him, them
PREPOSITION: Final = 1 << 4
CONJUNCTION: Final = 1 << 5
SUBORDINATOR: Final = 1 << 6
QUESTION: Final = 1 << 7  # who, whether, how
THAT: Final = 1 << 8
AUXILIARY: Final = 1 << 9
MODAL: Final = 1 << 10
BE: Final = 1 << 11
NEGATION: Final = 1 << 12
ADVERB: Final = 1 << 13
TIME: Final = 1 << 14
NUMBER: Final = 1 << 15
CAPITAL: Final = 1 << 16
TITLE: Final = 1 << 17
ROLE: Final = 1 << 18
CUE: Final = 1 << 19  # a form of a reporting verb
FINITE: Final = 1 << 20  # a verb that can be the verb of a clause
GERUND: Final = 1 << 21
GENITIVE: Final = 1 << 22  # ends in 's
STOP: Final = 1 << 23  # . ! ? …
COMMA: Final = 1 << 24
COLON: Final = 1 << 25
DASH: Final = 1 << 26
OPENING: Final = 1 << 27  # ( [
CLOSING: Final = 1 << 28  # ) ]
OTHER: Final = 1 << 29  # any other sign
QUOTED: Final = 1 << 30  # a run between marks, folded into one token
NAMELESS: Final = 1 << 31  # written with a capital, and no name
HAVE: Final = 1 << 32
DO: Final = 1 << 33
SEMICOLON: Final = 1 << 34
WHO: Final = 1 << 35
BASE: Final = 1 << 36  # a verb's base form, which may be a noun
PARTICLE: Final = 1 << 37  # de, van, al- inside a name
BREAK: Final = 1 << 38  # a run that ends a sentence

SIGN: Final = STOP | COMMA | COLON | DASH | OPENING | CLOSING | OTHER | SEMICOLON
FUNCTION: Final = (  # words of grammar, and of time
    ADVERB
    | AUXILIARY
    | CONJUNCTION
    | DETERMINER
    | OBJECT
    | POSSESSIVE
    | PREPOSITION
    | QUESTION
    | SUBJECT
    | SUBORDINATOR
    | THAT
    | TIME
)
SIGNS = {
    **dict.fromkeys(".!?…", STOP),
    "...": STOP,
    ",": COMMA,
    ":": COLON,
    ";": SEMICOLON,
    "—": DASH,
    "–": DASH,
    "-": DASH,
    "--": DASH,
    "―": DASH,
    "(": OPENING,
    "[": OPENING,
    ")": CLOSING,
    "]": CLOSING,
}
_CLASSES = {
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "subject": SUBJECT,
    "object": OBJECT,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "question": QUESTION,
    "auxiliary": AUXILIARY,
    "modal": MODAL,
    "be": BE,
    "have": HAVE,
    "do": DO,
    "negation": NEGATION,
    "adverb": ADVERB,
    "time": TIME,
    "number": NUMBER,
}
_GENITIVE = re.compile(r"['’]s?$")
_ROLE_ENDINGS = (
    "ologist",
    "ologists",
    "icist",
    "icists",
    "ician",
    "icians",
    "grapher",
    "woman",
    "women",
    "keeper",
    "surgeon",
)
_PREFIXED = re.compile(r"([a-z]{1,4})[-’'](?=[A-Z])")
_LIMIT = 50_000


def _verb_bits(lower: str) -> int:
    bits = 0
    cue = cue_verbs().get(lower)
    if cue is not None:
        bits |= CUE
    form = cue.form if cue is not None else plain_verbs().get(lower)
    if form in (Form.PAST, Form.THIRD):
        bits |= FINITE
    elif form is Form.GERUND:
        bits |= GERUND
    elif form is Form.BASE:
        bits |= BASE
    elif form is None and lower.endswith("ing") and len(lower) > 5:
        bits |= GERUND
    elif form is None and lower.endswith("ed") and len(lower) > 4 and lower.isalpha():
        bits |= FINITE
    return bits


@cache
def _given_names() -> frozenset[str]:
    return frozenset[str]().union(*lexicon.classes("given_names").values())


def is_given_name(word: str) -> bool:
    """Ask whether `word` is a given name."""
    return word.lower() in _given_names()


def _office_bits(word: str, *, capital: bool) -> int:
    """Return whether `word` is a title, a role, or made of one with a hyphen (secretary-treasurer, co-chair)."""
    if capital and is_given_name(word):
        return 0  # Dean Abbot, Earl Finch
    bits = 0
    if word.rstrip(".") in lexicon.words("titles"):
        bits |= TITLE
    if word in lexicon.marked("roles") or (word.endswith(_ROLE_ENDINGS) and len(word) > 6 and not capital):
        bits |= ROLE
    if not bits and "-" in word and word.rpartition("-")[2] in lexicon.marked("roles"):
        bits |= ROLE
    return bits


def _is_prefixed_name(word: str) -> bool:
    """Ask whether `word` is a surname after an article written small (al-Hadi, d’Orme)."""
    prefix = _PREFIXED.match(word)
    return prefix is not None and prefix.group(1) in lexicon.words("name_articles")


def classify(word: str) -> int:
    """Return the classes of one token as bits."""
    sign = SIGNS.get(word)
    if sign is not None:
        return sign
    if not word[0].isalnum():
        return OTHER
    lower = word.lower().replace("’", "'")
    bits = 0
    for label, members in lexicon.classes("function_words").items():
        if lower in members:
            bits |= _CLASSES[label]
    if word.isupper() and len(word) > 1:  # the US, the WHO
        bits &= ~(SUBJECT | OBJECT | QUESTION)
    if lower == "that":
        bits |= THAT
    elif lower == "who" and not word.isupper():
        bits |= WHO
    if word[0].isdigit():
        return ROLE if lower.endswith("-year-old") else bits | NUMBER
    genitive = _GENITIVE.search(lower)
    bare = lower[: genitive.start()] if genitive else lower
    if genitive and not bits & AUXILIARY:
        bits |= GENITIVE
    if word[0].isupper() or _is_prefixed_name(word):
        bits |= CAPITAL
        if bare in lexicon.words("not_names") or bits & TIME:
            bits |= NAMELESS
    bits |= _office_bits(bare, capital=bool(bits & CAPITAL))
    if bare in lexicon.words("particles"):
        bits |= PARTICLE
    if not bits & (AUXILIARY | GENITIVE | PREPOSITION):
        bits |= _verb_bits(lower)
    if lower.endswith("ly") and not word[0].isupper() and len(lower) > 4 and lower not in lexicon.words("not_adverbs"):
        bits |= ADVERB
    return bits


class Classes(dict[str, int]):
    """The classes of every word met so far; looks a new one up and keeps it."""

    def __init__(self, classify: Callable[[str], int]) -> None:
        self._classify = classify

    def __missing__(self, word: str) -> int:
        """Classify a word that was not met before."""
        if len(self) > _LIMIT:  # a text of nothing but new words must not fill the memory
            self.clear()
        bits = self[word] = self._classify(word)
        return bits


CLASSES = Classes(classify)
