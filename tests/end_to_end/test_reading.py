"""A person opens an article, reads it, and walks from quotation to quotation."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR, HARBOUR_TITLE

if TYPE_CHECKING:
    from tests.end_to_end.conftest import Opener
    from tests.end_to_end.emulator import Look
    from tests.end_to_end.terminal import Terminal

FIRST, SECOND, LAST = "on Monday,”", "counted twice,”", "long enough,”"
WIDE = (140, 40)


@pytest.fixture
def reader(sayso: Opener, harbour: Path) -> Terminal:
    """Return the reader with the analysed article, on a terminal with room for all panes."""
    terminal: Terminal = sayso(harbour, size=WIDE)
    terminal.wait_for("10 quotations")
    return terminal


def look_at(terminal: Terminal, text: str) -> Look:
    """Return how the first letter of a text is drawn."""
    place = terminal.find(text)
    assert place is not None, terminal.text
    column, row = place
    return terminal.cells[row][column].look


def test_it_opens_with_title_speakers_and_statistics(reader: Terminal) -> None:
    for seen in (HARBOUR_TITLE, FIRST, "Mira Kolb", "Olav Brandt", "Sunniva Tamm"):
        reader.wait_for(seen)
    words = len(HARBOUR.partition("\n\n")[2].split())
    reader.wait_for(f"{words} words")


def test_speakers_are_listed_by_how_much_they_say(reader: Terminal) -> None:
    reader.wait_for("▾ Sunniva Tamm")
    kolb, brandt, tamm = (reader.text.index(f"▾ {name}") for name in ("Mira Kolb", "Olav Brandt", "Sunniva Tamm"))
    assert kolb < brandt < tamm


def test_walking_goes_from_quotation_to_quotation(reader: Terminal) -> None:
    reader.press("]")
    reader.wait_for("1/10 Mira Kolb")
    reader.press("]", "]")
    reader.wait_for("3/10 Olav Brandt")
    reader.press("[")
    reader.wait_for("2/10 Mira Kolb")
    reader.press("n")
    reader.wait_for("3/10")
    reader.press("N")
    reader.wait_for("2/10")


def test_walking_stays_with_one_speaker(reader: Terminal) -> None:
    reader.press("]", "*")
    reader.wait_for("2/10 Mira Kolb")
    reader.press("*")
    reader.wait_for("5/10 Mira Kolb")
    reader.press("#")
    reader.wait_for("2/10 Mira Kolb")


def test_walking_wraps_and_says_so(reader: Terminal) -> None:
    reader.press("]")
    reader.wait_for("1/10")
    reader.press("[")
    reader.wait_for("10/10")
    assert re.search(r"\b(last|end|round|wrap)", reader.text, re.IGNORECASE), reader.text
    assert reader.find(LAST), "the words are on the screen"


def test_the_current_quotation_is_unmistakable(reader: Terminal) -> None:
    before = look_at(reader, FIRST)
    reader.press("]")
    reader.wait_for("1/10")
    current = look_at(reader, FIRST)
    assert current != before
    assert current != look_at(reader, SECOND)
    reader.press("]")
    reader.wait_for("2/10")
    assert look_at(reader, FIRST) == before


def test_every_jump_shows_its_words_with_lines_around_them(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(80, 16))
    terminal.wait_for("10 quotations")
    openings = re.findall(r"^“(\w+(?: \w+)?)", HARBOUR, re.MULTILINE)
    assert len(openings) == 10
    for number, opening in enumerate(openings, 1):
        terminal.press("]")
        terminal.wait_for(f"{number}/10")
        place = terminal.find(f"“{opening}")
        assert place, f"{opening} is not on the screen:\n{terminal.text}"
        assert place[1] < 14, "lines below it are shown too"


def test_choosing_in_the_sidebar_goes_there(reader: Terminal) -> None:
    reader.press("2", "G", "enter")
    reader.wait_match(r"\b\d+/10 Sunniva Tamm")


def test_a_click_in_the_sidebar_goes_there(reader: Terminal) -> None:
    reader.wait_for("● “Let it rain")
    place = reader.find("● “Let it rain")
    assert place
    reader.click(*place)
    reader.wait_for("9/10 Sunniva Tamm")


def test_a_click_on_a_quotation_chooses_it(reader: Terminal) -> None:
    place = reader.find(SECOND)
    assert place
    reader.click(*place)
    reader.wait_for("2/10 Mira Kolb")


def test_the_wheel_scrolls(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(80, 16))
    terminal.wait_for(HARBOUR_TITLE)
    for _ in range(4):
        terminal.wheel(20, 8)
    terminal.wait_gone(HARBOUR_TITLE)
    for _ in range(8):
        terminal.wheel(20, 8, down=False)
    terminal.wait_for(HARBOUR_TITLE)


def test_scrolling_by_keys(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(80, 16))
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press("G")
    terminal.wait_for("since it was hung there")
    terminal.press("g")
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press("j", "j", "j", "j")
    terminal.wait_gone(HARBOUR_TITLE)
    terminal.press("k", "k", "k", "k")
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press("space")
    terminal.wait_gone(HARBOUR_TITLE)
    terminal.press("b")
    terminal.wait_for(HARBOUR_TITLE)


def test_search_as_one_types(reader: Terminal) -> None:
    reader.press("/")
    reader.wait_for("words · /pattern")
    reader.write("breakwat")
    reader.wait_for("1/3")
    reader.press("enter")
    reader.wait_for("/breakwat  1/3")
    reader.press("n")
    reader.wait_for("2/3")
    reader.press("N")
    reader.wait_for("1/3")
    marked = look_at(reader, "breakwater")
    reader.press("escape")
    reader.wait_gone("1/3")
    assert look_at(reader, "breakwater") != marked
    reader.press("n")
    reader.wait_for("1/10")


def test_search_for_what_is_not_there(reader: Terminal) -> None:
    reader.press("/")
    reader.wait_for("words · /pattern")
    reader.write("zeppelin")
    reader.wait_match(r"0/0|no match|not found")


def test_help_lists_the_keys_and_goes_away(reader: Terminal) -> None:
    reader.press("?")
    reader.wait_for("Next quotation")
    assert reader.find("Moving in the text")
    reader.press("escape")
    reader.wait_gone("Next quotation")
    reader.press("f1")
    reader.wait_for("Next quotation")


def test_the_palette_runs_a_command(reader: Terminal) -> None:
    reader.press("ctrl+p")
    reader.wait_idle()
    reader.write("next quotation")
    reader.wait_for("Next quotation")
    reader.wait_idle()
    reader.press("enter")
    reader.wait_for("1/10")


def test_a_resize_keeps_the_place(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(100, 20))
    terminal.wait_for("10 quotations")
    terminal.press("]", "]", "]", "]", "]")
    terminal.wait_for("5/10")
    for size in ((60, 14), (140, 30), (40, 12), (100, 20)):
        drawn = len(terminal.raw)
        terminal.resize(*size)
        terminal.wait_until(lambda it, drawn=drawn: len(it.raw) > drawn, "anything was drawn")  # type: ignore[misc]
        terminal.wait_idle()
        terminal.wait_for("“The ferry runs")
        terminal.wait_for("5/10")
        assert len(terminal.rows) == size[1]


def test_a_terminal_that_is_too_small_says_so_and_recovers(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(14, 4))
    terminal.wait_match(r"(?i)small|larger|bigger|room")
    terminal.resize(80, 24)
    terminal.wait_for(HARBOUR_TITLE)
    terminal.resize(14, 4)
    terminal.wait_match(r"(?i)small|larger|bigger|room")
    terminal.resize(80, 24)
    terminal.wait_for(FIRST)
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (300, 3), (3, 100)])
def test_no_size_is_fatal(sayso: Opener, harbour: Path, size: tuple[int, int]) -> None:
    terminal = sayso(harbour, size=(80, 24))
    terminal.wait_for(FIRST)
    terminal.resize(*size)
    terminal.wait_idle()
    terminal.resize(80, 24)
    terminal.wait_for(FIRST)
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


def test_side_panes_fold_away_and_open_over_the_article(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(80, 24))
    terminal.wait_for("10 quotations")
    assert not terminal.find("Sunniva Tamm  ")
    terminal.press("s")
    terminal.wait_for("Sunniva Tamm  ")
    terminal.press("escape")
    terminal.wait_gone("Sunniva Tamm  ")


def test_another_theme_changes_colours_and_no_word(reader: Terminal) -> None:
    reader.wait_match(r"\d min left")
    words, look = reader.text, look_at(reader, FIRST)
    reader.press("T")
    reader.wait_until(lambda it: look_at(it, FIRST) != look, "the theme changed")
    reader.wait_idle()
    assert reader.find(FIRST)
    assert words.split("\n")[5:20] == reader.rows[5:20]


def test_no_color_leaves_marks_that_tell_speakers_words(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=WIDE, env={"NO_COLOR": "1"})
    terminal.wait_for("10 quotations")
    colours = {
        colour
        for row in terminal.cells
        for cell in row
        for colour in (cell.look.foreground, cell.look.background)
        if colour.startswith("#")
    }
    assert all(len({colour[i : i + 2] for i in (1, 3, 5)}) == 1 for colour in colours), "greys alone"
    before = look_at(terminal, FIRST)
    terminal.press("]")
    terminal.wait_for("1/10")
    assert look_at(terminal, FIRST) != before, "the current quotation is told by other means than colour"


def test_copying_puts_the_quotation_and_its_source_on_the_clipboard(reader: Terminal) -> None:
    reader.press("]", "y")
    reader.wait_until(lambda it: b"\x1b]52;c;" in it.raw, "the clipboard was set")
    reader.wait_match(r"(?i)copied")
    copied = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)", bytes(reader.raw))
    assert copied
    text = base64.b64decode(copied[1]).decode()
    assert "“We open the gates on Monday,”" in text
    assert "Mira Kolb" in text


def test_quitting_gives_the_terminal_back(reader: Terminal) -> None:
    reader.press("q")
    assert reader.wait_exit() == 0
    after = bytes(reader.raw).rpartition(b"\x1b[?1049l")
    assert after[1], "the alternate screen is left"
    assert b"\x1b[?25h" in reader.raw
    assert reader.raw.rfind(b"\x1b[?1000l") > reader.raw.rfind(b"\x1b[?1000h"), "the mouse is the terminal's again"
    assert reader.text.strip() == "", "nothing is left behind"


@pytest.mark.parametrize("keys", ["q", "]q", "sq", "Gq"])
def test_one_may_leave_before_everything_is_there(sayso: Opener, harbour: Path, keys: str) -> None:
    terminal = sayso(harbour, size=WIDE)
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press(*keys)
    assert terminal.wait_exit() == 0, terminal.text


def test_one_may_leave_before_anything_is_there(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=WIDE)
    terminal.wait_until(lambda it: b"\x1b[?1049h" in it.raw, "the alternate screen was entered")
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


def test_a_closed_window_ends_the_program(reader: Terminal) -> None:
    reader.hang_up()
    reader.wait_exit()


def test_the_installed_command_is_the_same_program() -> None:
    script = Path(sys.executable).with_name("sayso")
    runs = [
        subprocess.run([*command, "--version"], capture_output=True, check=True, text=True)
        for command in ((str(script),), (sys.executable, "-m", "tui"))
    ]
    assert re.fullmatch(r"sayso \d+\.\d+\.\d+\n", runs[0].stdout)
    assert runs[0].stdout == runs[1].stdout


@pytest.mark.parametrize("milliseconds", [0, 4, 8, 16, 32, 64])
def test_one_can_quit_while_the_panes_are_still_to_come(sayso: Opener, harbour: Path, milliseconds: int) -> None:
    terminal = sayso(harbour)
    terminal.wait_for(HARBOUR_TITLE.split()[0])
    time.sleep(milliseconds / 1000)
    terminal.press("G", "g", "q")
    assert terminal.wait_exit() == 0, terminal.text


@pytest.mark.parametrize("size", [(100, 30), (40, 12)])
def test_what_is_left_unwritten_stands_there_already(sayso: Opener, harbour: Path, size: tuple[int, int]) -> None:
    terminal = sayso(harbour, size=size)
    terminal.wait_for("quotations")
    for key in ("]", "]", "d", "tab", "j", "tab", "space", "[", "z", "z", "]", "t", "escape", "}"):
        terminal.press(key)
        terminal.wait_idle(0.1)
    terminal.wait_idle(4.5)  # until notices have gone
    shown = terminal.cells
    terminal.press("alt+l")
    terminal.wait_idle(0.4)
    assert terminal.cells == shown
    columns, rows = size
    terminal.resize(columns + 1, rows)
    terminal.wait_idle(0.5)
    terminal.resize(columns, rows)
    terminal.wait_idle(1.2)
    assert terminal.cells == shown


def test_the_screen_is_drawn_anew_over_what_something_else_wrote(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(100, 30))
    terminal.wait_for("10 quotations")
    terminal.wait_idle(1.5)
    shown = terminal.cells
    terminal.scribble(b"\x1b[5;1Ha message to all")
    assert terminal.cells != shown
    terminal.press("alt+l")
    terminal.wait_until(lambda one: one.cells == shown, "the screen was as before")
