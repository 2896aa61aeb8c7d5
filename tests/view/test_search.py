from __future__ import annotations

import re
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.quotes.model import Span
from tui.view import search
from tui.view.search import Matches, pattern_of, portions


def found(text: str, query: str) -> list[int]:
    return [start for portion in portions(text, query) for start in portion]


def test_small_letters_find_capitals_and_capitals_only_themselves() -> None:
    assert found("Harbour harbour HARBOUR", "harbour") == [0, 8, 16]
    assert found("Harbour harbour HARBOUR", "Harbour") == [0]


def test_what_is_typed_finds_what_is_typeset() -> None:
    text = "She said: “It’s the well‑known quay – and I don’t care.”"
    for query in ("it's", "don't", 'said: "it', "well-known", "quay - and"):
        assert len(found(text, query)) == 1, query


def test_nothing_in_the_query_is_a_pattern() -> None:
    assert found("a.c abc (x) [y] a+", "a.c") == [0]
    assert found("a.c abc (x) [y] a+", "(x)") == [8]


def test_an_empty_query_finds_nothing() -> None:
    assert pattern_of("") is None
    assert found("anything", "") == []


@given(st.text("ab ", max_size=200), st.text("ab ", min_size=1, max_size=4), st.integers(1, 20))
def test_portions_find_what_one_look_at_all_would_find(text: str, query: str, portion: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "PORTION", portion)
        assert found(text, query) == [match.start() for match in re.finditer(re.escape(query), text)]


def test_a_long_text_comes_in_portions() -> None:
    text = "gull " * 100_000
    counts = [len(portion) for portion in portions(text, "gull")]
    assert len(counts) == len(text) // search.PORTION
    assert sum(counts) == 100_000


def matches(*starts: int, query: str = "gull") -> Matches:
    return Matches(query, array("q", starts))


def test_matches_in_a_line_are_cut_to_it() -> None:
    some = matches(2, 10, 20)
    assert list(some.between(0, 12)) == [Span(2, 6), Span(10, 12)]
    assert list(some.between(4, 10)) == [Span(4, 6)]
    assert list(some.between(6, 10)) == []
    assert some.span(1) == Span(10, 14)


def test_the_first_match_from_a_place_or_else_the_very_first() -> None:
    some = matches(2, 10, 20)
    assert some.first_from(10) == 1
    assert some.first_from(11) == 2
    assert some.first_from(99) == 0
    assert matches().first_from(0) is None


def test_stepping_goes_round_and_says_so() -> None:
    some = matches(2, 10, 20)
    assert some.step(1, 1, 0) == (2, False)
    assert some.step(2, 1, 0) == (0, True)
    assert some.step(0, -1, 0) == (2, True)
    assert some.step(None, 1, 5) == (1, False)
    assert some.step(None, -1, 15) == (1, False)
    assert matches().step(None, 1, 0) is None
