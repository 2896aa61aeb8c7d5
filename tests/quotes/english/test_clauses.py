"""The subject of a verb, whatever stands between the two."""

from __future__ import annotations

import pytest

from tests.quotes.reading import mentioned, narration
from tui.quotes.english.clauses import main_subject, subject_after, subject_before
from tui.quotes.english.verbs import is_verb, verb_before

BEFORE = {
    "beside": ("Ilse Marrow said so.", "Ilse Marrow"),
    "apposition": ("Ilse Marrow, the mayor of Lorne, said so.", "Ilse Marrow"),
    "appositions": ("Ilse Marrow, 61, the mayor of Lorne, Norland, said so.", "Ilse Marrow"),
    "age": ("Ilse Marrow, 61, said so.", "Ilse Marrow"),
    "parenthesis": ("Ilse Marrow (61) said so.", "Ilse Marrow"),
    "dashes": ("Ilse Marrow — the mayor — said so.", "Ilse Marrow"),
    "relative clause": ("Ilse Marrow, who ran the quay, said so.", "Ilse Marrow"),
    "relative clause without commas": ("The man who lives in the old mill said so.", "The man"),
    "weekday": ("Ilse Marrow on Tuesday said so.", "Ilse Marrow"),
    "last week": ("Ilse Marrow last week said so.", "Ilse Marrow"),
    "reflexive": ("Ilse Marrow herself said so.", "Ilse Marrow"),
    "adverb": ("Ilse Marrow quietly said so.", "Ilse Marrow"),
    "second verb": ("Ilse Marrow rose and said so.", "Ilse Marrow"),
    "clause in front": ("When the quay shut, the mayor of Lorne said so.", "the mayor of Lorne"),
    "place in front": ("In the old harbour, Ilse Marrow said so.", "Ilse Marrow"),
}


@pytest.mark.parametrize(("text", "subject"), BEFORE.values(), ids=BEFORE)
def test_subject_before(text: str, subject: str) -> None:
    n = narration(text)
    assert mentioned(text, n, subject_before(n, 0, n.words.index("said"))) == subject


@pytest.mark.parametrize("relative", ["who", "which", "that"])
def test_a_relative_pronoun_knows_what_it_stands_for(relative: str) -> None:
    text = f"They met the mayor {relative} said so."
    n = narration(text)
    found = subject_before(n, 0, n.words.index("said"))
    assert found is not None
    assert (mentioned(text, n, found), mentioned(text, n, found.antecedent)) == (relative, "the mayor")


@pytest.mark.parametrize("text", ["said so.", "“It shut” said so."])
def test_no_subject_before(text: str) -> None:
    n = narration(text)
    assert subject_before(n, 0, n.words.index("said")) is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("said Ilse Marrow.", "Ilse Marrow"),
        ("said quietly the mayor of Lorne.", "the mayor of Lorne"),
        ("said on Tuesday.", None),
        ("said Tuesday.", None),
        ("told him.", None),
    ],
)
def test_subject_after(text: str, subject: str | None) -> None:
    n = narration(text)
    assert mentioned(text, n, subject_after(n, 1, len(n.words))) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ilse Marrow met the mayor and left.", "Ilse Marrow"),
        ("Although the quay was shut, Ilse Marrow left.", "Ilse Marrow"),
        ("A long walk.", None),
    ],
)
def test_main_subject(text: str, subject: str | None) -> None:
    n = narration(text)
    assert mentioned(text, n, main_subject(n, 0, len(n.words))) == subject


def test_verb_before_gives_the_whole_group() -> None:
    n = narration("Ilse Marrow had been seen near the old quay.")
    assert verb_before(n, 0, len(n.words)) == 2
    assert verb_before(n, 0, 2) is None


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("She built it.", "built", True),
        ("She was here.", "was", True),
        ("The built quay.", "built", False),
        ("One of the reports came.", "reports", False),
        ("The mayor reports it.", "reports", True),
        ("A quay there.", "quay", False),
    ],
)
def test_is_verb(text: str, word: str, wanted: bool) -> None:
    n = narration(text)
    assert is_verb(n, 0, n.words.index(word)) is wanted
