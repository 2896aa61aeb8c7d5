from __future__ import annotations

from tui.quotes.model import Span
from tui.view.matches import Matches


def matches(*starts: int, query: str = "gull") -> Matches:
    return Matches(query, [(start, start + len(query)) for start in starts])


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


def test_the_last_match_before_a_place_or_else_the_very_last() -> None:
    some = matches(2, 10, 20)
    assert some.last_before(10) == 0
    assert some.last_before(11) == 1
    assert some.last_before(2) == 2
    assert matches().last_before(0) is None


def test_stepping_goes_round_and_says_so() -> None:
    some = matches(2, 10, 20)
    assert some.step(1, 1, 0) == (2, False)
    assert some.step(2, 1, 0) == (0, True)
    assert some.step(0, -1, 0) == (2, True)
    assert some.step(None, 1, 5) == (1, False)
    assert some.step(None, -1, 15) == (1, False)
    assert matches().step(None, 1, 0) is None
