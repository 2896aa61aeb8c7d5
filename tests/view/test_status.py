from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.quotes.model import Analysis
from tui.view.chart import draw_chart
from tui.view.fit import cells
from tui.view.status import GAP, Hint, Status, fitting, standing

CHART = draw_chart(talk(0, 1, None)[1])


def said(current: int | None, *, complete: bool = True) -> str:
    return "".join(standing(CHART, current, complete=complete))


def test_it_says_where_one_is() -> None:
    assert said(0) == "1/3 Orla Finch · direct"
    assert said(2) == "3/3 nobody named · direct"
    assert said(None) == "3 quotations"


def test_it_says_that_there_may_be_more() -> None:
    assert said(0, complete=False) == "1/3… Orla Finch · direct"
    assert said(None, complete=False) == "3… quotations"


def test_it_says_that_there_is_nothing() -> None:
    assert standing(None, None, complete=False) == Status()
    assert "".join(standing(draw_chart(Analysis((), (), ())), None, complete=True)) == "no quotations"
    assert "".join(standing(draw_chart(talk(0)[1]), None, complete=True)) == "1 quotation"


def test_a_long_name_is_cut_and_the_rest_stays() -> None:
    status = Status("12/46 ", "The Honourable Society of Harbour Pilots", " · indirect")
    assert status.fitted(40) == "12/46 The Honourable Society… · indirect"
    assert status.fitted(100) == "".join(status)


@given(st.text(max_size=60), st.integers(0, 80))
def test_it_never_takes_more_than_there_is(name: str, width: int) -> None:
    assert cells(Status("1/2 ", name, " · direct").fitted(width)) <= width


HINTS = (Hint("]", "next"), Hint("[", "back"), Hint("/", "search"), Hint("?", "help"))


def test_the_last_hint_comes_before_the_others() -> None:
    assert fitting(HINTS, 5) == ()
    assert fitting(HINTS, 6) == HINTS[-1:]
    assert fitting(HINTS, 14) == (HINTS[0], HINTS[-1])
    assert fitting(HINTS, 80) == HINTS
    assert fitting((), 80) == ()


@given(st.integers(0, 60))
def test_hints_fit(width: int) -> None:
    kept = fitting(HINTS, width)
    assert sum(hint.width for hint in kept) + GAP * max(0, len(kept) - 1) <= width
