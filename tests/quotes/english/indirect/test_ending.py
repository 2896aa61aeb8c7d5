"""Where a reported clause ends."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported

CASES = {
    "while": ("Ada Holm said the bridge was shut, while boats went on.", "the bridge was shut"),
    "though after a dash": ("Ada Holm said the bridge was shut – though boats went on.", "the bridge was shut"),
    "though": ("Ada Holm said it was shut, though boats may sail.", "it was shut, though boats may sail"),
    "but would": ("Ada Holm said it was shut, but would be mended.", "it was shut, but would be mended"),
    "and she": ("Ada Holm said the bridge was shut, and she left.", "the bridge was shut"),
    "but did": ("Ada Holm said the bridge was shut, but did not go there.", "the bridge was shut"),
    "apposition": ("Ada Holm said the bridge was shut, a blow to trade.", "the bridge was shut"),
    "compared": ("Ada Holm said the bridge was old, compared with two in Lorne.", "the bridge was old"),
    "clause in front": ("While Ada Holm said that the bridge was shut, boats went on.", None),
    "relative clause": ("Ada Holm, who said that the bridge was shut, left for Lorne.", "that the bridge was shut"),
    "and that": (
        "Ada Holm said that the bridge was shut, and that boats went on.",
        "that the bridge was shut, and that boats went on",
    ),
    "inside the subject": (
        "Ada Holm said that the bridge, which was old, was shut.",
        "that the bridge, which was old, was shut",
    ),
    "because": ("Ada Holm said it was shut because it was old.", "it was shut because it was old"),
}


@pytest.mark.parametrize(("text", "clause"), CASES.values(), ids=CASES)
def test_a_clause_ends(text: str, clause: str | None) -> None:
    assert [found for found, _ in reported(text)] == [clause or "that the bridge was shut"]


def test_a_gerund_in_front_ends_at_the_main_clause() -> None:
    assert reported("Saying that the bridge was shut, the mayor left.")[0][0] == "that the bridge was shut"


def test_what_stands_in_a_clause_is_the_outer_speakers() -> None:
    text = "Ada Holm said that Karl Lind said that the bridge was shut."
    assert reported(text) == [("that Karl Lind said that the bridge was shut", "Ada Holm")]


def test_of_two_around_each_other_the_closing_one_has_all() -> None:
    text = "Forecasts warned that the wind was rising, Ada Holm said."
    assert reported(text) == [("Forecasts warned that the wind was rising", "Ada Holm")]


FRAMED = {
    "days after": ("Days after Ada Holm said the bridge was shut, boats sank.", "the bridge was shut"),
    "as": ("As Ada Holm announced that the bridge was shut, boats sank.", "that the bridge was shut"),
    "after saying": ("Days after saying that the bridge was shut, the mayor left.", "that the bridge was shut"),
    "relative of time": ("In June, when Ada Holm said the bridge was shut, boats sank.", "the bridge was shut"),
    "asked whether": (
        "Asked whether he would urge Karl Lind to leave, Ada Holm said that it was late.",
        "whether he would urge Karl Lind to leave",
    ),
    "as a witness after however": ("However, as Ada Holm has noted, the bridge was shut.", "the bridge was shut"),
    "as a witness": ("As Ada Holm noted, the bridge, an old one, was shut.", "the bridge, an old one, was shut"),
}


@pytest.mark.parametrize(("text", "clause"), FRAMED.values(), ids=FRAMED)
def test_a_clause_in_front_ends_where_the_main_one_begins(text: str, clause: str) -> None:
    assert reported(text)[0][0] == clause


def test_a_second_report_of_the_same_verb_stands_beside_the_first() -> None:
    text = "The clerks said the bridge was shut and the others said boats sank."
    assert reported(text) == [("the bridge was shut", "The clerks"), ("boats sank", "the others")]


def test_another_voice_after_while_takes_over() -> None:
    text = "Ada Holm said that the quay was “a ruin,” while Karl Lind argued that it was shut."
    assert ("that it was shut", "Karl Lind") in reported(text)


def test_a_gerund_after_a_run_is_the_subjects_own() -> None:
    text = "Ada Holm said the quay of Lorne was “a ruin,” adding that it was shut."
    assert ("that it was shut", "Ada Holm") in reported(text)


def test_two_gerunds_report_apart() -> None:
    text = "Ada Holm spoke, noting that the quay was old and suggesting that it was shut."
    assert [found for found, _ in reported(text)] == ["that the quay was old", "that it was shut"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Half of them said they had sold it compared with few in May.", "they had sold it"),
        ("Ada Holm said she does not do it at noon, as was the case in May.", "she does not do it at noon"),
        ("Ada Holm said it took her a year, highlighting the divide in Lund.", "it took her a year"),
        ("Ada Holm said the bridge was shut, as did Karl Lind.", "the bridge was shut"),
        ("Ada Holm said the bridge was shut, and so did Karl Lind.", "the bridge was shut"),
        ("Ada Holm said the bridge was shut, before leaving for Lund.", "the bridge was shut"),
        ("Ada Holm said the bridge was shut, then laughed.", "the bridge was shut"),
        ("Ada Holm, saying the bridge was shut, left.", "the bridge was shut"),
        ("Ada Holm said the bridge was shut in an interview on Monday.", "the bridge was shut"),
        ("Ada Holm said the bridge was shut at a news conference in Lund.", "the bridge was shut"),
        ("Ada Holm said they were working on the speech.", "they were working on the speech"),
        ("Ada Holm said they met at a conference in Lund.", "they met at a conference in Lund"),
        ("Ada Holm said it looked small when compared with Lund.", "it looked small when compared with Lund"),
    ],
)
def test_the_writer_goes_on(text: str, words: str) -> None:
    assert [one for one, _ in reported(text)] == [words]
