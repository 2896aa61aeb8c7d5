from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dialogue import dialogue, talk
from tui.quotes.model import Analysis, QuoteKind, SpeakerKind
from tui.statistics import CueFigures, KindFigures, SpeakerFigures, Statistics, measure
from tui.view.fit import cells
from tui.view.panel import SPEAKERS, duration, panel, place_line
from tui.view.pieces import Line, Role

FIGURES = Statistics(
    words=1_234,
    reading_minutes=5.2,
    quotations=20,
    kinds=(
        KindFigures(QuoteKind.DIRECT, 12, 300),
        KindFigures(QuoteKind.MIXED, 3, 40),
        KindFigures(QuoteKind.INDIRECT, 5, 60),
    ),
    quoted_words=400,
    quoted_share=0.324,
    unattributed=2,
    named=2,
    unnamed=1,
    speakers=(
        SpeakerFigures(4, "Orla Finch", SpeakerKind.PERSON, True, 12, 200, 0.5),
        SpeakerFigures(7, "Bram Tolliver", SpeakerKind.PERSON, True, 5, 140, 0.35),
        SpeakerFigures(9, "a passer-by", SpeakerKind.UNNAMED, False, 1, 20, 0.05),
    ),
    cues=(CueFigures("said", 14), CueFigures("added", 2)),
    bins=(0.0, 1.0, 0.5, 0.0) * 10,
)


def written(line: Line) -> str:
    return "".join(piece.text for piece in line)


def lines(figures: Statistics = FIGURES, place: float = 0.0, width: int = 26) -> list[str]:
    return [written(line).rstrip() for line in panel(figures, {4: 0, 7: 1, 9: 2}, place, width).lines]


def test_the_whole_panel() -> None:
    assert lines(place=0.5, width=26) == [
        "",
        " 1,234 words · 5 min",
        "",
        " Where people speak",
        " ▄▄▁▇▁▅▃▂▆▁▆▂▄▄▁▇▁▅▃▂▆▁▆▂",
        "             ▲ 50%",
        "",
        " Quotations            20",
        " ● direct   12 ━━━━━━",
        " ◐ mixed     3 ━╸",
        " ○ indirect  5 ━━╸",
        "",
        " Words quoted         32%",
        " ━━━━━━━━────────────────",
        "",
        " Who is quoted",
        " Orla Finch           50%",
        " ━━━━━━━━━━━━────────────",
        " Bram Tolliver        35%",
        " ━━━━━━━━╸───────────────",
        " a passer-by           5%",
        " ━───────────────────────",
        " Nobody named         10%",
        "",
        " Sources                3",
        " named   2 ━━━━━━━━━╸",
        " unnamed 1 ━━━━╸",
        " 2 without a source",
        "",
        " Cues",
        " said  14 ━━━━━━━━━━━━━━━",
        " added  2 ━━",
    ]


def test_speakers_have_their_colours_and_others_none() -> None:
    shown = panel(FIGURES, {4: 3}, 0, 30)
    names = {piece.text.strip(): piece.colour for line in shown.lines for piece in line if piece.role is Role.SPEAKER}
    assert names == {"Orla Finch": 3, "Bram Tolliver": None, "a passer-by": None}


def test_more_speakers_than_there_is_room_for_share_a_line() -> None:
    many = tuple(
        SpeakerFigures(number, f"Witness {number}", SpeakerKind.PERSON, True, 1, 10, 0.1) for number in range(10)
    )
    shown = lines(replace(FIGURES, speakers=many, unattributed=0))
    assert sum("Witness" in line for line in shown) == SPEAKERS
    assert " 3 others             30%" in shown
    assert not any("Nobody" in line for line in shown)


def test_an_article_in_which_nobody_speaks_has_its_length_and_says_so() -> None:
    shown = lines(measure("The tide came in. Nobody saw it.", Analysis((), (), ())))
    assert " 7 words · 1 min" in shown
    assert " Nobody is quoted here." in shown
    assert not any("Cues" in line for line in shown)


def test_an_empty_article_has_nothing_to_read() -> None:
    assert lines(measure("", Analysis((), (), ())), width=40)[1] == " 0 words · nothing to read"


def test_a_narrow_panel_puts_the_time_below_the_words() -> None:
    assert lines(replace(FIGURES, words=1_000_000, reading_minutes=4_200.0), width=24)[1:3] == [
        " 1,000,000 words",
        " 70 h 00 min",
    ]


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (0.0, " ▲ 0%, 5 min left"),
        (0.25, "        ▲ 25%, 4 min left"),
        (0.5, "               ▲ 50%"),  # no room for more on either side
        (0.75, "   75%, 1 min left     ▲"),
        (1.0, "                       100% ▲"),
        (-3.0, " ▲ 0%, 5 min left"),
        (9.0, "                       100% ▲"),
    ],
)
def test_the_place_is_marked_below_the_sparkline(place: float, shown: str) -> None:
    line = written(place_line(FIGURES, place, 30)).rstrip()
    assert line.split() == shown.split()
    assert line.index("▲") == 1 + min(int(max(place, 0) * 28), 27)


def test_the_place_row_is_the_line_that_tells_the_place() -> None:
    shown = panel(FIGURES, {}, 0.4, 30)
    assert shown.place_row is not None
    assert shown.lines[shown.place_row] == place_line(FIGURES, 0.4, 30)
    others = [line for number, line in enumerate(shown.lines) if number != shown.place_row]
    moved = panel(FIGURES, {}, 0.9, 30)
    assert others == [line for number, line in enumerate(moved.lines) if number != moved.place_row]


@pytest.mark.parametrize(
    ("minutes", "said"), [(0.1, "1 min"), (1.4, "1 min"), (12, "12 min"), (59.6, "1 h 00 min"), (185, "3 h 05 min")]
)
def test_durations(minutes: float, said: str) -> None:
    assert duration(minutes) == said


def test_cues_are_cut_and_lose_their_control_characters() -> None:
    shown = lines(replace(FIGURES, cues=(CueFigures("was quoted at great length as saying\x1b[m", 3),)))
    assert " was quoted…  3 ━━━━━━━━━" in shown


@given(
    st.lists(st.integers(0, 12) | st.none(), max_size=25),
    st.text(max_size=20),
    st.floats(0, 1),
    st.integers(16, 60),
)
def test_no_line_is_wider_than_the_panel(speakers: list[int | None], words: str, place: float, width: int) -> None:
    text, analysis = talk(*speakers) if speakers else dialogue((0, words, QuoteKind.MIXED))
    for line in panel(measure(text, analysis), {}, place, width).lines:
        assert cells(written(line)) <= width
