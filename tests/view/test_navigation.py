from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.quotes.model import Analysis, Span
from tui.view.navigation import Step, route_of

TEXT, ANALYSIS = talk(0, 1, 0, None, 1)
ROUTE = route_of(ANALYSIS)
WHOLE = Span(0, len(TEXT))
STARTS = [quote.spans[0].start for quote in ANALYSIS.quotes]


def test_the_next_and_the_one_before() -> None:
    assert ROUTE.step(1, 1, WHOLE) == Step(2, wrapped=False)
    assert ROUTE.step(1, -1, WHOLE) == Step(0, wrapped=False)


def test_the_walk_goes_round_and_says_so() -> None:
    assert ROUTE.step(4, 1, WHOLE) == Step(0, wrapped=True)
    assert ROUTE.step(0, -1, WHOLE) == Step(4, wrapped=True)


def test_without_a_current_one_it_begins_where_one_looks() -> None:
    assert ROUTE.step(None, 1, WHOLE) == Step(0, wrapped=False)
    assert ROUTE.step(None, 1, Span(STARTS[2], len(TEXT))) == Step(2, wrapped=False)
    assert ROUTE.step(None, -1, Span(STARTS[2] + 1, STARTS[3] + 1)) == Step(3, wrapped=False)


def test_it_goes_on_from_where_one_looks_when_the_current_one_is_out_of_sight() -> None:
    looking = Span(STARTS[3] - 1, len(TEXT))
    assert ROUTE.step(0, 1, looking) == Step(3, wrapped=False)
    assert ROUTE.step(4, 1, Span(0, STARTS[1])) == Step(0, wrapped=False)


def test_beyond_the_last_one_it_goes_round() -> None:
    assert ROUTE.step(None, 1, Span(len(TEXT), len(TEXT))) == Step(0, wrapped=True)


def test_the_same_speaker() -> None:
    assert ROUTE.step_same_speaker(0, 1) == Step(2, wrapped=False)
    assert ROUTE.step_same_speaker(2, 1) == Step(0, wrapped=True)
    assert ROUTE.step_same_speaker(4, -1) == Step(1, wrapped=False)
    assert ROUTE.step_same_speaker(3, 1) is None, "the only one of nobody"


def test_nobody_speaks() -> None:
    empty = route_of(Analysis((), (), ()))
    assert len(empty) == 0
    assert empty.step(None, 1, Span(0, 10)) is None


@given(st.integers(1, 30))
def test_walking_on_meets_every_quotation_once(number: int) -> None:
    text, analysis = talk(*(place % 3 for place in range(number)))
    route = route_of(analysis)
    current: int | None = None
    met = []
    for _ in range(number):
        step = route.step(current, 1, Span(0, len(text)))
        assert step is not None
        assert not step.wrapped
        met.append(current := step.quote_id)
    assert met == [quote.id for quote in analysis.quotes]


def test_quotations_are_walked_as_they_begin_whatever_their_order_and_ids() -> None:
    shuffled = Analysis((ANALYSIS.quotes[3], ANALYSIS.quotes[0]), ANALYSIS.speakers, ())
    route = route_of(shuffled)
    assert [quote.id for quote in route.quotes] == [0, 3]
    assert route.quote(3) is ANALYSIS.quotes[3]
