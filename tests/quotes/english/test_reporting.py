"""Who speaks at a cue."""

from __future__ import annotations

import pytest

from tests.quotes.reading import mentioned, narration, said, words
from tui.quotes.english.reporting import Passage

CASES = {
    "before": ("Ilse Marrow said so.", "Ilse Marrow", False),
    "after a run": ("“It shut,” said Ilse Marrow.", "Ilse Marrow", True),
    "after a clause": ("The quay shut, said Ilse Marrow.", "Ilse Marrow", True),
    "to whom": ("Ilse Marrow, the mayor, told reporters so.", "Ilse Marrow", False),
    "gerund": ("Ilse Marrow left, saying so.", "Ilse Marrow", False),
    "gerund with its own subject": ("With Ilse Marrow tweeting so, all left.", "Ilse Marrow", False),
    "infinitive": ("Ilse Marrow wanted to say so.", "Ilse Marrow", False),
    "agent": ("It was described by Ilse Marrow.", "Ilse Marrow", True),
    "passive without agent": ("It was described in May.", None, True),
    "conjunction": ("Boats left, but Ilse Marrow said so.", "Ilse Marrow", False),
    "second verb": ("Ilse Marrow rose and said so.", "Ilse Marrow", False),
    "number agrees": ("The mayor reports it.", "The mayor", False),
    "number does not agree": ("The only clerk say so.", None, False),
    "no subject": ("Said so.", None, False),
    "share": ("Now 47% say so.", "47%", False),
    "fraction": ("One in five say so.", "One in five", False),
    "people in a share": ("67 percent of voters say so.", "67 percent of voters", False),
    "contraction": ("She’s saying so.", "She’s", False),
    "since": ("Ilse Marrow has since said so.", "Ilse Marrow", False),
    "both": ("The clerks left, and both said so.", "both", False),
    "later": ("Ilse Marrow later reported it.", "Ilse Marrow", False),
    "the US": ("The bridge shut, the US envoy said.", "the US envoy", False),
    "long phrase": ("The people familiar with the talks say so.", "The people familiar with the talks", False),
    "last part of the sentence": (
        "It shut, people familiar with the talks say.",
        "people familiar with the talks",
        False,
    ),
    "described by a relative clause": (
        "Ilse Marrow, the owner of the port who drew “all” eyes, said so.",
        "Ilse Marrow",
        False,
    ),
    "inverted after a name": ("Ness, says the weaver, is dull.", "the weaver", True),
    "inverted after a clause": ("The plan, which failed, said Ilse Marrow, was dull.", "Ilse Marrow", True),
    "a description and its clause": (
        "The weaver, whose loom burnt, recalls her brother as a boy.",
        "The weaver",
        False,
    ),
    "both, after a noun": ("The two weavers both said so.", "The two weavers", False),
    "a gerund that describes": ("Guild clerks representing weavers said so.", "Guild clerks", False),
    "a phrase in front": ("Passing sentence, Ilse Marrow, sitting at Lorne, said so.", "Ilse Marrow", False),
    "town and state": ("Ilse Marrow of Lorne, Ohio, said so.", "Ilse Marrow of Lorne", False),
    "town and state, one comma": ("A weaver from Lorne, Ohio said so.", "A weaver from Lorne", False),
    "a place after a day": ("A film of a fire Tuesday in Lorne, Ohio, says so.", "A film of a fire", False),
    "an office after a noun": (
        "“It shut,” said Harbour managing director Ilse Marrow.",
        "Harbour managing director Ilse Marrow",
        True,
    ),
    "dated": ("A Feb. 1 letter from the guild says so.", "A Feb. 1 letter from the guild", False),
    "not inverted": ("Ilse Marrow, a Dane in Lorne, said the Brask family left.", "Ilse Marrow", False),
}


@pytest.mark.parametrize(("text", "speaker", "inverted"), CASES.values(), ids=CASES)
def test_report(text: str, speaker: str | None, inverted: bool) -> None:
    n = narration(text)
    (report,) = Passage(n, n.sentences[0]).reports
    assert (mentioned(text, n, report.speaker), report.inverted) == (speaker, inverted)


@pytest.mark.parametrize(
    ("text", "whole"),
    [("“It shut,” said Ilse Marrow today.", "said Ilse Marrow"), ("Then Ilse Marrow said so.", "Ilse Marrow said")],
)
def test_a_report_spans_cue_and_speaker(text: str, whole: str) -> None:
    n = narration(text)
    (report,) = Passage(n, n.sentences[0]).reports
    assert words(text, n, report.first, report.last) == whole


def test_two_cues_two_reports() -> None:
    text = "Ilse Marrow said it shut, and Tom Brask denied it."
    n = narration(text)
    reports = Passage(n, n.sentences[0]).reports
    assert [mentioned(text, n, report.speaker) for report in reports] == ["Ilse Marrow", "Tom Brask"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm, 22, of Port Lund, Mass., said it was shut.", "Ada Holm"),
        ("Ada Holm, during a town meeting in Port Lund, said it was shut.", "Ada Holm"),
        ("Ada Holm (R), noting the size of it, said, “It is shut.”", "Ada Holm"),
        ("A letter obtained by the Courier said it was shut.", "A letter"),
        ("A man speaking to the Courier said it was shut.", "A man"),
        ("In a note released on Friday, Ada Holm rose, saying, “It is shut.”", "Ada Holm"),
        ("The critic Ada Holm, writing in the Courier, called it “a ruin”.", "Ada Holm"),
        ("Karl Brask, a surgeon, said Port Lund was shut.", "Karl Brask"),
        ("Ada Holm less than two weeks ago said it was shut.", "Ada Holm"),
        ("Ada Holm, who has in the past called the quay “a ruin”, left.", "Ada Holm"),
        ("Another wrote, “It is shut.”", "Another"),
        ("“It is shut?” Ada Holm told the local station on Friday.", "Ada Holm"),
        (
            "“It is,” Ada Holm, a fellow at the Institute for Ice in Lund, Norland, and an author, said.",
            "Ada Holm",
        ),
    ],
)
def test_who_speaks_past_what_stands_between(text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In 2014, Lund, Ness and Vik said it was shut.", "Lund, Ness and Vik"),
        ("The coast towns of Lund, Ness and Vik have called for a new quay.", "The coast towns"),
    ],
)
def test_a_list_speaks_as_a_whole(text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker


def test_what_one_is_warned_of_is_no_clause() -> None:
    assert not said("They have been warning about a storm that many thought small.")


def test_a_date_before_the_cue_is_not_the_subject() -> None:
    assert said("A state report dated Jan. 9 found “a foul smell” in nine wells.")[-1].speaker == "A state report"
    assert said("Ada Holm on Dec. 12 called it “a long and sad ruin”.")[-1].speaker == "Ada Holm"
