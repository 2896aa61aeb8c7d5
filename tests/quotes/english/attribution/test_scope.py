"""A run belongs to a clause that is not over before it."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

CASES = {
    "a relative clause is over": ("Ada Finch praised Ilse Marrow, who ended her climb in May, as “a lion”.", "Finch"),
    "its verb is not the main one": (
        "Ada Finch praised the talks, which started in May, and called them “a feast”.",
        "Finch",
    ),
    "a relative clause goes on": ("They met Ada Finch, who called the quay, at noon, “a ruin”.", "Finch"),
    "a verb of the main clause": ("Ada Finch said no, but Ilse Marrow, who stood by, spoke of “a sad day”.", "Marrow"),
    "a clause of the writer": ("Ada Finch said the weavers, whom Ilse Marrow called “mad”, left.", "Marrow"),
    "with somebody calling it": ("Ada Finch said it was late, with Ilse Marrow calling it “a ruin”.", "Marrow"),
    "how somebody describes it": ("Ilse Marrow’s description of the quay as “a ruin” angered Ada Finch.", "Marrow"),
    "what goes on": ("Ilse Marrow said that once the fair goes on hold, “I intend to rest.”", "Marrow"),
    "what somebody remarks holds": ("As Ada Finch put it, the port was trying to sell “a ruin of a quay”.", "Finch"),
}


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_scope(text: str, name: str) -> None:
    (quotation,) = [one for one in said(text) if one.kind != "indirect"]
    assert quotation.speaker is not None
    assert quotation.speaker.endswith(name)
