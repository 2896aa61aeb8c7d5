"""The harness itself, on a small Textual app and on programs of one line."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.terminal import Terminal, environment

if TYPE_CHECKING:
    from tests.end_to_end.conftest import Opener

TINY = (sys.executable, str(Path(__file__).with_name("tiny_app.py")))


def python(program: str) -> tuple[str, ...]:
    return sys.executable, "-c", program


def test_shows_what_the_app_draws(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "The harbour of Ostrava 港 reopened", size=(80, 10))
    terminal.wait_for("80 wide")
    assert terminal.rows[0].startswith("The harbour of Ostrava 港 reopened")
    assert terminal.find("reopened") == (26, 0), "a wide character takes two columns"
    assert terminal.find("nowhere") is None


def test_keys_reach_the_app_and_its_status_comes_back(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "x")
    terminal.wait_for("pressed 0")
    terminal.press("]", "]")
    terminal.wait_for("pressed 2")
    terminal.press("q")
    assert terminal.wait_exit() == 7


def test_a_resize_reaches_the_app(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "x", size=(80, 24))
    terminal.wait_for("80 wide")
    terminal.resize(60, 12)
    terminal.wait_for("60 wide")
    assert len(terminal.rows) == 12


def test_a_click_hits_the_cell(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "x", size=(60, 12))
    terminal.wait_for("60 wide")
    terminal.click(50, 1)
    terminal.wait_for("clicked 50,1")


def test_styles_of_cells(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "x", size=(60, 12))
    terminal.wait_for("pressed 0")
    column, row = terminal.find("pressed") or (0, 0)
    assert terminal.cells[row][column].look.attributes == ("bold",)
    assert terminal.cells[row][column].look.background != terminal.cells[row][0].look.background


def test_no_color_reaches_the_app(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "x", size=(60, 12), env={"NO_COLOR": "1"})
    terminal.wait_for("pressed 0")
    colours = {cell.look.background for row in terminal.cells for cell in row}
    assert all(len({colour[i : i + 2] for i in (1, 3, 5)}) <= 1 for colour in colours), "only greys are left"


def test_text_comes_through_the_pipe_and_keys_from_the_terminal(open_terminal: Opener) -> None:
    terminal = open_terminal(*TINY, "-", stdin=b"piped " * 30_000)
    terminal.wait_for("piped piped")
    terminal.press("]")
    terminal.wait_for("pressed 1")


def test_raw_bytes_are_kept(open_terminal: Opener) -> None:
    terminal = open_terminal(*python(r"print('\x1b]52;c;aGFja2Vk\x07\x1b]0;News\x07plain \x1b[1mbold')"))
    assert terminal.wait_exit() == 0, terminal.text
    assert b"\x1b]52;c;aGFja2Vk\x07" in terminal.raw
    assert terminal.text.strip() == "plain bold"
    assert terminal.title == "News"


def test_queries_are_answered(open_terminal: Opener) -> None:
    ask = r"""
import sys, tty
tty.setraw(0)
print("\x1b[6n", end="", flush=True)
answer = ""
while not answer.endswith("R"):
    answer += sys.stdin.read(1)
print(repr(answer))
"""
    terminal = open_terminal(*python(ask))
    terminal.wait_for(r"'\x1b[1;1R'")


def test_the_environment_is_the_programs_own(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "12")
    ours = environment(home, EXTRA="yes")
    assert "NO_COLOR" not in ours
    assert "COLUMNS" not in ours
    assert ours["EXTRA"] == "yes"
    assert {name for name, value in ours.items() if value.startswith(str(home))} >= {"HOME", "SAYSO_HOME"}


def test_a_wait_that_fails_shows_the_screen(home: Path) -> None:
    with (
        Terminal(python("print('so far'); input()"), env=environment(home), timeout=0.5) as terminal,
        pytest.raises(AssertionError, match=r"time was up before 'never' was seen(.|\n)*so far"),
    ):
        terminal.wait_for("never")


def test_a_wait_ends_with_the_program(open_terminal: Opener) -> None:
    terminal = open_terminal(*python("print('last words')"))
    with pytest.raises(AssertionError, match="the program ended"):
        terminal.wait_for("never")
    assert "last words" in terminal.text


def test_half_a_frame_is_not_seen(open_terminal: Opener) -> None:
    draw = r"""
import time
print('\x1b[?2026h\x1b[Hhalf', end='', flush=True)
time.sleep(0.3)
print('\x1b[2Jdone\x1b[?2026l', flush=True)
input()
"""
    terminal = open_terminal(*python(draw))
    seen = set()

    def done(it: Terminal) -> bool:
        seen.add(it.text.strip())
        return "done" in it.text

    terminal.wait_until(done)
    assert seen <= {"", "done"}


def test_hanging_up_is_felt(open_terminal: Opener) -> None:
    terminal = open_terminal(*python("print('up'); import time; time.sleep(60)"))
    terminal.wait_for("up")
    terminal.hang_up()
    assert terminal.wait_exit() == -signal.SIGHUP
