from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import dialogue
from tui.quotes.model import Quotation, QuoteKind, Span
from tui.view.fit import cells
from tui.view.outline import outline
from tui.view.outline_draw import beginning, draw
from tui.view.pieces import Line, Role

DIRECT, MIXED, INDIRECT = QuoteKind


def written(line: Line) -> str:
    return "".join(piece.text for piece in line)


def lines(width: int, *said: tuple[int | None, str, QuoteKind], current: int | None = None) -> list[str]:
    text, analysis = dialogue(*said)
    sidebar = outline(analysis, (), width)
    return [
        written(draw(sidebar, row, text, current=sidebar.row_of.get(current) == row, bar="▌"))
        for row in range(len(sidebar.rows))
    ]


def test_the_rows_of_a_speaker() -> None:
    said = (
        (0, "“The pier stays open this winter.”", DIRECT),
        (0, "that it would “not be sold”", MIXED),
        (0, "so far", INDIRECT),
    )
    assert lines(30, *said) == [
        " " * 30,
        "▌▾ Orla Finch               3 ",
        "▌  the mayor of Wexcombe      ",
        "▌  ● “The pier stays open…    ",
        "▌  ◐ that it would “not be…   ",
        "▌  ○ so far                   ",
    ]


def test_the_current_quotation_has_a_pointer_and_is_strong() -> None:
    text, analysis = dialogue((1, "“Yes.”", DIRECT))
    sidebar = outline(analysis, (), 20)
    line = draw(sidebar, 2, text, current=True, bar="▌")
    assert written(line) == "▌❯ ● “Yes.”         "
    assert line[-1].role is Role.STRONG


def test_a_folded_speaker_points_too() -> None:
    text, analysis = dialogue((1, "“Yes.”", DIRECT))
    sidebar = outline(analysis, {1}, 24)
    assert written(draw(sidebar, 1, text, current=False, bar="▌")) == "▌▸ Bram Tolliver      1 "
    assert written(draw(sidebar, 1, text, current=True, bar="▌")).startswith("▌❯ Bram")


def test_names_and_marks_bear_the_speakers_colour() -> None:
    text, analysis = dialogue((3, "“No.”", DIRECT), (1, "“Yes.”", DIRECT), (1, "“Yes.”", DIRECT))
    sidebar = outline(analysis, (), 24)
    name = draw(sidebar, sidebar.groups[1].header, text, current=False, bar="▌")
    assert {piece.colour for piece in name if piece.role in (Role.SPEAKER, Role.BAR)} == {1}


def test_a_name_of_wide_characters_keeps_the_columns() -> None:
    assert {cells(line) for line in lines(26, (0, "“彼は言った、橋は紙の上の橋だと。”", DIRECT))} == {26}


def test_an_interrupted_quotation_shows_where_it_was_interrupted() -> None:
    text = "“We wait,” she said, “for the tide.”"
    quote = Quotation(0, DIRECT, (Span(0, 10), Span(21, len(text))), None, None, None, "", 1)
    assert beginning(text, quote, 40) == "“We wait,” … “for the tide.”"
    assert beginning(text, quote, 12) == "“We wait,”…"


def test_line_feeds_and_escapes_never_reach_a_row() -> None:
    (line,) = [row for row in lines(40, (1, "“One\n\ntwo \x1b]0;x\x07 three.”", DIRECT)) if "●" in row]
    assert "One two �]0;x� three" in line
    assert line.isprintable()


def test_of_a_long_quotation_only_the_beginning_is_looked_at() -> None:
    text = "“" + "word " * 100_000 + "”"
    quote = Quotation(0, DIRECT, (Span(0, len(text)),), None, None, None, "", 1)
    assert beginning(text, quote, 20) == "“word word word…"


@given(st.text(max_size=80), st.integers(8, 60), st.booleans())
def test_every_row_fills_the_width(words: str, width: int, current: bool) -> None:
    text, analysis = dialogue((0, words, DIRECT), (None, words, INDIRECT))
    sidebar = outline(analysis, (), width)
    for row in range(len(sidebar.rows)):
        assert cells(written(draw(sidebar, row, text, current=current, bar="▌"))) == width


def test_where_a_quotation_was_interrupted_and_cut_one_ellipsis_is_enough() -> None:
    text = "“We wait,” she said, “for the tide.”"
    quote = Quotation(0, DIRECT, (Span(0, 10), Span(21, len(text))), None, None, None, "", 1)
    assert [beginning(text, quote, width) for width in (14, 15, 16)] == ["“We wait,”…"] * 3
