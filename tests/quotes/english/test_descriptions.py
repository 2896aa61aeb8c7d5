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
        ("Another guest, retired baker Ada Holm, said: “We are shut.”", "Ada Holm"),
        ("Her daughter, the painter Ada Holm, said: “We are shut.”", "Ada Holm"),
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
        ("Tallgrass Capital owns it.\n\nTallgrass will sell.\n\n“We are shut,” the fund said.", "Tallgrass Capital"),
        ("Northern Straits Lines sank.\n\nNorthern Straits said, “We are shut.”", "Northern Straits Lines"),
    ],
)
def test_an_organisation_by_what_it_is_called_later(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm, 34, came. Karl Brask left.\n\n“We go,” the 34-year-old said.", "Ada Holm"),
        ("Ada Holm, 34, a vet from Lund, came. Karl Brask left.\n\n“We go,” the vet said.", "Ada Holm"),
        (
            "Former Secretary of State Ada Holm met Karl Brask.\n\n“We go,” the former secretary of state said.",
            "Ada Holm",
        ),
        ("Ada Holm was elected mayor in May. Karl Brask left.\n\n“We go,” the mayor said.", "Ada Holm"),
        ("Ada Holm serves as the town’s treasurer. Karl Brask left.\n\n“We go,” the treasurer said.", "Ada Holm"),
        ("Ada Holm, who chairs the panel, came. Karl Brask left.\n\n“We go,” the chairwoman said.", "Ada Holm"),
        ("Ada Holm, 34, is accused of theft. Karl Brask left.\n\n“We go,” the defendant said.", "Ada Holm"),
        ("Ada Holm, a lawyer and novelist, came. Karl Brask left.\n\n“We go,” the novelist said.", "Ada Holm"),
        ("Her lawyer, Ada Holm, came. Karl Brask left.\n\n“We go,” her lawyer said.", "Ada Holm"),
    ],
)
def test_roles_are_learnt_from_whatever_tells_them(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_who_wrote_to_the_mayor_is_not_the_mayor() -> None:
    text = "Mayor Karl Brask sat. In a letter to the mayor, Ada Holm wept.\n\n“We go,” the mayor said."
    assert last_speaker(text) == "Karl Brask"


def test_a_former_holder_of_an_office_is_not_its_holder() -> None:
    text = "President Ada Holm met former President Karl Brask.\n\n“We go,” the {} said."
    assert last_speaker(text.format("president")) == "Ada Holm"
    assert last_speaker(text.format("former president")) == "Karl Brask"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sens. Ada Holm (R-Texas) and Karl Brask (D-Ohio) met.\n\n“We go,” the {} said.", "Ada Holm"),
        ("Ada Holm (Texas) met Karl Brask (Ohio) at sea.\n\n“We go,” the {} said.", "Ada Holm"),
    ],
)
@pytest.mark.parametrize("description", ["Texas senator", "Texan"])
def test_a_place_or_a_party_tells_two_apart(text: str, speaker: str, description: str) -> None:
    assert last_speaker(text.format(description)) == speaker


@pytest.mark.parametrize("head", ["man", "source", "narrator", "spokesman"])
def test_what_sets_nobody_apart_leads_to_nobody_named(head: str) -> None:
    assert last_speaker(f"Karl Holm came. He sat down.\n\n“We go,” the {head} said.") == f"the {head}"


