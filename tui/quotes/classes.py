"""What a token can be: the classes that the rules ask for, as bits, looked up once a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

# Classes of tokens, as bits; a token can be of several. The first 30 are those that rules ask for most: Python puts
# them into one digit of an integer, and works on one digit much faster.
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
ADVERB: Final = 1 << 10
TIME: Final = 1 << 11
NUMBER: Final = 1 << 12
CAPITAL: Final = 1 << 13
ROLE: Final = 1 << 14
CUE: Final = 1 << 15  # a form of a reporting verb
FINITE: Final = 1 << 16  # a verb that can be the verb of a clause
GERUND: Final = 1 << 17
GENITIVE: Final = 1 << 18  # ends in 's
STOP: Final = 1 << 19  # . ! ? …
COMMA: Final = 1 << 20
COLON: Final = 1 << 21
DASH: Final = 1 << 22
OPENING: Final = 1 << 23  # ( [
CLOSING: Final = 1 << 24  # ) ]
OTHER: Final = 1 << 25  # any other sign
QUOTED: Final = 1 << 26  # a run between marks, folded into one token
SEMICOLON: Final = 1 << 27
BASE: Final = 1 << 28  # a verb's base form, which may be a noun
BREAK: Final = 1 << 29  # a run that ends a sentence
TITLE: Final = 1 << 30
NAMELESS: Final = 1 << 31  # written with a capital, and no name
WHO: Final = 1 << 32
PARTICLE: Final = 1 << 33  # de, van, al- inside a name
BE: Final = 1 << 34
HAVE: Final = 1 << 35
DO: Final = 1 << 36
MODAL: Final = 1 << 37
NEGATION: Final = 1 << 38

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
