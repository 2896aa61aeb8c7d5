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
