"""What an article or its name would say to the terminal never reaches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.bad_files import ORDERS, READABLE, SENTENCE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner
    from tests.end_to_end.terminal import Terminal

EVIL_NAME = "\x1b]0;OWNED\x07\x1b[2Jre\nport\x9b31m.txt"
# A screen is drawn with ESC, and a bell may be rung; nothing draws with these.
ONE_BYTE_ORDERS = {*map(chr, range(0x7F, 0xA0)), "\x08", "\u202e"}
CONTROLS = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), "\u202e"} - {"\n", "\t", "\r"}


def assert_no_order_arrived(raw: bytes) -> None:
    text = raw.decode(errors="replace")
    assert not [order for order in ORDERS if order in text]
    assert not ONE_BYTE_ORDERS & set(text)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    READABLE["escape sequences"](path)
    return path


def test_the_reader_shows_the_words_and_obeys_no_order(sayso: Opener, story: Path) -> None:
    terminal = sayso(story, size=(120, 60))
    terminal.wait_for("The quay")
    terminal.wait_for("Mira Kolb")
    terminal.press("]", "]", "G")
    terminal.wait_idle()
    assert terminal.title != "OWNED"
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text
    assert_no_order_arrived(bytes(terminal.raw))


@pytest.mark.parametrize("command", ["quotes", "stats"])
def test_commands_print_the_words_and_no_order(sayso: Opener, story: Path, command: str) -> None:
    terminal = sayso(command, story)
    assert terminal.wait_exit() == 0, terminal.text
    assert "Mira Kolb" in terminal.text
    assert_no_order_arrived(bytes(terminal.raw))


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv", "md"])
def test_printed_quotations_hold_no_controls(prints: Runner, story: Path, format_: str) -> None:
    end = prints("quotes", story, "--format", format_)
    assert end.returncode == 0
    assert not CONTROLS & set(end.stdout.decode())


def test_a_name_that_holds_orders(sayso: Opener, tmp_path: Path) -> None:
    path = tmp_path / EVIL_NAME
    path.write_text(SENTENCE, encoding="utf-8")
    terminal = sayso(path)
    terminal.wait_for("We reopen")
    terminal.wait_idle()
    assert terminal.title != "OWNED"
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text
    assert_no_order_arrived(bytes(terminal.raw))


@pytest.mark.parametrize("command", [(), ("quotes",), ("stats",)])
def test_a_name_that_holds_orders_and_is_missing(sayso: Opener, tmp_path: Path, command: tuple[str, ...]) -> None:
    terminal = sayso(*command, tmp_path / EVIL_NAME, size=(300, 10))
    assert terminal.wait_exit() == 1
    assert len(terminal.text.strip().splitlines()) == 1
    assert_no_order_arrived(bytes(terminal.raw))


@pytest.mark.parametrize("key", ["/", "ctrl+p"])
def test_what_is_pasted_is_no_order_either(sayso: Opener, story: Path, key: str) -> None:
    terminal = sayso(story)
    terminal.wait_for("The quay")
    terminal.press(key)
    terminal.wait_match("words · /pattern|Search for commands")
    paste(terminal)


def test_what_is_pasted_on_the_start_screen_is_no_order_either(sayso: Opener) -> None:
    terminal = sayso()
    terminal.wait_match(r"(?i)sample")
    terminal.press("/")
    terminal.wait_for("type to filter")
    paste(terminal)


def paste(terminal: Terminal) -> None:
    terminal.write("\x1b[200~qu\x9d0;OWNED\x9c\x9b2Jay\x1b[201~")
    terminal.wait_for("qu")
    terminal.wait_for("ay")
    terminal.wait_idle()
    assert terminal.title != "OWNED"
    assert_no_order_arrived(bytes(terminal.raw))
