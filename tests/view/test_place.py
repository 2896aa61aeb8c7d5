from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, BlockKind, assemble
from tui.view.page import Page, lay_out
from tui.view.place import CONTEXT, Place, clamp, place_at, reveal, top_for

TEXT, BLOCKS = assemble((BlockKind.PARAGRAPH, f"Sentence number {number} of a story. " * 4) for number in range(40))


def page(width: int = 40) -> Page:
    return lay_out(Article(TEXT, BLOCKS, title="A story"), width)


def test_nothing_moves_for_what_is_seen_with_room_around_it() -> None:
    assert reveal(20, 22, 10, 24, 200) == 10


@pytest.mark.parametrize(("first", "last"), [(10, 11), (32, 33), (5, 5), (90, 92)])
def test_what_is_out_of_sight_or_at_an_edge_gets_lines_around_it(first: int, last: int) -> None:
    top = reveal(first, last, 10, 24, 200)
    assert top != 10
    assert first - top >= CONTEXT
    assert top + 23 - last >= CONTEXT


def test_at_the_ends_of_the_page_there_is_no_room_to_ask_for() -> None:
    assert reveal(0, 1, 0, 24, 200) == 0
    assert reveal(198, 199, 176, 24, 200) == 176


def test_what_is_longer_than_the_screen_is_shown_from_its_beginning() -> None:
    top = reveal(50, 120, 0, 10, 200)
    assert top <= 50 < top + 10
    assert reveal(50, 120, top, 10, 200) == top, "and stays"


@given(st.integers(1, 60), st.integers(1, 300), st.integers(0, 300), st.integers(0, 40), st.integers(0, 300))
def test_a_jump_always_shows_where_the_target_begins(height: int, rows: int, first: int, length: int, top: int) -> None:
    first = min(first, rows - 1)
    last = min(first + length, rows - 1)
    now = reveal(first, last, clamp(top, rows, height), height, rows)
    assert now == clamp(now, rows, height)
    assert now <= first < now + height


@given(st.integers(0, 200), st.integers(20, 90), st.integers(20, 90), st.integers(4, 50))
def test_the_place_survives_another_width_and_back(top: int, width: int, other: int, height: int) -> None:
    before, after = page(width), page(other)
    top = clamp(top, before.height, height)
    place = place_at(before, top)
    there = top_for(after, place, height)
    assert after.row_of(place.offset) - there in range(height) or there == clamp(there, after.height, height)
    assert top_for(before, place, height) == top


def test_the_current_quotation_keeps_its_row_while_it_is_seen() -> None:
    wide, narrow = page(80), page(30)
    offset = TEXT.index("number 12")
    top = wide.row_of(offset) - 5
    place = place_at(wide, top, offset, 20)
    assert place == Place(offset, 5)
    assert narrow.row_of(offset) - top_for(narrow, place, 20) == 5
    assert place_at(wide, 0, offset, 5).offset == 0, "out of sight it is no hold"


def test_in_a_lower_window_the_current_quotation_stays_in_sight_with_lines_below() -> None:
    narrow = page(30)
    offset = TEXT.index("number 12")
    top = top_for(narrow, Place(offset, 25), 11)
    assert narrow.row_of(offset) - top == 10 - CONTEXT
