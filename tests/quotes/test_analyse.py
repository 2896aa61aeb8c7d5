"""Whole analyses: what belongs to one quotation, of which kind it is, and what nobody said."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said
from tui import analyse
from tui.quotes.model import QuoteKind


def words(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in quote.spans] for quote in analyse(text).quotes]


def test_an_interrupted_quotation_is_one() -> None:
    assert words("“We are shut,” Ada Holm said, “for good.”") == [["“We are shut,”", "“for good.”"]]


def test_a_next_sentence_goes_on_with_it() -> None:
    assert words("“We are shut,” Ada Holm said. “It is for good.”") == [["“We are shut,”", "“It is for good.”"]]


def test_a_quotation_over_paragraphs_with_reopened_marks_is_one() -> None:
    text = "Ada Holm said: “We are shut.\n\n“It is for good.”"
    assert words(text) == [["“We are shut.", "“It is for good.”"]]


def test_a_quotation_over_paragraphs_without_reopened_marks_is_one() -> None:
    text = "Ada Holm said: “We are shut.\n\nIt is for good,” and left."
    assert words(text) == [["“We are shut.", "It is for good,”"]]


def test_a_mixed_quotation_is_the_whole_clause() -> None:
    text = "Ada Holm said the bridge was “a disgrace” to Lund."
    (quote,) = analyse(text).quotes
    assert quote.kind is QuoteKind.MIXED
    assert text[slice(*quote.spans[0])] == "the bridge was “a disgrace” to Lund"


def test_titles_nicknames_and_scare_quotes_are_terms() -> None:
    text = "Her novel “The Salt Road” sold well. Earl “Bud” Jones ran the so-called “club” there."
    analysis = analyse(text)
    assert not analysis.quotes
    assert [text[slice(*term.spans[0])] for term in analysis.terms] == ["“The Salt Road”", "“Bud”", "“club”"]


def test_the_dictionary_has_the_schema_that_is_promised() -> None:
    text = "“We are shut,” Ada Holm said."
    assert analyse(text).to_dict() == {
        "schema": 1,
        "quotes": [
            {
                "id": 0,
                "kind": "direct",
                "spans": [[0, 14]],
                "speaker": 0,
                "mention": [15, 23],
                "cue": [24, 28],
                "rule": "subject-verb",
                "confidence": analyse(text).quotes[0].confidence,
                "accepted": False,
                "corrected": False,
            }
        ],
        "speakers": [{"id": 0, "name": "Ada Holm", "kind": "person", "description": None, "mentions": [[15, 23]]}],
        "terms": [],
    }


def test_confidence_is_the_measured_share_of_the_rule() -> None:
    sure, unsure = "“We are shut,” Ada Holm said.", "Ada Holm ran on a promise of “bridges for every village”."
    assert analyse(sure).quotes[0].confidence > 0.9 > analyse(unsure).quotes[0].confidence


ARTICLE = (
    "LUND, Norland — “We are shut,” said Ada Holm, the mayor. “It is for good.”\n\n"
    "The bridge was old, a port official said. Holm called it “a ruin”.\n\n"
    "“Who,” she asked, “would cross it?”\n\n"
    "Karl Lind disagreed: “I cross it every day.\n\n"
    "“So does my dog.”"
)


def test_an_article() -> None:
    assert [(one.speaker, one.kind, one.spans) for one in said(ARTICLE)] == [
        ("Ada Holm", "direct", ("“We are shut,”", "“It is for good.”")),
        ("a port official", "indirect", ("The bridge was old",)),
        ("Ada Holm", "direct", ("“a ruin”",)),
        ("Ada Holm", "direct", ("“Who,”", "“would cross it?”")),
        ("Karl Lind", "direct", ("“I cross it every day.", "“So does my dog.”")),
    ]


def test_ids_count_in_the_order_of_the_text() -> None:
    analysis = analyse(ARTICLE)
    assert [quote.id for quote in analysis.quotes] == [0, 1, 2, 3, 4]
    assert [quote.spans[0] for quote in analysis.quotes] == sorted(quote.spans[0] for quote in analysis.quotes)
    assert [speaker.id for speaker in analysis.speakers] == [0, 1, 2]
    assert [quote.speaker for quote in analysis.quotes] == [0, 1, 0, 0, 2]


@pytest.mark.parametrize("text", ["", "\n\n", "The bridge is shut."])
def test_where_nobody_speaks_there_is_nothing(text: str) -> None:
    assert analyse(text).to_dict() == {"schema": 1, "quotes": [], "speakers": [], "terms": []}


def test_british_marks() -> None:
    (only,) = said("‘It’s shut,’ said Ada Holm. ‘The workers’ hall is “a ruin”, they say.’")
    assert only.speaker == "Ada Holm"
    assert only.spans == ("‘It’s shut,’", "‘The workers’ hall is “a ruin”, they say.’")


def test_two_runs_in_one_reported_clause_are_one_quotation() -> None:
    (only,) = said("Ada Holm said the bridge was “old” and “a ruin” in May.")
    assert (only.kind, only.spans) == ("mixed", ("the bridge was “old” and “a ruin” in May",))


def test_a_mixed_quotation_interrupted_has_two_stretches() -> None:
    (only,) = said("The bridge, Ada Holm said, was “a ruin” in May.")
    assert (only.kind, only.spans) == ("mixed", ("The bridge", "was “a ruin” in May"))


def test_three_paragraphs_are_one_quotation() -> None:
    (only,) = said("Ada Holm said: “We are shut.\n\n“It is old.\n\n“It is for good.”")
    assert only.spans == ("“We are shut.", "“It is old.", "“It is for good.”")


@pytest.mark.parametrize("mark", ["“", ""], ids=["reopened", "not reopened"])
def test_a_quotation_over_paragraphs_before_its_cue_is_one(mark: str) -> None:
    (only,) = said(f"“We are shut.\n\n{mark}It is for good,” Ada Holm said.")
    assert only.spans == ("“We are shut.", f"{mark}It is for good,”")


def test_a_quotation_over_three_paragraphs_before_its_cue_is_one() -> None:
    first, second = said("“We are shut.\n\n“It is old.\n\n“It is for good,” Ada Holm said.\n\n“No,” Tom Bray said.")
    assert first.spans == ("“We are shut.", "“It is old.", "“It is for good,”")
    assert (first.speaker, second.speaker) == ("Ada Holm", "Tom Bray")


def test_marks_in_another_clause_are_not_part_of_the_quotation() -> None:
    first = said("“We go,” Ada Holm said, and the quay, “dark and cold”, was still.")[0]
    assert first.spans == ("“We go,”",)


def test_an_interrupted_clause_ends_where_another_voice_begins() -> None:
    found = said("The bridge was old, a port official said, and Ada Holm called it “a ruin”.")
    assert [(one.speaker, one.spans) for one in found] == [
        ("a port official", ("The bridge was old",)),
        ("Ada Holm", ("“a ruin”",)),
    ]
