"""What a person left in an article is there again: after the program was killed, and after the article was edited."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from tests.end_to_end.stories import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner

LOW = (80, 14)
THIRD = "3/10 Olav Brandt"


def test_marks_and_pins_outlive_a_kill_and_an_edit(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=LOW)
    terminal.wait_for("10 quotations")
    terminal.press("]", "]", "]")
    terminal.wait_for(THIRD)
    terminal.press("p")
    terminal.wait_for("pinned")
    terminal.press("]", "]", "]", "]")
    terminal.wait_for("7/10")
    terminal.press("m", "b")
    terminal.wait_for("mark b")
    os.kill(terminal.pid, signal.SIGKILL)
    title, _, rest = HARBOUR.partition("\n\n")
    harbour.write_text(f"{title}\n\nThis article was corrected on Friday.\n\n{rest}", encoding="utf-8")
    terminal = sayso(harbour, size=LOW)
    terminal.wait_for("10 quotations")
    terminal.press("'")
    terminal.wait_for("go to mark b")
    terminal.press("b")
    terminal.wait_for("7/10")
    terminal.press("M")
    terminal.wait_for("Marks and pins")
    terminal.wait_for("◆")
    terminal.press("1", "enter")
    terminal.wait_for(THIRD)


def test_one_comes_back_to_the_words_that_one_left(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=LOW)
    terminal.wait_for("10 quotations")
    terminal.press("d", "d")
    terminal.wait_idle()
    first = next(row.strip(" ▌") for row in terminal.rows if len(row.split()) > 5)[:40]
    terminal.press("q")
    assert terminal.wait_exit() == 0
    title, _, rest = HARBOUR.partition("\n\n")
    harbour.write_text(f"{title}\n\n" + "A line more. " * 40 + f"\n\n{rest}", encoding="utf-8")
    terminal = sayso(harbour, size=LOW)
    terminal.wait_for("where you left off")
    terminal.wait_for(first)


def test_a_library_that_cannot_be_used_stops_no_reader(sayso: Opener, harbour: Path, home: Path) -> None:
    folder = home / "sayso"
    folder.mkdir(exist_ok=True)
    rubbish = b"no database at all, " * 400
    (folder / "library.sqlite3").write_bytes(rubbish)
    terminal = sayso(harbour, size=(140, 20))
    terminal.wait_for("damaged")
    terminal.wait_for("10 quotations")
    (kept,) = folder.glob("library-damaged-*")
    assert kept.read_bytes() == rubbish


def test_what_is_added_is_said(prints: Runner, harbour: Path) -> None:
    added = prints("add", harbour, "https://fenwick.example/story")
    assert added.returncode == 0
    assert added.stdout.decode().splitlines()[1] == "to be read later: https://fenwick.example/story"
