"""What a noun phrase names."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sixteen-year-old Arjun Holm won. “We won,” Holm said.", "Arjun Holm"),
        ("A cook and former Marine John Holm left. “We go,” Holm said.", "John Holm"),
        ("Marine Ada Holm said, “We go.”", "Ada Holm"),
        ("Marine Dubois said, “We go.”", "Marine Dubois"),
    ],
)
def test_what_stands_before_a_name(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker
