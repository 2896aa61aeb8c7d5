"""What a noun for what was said reports."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported

HOLM = "Ada Holm"
SHUT = "that the bridge was shut"
CASES = {
    "subject": ("Ada Holm’s claim that the bridge was shut was denied.", SHUT, HOLM),
    "object": ("Karl Lind denied Ada Holm’s claim that the bridge was shut.", SHUT, HOLM),
    "in front": ("Despite Ada Holm’s repeated claim that the bridge was shut, boats came.", SHUT, HOLM),
    "pronoun": ("Ada Holm rose. Nobody heard her warning that the bridge was shut.", SHUT, HOLM),
    "from somebody": ("The plan drew a warning from Ada Holm that the bridge was shut.", SHUT, HOLM),
    "by somebody": ("Karl Lind ignored claims by Ada Holm that the bridge was shut.", SHUT, HOLM),
    "given": ("Ada Holm issued a stark warning that the bridge was shut.", SHUT, HOLM),
    "made": ("Ada Holm made the claim that the bridge was shut.", SHUT, HOLM),
    "a clause inside": (
        "Ada Holm’s claim that boats that sank were old angered them.",
        "that boats that sank were old",
        HOLM,
    ),
}


@pytest.mark.parametrize(("text", "clause", "speaker"), CASES.values(), ids=CASES)
def test_a_nominal_clause(text: str, clause: str, speaker: str) -> None:
    assert reported(text) == [(clause, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "The claim that it rained was false.",
        "Ada Holm’s house that burnt was old.",
        "Ada Holm issued a statement that sought to calm them.",
        "A warning from May that it rained was lost.",
    ],
)
def test_whose_claim_nobody_says(text: str) -> None:
    assert reported(text) == []
