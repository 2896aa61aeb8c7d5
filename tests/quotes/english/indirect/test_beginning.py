"""Where a reported clause begins."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported

HOLM = "Ada Holm"
CASES = {
    "contracted subject": ("Ada Holm said she’ll mend it.", "she’ll mend it"),
    "contracted there": ("Ada Holm said there’s no bridge.", "there’s no bridge"),
    "there": ("Ada Holm said there is a hole in the bridge.", "there is a hole in the bridge"),
    "subject with a comma": ("Ada Holm said they, too, have left.", "they, too, have left"),
    "two subjects": ("Ada Holm said he and his crew were ill.", "he and his crew were ill"),
    "plain noun": ("Ada Holm said boats left at dawn.", "boats left at dawn"),
    "present plural": ("Ada Holm said the harbour boats plan to leave.", "the harbour boats plan to leave"),
    "present after a pronoun": ("Ada Holm said they need a bridge.", "they need a bridge"),
    "number in front": ("Ada Holm said about half of the boats were lost.", "about half of the boats were lost"),
    "gerund as subject": ("Ada Holm said having the bridge shut hurts trade.", "having the bridge shut hurts trade"),
    "for weeks": ("Ada Holm has said for weeks that the bridge was shut.", "that the bridge was shut"),
    "for two years": ("Ada Holm has said for two years that the bridge was shut.", "that the bridge was shut"),
    "earlier": ("Ada Holm said earlier on Friday that the bridge was shut.", "that the bridge was shut"),
    "a participle in the address": (
        "Ada Holm told a crowded hall in Lorne that the bridge was shut.",
        "that the bridge was shut",
    ),
    "at least": ("Ada Holm said at least six boats sank.", "at least six boats sank"),
    "a year": ("Ada Holm said 2016 has been a hard year.", "2016 has been a hard year"),
    "never": ("Ada Holm vowed never to return.", "never to return"),
    "those told, and a bare noun": ("Ada Holm told investors profits would fall.", "profits would fall"),
    "those told, and what they did": (
        "Ada Holm told police officers who came to the house that she had never met him.",
        "that she had never met him",
    ),
    "to whom": ("Ada Holm complained to the clerk that the bridge was shut.", "that the bridge was shut"),
    "to her": ("Ada Holm explained to her on Friday that the bridge was shut.", "that the bridge was shut"),
    "confided": ("Ada Holm confided to a friend that the bridge was shut.", "that the bridge was shut"),
    "snapped": ("Ada Holm snapped that the bridge was shut.", "that the bridge was shut"),
    "to whom before a question": ("Ada Holm explained to Karl Lind why it was shut.", "why it was shut"),
    "set off in front, far": (
        "Ada Holm said, when it rained in May, a boat sank.",
        "when it rained in May, a boat sank",
    ),
    "set off in front": ("Ada Holm said, if elected, she would mend it.", "if elected, she would mend it"),
    "clause in front": ("Ada Holm said when it rains, the bridge is shut.", "when it rains, the bridge is shut"),
    "if in the clause": ("Ada Holm says if boats sink the bridge is shut.", "if boats sink the bridge is shut"),
    "allowed, however": ("Ada Holm allowed, however, that boats sink.", "that boats sink"),
    "an unknown verb": ("Ada Holm said the boats zigzag the bay.", "the boats zigzag the bay"),
    "people": ("Ada Holm said people misjudge the bay.", "people misjudge the bay"),
    "this week": ("Ada Holm said this week that the bridge was shut.", "that the bridge was shut"),
    "long address": (
        "Ada Holm said in an interview with the Lorne Courier on Friday that the bridge was shut.",
        "that the bridge was shut",
    ),
    "that and a contraction": ("Ada Holm said on Friday that it’s shut.", "that it’s shut"),
    "for her part": ("Ada Holm said for her part that the bridge was shut.", "that the bridge was shut"),
    "reflexive": ("Ada Holm said herself that the bridge was shut.", "that the bridge was shut"),
    "at a hearing": ("Ada Holm said at the hearing that the bridge was shut.", "that the bridge was shut"),
    "if": ("Ada Holm asked if the bridge was shut.", "if the bridge was shut"),
    "urged somebody": ("Ada Holm urged the crew to leave.", "the crew to leave"),
    "asked somebody not to": ("Ada Holm asked him not to leave.", "him not to leave"),
    "told somebody to": ("Ada Holm told him to leave.", "to leave"),
}


@pytest.mark.parametrize(("text", "clause"), CASES.values(), ids=CASES)
def test_a_clause_begins(text: str, clause: str) -> None:
    assert reported(text) == [(clause, HOLM)]


WHEN_AND_WHERE = [
    "last week",
    "earlier this month",
    "late Monday",
    "on Monday morning",
    "on May 9",
    "two weeks ago",
    "a day earlier",
    "later",
    "again",
    "repeatedly",
    "at a meeting on Monday",
    "in a statement on Monday",
    "Monday in a statement",
    "in an interview with the Lorne Courier",
]


@pytest.mark.parametrize("said", WHEN_AND_WHERE)
@pytest.mark.parametrize("that", ["", "that "])
@pytest.mark.parametrize("cue", ["said", "told reporters", "announced"])
def test_when_and_where_it_was_said_is_no_part_of_it(cue: str, said: str, that: str) -> None:
    assert reported(f"Ada Holm {cue} {said} {that}the bridge was shut.") == [(f"{that}the bridge was shut", HOLM)]


@pytest.mark.parametrize(
    "clause",
    [
        "last week’s storm was hard",
        "this week was hard",
        "two weeks would be enough",
        "later talks would be held",
        "one day the town would see",
        "a week of rain was coming",
    ],
)
def test_a_time_that_a_clause_is_about_is_part_of_it(clause: str) -> None:
    assert reported(f"Ada Holm said {clause}.") == [(clause, HOLM)]


@pytest.mark.parametrize("aside", ["on Monday", "in a statement"])
def test_when_and_in_what_it_was_said_may_stand_between_commas(aside: str) -> None:
    assert reported(f"Ada Holm said, {aside}, the bridge was shut.") == [("the bridge was shut", HOLM)]


NONE = {
    "determiner": "Ada Holm said little in that speech she gave.",
    "a relative clause": "Ada Holm told boaters who sank.",
    "after a run": "“The bridge is shut,” Ada Holm said as boats left.",
    "an object with a description": "Ada Holm reported a loss made in May.",
    "to whom": "Ada Holm agreed to a plan for all the things that hurt.",
    "adverb": "“It shut,” Ada Holm said happily on the quay as boats came.",
    "pledged is no cue before its noun": "Ada Holm counted pledged votes that had come in.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_clause_begins(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She left when asked by a clerk if the bridge was shut.", [("if the bridge was shut", "a clerk")]),
        (
            "Asked by Karl Lind whether the bridge was shut, Ada Holm said it was.",
            [("whether the bridge was shut", "Karl Lind"), ("it was", HOLM)],
        ),
    ],
)
def test_who_asks_what_somebody_is_asked(text: str, wanted: list[tuple[str, str]]) -> None:
    assert reported(text) == wanted


def test_a_sure_cue_reports_whoever_speaks() -> None:
    assert reported("By big margins, those surveyed say the bridge is shut.")[0][0] == "the bridge is shut"


def test_has_can_be_part_of_the_pronoun() -> None:
    assert reported("He’s said he’ll mend the bridge.") == [("he’ll mend the bridge", None)]


def test_a_gerund_has_the_clause_after_it() -> None:
    assert reported("“It shut,” Ada Holm said, adding that it was old.") == [("that it was old", HOLM)]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("It has been reported that the bridge was shut.", "that the bridge was shut"),
        ("Asked whether the bridge was shut, she left.", "whether the bridge was shut"),
    ],
)
def test_a_cue_without_a_speaker(text: str, clause: str) -> None:
    assert reported(text) == [(clause, None)]


@pytest.mark.parametrize("group", ["Most of them", "Two of them", "Those surveyed"])
def test_a_group_without_a_noun_speaks(group: str) -> None:
    assert reported(f"{group} said the bridge was shut.") == [("the bridge was shut", group)]
