"""Whom a description stands for: a role that somebody was introduced in, an organisation, the author of a document."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


def last_speaker(text: str) -> str | None:
    return said(text)[-1].speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor, Ada Holm, came. Karl Brask left.\n\n“We are shut,” the mayor said.", "Ada Holm"),
        ("Ada Holm, the mayor of Port Lund, came. Karl Brask left.\n\n“We are shut,” the mayor said.", "Ada Holm"),
        ("Mayor Ada Holm came. Karl Brask left.\n\n“We are shut,” said the mayor.", "Ada Holm"),
        ("PC Dale Whit came. Karl Brask left.\n\n“I was stung,” the constable said.", "Dale Whit"),
        ("Recorder Yolanda Swift sat down. Karl Brask left.\n\n“Sit,” the judge said.", "Yolanda Swift"),
        ("Ada Holm, prosecuting, rose. Karl Brask left.\n\n“Look,” the prosecutor said.", "Ada Holm"),
        ("The biologist Ada Holm came. Karl Brask left.\n\n“It sings,” the scientist said.", "Ada Holm"),
        (
            "The Northern senator Ada Holm met the Southern senator Karl Brask.\n\n“We go,” the Northern senator said.",
            "Ada Holm",
        ),
    ],
)
def test_a_role_leads_to_the_one_introduced_in_it(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Its chair, Ada Holm, said: “We are shut.”", "Ada Holm"),
        ("Its leader, Brig. (retd) Ada Holm, wrote: “We are shut.”", "Ada Holm"),
        ("In a note to the Courier, her senior adviser, Karl Brask, said, “We are shut.”", "Karl Brask"),
        ("It was put to Dr Ada Holm, an entomologist, who said, “Bees sing.”", "Ada Holm"),
        ("Secretary of State Ada B. Holm said, “We go.”", "Ada B. Holm"),
    ],
)
def test_a_name_beside_a_description_is_his(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_the_role_of_one_is_not_that_of_the_next_in_a_list() -> None:
    text = "President Ada Holm, Karl Brask and others came.\n\n“We go,” Karl Brask said. “So,” the president said."
    assert last_speaker(text) == "Ada Holm"


def test_an_office_that_nobody_was_introduced_in_is_not_a_place() -> None:
    assert last_speaker("Mossbury has shut its quay.\n\nThe town clerk said, “We are shut.”") == "The town clerk"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brightloom Inc. makes curtains.\n\n“We are shut,” the company said.", "Brightloom Inc."),
        ("The Harbour Council met.\n\n“We are shut,” the council said.", "Harbour Council"),
        (
            "The Quays and Markets Commission (QMC) met.\n\nThe QMC said, “We are shut.”",
            "Quays and Markets Commission",
        ),
        ("Northern Straits Lines sank.\n\nNorthern Straits said, “We are shut.”", "Northern Straits Lines"),
    ],
)
def test_an_organisation_by_what_it_is_called_later(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_the_statement_is_the_last_speakers_own() -> None:
    text = "Ada Holm said in a statement that the quay was shut.\n\n“We mend it,” the statement said."
    assert last_speaker(text) == "Ada Holm"
