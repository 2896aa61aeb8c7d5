from __future__ import annotations

import pytest
from textual.theme import BUILTIN_THEMES

from tui.app.own_themes import SAYSO_DARK
from tui.app.themes import ground_of, nobody_colour, shades, speaker_colours
from tui.app.widgets.brush import Brush, Ground
from tui.view.pieces import Piece, Role

DARK = Brush(SAYSO_DARK, plain=False)
PLAIN = Brush(SAYSO_DARK, plain=True)


def test_a_line_fills_the_width() -> None:
    strip = DARK.paint((Piece("tide"),), 8)
    assert strip.text == "tide    "
    assert strip.cell_length == 8


@pytest.mark.parametrize(("text", "shown"), [("tides", "tid"), ("渡辺", "渡 "), ("", "   ")])
def test_a_wider_line_is_cropped(text: str, shown: str) -> None:
    strip = DARK.paint((Piece(text),), 3)
    assert strip.text == shown
    assert strip.cell_length == 3


def test_a_line_without_room_is_empty() -> None:
    assert DARK.paint((Piece("tide"),), 0).text == ""


def test_names_and_bars_are_in_the_speakers_colour_and_come_round_again() -> None:
    colours = speaker_colours(SAYSO_DARK)
    assert DARK.style(Role.SPEAKER, 2).color == colours[2].foreground.rich_color
    assert DARK.style(Role.BAR, 2 + len(colours)).color == colours[2].foreground.rich_color
    assert DARK.style(Role.SPEAKER, None).color == nobody_colour(SAYSO_DARK).foreground.rich_color
    assert DARK.style(Role.FILL, None).color == shades(SAYSO_DARK).fill.rich_color


def test_the_grounds() -> None:
    _, foreground = ground_of(SAYSO_DARK)
    current = DARK.style(Role.FAINT, None, Ground.CURRENT, 3)
    assert current.bgcolor == speaker_colours(SAYSO_DARK)[3].current.rich_color
    assert current.color == foreground.rich_color  # faint is measured on the plain ground only
    assert DARK.style(Role.SPEAKER, 1, Ground.CURSOR).bgcolor == shades(SAYSO_DARK).cursor.rich_color


def test_without_colours_attributes_say_it() -> None:
    assert PLAIN.style(Role.TEXT, None, Ground.CURSOR).reverse
    assert PLAIN.style(Role.FAINT, None).dim
    assert PLAIN.style(Role.SPEAKER, 0).bold
    assert not DARK.style(Role.TEXT, None, Ground.CURSOR).reverse
    assert not DARK.style(Role.FAINT, None).dim


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light"])
def test_on_the_terminals_own_colours_too(name: str) -> None:
    brush = Brush(BUILTIN_THEMES[name], plain=False)
    assert brush.bare
    assert brush.style(Role.TEXT, None, Ground.CURSOR).reverse
    assert brush.style(Role.TEXT, None).bgcolor is not None
    assert brush.style(Role.TEXT, None).bgcolor.is_default
