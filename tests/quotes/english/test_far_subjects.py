"""Subjects that long descriptions, participles and phrases part from their verb."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

CASES = {
    "one relative clause in another": (
        "Ada Holm, who heads the Harbour Trust, which runs the port, said the plan “calls it into question” now.",
        "Ada Holm",
    ),
    "relative clause in a description": (
        "Ada Holm, the clerk who heads the Harbour Trust, which runs it, said the plan “calls it into question” now.",
        "Ada Holm",
    ),
    "phrase in front": (
        "Before Lund’s part in the film, the preacher Karl Holm, who died in a 2011 raid, is shown lecturing: “Go.”",
        "Karl Holm",
    ),
    "surname like a verb form": (
        "Ada Fleming of Lundbank, Norland’s largest private bank, warned that “the sea will rise” soon.",
        "Ada Fleming",
    ),
    "participle with a date": (
        "A legal paper drafted for the port in May 2012, and obtained by the Courier, concluded that it was a “hole.”",
        "A legal paper",
    ),
    "particle of a participle": (
        "In Lund, an urgent email sent out by Karl Holm on Tuesday warned of rain: “There is more to come.”",
        "an urgent email",
    ),
    "particle of a verb": ("They passed out water bottles that said, “Welcome to the games.”", "water bottles"),
    "passive after a conjunction": (
        "Ada Holm changed her plan, after her first letter was shown to be false, stating that it was “shut at last.”",
        "Ada Holm",
    ),
    "noun before a noun": (
        "Ada Holm went on, praising eight state legislative clerks “who serve the spirit of our town.”",
        "Ada Holm",
    ),
    "what somebody begins": ("Holm would do well to begin “mending boats” for Lund, said Ada Finch.", "Ada Finch"),
    "what somebody goes on to do": (
        "Even as Karl Holm has often said that he opposes “boots on the quay” in Lund, his party continues to plan it.",
        "Karl Holm",
    ),
    "who made what is read": (
        "The quay needs “forty piles a year,” according to calculations by Ada Holm of the Harbour Institute.",
        "calculations by Ada Holm of the Harbour Institute",
    ),
    "who wrote what is read": ("“The quay is sinking,” said a report by Ada Holm.", "Ada Holm"),
    "who wrote what is read, without a name": (
        "“The quay is sinking,” said a report by a clerk in Lund.",
        "a report by a clerk in Lund",
    ),
    "relative clause that an aside cuts": (
        "But Lund showed no sign of giving in, releasing a letter that, while praising Holm, accused her of “greed.”",
        "a letter",
    ),
    "number before a preposition": (
        "The council voted 6-1 for the motion which said the town “has waited long enough.”",
        "the motion",
    ),
    "object like a verb": (
        "A crowd of sailors had gathered, calling for peace and carrying signs saying, “Ships today, ruin tomorrow.”",
        "A crowd of sailors",
    ),
    "noun of a source like a verb": (
        "According to Old Harbour-era records from Ada Holm, the quay was “a ruin” then.",
        "Ada Holm",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES.keys())
def test_the_subject_of_a_cue(text: str, speaker: str) -> None:
    assert said(text)[0].speaker == speaker
