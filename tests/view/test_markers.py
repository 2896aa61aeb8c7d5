from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.article import Article
from tui.view import markers
from tui.view.layers import Run, flatten, quotation_layer
from tui.view.markers import marks, row_for, slot_of, thumb
from tui.view.page import lay_out

if TYPE_CHECKING:
    import pytest

TEXT, ANALYSIS = talk(*(number % 5 for number in range(30)))
PAGE = lay_out(Article(TEXT, ()), 40)
LAYER = quotation_layer(ANALYSIS)


def test_with_a_mark_a_row_each_stands_where_its_quotation_does() -> None:
    shown = marks(PAGE, LAYER, PAGE.height)
    for quote in ANALYSIS.quotes:
        assert shown[PAGE.row_of(quote.spans[0].start)] == quote.id
    assert shown[0] is None, "the header"
    assert shown[PAGE.row_of(TEXT.index("\n\n") + 1)] is None, "an empty line"


@given(st.integers(1, 200))
def test_marks_come_in_order_and_none_is_made_up(slots: int) -> None:
    shown = [mark for mark in marks(PAGE, LAYER, slots) if mark is not None]
    assert len(marks(PAGE, LAYER, slots)) == slots
    assert shown == sorted(shown)
    assert set(shown) <= {quote.id for quote in ANALYSIS.quotes}


def test_the_longest_quotation_stands_for_a_stretch() -> None:
    page = lay_out(Article("x" * 400, ()), 40)
    layer = flatten([Run(0, 10, 1), Run(20, 90, 2), Run(100, 120, 3)])
    assert marks(page, layer, 1) == (2,)


def test_a_mark_weighs_a_few_runs_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    layer = flatten(Run(2 * number, 2 * number + 1, number) for number in range(5_000))
    page = lay_out(Article("x" * 10_000, ()), 40)
    seen = 0

    class Counted:
        def between(self, start: int, end: int) -> object:
            nonlocal seen
            for run in layer.between(start, end):
                seen += 1
                yield run

    marks(page, Counted(), 10)  # type: ignore[arg-type]
    assert seen <= 10 * (markers.MOST_RUNS + 1)


@given(st.integers(0, 500), st.integers(1, 60), st.integers(1, 500), st.integers(1, 120))
def test_the_thumb_stays_in_the_column_and_reaches_both_ends(top: int, height: int, rows: int, slots: int) -> None:
    top = min(top, max(0, rows - height))
    shown = thumb(top, height, rows, slots)
    assert len(shown) >= 1
    assert shown[0] >= 0
    assert shown[-1] < slots
    if top == 0:
        assert shown[0] == 0
    if top >= rows - height:
        assert shown[-1] == slots - 1


def test_places_and_slots_lead_to_each_other() -> None:
    for slots in (7, 20, PAGE.height):
        for slot in range(1, slots - 1):
            assert slot_of(PAGE, PAGE.offset_at(row_for(slot, slots, PAGE)), slots) == slot
        for place, quote_id in enumerate(marks(PAGE, LAYER, slots)):
            if quote_id is not None and slots == PAGE.height:
                assert slot_of(PAGE, ANALYSIS.quotes[quote_id].spans[0].start, slots) == place
    assert row_for(99, 20, PAGE) == PAGE.height - 1
