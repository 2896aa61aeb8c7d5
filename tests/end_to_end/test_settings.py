"""A person sets how sayso is, in a file, and types numbers and sequences of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner
    from tests.end_to_end.terminal import Terminal

MOUSE = b"\x1b[?1000h"


@pytest.fixture
def settings(home: Path) -> Path:
    folder = home / "sayso"
    folder.mkdir()
    return folder / "settings.toml"


def opened(sayso: Opener, article: Path) -> Terminal:
    terminal: Terminal = sayso(article, size=(100, 30))
    terminal.wait_for("10 quotations")
    return terminal


def test_a_number_before_a_key_is_shown_and_counts(sayso: Opener, harbour: Path) -> None:
    terminal = opened(sayso, harbour)
    assert MOUSE in terminal.raw
    terminal.press("5")
    terminal.wait_for("5 …")
    terminal.press("escape")
    terminal.wait_gone("5 …")
    terminal.press("4", "]")
    terminal.wait_for("4/10")
    terminal.press("3", "]")
    terminal.wait_for("7/10")
    terminal.press("ctrl+o")
    terminal.wait_for("4/10")


def test_the_settings_change_keys_mouse_and_theme(sayso: Opener, harbour: Path, settings: Path) -> None:
    settings.write_text(
        '[keys]\npreset = "vim"\n"quotation.next" = "x"\n[mouse]\nenabled = false\n[panes]\nstatistics = false\n',
        encoding="utf-8",
    )
    terminal = opened(sayso, harbour)
    terminal.wait_for("x next")
    terminal.wait_for("F1 help")
    assert MOUSE not in terminal.raw
    assert "Words quoted" not in terminal.text
    terminal.press("2", "x")
    terminal.wait_for("2/10")
    terminal.press("G", "g")
    terminal.wait_for("g …")
    terminal.press("g")
    terminal.wait_for(HARBOUR.partition("\n")[0])
    terminal.press("Z", "Q")
    assert terminal.wait_exit() == 0


def test_a_bad_file_is_told_and_the_rest_of_it_holds(sayso: Opener, harbour: Path, settings: Path) -> None:
    settings.write_text("[look]\nwidth = 500\nhints = false\nnonsense\n", encoding="utf-8")
    terminal = opened(sayso, harbour)
    terminal.wait_for("settings.toml:2: look.width")
    assert "help" not in terminal.rows[-1]
    terminal.press("q")
    assert terminal.wait_exit() == 0


def test_the_settings_are_made_in_the_editor_and_shown(prints: Runner, settings: Path) -> None:
    assert prints("config", "path").stdout.decode().strip() == str(settings)
    assert prints("config", "edit", EDITOR="true").returncode == 0
    assert "# width = 72" in settings.read_text(encoding="utf-8")
    shown = prints("config", "show", SAYSO_PAGE_MB="7")
    assert shown.returncode == 0
    assert "web.megabytes     7" in shown.stdout.decode()
