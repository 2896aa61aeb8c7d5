"""Whether a name stands as a subject does."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration
from tui.quotes.english.acting import is_complement
from tui.quotes.english.names import names

ACTS = [
    "Later Holm left the quay.",
    "At noon the crew saw that Holm had left.",
    "In the end Holm himself left the quay.",
    "In his first speech, Holm again criticized the plan.",
    "In Lorne, Holm on Tuesday criticized the plan.",
    "In Lorne, Holm this week criticized the plan.",
    "The boats came late, while Holm never came.",
    "In Lorne, Holm (R-Va.) criticized the plan.",
    "In Lorne, Holm, 45, criticized the plan.",
    "In Lorne, Holm, however, criticized the plan.",
    "In Lorne, Holm, for his part, criticized the plan.",
    "In Lorne, Holm, a retired teacher, criticized the plan.",
    "In Lorne, Holm, 45, a retired teacher, criticized the plan.",
    "After the vote, Holm, who lost by ten seats, criticized the plan.",
    "At noon, the former mayor Holm, flanked by his sons, criticized the plan.",
    "The crew said Holm, in a letter, had criticized the plan.",
    "In Lorne, Holm of the harbour board criticized the plan.",
    "On Monday, Holm and his brother criticized the plan.",
    "On Monday, Holm and others criticized the plan.",
]
ACTED_ON = [
    "At noon the crew saw Holm there.",
    "At noon the crew saw Holm’s boat.",
    "Holm spokeswoman Ada Lind criticized the plan.",
    "Holm supporters criticized the plan.",
    "At noon the crew met Holm again on Monday.",
    "At noon the crew praised Holm last week.",
    "At noon the crew met Holm, 45, at the quay.",
    "At noon the crew praised Holm, and left.",
    "At noon the crew met Holm and left.",
    "At noon the crew met Holm of the harbour board.",
    "A group with Holm, 45, at its head left.",
]


@pytest.mark.parametrize(("text", "acts"), [*((text, True) for text in ACTS), *((text, False) for text in ACTED_ON)])
def test_who_acts(text: str, acts: bool) -> None:
    n = narration(text)
    assert [name.acts for name in names(text, n, set()) if name.words == ("Holm",)] == [acts]


def test_everybody_of_a_list_acts() -> None:
    text = "On Monday, Holm, Marsh and Finch criticized the plan."
    n = narration(text)
    assert [(name.words, name.acts) for name in names(text, n, set())] == [
        (("Holm",), True),
        (("Marsh",), True),
        (("Finch",), True),
    ]


@pytest.mark.parametrize(
    ("text", "hangs"),
    [("At noon the mother of the victim Ann Holm left.", True), ("At noon the mayor Ann Holm left.", False)],
)
def test_what_hangs_on_a_preposition(text: str, hangs: bool) -> None:
    n = narration(text)
    (name,) = names(text, n, set())
    assert is_complement(n, name.first) is hangs
