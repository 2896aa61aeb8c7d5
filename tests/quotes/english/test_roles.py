"""What a text tells of somebody beside his name."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Lund manager Karl Brask smiled. “We won,” he said.\n\nHis rival, Otto Finch, fumed. “No,” he said."
            "\n\nAsked for more, the Kestrel boss said: “No comment.”",
            "Otto Finch",
        ),
        ("Lund manager Karl Brask smiled. Otto Finch fumed.\n\nThe Lund boss said: “We won.”", "Karl Brask"),
        ("Det Insp Karl Brask came. Otto Finch left.\n\n“It is clear,” the detective said.", "Karl Brask"),
    ],
)
def test_the_club_that_somebody_belongs_to(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
