"""A title or a nickname between marks closes what describes somebody, and he speaks right after it."""

from __future__ import annotations

from itertools import product

import pytest

from tests.quotes.reading import narration, said
from tui.quotes.english.bearers import bearer

DESCRIBED = [
    "Ada Holm, whose film “Drawer” won a prize,",
    "Ada Holm, author of “Drawer” and “Oar,”",
    "Ada Holm, the “Drawer” star,",
    "Ada Holm, best known for “Drawer,”",
    "“Drawer” star Ada Holm",
    "Ada Holm — who plays Jo in “Drawer” —",
    "Ada Holm, host of “Drawer,”",
    "Ada Holm, host of television’s “Drawer,”",
    "Ada Holm, a.k.a. “Bo,”",
    "Ada Holm, known as “the Oar,”",
    "Ada Holm, nicknamed “Bo,”",
    "Ada Holm, appearing on “Today,”",
    "Ada Holm, whose hits include “Oar” and “Boat,”",
    "Ada Holm, 52, creator of the hit series “Drawer,”",
    "Ada Holm, a self-described “boat nerd,”",
    "The author of “Drawer,” Ada Holm,",
    "In “Drawer,” Ada Holm",
    "In her book “Drawer,” Ada Holm",
    "In an essay titled “Drawer,” Ada Holm",
    "On NBN’s “Today” on Sunday, Ada Holm",
    "Speaking on NBN’s “This Week,” Ada Holm",
    "In an interview with NBN’s “Face It,” Ada Holm",
]
SPEECHES = {
    "said the boat was late.": "the boat was late",
    "said that the boat was late.": "that the boat was late",
    "argued in May that the boat was late.": "that the boat was late",
    "said, “The boat was late again.”": "“The boat was late again.”",
    "told reporters: “The boat was late again.”": "“The boat was late again.”",
    "called the boat “a floating disaster.”": "“a floating disaster.”",
}


@pytest.mark.parametrize(("described", "speech"), list(product(DESCRIBED, SPEECHES)))
def test_who_is_described_speaks_and_nobody_says_the_title(described: str, speech: str) -> None:
    (only,) = said(f"The rain came late to Lund. {described} {speech}")
    assert (only.spans, only.speaker) == ((SPEECHES[speech],), "Ada Holm")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, the clerk, called it “a ruin,” said Karl Lund.",
        "Ada Holm, who had left, called it “a ruin,” said Karl Lund.",
        "Ada Holm, “a ruin,” said Karl Lund.",
        "It rained; the boat, an old one, was “a ruin,” said Karl Lund.",
    ],
)
def test_a_clause_that_goes_on_describes_nobody(text: str) -> None:
    n = narration(text)
    assert bearer(n, 0, max(n.runs)) is None
