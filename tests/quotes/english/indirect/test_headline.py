"""Headlines with a capital on every word."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Ada Holm Says The Old Bridge Will Be Shut", "The Old Bridge Will Be Shut", "Ada Holm"),
        ("Ada Holm Just Said Boats Can Go On – See Why", "Boats Can Go On", "Ada Holm"),
        ("Ada Holm Calls For A Vote On The Old Bridge", "A Vote On The Old Bridge", "Ada Holm"),
        ("Ada Holm Vows To Mend The Old Bridge", "To Mend The Old Bridge", "Ada Holm"),
        ("Lorne Boaters Say The Old Bridge Will Be Shut", "The Old Bridge Will Be Shut", "Lorne Boaters"),
    ],
)
def test_a_headline_reports(text: str, clause: str, speaker: str) -> None:
    assert reported(text) == [(clause, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Old Bridge Of Lorne Will Be Shut",
        "Ada Holm read the Lorne Reports Weekly at home.",
        "Ada Holm Says So",
    ],
)
def test_no_headline_reports(text: str) -> None:
    assert reported(text) == []
