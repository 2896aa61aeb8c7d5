"""What a word can be."""

from __future__ import annotations

import pytest

from tui.quotes import classes as w
from tui.quotes.english import words

HAS = [
    ("the", w.DETERMINER),
    ("their", w.POSSESSIVE),
    ("she", w.SUBJECT),
    ("them", w.OBJECT),
    ("who", w.SUBJECT | w.WHO | w.QUESTION),
    ("that", w.THAT),
    ("would", w.MODAL | w.AUXILIARY),
    ("don’t", w.AUXILIARY | w.DO),
    ("never", w.NEGATION),
    ("Tuesday", w.TIME | w.CAPITAL | w.NAMELESS),
    ("1,700", w.NUMBER),
    ("Lorne", w.CAPITAL),
    ("Norwegian", w.CAPITAL | w.NAMELESS),
    ("Norland-led", w.CAPITAL | w.NAMELESS),
    ("Brask-style", w.CAPITAL | w.NAMELESS),
    ("Dr.", w.TITLE | w.CAPITAL),
    ("mayor", w.ROLE | w.TITLE),
    ("volcanologist", w.ROLE),
    ("said", w.CUE | w.FINITE),
    ("saying", w.CUE | w.GERUND),
    ("say", w.CUE | w.BASE),
    ("built", w.FINITE),
    ("frobbed", w.FINITE),
    ("frobbing", w.GERUND),
    ("Marrow’s", w.CAPITAL | w.GENITIVE),
    ("workers'", w.GENITIVE),
    ("quickly", w.ADVERB),
    ("van", w.PARTICLE),
    ("…", w.STOP),
    (";", w.SEMICOLON),
    ("--", w.DASH),
    ("(", w.OPENING),
    ("]", w.CLOSING),
    ("%", w.OTHER),
]
HAS_NOT = [
    ("Ho-min", w.NAMELESS),
    ("Anna-Liisa", w.NAMELESS),
    ("Lorne", w.NAMELESS | w.SIGN),
    ("it’s", w.GENITIVE),
    ("bed", w.FINITE),
    ("thing", w.GERUND),
    ("Kelly", w.ADVERB),
    ("women", w.FINITE),
    ("quay", w.CUE | w.FINITE | w.ROLE),
]


@pytest.mark.parametrize(("word", "bits"), HAS)
def test_a_word_is(word: str, bits: int) -> None:
    assert words.classify(word) & bits == bits


@pytest.mark.parametrize(("word", "bits"), HAS_NOT)
def test_a_word_is_not(word: str, bits: int) -> None:
    assert words.classify(word) & bits == 0


def test_every_class_has_a_bit_of_its_own() -> None:
    single = [value for name, value in vars(w).items() if name.isupper() and isinstance(value, int) and name != "SIGN"]
    single = [value for value in single if value.bit_count() == 1]
    assert len(single) > 30
    assert len(set(single)) == len(single)


def test_a_flood_of_new_words_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(w, "_LIMIT", 10)
    classes = w.Classes(words.classify)
    for number in range(100):
        assert classes[f"word{number}"] == 0
    assert len(classes) <= 11
