"""Clauses that an attribution closes or interrupts."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported

CASES = {
    "closed": ("The bridge was shut, Ada Holm said on Friday.", "The bridge was shut"),
    "apposition after the speaker": (
        "The bridge was shut, said Ada Holm, the mayor of Lorne.",
        "The bridge was shut",
    ),
    "interrupted": ("The bridge, Ada Holm said, was shut.", "The bridge … was shut"),
    "one word in front": ("Boats, Ada Holm said, went on.", "Boats … went on"),
    "still": ("Still, Ada Holm said, the bridge was shut.", "the bridge was shut"),
    "interrupted by a described speaker": (
        "The bridge, said Ada Holm, who runs it, was shut.",
        "The bridge … was shut",
    ),
    "goes on after a day": (
        "The bridge was shut, Ada Holm said on Friday, and it was old.",
        "The bridge was shut … and it was old",
    ),
    "a clause with if in front": (
        "If the bridge was shut, boats that carry grain would sail, Ada Holm said.",
        "If the bridge was shut, boats that carry grain would sail",
    ),
    "explained after a dash": (
        "The bridge was shut, Ada Holm reported in May – a ruin that hurts trade.",
        "The bridge was shut",
    ),
    "earlier this year": ("The bridge was shut, Ada Holm told Karl Lind earlier this year.", "The bridge was shut"),
    "present plural": ("To cross, boats need a pilot, Ada Holm said.", "To cross, boats need a pilot"),
    "whether": ("Whether the bridge is shut will be seen, Ada Holm said.", "Whether the bridge is shut will be seen"),
    "another voice": (
        "The bridge was shut, Ada Holm said, according to the Courier.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "clause"), [case for case in CASES.values() if case[1]], ids=list(CASES)[:-1])
def test_a_clause_before(text: str, clause: str) -> None:
    assert reported(text) == [(clause, "Ada Holm")]


@pytest.mark.parametrize(
    "text",
    [
        "The boats have left for Lorne, a move announced in May.",
        "In May, as boats left, Ada Holm said, “It is shut.”",
        "There stood the mayor, who lamented in a speech.",
        "After the bridge was shut, Ada Holm complained on Friday.",
    ],
)
def test_what_leads_in_is_not_said(text: str) -> None:
    assert reported(text) == []
