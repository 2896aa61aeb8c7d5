"""Which words stand in a clause inside another one."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration
from tui.quotes.english.embedding import Rank, Ranks


@pytest.mark.parametrize(
    ("text", "word", "rank"),
    [
        ("Holm said that Brask left.", "Holm", Rank.MAIN),
        ("Holm said that Brask left.", "Brask", Rank.INNER),
        ("Holm said Brask left.", "Brask", Rank.INNER),
        ("When Brask left, Holm wept.", "Brask", Rank.AHEAD),
        ("When Brask left, Holm wept.", "Holm", Rank.MAIN),
        ("As Brask spoke, Holm wept.", "Brask", Rank.AHEAD),
        ("Lund, where Brask lives, is old.", "Brask", Rank.INNER),
        ("“We go,” said Holm.", "Holm", Rank.MAIN),
        ("Holm left. Brask stayed.", "Brask", Rank.MAIN),
        ("Holm said that in May, Brask left.", "Brask", Rank.INNER),
        ("Holm said that before Lind rose, Brask left.", "Brask", Rank.INNER),
    ],
)
def test_rank(text: str, word: str, rank: Rank) -> None:
    n = narration(text)
    at = n.words.index(word)
    sentence = next(sentence for sentence in n.sentences if at < sentence.last)
    assert Ranks(n, sentence).at(at) is rank
