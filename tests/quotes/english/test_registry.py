"""Which entity a name belongs to."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

_DEATH = "Ada Holm has died. She was 91.\n\nHer daughter, the painter Lena Holm, announced it.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (_DEATH + "Holm was born in Lund. “They all said no,” Holm recalled in May.", "Ada Holm"),
        ("Karl Holm came with his wife, Ada Holm.\n\nAda Holm waved.\n\n“We go,” Holm said.", "Karl Holm"),
        ("Karl Holm came with his wife, Ada Holm.\n\nAda Holm rose and Holm said, “We go.”", "Ada Holm"),
        ("Karl Holm came with his cousin, Ada Holm.\n\nAda Holm waved.\n\n“We go,” Ms Holm said.", "Ada Holm"),
        (
            "Ada Holm spoke of her marriage to Karl Holm. Her son, Tom Holm, rose.\n\n“We go,” Mr. Holm said.",
            "Tom Holm",
        ),
        ("Karl Holm came. So did the baker Ada Holm.\n\nAda Holm waved.\n\n“We go,” Holm said.", "Ada Holm"),
    ],
    ids=[
        "a daughter",
        "a wife",
        "a wife who is being told of",
        "told apart by a title",
        "one who was only named",
        "no kin",
    ],
)
def test_a_surname_alone_is_left_to_whom_the_kin_is_related(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Goh and Holm clash over fares\n\nGoh Swee Lan spoke. “No,” Ms Goh said.", "Goh Swee Lan"),
        ("Goh spoke. Finch left.\n\nGoh Swee Lan has a plan.\n\n“No,” Goh said.", "Goh Swee Lan"),
    ],
)
def test_a_surname_that_stood_alone_before_it_began_a_name(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
