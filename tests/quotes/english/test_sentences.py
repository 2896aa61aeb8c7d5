"""Where a sentence ends with an abbreviation."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They left for the U.S. He said so.", 2),
        ("It shut at 9 p.m. The mayor left.", 2),
        ("Costa & Co. They sell lamps at 5 p.m. But not here.", 3),
        ("They met Mr. He in Lund.", 1),
        ("The U.S. Navy left.", 1),
        ("They left the U.S. for Lund.", 1),
        ("No. The mayor left.", 1),
    ],
)
def test_a_sentence_ends_with_an_abbreviation(text: str, count: int) -> None:
    n = narration(text)
    assert len(n.sentences) == count, [words(text, n, *sentence) for sentence in n.sentences]
