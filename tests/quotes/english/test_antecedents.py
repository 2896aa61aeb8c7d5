"""Whom the clause that a pronoun stands in hangs on."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm spoke first. Anna Brask, she said, “is wrong.”", "Ada Holm"),
        ("Ada Holm praised the plan, saying it “works” and Anna Brask, she said, “shows us how.”", "Ada Holm"),
        ("Karl Brask voted for Ole Lund. Also, Otto Finch is too old, he said. “He sleeps!”", "Karl Brask"),
        ("Karl Brask is tired. He is leaning toward rest, he said. “I am old.”", "Karl Brask"),
        ("Karl Brask met Otto Finch. When Brask first saw the quay, he said, “It is low.”", "Karl Brask"),
    ],
    ids=["interrupted", "after and", "closed", "a pronoun before", "a clause that leads up"],
)
def test_whom_the_words_name_does_not_say_them(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
