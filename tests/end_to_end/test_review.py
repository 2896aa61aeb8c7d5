"""Corrections at a real terminal: made, killed, and there again."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from tests.end_to_end.stories import HARBOUR, HARBOUR_TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener


def test_what_is_said_to_be_kept_outlives_the_process(sayso: Opener, tmp_path: Path) -> None:
    harbour = tmp_path / "harbour.txt"
    harbour.write_text(HARBOUR, encoding="utf-8")
    terminal = sayso(harbour, size=(140, 60))
    terminal.wait_for(HARBOUR_TITLE)
    terminal.wait_for("10 quotations")
    terminal.press("E")
    terminal.wait_for("accept")
    terminal.press("s")
    terminal.wait_for("who says this")
    terminal.write("Wenna Pike\r")
    terminal.wait_for("Wenna Pike · kept")
    os.kill(terminal.pid, signal.SIGKILL)
    assert terminal.wait_exit() == -signal.SIGKILL
    again = sayso(harbour, size=(140, 60))
    again.wait_for(HARBOUR_TITLE)
    again.wait_for("Wenna Pike")
    again.press("E")
    again.wait_for("accept")
    again.press("backspace")
    again.wait_for("taken back: speaker · kept")


def test_what_is_no_quotation_is_listed_apart_and_led_to(sayso: Opener, tmp_path: Path) -> None:
    harbour = tmp_path / "harbour.txt"
    harbour.write_text(HARBOUR, encoding="utf-8")
    terminal = sayso(harbour, size=(140, 60))
    terminal.wait_for("10 quotations")
    terminal.press("E")
    terminal.wait_for("accept")
    terminal.press("x")
    terminal.wait_for("not a quotation · kept")
    terminal.wait_match(r"No quotations +1")
    terminal.press("backspace")
    terminal.wait_for("taken back: reject · kept")
    terminal.wait_gone("No quotations")
