"""Words that the sentence before them leads up to."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

WORDS = "“That is what they said of my father, and he was a judge.”"
CASES = {
    "who is told": ("Ada Holm is the mayor. I told her it was late.", "Ada Holm"),
    "who is asked": ("Karl Lind keeps bees. I asked Lind why he stayed.", "Karl Lind"),
    "who does something then": ("Karl Lind keeps bees. When I read him the lines, Lind roars.", "Karl Lind"),
}


@pytest.mark.parametrize(("before", "speaker"), CASES.values(), ids=CASES)
def test_who_tells_the_story_has_others_answer(before: str, speaker: str) -> None:
    assert [one.speaker for one in said(f"{before} {WORDS}") if one.kind == "direct"] == [speaker]


def test_whom_the_writer_asks_answers() -> None:
    text = "Ada Holm left the field. Had she any complaint about the seven added minutes? “None. He played well.”"
    assert [(one.spans, one.speaker) for one in said(text)] == [(("“None. He played well.”",), "Ada Holm")]
