"""What an organisation is called after its name was given: it, the bank, the force; names that look like phrases."""

from __future__ import annotations

import pytest

from tests.quotes.reading import voices

CALLED = """
    Marbank plc: it, the bank, the lender, the company
    Lundvale Energy: it, the company, the utility, the firm
    Norland Airways: it, the airline, the carrier
    Kessel & Sons: it, the company, the firm
    Brask Motors Inc.: it, the carmaker, the manufacturer
    Gumtree Resources Ltd: it, the miner
    Sekar Plantations Bhd: it, the company, the planter
    Banco de Chile: it, the bank
    Bank of England: it, the bank
    Leeds University: it, the university, the institution
    Leeds City Council: it, the council, the authority, the local authority
    Lund Town FC: it, the club, the team
    Texas Symphony Orchestra: it, the orchestra
    Norland Medical Association: it, the association, the body, the group
    the Ministry of Ports: it, the ministry, the department
    the Home Office: it, the department
    Leeds Police: it, the force, the department
    the Harbour Safety Agency: it, the agency, the regulator, the watchdog
    the Norland Football Association: it, the association, the FA
    the Leeds Courier: it, the newspaper, the paper
    Norland Broadcasting Corp: it, the broadcaster, the network
    the Green Alliance: it, the group, the party
    the Centre for Tide Studies: it, the centre, the think tank
    eFerry: it, the company, the firm
"""
TEXTS = [
    "{0} said on Friday that the quay was shut. “We are sorry,” it said.\n\n"
    "Ada Holm, a passenger, was angry.\n\n“We will pay,” {1} said in a statement.",
    "Ada Holm, a sailor, sued {0} in May.\n\n“We regret the error,” {0} said.\n\n“It was late,” {1} added.",
]
LOOK_LIKE_PHRASES = [
    "the Home Office",
    "the Health and Safety Executive",
    "Number 10",
    "Downing Street",
    "HM Revenue and Customs",
    "Save the Children",
    "Doctors Without Borders",
    "Women’s Aid",
    "Channel 4",
    "Sainsbury’s",
    "King’s College London",
    "King’s College Lund",
    "Marks & Lund",
    "Smith & Holm LLP",
]
GIVEN = [
    "Ada Holm, a sailor, wrote to {0} in May.\n\n“We regret the error,” {0} said.",
    "The quay is shut, according to {0}.",
    "“We regret the error,” said {0}.",
]


def called() -> list[tuple[str, str]]:
    pairs = []
    for line in CALLED.strip().splitlines():
        name, _, descriptions = line.strip().partition(": ")
        pairs += [(name, description) for description in descriptions.split(", ")]
    return pairs


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("name", "description"), called())
def test_what_an_organisation_is_called(name: str, description: str, text: str) -> None:
    said = text.format(name, description)
    said = "T" + said[1:] if said.startswith("the ") else said
    assert set(voices(said)) == {name.removeprefix("the ")}


@pytest.mark.parametrize("text", GIVEN)
@pytest.mark.parametrize("name", LOOK_LIKE_PHRASES)
def test_a_name_that_looks_like_a_phrase(name: str, text: str) -> None:
    assert voices(text.format(name)) == [name.removeprefix("the ")]


def test_a_club_is_nobody_who_could_be_a_midfielder() -> None:
    text = (
        "Harlow Town lost. The captain, Joe Midge, was sent off.\n\n"
        "Harlow will be without Midge. In a post on Friday the midfielder spoke of “a moment of madness”."
    )
    assert voices(text) == ["Joe Midge"]


def test_a_longer_name_begins_like_one() -> None:
    assert voices("“Go,” said Home Office Minister Ada Holm.") == ["Ada Holm"]


def test_the_one_whose_name_is_in_a_genitive() -> None:
    assert voices("“Go,” said the Home Office’s spokesman.") == ["the Home Office’s spokesman"]


def test_somebody_who_was_introduced_so_is_meant_himself() -> None:
    text = "Broadcaster Ada Holm, 52, left Norland Broadcasting Corp in May.\n\n“It is late,” the broadcaster said."
    assert voices(text) == ["Ada Holm"]
