"""Forms of a name that can be one entity's."""

from __future__ import annotations

import pytest

from tui.quotes.english.name_forms import begins, compatible, core, ends, is_ending, is_told_apart, key, letters


def words(name: str) -> tuple[str, ...]:
    return tuple(name.split())


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("Holm", "holm"), ("O’Lorne", "o'lorne"), ("Séverin", "severin"), ("al-Hadi", "hadi"), ("Holm-Lind", "holm-lind")],
)
def test_key(word: str, wanted: str) -> None:
    assert key(word) == wanted


def test_a_name_is_one_word_however_it_is_joined() -> None:
    assert letters(words("Kim Sol-ha")) == letters(words("Kim Sol Ha"))


@pytest.mark.parametrize(
    ("name", "wanted"), [("Ada Holm", "Ada Holm"), ("Karl Holm Jr.", "Karl Holm"), ("Karl Holm III", "Karl Holm")]
)
def test_core(name: str, wanted: str) -> None:
    assert core(words(name)) == words(wanted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Holm", "Ada Holm"),
        ("Ada Holm", "Ada M. Holm"),
        ("A. Holm", "Ada Holm"),
        ("A.M. Holm", "Ada Holm"),
        ("William Holm", "Bill Holm"),
        ("Billy Holm", "Bill Holm"),
        ("Sandra Holm", "Sandy Holm"),
        ("Karl Holm III", "Karl Holm"),
        ("Holm", "Karl Holm Jr."),
        ("Wasser Schell", "Debra Wasser Schell"),
        ("Ada Holm", "Mary Ada Holm"),
        ("Séverin Holm", "Severin Holm"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert compatible(words(one), words(other))
    assert compatible(words(other), words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Holm", "Karl Holm"), ("Ada Holm", "Ada Lind"), ("Karl Holm", "Karl Holm Jr."), ("K. Holm", "Ada Holm")],
)
def test_two_people(one: str, other: str) -> None:
    assert not compatible(words(one), words(other))
    assert not compatible(words(other), words(one))


def test_beginnings_and_ends() -> None:
    assert begins(words("Ana Costa"), words("Ana Costa Lima"))
    assert not begins(words("Ana Costa"), words("Ana Costa"))
    assert ends(words("Wasser Schell"), words("Debra Wasser Schell"))
    assert not ends(words("Schell"), words("Debra Schell"))
    assert not ends(words("Ada Holm"), words("Ada Ada Holm"))


def test_endings() -> None:
    assert is_ending("Jr.")
    assert is_ending("III")
    assert not is_ending("Holm")
    assert is_told_apart(words("Karl Holm Jr."))
    assert not is_told_apart(words("Karl Holm III"))
