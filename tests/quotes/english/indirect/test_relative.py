"""What a relative clause reports."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported

CASES = {
    "which": ("They left the bridge, which Ada Holm said was shut.", "which … was shut"),
    "that": ("It was a bridge that Ada Holm said would fall.", "that … would fall"),
    "what": ("They saw what Ada Holm said was a ruin.", "what … was a ruin"),
    "no pronoun": ("It was a wide bridge the mayor said was shut.", "a wide bridge … was shut"),
    "something": ("It was something she said would fall.", "something … would fall"),
    "ends before the main verb": ("The bridge, which Ada Holm said was old, fell in May.", "which … was old"),
}


@pytest.mark.parametrize(("text", "clause"), CASES.values(), ids=CASES)
def test_a_relative_clause(text: str, clause: str) -> None:
    assert [found for found, _ in reported(text)] == [clause]
