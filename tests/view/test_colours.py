from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.view.colours import COLOURS, NOBODY_MARK, bar_mark, by_prominence, colour_index


def test_the_most_quoted_come_first_and_equals_in_the_order_in_which_they_speak() -> None:
    _, analysis = talk(3, 1, 0, 0, 2)
    assert [speaker.id for speaker in by_prominence(analysis)] == [0, 3, 1, 2]


def test_who_is_not_quoted_has_no_place() -> None:
    _, analysis = talk(0, None)
    assert [speaker.id for speaker in by_prominence(analysis)] == [0]
    assert set(colour_index(analysis)) == {0}


def test_the_most_quoted_speakers_get_a_colour_each_in_their_order() -> None:
    _, analysis = talk(5, 5, 4, 7, 7, 7, 0, 1, 2, 3, 6)
    colours = colour_index(analysis)
    assert colours[7] == 0
    assert colours[5] == 1
    assert sorted(colours.values()) == list(range(COLOURS))


def test_a_late_speaker_gets_no_colour_of_those_who_speak_beside_him() -> None:
    first = [number for number in range(COLOURS) for _ in range(2)]
    _, analysis = talk(*first, 0, 8, 0)  # the ninth stands between two quotations of the first, whose turn it would be
    colours = colour_index(analysis)
    assert colours[0] == 0
    assert colours[8] == 1


def test_two_unknown_speakers_apart_share_what_is_free() -> None:
    _, analysis = talk(*range(COLOURS), 8)
    assert colour_index(analysis)[8] == 0


@given(st.lists(st.integers(0, 30) | st.none(), max_size=60))
def test_everybody_who_is_quoted_gets_a_colour(speakers: list[int | None]) -> None:
    _, analysis = talk(*speakers)
    colours = colour_index(analysis)
    assert set(colours) == {speaker for speaker in speakers if speaker is not None}
    assert all(0 <= colour < COLOURS for colour in colours.values())


@given(st.lists(st.integers(0, 11), max_size=40))
def test_neighbours_differ_where_a_colour_is_free(speakers: list[int]) -> None:
    _, analysis = talk(*speakers)
    colours = colour_index(analysis)
    beside: dict[int, set[int]] = {}
    for one, other in pairwise(speakers):
        if one != other:
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    for place, speaker in enumerate(by_prominence(analysis)):
        taken = {colours[other] for other in beside.get(speaker.id, ())}
        if place >= COLOURS and len(taken) < COLOURS:
            earlier = {colours[other.id] for other in by_prominence(analysis)[:place] if other.id in beside[speaker.id]}
            assert colours[speaker.id] not in earlier


def test_marks_differ_without_colours_and_are_one_with_them() -> None:
    plain = {bar_mark(colour, plain=True) for colour in range(COLOURS)}
    assert len(plain) == COLOURS
    assert {bar_mark(colour) for colour in range(COLOURS)} == {"▌"}
    assert bar_mark(None) == bar_mark(None, plain=True) == NOBODY_MARK
    assert NOBODY_MARK not in plain
