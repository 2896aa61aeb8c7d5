"""What is reported before a cue, beside the words that follow it; what a modal reports."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported, said


def test_what_is_reported_before_a_cue_goes_on_between_marks() -> None:
    (quotation,) = said("The quay was shut for good, Ilse Marrow said, “and dark as well.”")
    assert quotation.spans == ("The quay was shut for good", "“and dark as well.”")
    assert quotation.kind == "mixed"
    assert quotation.speaker == "Ilse Marrow"


def test_a_whole_sentence_between_marks_stands_alone() -> None:
    (quotation,) = said("The bakers had left by noon, Ilse Marrow said, “Is it shut?”")
    assert quotation.spans == ("“Is it shut?”",)


def test_another_cue_is_another_quotation() -> None:
    first, second = said("The quay was shut for good, Ilse Marrow said, adding, “and dark as well.”")
    assert (first.kind, second.kind) == ("indirect", "direct")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ilse Marrow would say the quay was hers.", ["the quay was hers"]),
        ("Ilse Marrow would not say if the quay was hers.", ["if the quay was hers"]),
        ("Ilse Marrow wouldn’t say when the quay would be sold.", ["when the quay would be sold"]),
        ("The vote may signal the quay will be sold.", []),
        ("If they agree with her, the quay will be sold.", []),
    ],
)
def test_a_modal(text: str, words: list[str]) -> None:
    assert [one for one, _ in reported(text)] == words
