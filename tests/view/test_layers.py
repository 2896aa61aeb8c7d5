from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import talk
from tui.quotes.model import Analysis, Span, Term
from tui.view.layers import Layer, Run, flatten, quotation_layer, term_layer

RUNS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 15)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=12
).map(lambda spans: [Run(start, end, number) for number, (start, end) in enumerate(spans)])


def as_list(layer: Layer) -> list[tuple[int, int, int]]:
    return list(zip(layer.starts, layer.ends, layer.ids, strict=True))


@given(RUNS)
def test_a_layer_covers_what_its_runs_cover_and_never_twice(runs: list[Run]) -> None:
    layer = flatten(runs)
    flat = as_list(layer)
    assert all(start < end for start, end, _ in flat)
    assert all(before[1] <= after[0] for before, after in pairwise(flat))
    covered = {offset for run in runs for offset in range(run.start, run.end)}
    assert {offset for start, end, _ in flat for offset in range(start, end)} == covered


@given(RUNS, st.integers(-1, 60))
def test_what_lies_at_a_place_is_one_of_those_that_reach_there(runs: list[Run], offset: int) -> None:
    there = {run.quote_id for run in runs if run.start <= offset < run.end}
    found = flatten(runs).at(offset)
    assert found in there if there else found is None


@given(RUNS, st.integers(0, 50), st.integers(0, 20))
def test_a_stretch_is_found_by_halving_as_it_would_be_by_looking_at_all(
    runs: list[Run], start: int, length: int
) -> None:
    layer, end = flatten(runs), start + length
    wanted = [
        (max(start, left), min(end, right), number)
        for left, right, number in as_list(layer)
        if left < end and right > start
    ]
    assert list(layer.between(start, end)) == wanted


def test_the_inner_one_lies_on_top() -> None:
    assert as_list(flatten([Run(0, 20, 1), Run(5, 10, 2)])) == [(0, 5, 1), (5, 10, 2), (10, 20, 1)]


def test_quotations_and_terms_become_layers() -> None:
    text, analysis = talk(0, 1)
    layer = quotation_layer(analysis)
    assert layer.at(text.index("number 1")) == 1
    assert layer.at(text.index("said")) is None
    terms = term_layer(Analysis((), (), (Term((Span(3, 9),)), Term((Span(12, 14), Span(20, 22))))))
    assert as_list(terms) == [(3, 9, 0), (12, 14, 1), (20, 22, 1)]
