"""When two names are one speaker's."""

from __future__ import annotations

import pytest

from tui.scoring.names import is_pronoun, last_word, same_name


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("Ada Lind", "Ada Lind"),
        ("Ada Lind", "Dr. Ada M. Lind"),
        ("Ada Lind", "A. Lind"),
        ("O. Berg", "Olof Berg"),
        ("Oskar “The Wall” Ferrer", "Oskar Ferrer"),
        ("Lind", "Ada Lind"),
        ("Marit van der Holt", "Marit van der Holt"),
        ("Ada Lind and Olof Berg", "Olof Berg"),
        ("Northern Straits Lines", "the Northern Straits Lines"),
        ("Brightloom Inc.", "Brightloom"),
        ("Harbour Daily", "The Harbour Daily’s"),
        ("a ministry official", "an official"),
        ("one harbour pilot", "the harbour pilot"),
    ],
)
def test_one_speaker(wanted: str, got: str) -> None:
    assert same_name(wanted, got)


@pytest.mark.parametrize(
    ("wanted", "got"),
    [
        ("Ada Lind", "Olof Lind"),
        ("Ada Lind", "Lind"),
        ("Ada Lind", "Ada Berg"),
        ("Ada Lind", "she"),
        ("Ada Lind", ""),
        ("Ada Lind", "O. Lind"),
        ("a ministry official", "a ministry driver"),
        ("a ministry official", "an official of the rival football club"),
        ("the statement", "the company"),
        ("Harbour Daily", "Harbour Trust"),
    ],
)
def test_two_speakers(wanted: str, got: str) -> None:
    assert not same_name(wanted, got)


def test_last_word_leaves_titles_and_endings_out() -> None:
    assert last_word("President Ada Lind Jr.") == "lind"
    assert last_word("…") == ""


def test_a_title_alone_is_a_name() -> None:
    assert last_word("the mayor") == "mayor"
    assert same_name("Mayor", "Mayor")


def test_pronouns() -> None:
    assert is_pronoun("She")
    assert not is_pronoun("Sheila")
