"""What a token can be: the classes that the rules ask for, as bits, looked up once a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
_LIMIT = 50_000


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
