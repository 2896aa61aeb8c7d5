"""Words between marks that nobody said."""

from __future__ import annotations

import pytest

from tests.quotes.reading import narration, said, terms
from tui import analyse
from tui.quotes.reporting import Passage
from tui.quotes.terms import is_term

CASES = {
    "nickname": ("Earl “Bud” Haskin left the quay.", True),
    "title of a work": ("They read “The Salt Road” at sea.", True),
    "title with small words": ("They read “The Song of the Sea” at noon.", True),
    "sentence": ("They heard “The quay is shut” at noon.", False),
    "name after a colon": ("One cry: “Salt Road”", False),
    "exclamation": ("They heard “Salt Road!” at sea.", False),
    "one capital": ("They heard “Salt” at sea.", False),
    "comma inside": ("They heard “Salt Road,” at sea.", False),
    "long": ("They heard “A B C D E F G H I J K” at sea.", False),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_is_term(text: str, wanted: bool) -> None:
    n = narration(text)
    (at,) = n.runs
    assert is_term(text, n, at, Passage(n, n.sentences[0])) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The so-called “club” met there.", ["“club”"]),
        ("Earl “Bud” Haskin said the quay was shut.", ["“Bud”"]),
        ("“The quay is shut,” said Ada Holm.", []),
    ],
)
def test_terms_are_no_quotations(text: str, wanted: list[str]) -> None:
    assert terms(text, analyse(text)) == wanted
    assert not any(span in wanted for quotation in said(text) for span in quotation.spans)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm spoke on the station’s “Morning Round.”",
        "Ada Holm sold a chair called “the throne” to the town.",
        "It is known as “quay lung” in Port Lund.",
        "Ada Holm bought tickets for “The Long Thaw” in May.",
        "Ada Holm runs the “night market” stalls.",
    ],
)
def test_what_no_cue_reports_and_the_writer_sets_apart(text: str) -> None:
    assert not said(text)
