from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tui.view import cutting
from tui.view.characters import sendable
from tui.view.wrap import Lines, wrap

WORDS = st.text(st.sampled_from("ab-/ é’世界😀\u0301\u200d\ufe0f。x\n"), max_size=120) | st.text(max_size=60)


def shown(text: str, width: int) -> list[str]:
    lines = wrap(text, width)
    return [text[slice(*lines.span(line))] for line in range(len(lines))]


@given(WORDS, st.integers(1, 30))
def test_lines_cover_the_text_and_skip_nothing_but_blanks(text: str, width: int) -> None:
    lines = wrap(text, width)
    reached = 0
    for line in range(len(lines)):
        start, end = lines.span(line)
        assert set(text[reached:start]) <= {" ", "\n"}
        assert reached <= start <= end
        reached = end
    assert set(text[reached:]) <= {" ", "\n"}


@given(WORDS, st.integers(1, 30))
@example("\u200d\u200da。", 2)
def test_no_line_is_wider_than_the_column_unless_one_character_is(text: str, width: int) -> None:
    for line in shown(text, width):
        sent = sendable(line)
        assert cell_len(sent) <= width or len(split_graphemes(sent)[0]) == 1


@given(WORDS, st.integers(1, 30))
def test_every_offset_that_a_line_shows_leads_back_to_it(text: str, width: int) -> None:
    lines = wrap(text, width)
    starts = list(lines.starts)
    assert starts == sorted(set(starts)), "starts rise strictly"
    for line in range(len(lines)):
        start, end = lines.span(line)
        for offset in (start, max(start, end - 1)):
            assert lines.line_of(offset) == line


@given(st.text(st.sampled_from("ab é“”"), max_size=100), st.integers(1, 20))
def test_measured_text_is_cut_like_plain_text(text: str, width: int) -> None:
    measured = wrap(text + "\n😀", width)
    plain = wrap(text, width)
    assert list(zip(plain.starts, plain.ends, strict=True)) == list(
        zip(measured.starts[:-1], measured.ends[:-1], strict=True)
    )


def test_lines_break_at_spaces() -> None:
    assert shown("the quick brown fox jumps", 10) == ["the quick", "brown fox", "jumps"]


def test_a_word_longer_than_the_line_breaks_after_a_hyphen_or_a_slash_or_anywhere() -> None:
    assert shown("https://example.org/harbour", 12) == ["https://", "example.org/", "harbour"]
    assert shown("incomprehensibilities", 8) == ["incompre", "hensibil", "ities"]


def test_line_feeds_and_empty_lines_stay() -> None:
    assert shown("one\ntwo\n\nthree", 20) == ["one", "two", "", "three"]
    assert shown("", 20) == [""]


def test_wide_characters_take_two_cells_and_break_anywhere_but_before_closing_marks() -> None:
    assert shown("世界の終わりと", 6) == ["世界の", "終わり", "と"]
    assert shown("世界の、終わり", 6) == ["世界", "の、終", "わり"]


def test_combining_marks_stay_with_their_letter() -> None:
    assert shown("e\u0301e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301e\u0301"]


def test_a_heading_gets_one_more_empty_line_above() -> None:
    text = "Before it.\n\nHeading\n\nAfter it."
    lines = wrap(text, 20, {text.index("Heading")})
    assert [text[slice(*lines.span(line))] for line in range(len(lines))] == [
        "Before it.",
        "",
        "",
        "Heading",
        "",
        "After it.",
    ]
    assert list(lines.starts) == sorted(set(lines.starts))


@pytest.mark.parametrize("spaced", [{0}, {3}, {99}])
def test_no_line_is_added_where_no_paragraph_begins_after_an_empty_line(spaced: set[int]) -> None:
    assert len(wrap("a b c\nd", 20, spaced)) == 2


def test_an_offset_outside_is_taken_to_the_nearest_line() -> None:
    lines: Lines = wrap("one two", 3)
    assert lines.line_of(-5) == 0
    assert lines.line_of(99) == 1


def test_plain_text_is_never_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_measured_stop", lambda *_: pytest.fail("measured"))
    assert len(wrap("“It’s plain”, she said – twice. " * 50, 40)) > 10
