"""Mentions led back to one speaker, under the fullest name."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said
from tui import analyse
from tui.quotes.model import SpeakerKind

OPENING = "“We are shut,” said Ada Holm, the mayor of Lund. "
CASES = {
    "pronoun": (OPENING + "\n\n“Go home,” she said.", "Ada Holm"),
    "surname": (OPENING + "\n\n“Go home,” Holm said.", "Ada Holm"),
    "title": (OPENING + "\n\n“Go home,” Mrs. Holm said.", "Ada Holm"),
    "role": (OPENING + "\n\n“Go home,” the mayor said.", "Ada Holm"),
    "relative": ("It was Ada Holm, who said: “Go home.”", "Ada Holm"),
    "title before": ("“Go home,” said Council President Ada Holm.", "Ada Holm"),
    "nickname": ("“Go home,” said Earl “Bud” Holm.", "Earl Holm"),
    "description before the name": ("“Go home,” said its chairwoman, Ruta Selig.", "Ruta Selig"),
    "other gender": (OPENING + "\n\nHer rival Karl Lind waited. “Go home,” he said.", "Karl Lind"),
    "organisation": ("“Go home,” the Ministry of Bridges said in a statement.", "Ministry of Bridges"),
    "statement": ("Lund Council said in a statement it was shut.\n\n“Go home,” the statement said.", "Lund Council"),
    "first name": (OPENING + "\n\n“Go home,” Ada said.", "Ada Holm"),
    "nickname later": ("Earl “Bud” Haskin left the quay in May.\n\n“Go home,” Bud said.", "Earl Haskin"),
    "the doctor": ("They asked Dr. Ola Quamm at sea.\n\n“Go home,” the doctor said.", "Ola Quamm"),
    "acronym": ("They asked the Lorne Harbour Trust at sea.\n\n“Go home,” LHT said.", "Lorne Harbour Trust"),
    "fullest name comes later": ("“Go home,” Holm said.\n\n“Now,” Ada Holm said.", "Ada Holm"),
    "it": ("The ministry said it was shut. “We regret it,” it said.", "The ministry"),
    "they": ("Officials said it was shut. “We regret it,” they said.", "Officials"),
    "given name in full": ("Ken Holm is back.\n\nKenneth Holm spoke.\n\n“Go home,” Holm said.", "Kenneth Holm"),
    "for the initial": ("J. Holm is back.\n\nJane Holm spoke.\n\n“Go home,” Holm said.", "Jane Holm"),
    "short form after it": ("Kenneth Holm is back.\n\nKen Holm spoke.\n\n“Go home,” Holm said.", "Kenneth Holm"),
    "no team": ("Karl Holm is back.\n\nAre you on Team Holm?\n\n“Go home,” Holm said.", "Karl Holm"),
    "team first": ("Quamm sat.\n\nTeam Quamm said it won.\n\n“Go home,” Quamm said.", "Quamm"),
    "where somebody is from": ("“Go home,” Lund-based Ada Holm said.", "Ada Holm"),
    "where somebody was born": ("West Lundian-born Ada Holm came.\n\n“Go home,” Holm said.", "Ada Holm"),
    "several": ("Curators Ada Holm, Mia Lund and Eva Brask sat.\n\n“Go home,” Holm said.", "Ada Holm"),
    "given name of a man or a woman": ("Sen. Lindsey Holm came.\n\n“Go home,” Mr. Holm said.", "Lindsey Holm"),
    "colour after an initial": ("Karl H. Black came.\n\n“Go home,” Black said.", "Karl H. Black"),
    "a surname like a day": ("Ada Day came.\n\n“Go home,” said Ms. Day.", "Ada Day"),
    "what ends a sentence is no nickname": ("Lund met Karl Brask, who “won.” Ada Holm said: “Go home.”", "Ada Holm"),
    "a time that opens a sentence": (
        "Quamm Ltd. closed.\n\nLate last week the company said: “Go home.”",
        "Quamm Ltd.",
    ),
    "two roles": (OPENING + "\n\nThe mayor and former clerk said: “Go home.”", "Ada Holm"),
    "number before a name": (OPENING + "\n\n“Go home,” said one Holm adviser.", "one Holm adviser"),
    "union": ("“We are shut,” the Union of Teachers said. “Go home,” the union said.", "Union of Teachers"),
    "after a bracket": ("Jared Holm came.\n\n(See Holm’s diary below.)\n\n“Go home,” Holm said.", "Jared Holm"),
    "office of two words": ("On Monday former secretary of state Ada Holm said: “Go home.”", "Ada Holm"),
    "title of one of two": (
        "Karl Holm, a judge, met Mika Holm.\n\nMika Holm left.\n\n“Go home,” Judge Holm said.",
        "Karl Holm",
    ),
    "passing namesake": (
        "“Yes,” said Ada Holm.\n\nShe is the mother of Karl Holm.\n\n“Go home,” Holm said.",
        "Ada Holm",
    ),
    "mother of a namesake": (
        "It killed officer Karl Holm.\n\nAda Holm, mother of victim Karl Holm, denied it.\n\n“Go home,” Holm said.",
        "Ada Holm",
    ),
    "verb that opens a sentence": (OPENING + "Come November. “Go home,” she said.", "Ada Holm"),
    "campaign": (OPENING + "According to the Holm campaign, “go home.”", "the Holm campaign"),
    "acting namesake": (
        "“Yes,” said Ada Holm. “Yes,” Holm said.\n\nKarl Holm came in.\n\n“Go home,” Holm said.",
        "Karl Holm",
    ),
    "nobody": ("Ada Holm came. Nobody said a word. “Go home,” she said.", "Ada Holm"),
    "role before the name": ("The mayor, Ada Holm, was asked.\n\n“Go home,” the mayor said.", "Ada Holm"),
    "unnamed": ("“Go home,” said a spokesman for the ministry.", "a spokesman for the ministry"),
}


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_the_last_quotation_is_whose(text: str, name: str) -> None:
    analysis = analyse(text)
    assert analysis.quotes[-1].speaker is not None
    assert analysis.speakers[analysis.quotes[-1].speaker].name == name


def test_two_people_of_one_surname_stay_two() -> None:
    text = "“We won,” said Mika Raatikko.\n\n“We lost,” said Jonas Raatikko."
    assert [speaker.name for speaker in analyse(text).speakers] == ["Mika Raatikko", "Jonas Raatikko"]


def test_kinds() -> None:
    text = (
        "“A,” said Ada Holm.\n\n“B,” the Ministry of Bridges said.\n\n“C,” the report said.\n\n"
        "“D,” officials said.\n\n“E,” a diplomat said."
    )
    kinds = {speaker.name: speaker.kind for speaker in analyse(text).speakers}
    assert kinds == {
        "Ada Holm": SpeakerKind.PERSON,
        "Ministry of Bridges": SpeakerKind.ORGANISATION,
        "the report": SpeakerKind.DOCUMENT,
        "officials": SpeakerKind.GROUP,
        "a diplomat": SpeakerKind.UNNAMED,
    }


def names(text: str) -> list[str | None]:
    analysis = analyse(text)
    return [None if quote.speaker is None else analysis.speakers[quote.speaker].name for quote in analysis.quotes]


def test_gender_leads_a_pronoun() -> None:
    text = "Ada Holm met Karl Lind at sea. “I go,” he said. “I stay,” she said."
    assert names(text) == ["Karl Lind", "Ada Holm"]


def test_a_pronoun_with_nobody_to_stand_for_has_no_speaker() -> None:
    assert names("“Go home,” she said.") == [None]


def test_the_title_tells_two_of_one_surname_apart() -> None:
    text = "“Yes,” said Karl Brask. “No,” said Eva Brask. “Yes,” Mr. Brask said. “No,” Ms. Brask said."
    assert names(text) == ["Karl Brask", "Eva Brask", "Karl Brask", "Eva Brask"]


def test_unnamed_sources_stay_apart() -> None:
    text = "“Yes,” a port official said. “No,” another port official said. “Perhaps,” a diplomat said."
    assert names(text) == ["a port official", "another port official", "a diplomat"]


def test_a_description_is_taken_from_the_apposition() -> None:
    (speaker,) = analyse(OPENING).speakers
    assert (speaker.name, speaker.description) == ("Ada Holm", "the mayor of Lund")


def test_mentions_are_gathered() -> None:
    text = OPENING + "\n\n“Go home,” she said. Holm’s boat was ready."
    (speaker,) = analyse(text).speakers
    assert [text[start:end] for start, end in speaker.mentions] == ["Ada Holm", "the mayor", "she", "Holm"]


def test_a_relative_pronoun_is_the_mention() -> None:
    text = "It was Ada Holm, who said: “Go home.”"
    (quote,) = analyse(text).quotes
    assert quote.mention is not None
    assert text[slice(*quote.mention)] == "who"


def test_an_owner_is_the_person_of_that_name() -> None:
    text = "Ada Holm, the mayor, left. Ada Holm’s claim that the bridge is “a ruin” found few friends."
    assert [(speaker.name, speaker.kind) for speaker in analyse(text).speakers] == [("Ada Holm", SpeakerKind.PERSON)]


def test_an_unnamed_source_with_the_definite_article_is_the_one_introduced() -> None:
    text = "A spokesman for the port said it was shut. “Nobody knows,” the spokesman for the port said."
    assert names(text) == ["A spokesman for the port"] * 2


def test_a_short_sentence_gives_its_names() -> None:
    assert names("Mr. Haskin and Mrs. Lind left.\n\n“We stay,” he said.") == ["Haskin"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('James B. "Jim" Marrow came.\n\n“No,” Jim Marrow said.', "James B. Marrow"),
        ('Jim Marrow came.\n\nJames B. "Jim" Marrow left. “No,” Marrow said.', "James B. Marrow"),
        ("Brian O’Dell came.\n\n“No,” O'Dell said.", "Brian O’Dell"),
        ("Team Holm won. Ada Holm was glad. Nobody else on the team was.\n\n“Yes,” Holm said.", "Ada Holm"),
        (
            "Holm’s chance is small. Team Holm sees the fair as a chance for Karl Holm. Holm called it “big.”",
            "Karl Holm",
        ),
        ("State Sen. Karl H. Black won. “No,” Black said.", "Karl H. Black"),
        ("South Norland-born Ada Holm spoke. “No,” Holm said.", "Ada Holm"),
        ("Senator Lindsey Holm spoke. “No,” Mr. Holm said.", "Lindsey Holm"),
        ("Leo Harlow came. So did Pope Leo.\n\n“Peace,” Pope Leo said.", "Leo"),
        ("Said Dorothy Poynt: “We were proud.”", "Dorothy Poynt"),
        ("“We won,” said United Dock Workers Secretary-Treasurer Ada Holm.", "Ada Holm"),
        ("“We won,” said Dean Holm, who runs the shop.", "Dean Holm"),
        ("“It depends,” said Harbour Trust trustee Ada Holm.", "Ada Holm"),
        ("“It is hard,” said the Kestrel senator, “because it is.”", "the Kestrel senator"),
    ],
)
def test_the_fullest_name(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_one_voice_without_a_name_is_one_speaker() -> None:
    text = "A talk with Ada Holm.\n\nQ: Is it?\n\nA: It is.\n\nQ: When?\n\nA: In May.\n\nQ: Why?\n\nA: Ice."
    assert [speaker.name for speaker in analyse(text).speakers] == ["Q", "Ada Holm"]


def test_the_place_of_an_office_is_nobody() -> None:
    text = "The vicar of Port Lund, a kind man, left. Ada Holm came.\n\nShe sat down in Port Lund. “We go,” she said."
    assert said(text)[-1].speaker == "Ada Holm"
