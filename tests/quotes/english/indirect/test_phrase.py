"""Phrases that a cue reports."""

from __future__ import annotations

import pytest

from tests.quotes.reading import reported

CASES = {
    "announced": ("Ada Holm announced a new bridge.", "a new bridge"),
    "called for": ("Ada Holm called for a vote on the bridge.", "a vote on the bridge"),
    "called on": ("Ada Holm called on the crew to leave.", "the crew to leave"),
    "called him": ("Ada Holm called him a liar.", "him a liar"),
    "called a thing": ("Ada Holm called the bridge a ruin.", "the bridge a ruin"),
    "accused": ("Ada Holm accused the crew of fraud.", "the crew of fraud"),
    "described": ("Ada Holm described the bridge as old.", "the bridge as old"),
    "mentioned": ("Ada Holm never mentioned the bridge.", "the bridge"),
    "warned of": ("Ada Holm warned of a flood.", "a flood"),
    "pointed to": ("Ada Holm pointed to her work on the bridge.", "her work on the bridge"),
    "commented on": ("Ada Holm declined to comment on the plan.", "the plan"),
    "asked about": ("Ada Holm asked him about the plan.", "the plan"),
    "described it": ("Ada Holm has described it as a ruin.", "it as a ruin"),
    "called it the": ("Ada Holm called it the town’s worst.", "it the town’s worst"),
    "called her friend": ("Ada Holm called Karl Lind her friend.", "Karl Lind her friend"),
    "reported having": ("Ada Holm reported having three boats.", "having three boats"),
    "because": (
        "Ada Holm called for a vote because the bridge was old.",
        "a vote because the bridge was old",
    ),
    "so": ("Ada Holm said so in May.", "so"),
    "the same": ("Ada Holm said the same of the bridge.", "the same of the bridge"),
    "promised": ("Ada Holm promised a new bridge.", "a new bridge"),
    "warned against": ("Ada Holm cautioned against a new bridge.", "a new bridge"),
    "party in brackets": ("Ada Holm called on Mayor Karl Lind (R) to resign.", "Mayor Karl Lind (R) to resign"),
    "ends at a comma": ("Ada Holm announced a new bridge, and boats left.", "a new bridge"),
    "ends at a second verb": ("Ada Holm announced a new bridge and left for Lorne.", "a new bridge"),
    "ends before a day": ("Ada Holm announced a new bridge last week.", "a new bridge"),
}


@pytest.mark.parametrize(("text", "phrase"), CASES.values(), ids=CASES)
def test_a_phrase(text: str, phrase: str) -> None:
    assert reported(text) == [(phrase, "Ada Holm")]


def test_what_somebody_calls_a_thing() -> None:
    assert reported("They fought what Ada Holm called idle talk.") == [("what … idle talk", "Ada Holm")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm called the crew.",
        "Ada Holm told a story.",
        "Ada Holm criticized the plan.",
        "They left for a town called Lorne.",
        "A new bridge was announced.",
        "Ada Holm promised them.",
        "They left for Lorne, a plan announced earlier.",
        "Ada Holm recalled the day: “We ran.”",
    ],
)
def test_no_phrase(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize("text", ["Asked about the plan, she left.", "She left when asked about the plan."])
def test_asked_by_nobody(text: str) -> None:
    assert reported(text) == [("the plan", None)]


def test_a_phrase_with_marks_is_none_of_these() -> None:
    assert reported("Ada Holm announced a “grand” bridge.") == []
