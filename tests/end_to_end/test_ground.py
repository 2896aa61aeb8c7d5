"""The reader is as dark or as light as its terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.end_to_end.stories import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener
    from tests.end_to_end.terminal import Terminal

DARK, LIGHT = "#16181c", "#faf7f1"


def ground(terminal: Terminal) -> str:
    return terminal.cells[0][0].look.background


def story(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def asked(terminal: Terminal) -> bool:
    return b"\x1b]11;?" in terminal.raw


def test_it_asks_and_follows_the_answer_and_every_change(sayso: Opener, tmp_path: Path) -> None:
    terminal = sayso(story(tmp_path))
    terminal.wait_until(asked, "the terminal was asked")
    terminal.write("\x1b]11;rgb:ffff/ffff/f0f0\x1b\\")
    terminal.wait_for("10 quotations")
    terminal.wait_until(lambda _: ground(terminal) == LIGHT, "it was light")
    terminal.write("]\x1b[?997;1n]")
    terminal.wait_for("2/10")
    terminal.wait_until(lambda _: ground(terminal) == DARK, "it was dark")
    terminal.press("T")  # a person knows better
    terminal.wait_until(lambda _: ground(terminal) == LIGHT, "it was light")
    terminal.write("q")
    assert terminal.wait_exit() == 0
    assert terminal.raw.rindex(b"\x1b[?2031l") > terminal.raw.rindex(b"\x1b[?2031h")


def test_a_theme_that_is_chosen_asks_nothing(sayso: Opener, home: Path, tmp_path: Path) -> None:
    (home / "sayso").mkdir()
    (home / "sayso" / "settings.toml").write_text('[look]\ntheme = "nord"\n', encoding="utf-8")
    terminal = sayso(story(tmp_path))
    terminal.wait_for("10 quotations")
    assert not asked(terminal)
