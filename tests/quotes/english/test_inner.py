"""Quotations inside quotations: who speaks in them, and what between inner marks nobody said."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said
from tui.quotes import analyse

SAID = "” said Ada Finch."


def inner(text: str) -> list[tuple[tuple[str, ...], str | None, str | None]]:
    """Return the words, the speaker and the cue of each quotation inside another one."""
    return [(one.spans, one.speaker, one.cue) for one in said(text) if one.rule == "inner"]


CASES = {
    "the cue before": ("My mother told me, ‘Never lie,’", "‘Never lie,’", "My mother", "told"),
    "the cue after": ("‘Never lie,’ my mother told me,", "‘Never lie,’", "my mother", "told"),
    "the verb first": ("‘Never lie,’ said my mother,", "‘Never lie,’", "my mother", "said"),
    "the next sentence": ("‘Why me?’ Tom Bray asked. It was late,", "‘Why me?’", "Tom Bray", "asked"),
    "a colon": ("So Tom Bray said: ‘Never lie.’ And I do not,", "‘Never lie.’", "Tom Bray", "said"),
    "the speaker himself": ("I said, ‘Never lie,’", "‘Never lie,’", "Ada Finch", "said"),
    "a mere word": ("I said ‘no’ to him,", "‘no’", "Ada Finch", "said"),
    "what somebody calls it": (
        "Tom Bray calls it ‘the best quay of all’,",
        "‘the best quay of all’",
        "Tom Bray",
        "calls",
    ),
    "be like": ("And I was like, ‘Never lie,’", "‘Never lie,’", "Ada Finch", "was like"),
    "be like, contracted": ("And I’m just like ‘Never lie!’ And so on,", "‘Never lie!’", "Ada Finch", "I’m just like"),
    "be all": ("Tom Bray is all, ‘Never lie,’", "‘Never lie,’", "Tom Bray", "is all"),
    "go": ("And Tom Bray goes, ‘Never lie,’", "‘Never lie,’", "Tom Bray", "goes"),
    "a name with its office": ("My boss, Tom Bray, told me, ‘Never lie,’", "‘Never lie,’", "Tom Bray", "told"),
}


@pytest.mark.parametrize(("outer", "words", "speaker", "cue"), CASES.values(), ids=CASES)
def test_what_another_one_said_is_his(outer: str, words: str, speaker: str, cue: str) -> None:
    assert inner(f"“{outer}{SAID}") == [((words,), speaker, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "“My mother told me, ‘Never lie,’” said Ada Finch.",
        "\"My mother told me, 'Never lie,'\" said Ada Finch.",
        "‘My mother told me, “Never lie,”’ said Ada Finch.",
        "'My mother told me, \"Never lie,\"' said Ada Finch.",
    ],
)
def test_marks_of_any_kind(text: str) -> None:
    outer, within = said(text)
    assert (outer.spans, outer.speaker, outer.rule) == ((text[: text.index(" said")],), "Ada Finch", "verb-subject")
    assert within.spans[0][1:-1] == "Never lie,"
    assert (within.speaker, within.kind, within.mention) == ("My mother", "direct", "My mother")


def test_the_outer_one_is_first() -> None:
    analysis = analyse("“‘Never lie,’ my mother told me,” said Ada Finch.")
    assert [quote.spans[0].start for quote in analysis.quotes] == [0, 1]
    assert [speaker.name for speaker in analysis.speakers] == ["Ada Finch", "my mother"]


@pytest.mark.parametrize("words", ["“She said ‘he said “no” to me’,”", "‘She said “he said ‘no’ to me”,’"])
def test_three_levels(words: str) -> None:
    outer, middle, innermost = said(f"{words} Ada Finch said.")
    assert (outer.spans, outer.speaker) == ((words,), "Ada Finch")
    assert [one.spans[0][1:-1] for one in (middle, innermost)] == [words[words.rindex("he said") : -3], "no"]
    assert [one.mention for one in (middle, innermost)] == ["She", "he"]


def test_an_interrupted_one_is_one() -> None:
    assert inner(f"“‘We go,’ said Tom Bray, ‘now.’ So we went,{SAID}") == [(("‘We go,’", "‘now.’"), "Tom Bray", "said")]


def test_two_of_different_speakers() -> None:
    found = inner(f"“I said, ‘All of them?’ and Tom Bray said, ‘All.’ That was it,{SAID}")
    assert [speaker for _, speaker, _ in found] == ["Ada Finch", "Tom Bray"]


def test_two_mothers_are_two() -> None:
    text = "“My mother said, ‘Go,’” said Ada Finch.\n\n“My mother said, ‘Stay,’” said Tom Bray."
    names = [speaker.name for speaker in analyse(text).speakers]
    assert names == ["Ada Finch", "My mother", "Tom Bray", "My mother"]


def test_a_pronoun_is_whom_alone_the_outer_quotation_names() -> None:
    assert inner(f"“Tom Bray rose. He said, ‘We go,’{SAID}")[0][1] == "Tom Bray"


@pytest.mark.parametrize("before", ["My clerk came. ", "Then came Tom Bray and Ned Lund. ", "Then came Mary Lund. "])
def test_a_pronoun_is_nobody_where_that_is_not_clear(before: str) -> None:
    assert inner(f"Ned Holm came. “{before}He said, ‘We go,’{SAID}")[0][1] is None


def test_somebody_known_under_his_office() -> None:
    text = f"The mayor, Ilse Marrow, left.\n\n“The mayor told me, ‘We go,’{SAID}"
    assert inner(text)[0][1] == "Ilse Marrow"


def test_a_name_in_full_within_names_him_everywhere() -> None:
    text = f"Bray has gone. “Then Tom Bray said, ‘We go,’{SAID} “I stay,” Bray said."
    assert said(text)[-1].speaker == "Tom Bray"


def test_a_speaker_within_is_no_last_speaker() -> None:
    text = f"“Tom Bray told me, ‘We go,’{SAID}\n\n“We have gone, and we shall not come back.”"
    assert said(text)[-1].speaker != "Tom Bray"


@pytest.mark.parametrize(
    "outer",
    [
        "The so-called ‘new dawn’ is over,",
        "I read ‘The Old Quay’ twice,",
        "I think the ‘new dawn’ has come,",
        "The workers’ hall and the boys’ club are shut,",
        "We know ’em from the ’60s, don’t we,",
        "They are like ‘Sun and Moon’,",
        "We met at Earl ‘Bud’ Haskin’s,",
    ],
)
def test_what_nobody_said_is_no_quotation(outer: str) -> None:
    assert len(said(f"“{outer}{SAID}")) == 1


def test_nothing_is_quoted_inside_a_term() -> None:
    assert inner("He read “The Man Who Said ‘No’” twice.") == []
