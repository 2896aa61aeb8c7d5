"""Reported clauses without marks: where they begin and end, and who says them."""

from __future__ import annotations

import pytest

from tui import analyse

CASES = {
    "that": ("Ada Holm said that the bridge was shut.", [("that the bridge was shut", "Ada Holm")]),
    "bare": ("Ada Holm said the bridge was shut.", [("the bridge was shut", "Ada Holm")]),
    "told": ("Ada Holm told the Courier the bridge was shut.", [("the bridge was shut", "Ada Holm")]),
    "told a name": ("Ada Holm told Reuters Norland has been shut off.", [("Norland has been shut off", "Ada Holm")]),
    "before": ("The bridge was shut for good, Ada Holm said.", [("The bridge was shut for good", "Ada Holm")]),
    "according to": ("The bridge was shut, according to Ada Holm.", [("The bridge was shut", "Ada Holm")]),
    "gloss": ("Ada Holm said the bridge was shut, which was a lie.", [("the bridge was shut", "Ada Holm")]),
    "whether": ("Ada Holm asked whether the bridge was shut.", [("whether the bridge was shut", "Ada Holm")]),
    "appositions": (
        "Ada Holm, 61, the mayor of Lund, Norland, said the bridge was shut.",
        [("the bridge was shut", "Ada Holm")],
    ),
    "relative clause": (
        "Ada Holm, who had crossed it herself, said the bridge was shut.",
        [("the bridge was shut", "Ada Holm")],
    ),
    "inside a relative clause": (
        "The man who lives in the old mill said the bridge was shut.",
        [("the bridge was shut", "The man")],
    ),
    "interrupted": ("The bridge, Ada Holm said, was shut for good.", [("The bridge … was shut for good", "Ada Holm")]),
    "according to first": ("According to Ada Holm, the bridge was shut.", [("the bridge was shut", "Ada Holm")]),
    "according to reports": ("According to reports, the bridge was shut.", [("the bridge was shut", "reports")]),
    "but according to": ("But, according to Ada Holm, the bridge was shut.", [("the bridge was shut", "Ada Holm")]),
    "according to after a colon": (
        "It got worse: According to Ada Holm, the bridge was shut.",
        [("the bridge was shut", "Ada Holm")],
    ),
    "according to before the verb": (
        "One of the plans they have made, according to Ada Holm, is to shut the bridge.",
        [("One of the plans they have made … is to shut the bridge", "Ada Holm")],
    ),
    "according to with apposition": (
        "According to Ada Holm, the mayor, the bridge was shut.",
        [("the bridge was shut", "Ada Holm")],
    ),
    "told on a day": (
        "Ada Holm told us on Friday that the bridge was shut.",
        [("that the bridge was shut", "Ada Holm")],
    ),
    "said on a day": ("Ada Holm said on Friday the bridge was shut.", [("the bridge was shut", "Ada Holm")]),
    "two voices": (
        "Ada Holm said the bridge was shut, but Karl Lind said it was open.",
        [("the bridge was shut", "Ada Holm"), ("it was open", "Karl Lind")],
    ),
    "adding": (
        "Ada Holm said the bridge was shut, adding that it was old.",
        [("the bridge was shut", "Ada Holm"), ("that it was old", "Ada Holm")],
    ),
    "semicolon": ("Ada Holm said the bridge was shut; boats went on.", [("the bridge was shut", "Ada Holm")]),
    "another source": (
        "Ada Holm said the bridge was shut, according to Karl Lind.",
        [("Ada Holm said the bridge was shut", "Karl Lind")],
    ),
    "denied": ("Ada Holm denied that the bridge was shut.", [("that the bridge was shut", "Ada Holm")]),
    "negated": ("Ada Holm did not say whether it was shut.", [("whether it was shut", "Ada Holm")]),
    "an object is no clause": ("Ada Holm told the story.", []),
    "states is a noun": ("Two states met on the bridge.", []),
    "beliefs are none": ("Ada Holm thinks the bridge is shut.", []),
    "objects are none": ("Ada Holm wrote a book.", []),
    "nouns are no cues": ("The Baltic states built two long bridges in a year.", []),
    "subordinate clauses are none": ("Since the bridge was shut, Ada Holm has warned about it.", []),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_clauses(text: str, wanted: list[tuple[str, str]]) -> None:
    analysis = analyse(text)
    found = [
        (" … ".join(text[s:e] for s, e in quote.spans), analysis.speakers[quote.speaker].name)
        for quote in analysis.quotes
        if quote.speaker is not None
    ]
    assert found == wanted


def test_an_infinitive() -> None:
    text = "Ada Holm vowed to mend the bridge."
    assert [text[slice(*quote.spans[0])] for quote in analyse(text).quotes] == ["to mend the bridge"]


def test_agreed() -> None:
    text = "Ada Holm agreed that the bridge was shut."
    assert [text[slice(*quote.spans[0])] for quote in analyse(text).quotes] == ["that the bridge was shut"]
