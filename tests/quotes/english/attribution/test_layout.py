"""Rules for a paragraph that is nothing but a run: names below it, headings above it, turns before it."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

QUAY = "The mayor, Maria Costa, met Pedro Lund, the baker, at the quay on Friday."
LAST = "At noon the quay was shut."


def last(*paragraphs: str) -> tuple[str | None, str]:
    """Return who says the last quotation of the paragraphs, and by which rule."""
    found = said("\n\n".join([QUAY, *paragraphs, LAST]))[-1]
    return found.speaker, found.rule


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        ("— Maria Costa", "Maria Costa"),
        ("– Maria Costa, mayor of Varn", "Maria Costa"),
        ("-Maria Costa, after the flood.", "Maria Costa"),
        ("- Costa.", "Maria Costa"),
        ("— The mayor", "Maria Costa"),
        ("Ada Holm, 41, teacher", "Ada Holm"),
        ("Dr. Ada Holm, head of the Varn school", "Ada Holm"),
    ],
)
def test_a_name_below_says_who_speaks(below: str, speaker: str) -> None:
    assert last("“We shall build it again.”", below) == (speaker, "name-below")


@pytest.mark.parametrize(
    "below",
    [
        "— A storm in May",
        "Maria Costa",
        "Maria Costa, the mayor, went home.",
        "Maria Costa, mayor.",
        "Maria Costa, mayor: a portrait",
        "Flood in Varn, page 4",
        "– The old quay –",
        "— Maria Costa was there",
    ],
)
def test_what_is_more_or_less_than_a_name_below_says_nothing(below: str) -> None:
    assert last("“We shall build it again.”", below)[1] != "name-below"


def test_a_name_below_says_nothing_of_a_run_with_its_own_cue() -> None:
    assert last("“We shall build it again,” Lund said.", "— Maria Costa") == ("Pedro Lund", "subject-verb")


def test_names_above_are_not_names_below() -> None:
    found = said(
        "Ada Holm, teacher\n\n“I ran to the hill.”\n\nJonas Frey, nurse\n\n“I hid in the hall.”\n\nIt was noon."
    )
    assert [one.rule == "name-below" for one in found] == [False, False]


def test_names_below_one_another() -> None:
    found = said(
        "“I ran to the hill.”\n\nAda Holm, teacher\n\n“I hid in the hall.”\n\nJonas Frey, nurse\n\nIt was noon."
    )
    assert [(one.speaker, one.rule) for one in found] == [("Ada Holm", "name-below"), ("Jonas Frey", "name-below")]


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("And from Maria Costa:", "Maria Costa"),
        ("From the Varn Port Authority:", "Varn Port Authority"),
        ("Also from Pedro Lund, the baker:", "Pedro Lund"),
        ("Maria Costa on Twitter:", "Maria Costa"),
        ("Maria Costa, the mayor, on Facebook:", "Maria Costa"),
        ("Maria Costa, in a letter to parents:", "Maria Costa"),
        ("Pedro Lund’s full statement:", "Pedro Lund"),
        ("The full statement from Pedro Lund:", "Pedro Lund"),
        ("Statement by the Varn Port Authority:", "Varn Port Authority"),
        ("The mayor’s tweet:", "Maria Costa"),
        ("Partial transcript as follows:", "Partial transcript"),
    ],
)
def test_a_heading_with_a_colon_says_who_speaks(heading: str, speaker: str) -> None:
    assert last(heading, "“We shall build it again.”") == (speaker, "heading-colon")


@pytest.mark.parametrize("heading", ["In a statement, Lund wrote:", "Lund had this to say:", "Lund tweeted:"])
def test_a_heading_with_a_verb_is_left_to_its_subject(heading: str) -> None:
    assert last(heading, "“We shall build it again.”") == ("Pedro Lund", "paragraph-colon")


@pytest.mark.parametrize("heading", ["And from Maria Costa:", "Maria Costa wrote:"])
def test_a_block_goes_on_under_its_heading(heading: str) -> None:
    assert last(heading, "“We shall build.”", "“We shall not sell.”", "“We stay here.”") == ("Maria Costa", "block")


def test_a_block_ends_with_narration() -> None:
    assert last("And from Maria Costa:", "“We shall build.”", "The hall was dark.", "“We stay.”")[1] != "block"


ASKED = "Costa asked who had sent it."
BY = "Asked by Maria Costa why he had gone, Lund answered: “I was late.”"


@pytest.mark.parametrize(
    ("turns", "speaker"),
    [
        ((ASKED, "“Holm,” he replied.", "“And when did she?”"), "Maria Costa"),
        ((ASKED, "“Holm,” Lund replied.", "“And when did she?”", "“In the spring.”"), "Pedro Lund"),
        ((BY, "“Is that a reason or an excuse?”"), "Maria Costa"),
    ],
)
def test_whoever_asked_before_asks_again(turns: tuple[str, ...], speaker: str) -> None:
    assert last(*turns) == (speaker, "other-speaker")


def test_a_question_after_no_question_is_whose_the_answer_was() -> None:
    assert last("“Holm,” Lund replied.", "“And when did she?”") == ("Pedro Lund", "last-speaker")


@pytest.mark.parametrize(
    ("turns", "speaker"),
    [
        (("“We go,” Costa said.", "“Why?” Lund asked."), "Maria Costa"),
        (("“We go,” she said.", "“Why?” he asked."), "Maria Costa"),
        (("“We go,” Maria said.", "“Why?” he asked."), "Maria Costa"),
        (("“We go,” Costa said.", "“No,” Lund said.", "“We do,” Costa said."), "Pedro Lund"),
        (("“We go,” Costa said.", "“No,” Lund said.", "“We do,” Costa said.", "“Never.”"), "Maria Costa"),
    ],
)
def test_two_who_speak_by_turns(turns: tuple[str, ...], speaker: str) -> None:
    assert last(*turns, "“The tide is high.”") == (speaker, "other-speaker")


@pytest.mark.parametrize(
    "turns",
    [
        ("“We go,” Costa said.", "“No,” Lund said."),
        ("“We go,” Costa said.", "“Why?” she asked."),
        ("“We go,” Costa said.", "“Why?” Costa asked."),
        ("“We go,” Costa said.", "“No,” Lund said.", "“Why?” asked Holm."),
        ("“We go,” Costa said.", "The sea rose.", "“Why?” Lund asked."),
        ("“We go,” Costa said.", "“Why?” Lund asked.", "The sea rose."),
    ],
    ids=["no question", "she may be Costa", "one speaker", "three speakers", "narration between", "narration after"],
)
def test_where_two_do_not_plainly_take_turns_nobody_takes_one(turns: tuple[str, ...]) -> None:
    assert last(*turns, "“The tide is high.”")[1] != "other-speaker"


@pytest.mark.parametrize(
    ("credit", "speaker"),
    [
        ("a letter pinned to the door of the Courier", "a letter"),
        ("a fisherman from Lorne", "a fisherman from Lorne"),
        ("The fisherman left the quay.", "Ada Holm"),
    ],
)
def test_a_credit_without_a_name(credit: str, speaker: str) -> None:
    text = f"“We go,” said Ada Holm.\n\n“You may have my boat when I am gone.” — {credit}"
    assert said(text)[-1].speaker == speaker


def test_names_above_one_another() -> None:
    text = "Maria Costa, mayor\n\n“We go.”\n\nPedro Lund, baker\n\n“We stay.”\n\nIna Vik, nurse\n\n“We wait.”"
    assert [one.speaker for one in said(text)] == ["Maria Costa", "Pedro Lund", "Ina Vik"]
