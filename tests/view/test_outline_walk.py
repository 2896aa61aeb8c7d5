from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.quotes.model import Analysis
from tui.view.outline import outline
from tui.view.outline_walk import CONTEXT, kept, rest, scrolled, speaker_beside

WIDTH = 30
NOBODY_AT_ALL = outline(Analysis((), (), ()), (), WIDTH)


def sidebar_of(*speakers: int | None, away: frozenset[int | None] = frozenset()):
    return outline(talk(*speakers)[1], away, WIDTH)


def test_the_cursor_rests_on_names_and_quotations_only() -> None:
    rows = sidebar_of(0, 1)  # blank, Orla Finch, description, 0, blank, Bram Tolliver, 1
    assert rest(rows, 2, 1) == 3
    assert rest(rows, 2, -1) == 1
    assert rest(rows, 0, -1) == 1  # nothing above: the nearest below
    assert rest(rows, 99, 1) == 6
    assert rest(rows, -5, -1) == 1
    assert rest(NOBODY_AT_ALL, 3, 1) == 0


def test_from_a_quotation_the_speaker_before_is_its_own_first() -> None:
    rows = sidebar_of(0, 0, 1)
    first, second = (group.header for group in rows.groups)
    assert speaker_beside(rows, first + 3, -1) == first
    assert speaker_beside(rows, first, -1) == first
    assert speaker_beside(rows, first + 3, 1) == second
    assert speaker_beside(rows, second, 1) == second
    assert speaker_beside(rows, second, -1) == first


def test_the_cursor_stays_on_its_quotation_when_others_come_in_above() -> None:
    before, now = sidebar_of(0, 1), sidebar_of(0, 1, 1)
    assert now.quote_at(kept(before, before.row_of[0], now)).id == 0


def test_the_cursor_goes_to_the_name_when_the_quotations_are_put_away() -> None:
    before, now = sidebar_of(0, 1), sidebar_of(0, 1, away=frozenset({1}))
    assert kept(before, before.row_of[1], now) == now.groups[1].header


def test_the_cursor_goes_to_the_top_when_what_it_was_on_is_gone() -> None:
    before, now = sidebar_of(0, 1), sidebar_of(0)
    assert kept(before, before.groups[1].header, now) == 0
    assert kept(before, 1, NOBODY_AT_ALL) == 0
    assert kept(NOBODY_AT_ALL, 0, now) == 0


LONG = sidebar_of(*([0] * 100), *([1] * 100))


def test_a_row_well_in_view_moves_nothing() -> None:
    assert scrolled(20, 20, LONG, 20 + CONTEXT) == 20
    assert scrolled(20, 20, LONG, 39 - CONTEXT) == 20


def test_a_row_near_the_edge_moves_the_window_just_so_far() -> None:
    assert scrolled(20, 20, LONG, 40 - CONTEXT) == 21
    assert scrolled(20, 20, LONG, 19 + CONTEXT) == 19


def test_a_far_row_comes_with_its_speakers_name_where_both_fit() -> None:
    second = LONG.groups[1].header
    assert scrolled(0, 20, LONG, second + 5) == second
    assert scrolled(0, 30, LONG, second + 50) == second + 50 - 10  # else in the upper third


@given(st.integers(0, 210), st.integers(1, 40), st.integers(1, 205))
def test_the_row_is_in_view_with_its_context(top: int, height: int, row: int) -> None:
    row = rest(LONG, row, 1)
    new = scrolled(top, height, LONG, row)
    context = min(CONTEXT, (height - 1) // 2)
    assert 0 <= new <= max(0, len(LONG.rows) - height)
    assert new <= row < new + height
    assert row - new >= min(context, row)
    assert new + height - 1 - row >= min(context, len(LONG.rows) - 1 - row)
