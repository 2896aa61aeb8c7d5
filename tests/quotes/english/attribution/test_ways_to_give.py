"""The many ways in which a reporter gives somebody's words, in a paragraph of its own below who he is."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said

ABOVE = "Ada Holm, 41, runs the ferry in Lund. Karl Lind, 50, runs the mill.\n\nThe rain was heavy that week.\n\n"
BEFORE = """
    As Holm put it, …
    In Holm’s words, …
    To quote Holm: …
    Holm’s verdict: …
    Holm’s take: …
    Holm’s response? …
    Holm again: …
    Holm on the flood: …
    Holm had this to say: …
    Holm was having none of it. …
    Not so, says Holm. …
    For Holm, it was a shock. …
    For Holm, it was simple: …
    It was simple for Holm: …
    The message from Holm was clear: …
    Holm took to social media: …
    Holm captioned the photo: …
    Reached by phone on Friday, Holm was calm. …
    Holm, tears in her eyes, said: …
"""
AFTER = """
    … is how Holm put it.
    … runs Holm’s motto.
    … came Holm’s reply.
    … was Holm’s message to the town.
    … was the message from Holm.
    … Holm, who lives in Lund, told the inquest.
    … the Courier quoted Holm as saying.
    … Holm managed to say.
    … Holm was able to say.
    … Holm had to concede.
    … Holm was forced to admit.
    … Holm was at pains to point out.
    … Holm could not resist adding.
    … Holm has been known to say.
    … Holm is heard to say on the tape.
    … Holm is seen shouting in the video.
    … Holm went on to say.
    … said a tearful Holm.
"""


def ways(listed: str) -> list[str]:
    return [line.strip() for line in listed.strip().splitlines()]


@pytest.mark.parametrize("way", ways(BEFORE))
def test_before_the_words(way: str) -> None:
    words = "“The boat was late and the quay was shut.”"
    assert [(one.spans, one.speaker) for one in said(ABOVE + way.replace("…", words))] == [((words,), "Ada Holm")]


@pytest.mark.parametrize("way", ways(AFTER))
def test_after_the_words(way: str) -> None:
    words = "“The boat was late and the quay was shut,”"
    assert [(one.spans, one.speaker) for one in said(ABOVE + way.replace("…", words))] == [((words,), "Ada Holm")]


def test_what_a_relative_clause_is_about_is_nobodys() -> None:
    assert said("“Drawer,” which Ada Holm had begun to write.") == []
