"""A subject waits for its verb while clauses inside its own are read."""

from __future__ import annotations

import pytest

from tests.quotes.reading import mentioned, narration
from tui.quotes.english.clauses import subject_before

CASES = {
    "a clause inside a clause": (
        "The clerk who left before her train was called is talking.",
        "is",
        "The clerk",
    ),
    "where": ("The owner of the inn where the rowers were staying called so.", "called", "The owner of the inn"),
    "two verbs meet": ("The town sang, and the guild that the league feared wrote so.", "wrote", "the guild"),
    "after an introduction": ("Speaking in town, the clerk who saw the fire said so.", "said", "the clerk"),
    "a phrase with a plural": ("Old sailors who have run the quays argue so.", "argue", "Old sailors"),
    "two clauses inside": (
        "The guild that weavers formed, which lost two strikes, said so.",
        "said",
        "The guild",
    ),
    "between dashes": ("The mill, which – as the clerk put it – burnt, said so.", "burnt", "which"),
    "no clause inside": ("The clerk in the mill said so.", "said", "The clerk in the mill"),
    "a word in front": ("But Lene Rost, who models mud, was not sure.", "was", "Lene Rost"),
    "a comparison": ("The weaver who left was, as a clerk put it, gone.", "put", "a clerk"),
}


@pytest.mark.parametrize(("text", "verb", "subject"), CASES.values(), ids=CASES)
def test_subject(text: str, verb: str, subject: str) -> None:
    n = narration(text)
    assert mentioned(text, n, subject_before(n, 0, n.words.index(verb))) == subject


def test_many_clauses_take_no_time_to_speak_of() -> None:
    n = narration("The clerk " + "who saw the man " * 60 + "said so.")
    assert subject_before(n, 0, n.words.index("said")) is not None
