"""Who is introduced without a name where an article begins, and named after it."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

_LEDE = "The Harbour Museum will give 12 bells to Lund, its director said on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (_LEDE + "Dr Ada Holm said it was right. “They go,” the director said.", "Ada Holm"),
        (
            _LEDE + "The bells are old.\n\nAda Holm, a baker, said: “No.”\n\n“They go,” the director said.",
            "its director",
        ),
        (_LEDE + "Prince Karl Brask wept. “They go,” the director said.", "its director"),
    ],
    ids=["named next", "presented as another", "of another title"],
)
def test_who_is_called_by_an_office_first(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He left,” Katya Dorn said.", "Katya Dorn"),
        ("“He left,” said his sister, Katya Dorn.", "His daughter"),
        ("“He left,” Karl Dorn said.", "His daughter"),
        ("“He left,” Katya Lund said.", "His daughter"),
    ],
    ids=["the daughter", "a sister", "no woman", "another surname"],
)
def test_one_of_a_family_is_named_after_she_spoke(text: str, speaker: str) -> None:
    assert said(f"The author was Emil Dorn. His daughter said he was late.\n\n{text}")[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” replied the executive, Karl Moor.", "Karl Moor"),
        ("“No,” replied the mayor, Karl Moor.", "The chief executive of Lund Rail"),
        ("“No,” replied another executive, Karl Moor.", "The chief executive of Lund Rail"),
    ],
    ids=["the executive", "the mayor", "another executive"],
)
def test_a_role_that_comes_with_its_bearer_names_whom_it_stood_for(text: str, speaker: str) -> None:
    assert said(f"The chief executive of Lund Rail said he was late.\n\n{text}")[0].speaker == speaker
