"""A stretch of text is found again by its words, whatever was edited around it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.anchor import Anchor, anchored, anchored_place, located, located_place

TEXT = """Fenwick council will vote on the ferry on Monday.

"We have waited two years for this boat," said harbour master Mira Kolb. "It is enough."

Nobody answered her. "It is enough," she said again, and left the room without her coat.

The council's chairman, Odo Brandt, said the money was there, but not the crew that the ferry needs."""

letters = st.text(alphabet="abc \n“”\"'.é漢🙂", max_size=200)
paragraph = st.text(alphabet="abcdefgh ,.", min_size=1, max_size=120)


def anchor_of(words: str, text: str = TEXT, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return anchored(text, start, start + len(words))


def found(text: str, anchor: Anchor) -> str | None:
    span = located(text, anchor)
    return None if span is None else text[slice(*span)]


@given(letters, st.data())
def test_an_unedited_text_has_it_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert located(text, anchored(text, start, end)) == (start, end)
    assert located_place(text, anchored_place(text, start)) == start


@given(st.lists(paragraph, max_size=4), st.lists(paragraph, max_size=4), st.integers(0, 11), st.integers(0, 30))
def test_paragraphs_before_and_after_change_nothing(before: list[str], after: list[str], turn: int, skip: int) -> None:
    text, analysis = talk(*range(12))
    start, end = analysis.quotes[turn].spans[0]
    edited = "\n\n".join([*before, text, *after])
    shift = edited.index(text)
    assert located(edited, anchored(text, start, end)) == (start + shift, end + shift)
    assert located_place(edited, anchored_place(text, start + skip)) == start + skip + shift


@given(letters, letters, st.data())
def test_any_text_may_be_asked_for_any_anchor(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = located(other, anchored(text, start, end))
    assert span is None or 0 <= span.start <= span.end <= len(other)
    place = located_place(other, anchored_place(text, start))
    assert place is None or 0 <= place <= len(other)


def test_it_is_kept_as_json() -> None:
    anchor = anchor_of("“caf", "the “café” at the quay")
    assert Anchor.from_dict(json.loads(json.dumps(anchor.to_dict()))) == anchor
    with pytest.raises(KeyError):
        Anchor.from_dict({})


@pytest.mark.parametrize("nth", [0, 1])
def test_the_same_words_twice_are_told_apart_by_what_is_around(nth: int) -> None:
    anchor = anchor_of("It is enough", nth=nth)
    longer = "A correction was made to this article on Tuesday, after a reader had written.\n\n" + TEXT
    span = located(longer, anchor)
    assert span is not None
    assert span.start == anchor.start + len(longer) - len(TEXT)


@pytest.mark.parametrize(
    "edited",
    [
        TEXT.replace('"We', "“We").replace('boat,"', "boat,”"),
        TEXT.replace("waited two", "waited\ntwo"),
        TEXT.replace("waited two", "waited  two").replace("Fenwick council", "The council of Fenwick"),
    ],
)
def test_other_marks_and_blanks_are_the_same_words(edited: str) -> None:
    words = found(edited, anchor_of('"We have waited two years for this boat,"'))
    assert words is not None
    assert words[1:-1].split() == ["We", "have", "waited", "two", "years", "for", "this", "boat,"]
    assert words[0] in '"“'
    assert words[-1] in '"”'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("two years", "more than two years"),
        ("We have", "We all have"),
        ("this boat", "a boat"),
        ("We have waited", "They waited"),
    ],
)
def test_words_that_were_edited_are_found_by_what_stayed(old: str, new: str) -> None:
    edited = "One line more, at the beginning.\n\n" + TEXT.replace(old, new)
    sought = '"We have waited two years for this boat,"'
    assert found(edited, anchor_of(sought)) == sought.replace(old, new)


def test_words_that_are_gone_are_not_found_elsewhere() -> None:
    assert found(TEXT.replace("on Monday", ""), anchor_of("on Monday")) is None
    assert found("A sailor wrote on Monday that nobody knew of this.", anchor_of("on Monday")) is None
    assert found("Nothing of it is left here, she said.", anchor_of("said")) is None
    assert found("", anchor_of("said")) is None
    gone = TEXT.replace('"We have waited two years for this boat,"', '"Let us eat before the fish is cold,"')
    assert found(gone, anchor_of('"We have waited two years for this boat,"')) is None


def test_marks_and_points_are_found_by_what_is_around() -> None:
    anchor = anchor_of('"', nth=2)
    edited = "Another line.\n\n" + TEXT
    assert located(edited, anchor) == (anchor.start + 15, anchor.start + 16)
    point = anchored(TEXT, 51, 51)
    assert located(edited, point) == (66, 66)


def test_a_place_whose_words_are_gone_is_near_to_what_stood_there() -> None:
    start = TEXT.index("Nobody answered")
    end = TEXT.index("The council's chairman")
    place = located_place(TEXT[:start] + TEXT[end:], anchored_place(TEXT, start))
    assert place is not None
    assert abs(place - start) < 90
    assert located_place("Something else altogether.", anchored_place(TEXT, start)) is None


@pytest.mark.parametrize("unit", ["a ", "ab", "“", "It is enough. ", " "])
def test_what_repeats_without_end_is_no_trap(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    for start, end in ((100_000, 100_040), (100_001, 150_000)):
        span = located("x" + text, anchored(text, start, end))
        assert span is None or span.end <= len(text) + 1
