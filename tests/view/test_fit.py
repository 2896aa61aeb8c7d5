from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.view.fit import cells, fill, fit, folded, one_line

ANY_LINE = st.text(max_size=60).map(one_line)


def test_what_fits_stays_as_it_is() -> None:
    assert fit("the tide turned", 15) == "the tide turned"


def test_a_longer_text_is_cut_after_a_word() -> None:
    assert fit("the tide turned", 14) == "the tide…"
    assert fit("the tide turned", 9) == "the tide…"


def test_what_stands_before_the_cut_loses_its_comma() -> None:
    assert fit("the tide, then the wind", 12) == "the tide…"


def test_a_word_is_cut_where_little_would_be_left_without_it() -> None:
    assert fit("a counterrevolutionary act", 12) == "a counterre…"


def test_wide_characters_count_twice() -> None:
    assert fit("渡辺健介", 7) == "渡辺健…"
    assert fit("渡辺健介", 6) == "渡辺…"
    assert fill("渡辺", 6) == "渡辺  "


def test_nothing_fits_into_nothing() -> None:
    assert fit("tide", 0) == ""
    assert fit("tide", 1) == "…"
    assert list(folded("tide", 0, 2)) == [""]


def test_folding_wraps_at_words_and_cuts_the_last_line() -> None:
    assert list(folded("who has measured the bank for years", 14, 2)) == ["who has", "measured the…"]
    assert list(folded("who has measured", 40, 2)) == ["who has measured"]
    assert list(folded("", 40, 2)) == []


def test_a_text_becomes_one_line_without_control_characters() -> None:
    assert one_line("the\n  tide\x1b[31m\tturned ") == "the tide�[31m turned"


@given(ANY_LINE, st.integers(0, 40))
def test_nothing_is_wider_than_it_may_be(text: str, width: int) -> None:
    assert cells(fit(text, width)) <= width
    assert cells(fill(text, width)) == width


@given(ANY_LINE, st.integers(1, 40), st.integers(1, 4))
def test_folded_lines_fit_and_are_no_more_than_asked_for(text: str, width: int, lines: int) -> None:
    result = list(folded(text, width, lines))
    assert len(result) <= lines
    assert all(cells(line) <= width for line in result)


@given(ANY_LINE)
def test_cells_are_those_of_rich(text: str) -> None:
    assert cells(text) == cell_len(text)
