"""What takes long to read: the screen is there at once, one may stop at any moment, and nothing is left behind."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.pdf_maker import column, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener

LINES = "\n".join(f"    “We wait for boat {line},” said Mira Kolb. The quay was wet that day." for line in range(50))


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    """Return a pipe into which nobody writes."""
    path = tmp_path / "silent"
    os.mkfifo(path)
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a document of so many pages that one has to wait for the last ones."""
    path = tmp_path / "book.pdf"
    path.write_bytes(pdf([column(60, 780, f"Boat house {page} of the town\n{LINES}") for page in range(300)]))
    return path


def test_one_may_quit_while_nothing_comes(sayso: Opener, silent: Path) -> None:
    terminal = sayso(silent)
    terminal.wait_for("esc gives up")
    terminal.press("q")
    assert terminal.wait_exit() == 0


def test_one_may_give_up_and_read_something_else(sayso: Opener, silent: Path) -> None:
    terminal = sayso(silent)
    terminal.wait_for("esc gives up")
    terminal.press("escape")
    terminal.wait_for("Sample articles")
    terminal.press("q")
    assert terminal.wait_exit() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_the_terminal_is_as_it_was(sayso: Opener, silent: Path, number: signal.Signals) -> None:
    terminal = sayso(silent)
    terminal.wait_for("esc gives up")
    os.kill(terminal.pid, number)
    assert terminal.wait_exit() == 128 + number
    assert b"\x1b[?1049l" in terminal.raw
    assert terminal.text.strip() == ""


def test_a_closed_window_ends_it(sayso: Opener, silent: Path) -> None:
    terminal = sayso(silent)
    terminal.wait_for("esc gives up")
    terminal.hang_up()
    assert terminal.wait_exit() != 0
    assert b"Traceback" not in terminal.raw


def test_a_book_is_read_while_it_grows_and_left_in_the_middle(sayso: Opener, book: Path) -> None:
    terminal = sayso(book)
    terminal.wait_match(r"\d+…? quotations")
    terminal.press("]", "q")
    assert terminal.wait_exit() == 0
    assert b"Traceback" not in terminal.raw


def test_what_turns_out_to_be_broken_is_said_when_the_screen_is_closed(sayso: Opener, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4\nnothing else")
    terminal = sayso(path, size=(200, 24))
    assert terminal.wait_exit() == 1
    (line,) = terminal.text.strip().splitlines()
    assert "broken PDF" in line
    assert str(path) in line
