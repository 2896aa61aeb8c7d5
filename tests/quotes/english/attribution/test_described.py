"""How somebody describes a thing: with `as`, whatever the verb."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said, terms
from tui import analyse

CASES = {
    "any verb": ("Ilse Marrow repainted the quay as a “gift” to Lund.", "Ilse Marrow"),
    "herself": ("Ilse Marrow presented herself as “new.”", "Ilse Marrow"),
    "part of it": ("Ilse Marrow dismissed them as part of the “Lund cartel” in May.", "Ilse Marrow"),
    "by whom": ("They took a third boat, seen by bakers as a “lifeline” for Lund.", "bakers"),
    "an infinitive": ("It is common for weavers to portray the quay as a “wreck” in May.", "weavers"),
    "a participle": ("Ilse Marrow misjudged him, having referred to him as a “lamb.”", "Ilse Marrow"),
    "like a title": ("Ilse Marrow denounced the port as the “Great Cartel” of Lund.", "Ilse Marrow"),
    "of an Italian": ("Italian bakers painted the quay as a “wreck” in May.", "Italian bakers"),
}


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_described_as(text: str, name: str) -> None:
    (quotation,) = [one for one in said(text) if one.kind != "indirect"]
    assert quotation.speaker == name


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marrow met the crew known as the “Night Watch” in May.",
        "Ilse Marrow met a clerk known to all at Lund as “Ink.”",
        "Ilse Marrow worked as a “fixer” in Lund.",
        "Ilse Marrow spent her career as a “runner” in Lund.",
        "Ilse Marrow sold lamps such as “Glow” in Lund.",
        "Ilse Marrow left the quay, as the “Glow” did.",
        "It looks as grey as a “wreck” in May.",
    ],
)
def test_no_description(text: str) -> None:
    assert len(terms(text, analyse(text))) == 1