def test_a_description_may_be_new_and_yet_of_the_one_in_mind() -> None:
    assert last_speaker("Ada Holm won. She sat down.\n\n“We go,” the billionaire said.") == "Ada Holm"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm met a tall man from Lund.\n\n“We go,” the man said.", "a tall man from Lund"),
        ("A port official met Ada Holm.\n\n“We go,” the official said.", "A port official"),
        ("Ada Holm is a clerk.\n\nShe met a clerk named Karl Brask.\n\n“We go,” Karl Brask said.", "Karl Brask"),
        ("A clerk spoke first. “Yes,” a diplomat said. “No,” the clerk said.", "A clerk"),
    ],
)
def test_somebody_without_a_name_is_introduced_before_he_speaks(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Quaylio cut jobs. The Labour Department was told.\n\n“We are shut,” the company said.", "Quaylio"),
        ("Dorn Motors met the Lund Times.\n\n“We are shut,” the newspaper said.", "Lund Times"),
        ("The Lund Times wrote of Dorn Motors.\n\n“We are shut,” the carmaker said.", "Dorn Motors"),
        ("The Holm campaign cheered.\n\nThe Brask campaign said, “We are shut.”", "Brask campaign"),
        ("The Port Board met.\n\nThe school board said, “We are shut.”", "The school board"),
    ],
)
def test_an_organisation_is_of_its_kind(text: str, speaker: str) -> None:
    assert (last_speaker(text) or "").removeprefix("The ") == speaker.removeprefix("The ")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("An elderly farmer stood by.\n\n“We are shut,” the man said.", "An elderly farmer"),
        ("A man in a cap stood by.\n\n“We are shut,” the witness said.", "A man"),
        ("An elderly farmer stood by.\n\n“We are shut,” the woman said.", "An elderly farmer"),
        ("A woman stood by.\n\n“We are shut,” the man who owns it said.", "the man"),
        ("Karl Lind, Ada Holm’s lawyer, came.\n\n“We are shut,” Holm’s lawyer said.", "Karl Lind"),
        ("Karl Lind, Ada Holm’s lawyer, came.\n\n“We are shut,” Brask’s lawyer said.", "Brask’s lawyer"),
        ("Sen. Ada Holm came.\n\n“We are shut,” the senator from Texas said.", "Ada Holm"),
        ("The Lund Times met a local group.\n\n“We are shut,” the group said.", "a local group"),
        ("Ada Holm ran.\n\nA new campaign began.\n\n“We are shut,” the Holm campaign said.", "the Holm campaign"),
        (
            "Researchers at Lund University heard it.\n\n“We are shut,” the authors said.",
            "Researchers at Lund University",
        ),
        ("The Holm Brothers Fund met Brask Mobil.\n\n“We are shut,” the company said.", "the company"),
        ("Ada Holm came.\n\nThe influential delegate and activist said, “We are shut.”", "Ada Holm"),
        ("Munich’s Karl Lind came.\n\n“We are shut,” the German said.", "Karl Lind"),
        ("Sen. Karl Lind of Ohio, a Democrat, came.\n\n“We are shut,” the Ohio Democrat said.", "Karl Lind"),
        ("Karl Lind ran.\n\n“We are shut,” the equipment manager said.", "the equipment manager"),
    ],
)
def test_who_was_brought_in_before_is_meant(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A vet told police “no” on Sunday.\n\nKarl Lind, 34, of Lund, is accused of theft.", "Karl Lind"),
        ("A vet told police “no” on Sunday.\n\nKarl Lind denied it.", "Karl Lind"),
        ("A judge told police “no” on Sunday.\n\nThe order by Judge Karl Lind was new.", "Karl Lind"),
        ("A judge told police “no” on Sunday.\n\nKarl Lind denied it.", "A judge"),
        ("A vet told police “no” on Sunday.\n\nKarl Lind, the mayor, denied it.", "A vet"),
        ("A vet told police “no” on Sunday.\n\nThe mayor, Karl Lind, denied it.", "A vet"),
        ("A vet told Karl Lind “no” on Sunday.\n\nKarl Lind denied it.", "A vet"),
        ("An actress told police “no” on Sunday.\n\nKarl Lind denied it.", "An actress"),
        ("The quay is old.\n\nA vet told police “no.”\n\nIt is so.\n\nIt is.\n\nIt is.\n\nKarl Lind came.", "A vet"),
    ],
)
def test_whom_the_article_begins_with_is_named_later(text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ada Holm learned that the quay was shut. Another crowd. “It pays off,” the Norland governor said.",
            "Ada Holm",
        ),
        ("Radio host Karl Holm minced no words.\n\nThe radioman called the quay “shut.”", "Karl Holm"),
        ("Financier Karl Finch came in. The clerk left.\n\n“It is so,” the investor said.", "Karl Finch"),
        (
            "Entering June, Ada Holm leads Karl Brask, but the bearded sailor called the race “open.”",
            "Karl Brask",
        ),
        (
            "Ruta Selig, the former Lund governor, left.\n\nIt is shut.\n\nIt is late.\n\n"
            "Tom Harlow defended it. “It is so,” the governor said.",
            "Tom Harlow",
        ),
    ],
)
def test_another_word_for_somebody_leads_to_whom_it_fits(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_a_judge_is_nobody_who_was_not_called_so() -> None:
    text = "Karl Finch sat down. “No,” the judge said.\n\n“Yes,” said Finch."
    assert said(text)[0].speaker == "the judge"
    named = said(f"{text} Judge Ada Holm left.\n\n“Go on,” the judge said.")
    assert [one.speaker for one in named] == ["Ada Holm", "Karl Finch", "Ada Holm"]


def test_groups_are_those_brought_in() -> None:
    text = "Eleven port and ferry organizations wrote to Ada Holm. The groups say they are “tired.” They call it “bad.”"
    assert [one.speaker for one in said(text)] == ["Eleven port and ferry organizations"] * 2


def test_the_statement_is_the_last_speakers_own() -> None:
    text = "Ada Holm said in a statement that the quay was shut.\n\n“We mend it,” the statement said."
    assert last_speaker(text) == "Ada Holm"


def test_what_the_last_speaker_spoke_of_is_not_his_own() -> None:
    text = "The Courier says the letter came by boat.\n\n“We mend it,” the letter said."
    assert last_speaker(text) == "the letter"
    text = "According to the Courier, an email was sent to all pilots.\n\n“We mend it,” the email said."
    assert last_speaker(text) == "the email"


def test_a_compound_role_is_not_another_one_of_its_kind() -> None:
    text = "“We lost,” Brask coach Karl Lind said. The equipment manager told Lind it was over: “Go home.”"
    assert said(text)[-1].speaker == "The equipment manager"
    assert said("“We lost,” Brask coach Karl Lind said.\n\n“Again,” the manager said.")[-1].speaker == "Karl Lind"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Sen. Ada Holm came.\n\nKarl Brask left.\n\nKarl Brask wept.\n\nKarl Brask, who lost, wrote.\n\n"
            "“We go,” the Texas senator said.",
            "Karl Brask",
        ),
        (
            "Former mayor Ada Holm came.\n\nKarl Brask left.\n\nKarl Brask wept.\n\nKarl Brask wrote again.\n\n"
            "“We go,” the mayor said.",
            "Karl Brask",
        ),
        (
            "Sen. Ada Holm met Sen. Karl Brask.\n\n“No,” Holm said. “So,” the Texas senator said.\n\n"
            "Karl Brask left.\n\n“We go,” the Ohio senator said.",
            "Karl Brask",
        ),
    ],
    ids=["a place that is another one's", "a role that was left", "the place that he was called by"],
)
def test_a_role_that_does_not_fit_is_another_ones(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm makes cheese.\n\nHer son Luc came. “It works,” he said.\n\n“No,” his mother said.", "Ada Holm"),
        (
            "Karl Brask makes cheese.\n\nHis wife, Ada, came. “It works,” she said.\n\n“No,” her husband said.",
            "Karl Brask",
        ),
        ("Ada Holm makes cheese.\n\nOtto Finch came. “It works,” he said.\n\n“No,” his mother said.", "his mother"),
    ],
    ids=["a son's mother", "a wife's husband", "no kin"],
)
def test_the_relative_of_a_relative_is_whom_he_was_introduced_by(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The European envoy, Jonas Rimkus, came. Ada Holm slept. Rimkus sat. “No,” the Lithuanian said.",
            "Jonas Rimkus",
        ),
        ("Ada Holm slept.\n\nAnna Holub wept. “No,” the Czech said.", "Anna Holub"),
        ("Karl Brask, a professor at Griffin University, sat. “No,” the archaeologist said.", "Karl Brask"),
    ],
)
def test_what_does_not_speak_against_a_description(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


def test_what_somebody_was_called_once_he_is_called_again() -> None:
    text = (
        "Karl Brask won. “I screamed,” the chef said.\n\n“It is no food,” said a rival, the chef Otto Finch.\n\n"
        "Brask shrugged. “He should come,” Brask said.\n\nPrices rise, the chef admitted. “Fish is dear,” he said."
    )
    assert last_speaker(text) == "Karl Brask"
