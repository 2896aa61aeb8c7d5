"""Terminals with few colours and signs, and those on which nothing can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.end_to_end.stories import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener


def story(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def test_the_console_gets_its_own_colours_and_signs_that_it_has(sayso: Opener, tmp_path: Path) -> None:
    terminal = sayso(story(tmp_path), size=(140, 40), env={"TERM": "linux", "COLORTERM": ""})
    terminal.wait_for("10 quotations")
    terminal.press("]")
    terminal.wait_for("1/10")
    assert not set(terminal.text) & set("●◐○┊╎◀━╸❯")
    assert b"38;2;" not in terminal.raw
    assert b"38;5;" not in terminal.raw
    assert b"\x1b]11;?" not in terminal.raw


def test_a_vt100_gets_no_colours(sayso: Opener, tmp_path: Path) -> None:
    terminal = sayso(story(tmp_path), env={"TERM": "vt100", "COLORTERM": ""})
    terminal.wait_for("10 quotations")
    terminal.press("]")
    terminal.wait_for("1/10")
    assert {cell.look.foreground for row in terminal.cells for cell in row} == {""}


def test_a_dumb_terminal_gets_one_line(sayso: Opener, tmp_path: Path) -> None:
    terminal = sayso(story(tmp_path), env={"TERM": "dumb"}, size=(160, 20))
    assert terminal.wait_exit() == 2
    assert "dumb cannot be drawn on" in terminal.text
    assert "sayso quotes" in terminal.text
    assert b"\x1b" not in terminal.raw
