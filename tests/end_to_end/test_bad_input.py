"""Whatever comes in: one clear line, the right exit status, no traceback, and nothing lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.bad_files import READABLE, SENTENCE, UNREADABLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener, Runner

ALTERNATE_SCREEN = b"\x1b[?1049h"


@pytest.fixture(params=UNREADABLE)
def unreadable(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """Return a file that cannot be read, and what has to be said of it."""
    if request.param == "forbidden" and os.geteuid() == 0:
        pytest.skip("nothing is forbidden to root")
    make, reason = UNREADABLE[request.param]
    path = tmp_path / "story.txt"
    make(path)
    return path, reason


@pytest.fixture(params=READABLE)
def readable(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a file that looks broken and can be read."""
    path = tmp_path / "story.txt"
    READABLE[request.param](path)
    return path


def one_line(message: bytes) -> str:
    lines = message.decode().splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def test_the_reader_says_what_it_cannot_open(sayso: Opener, unreadable: tuple[Path, str]) -> None:
    path, reason = unreadable
    terminal = sayso(path, size=(300, 24))
    assert terminal.wait_exit() == 1
    line = one_line(terminal.text.strip().encode())
    assert str(path) in line
    assert reason in line
    assert ALTERNATE_SCREEN not in terminal.raw, "the screen stays as it was"


@pytest.mark.parametrize("command", ["quotes", "stats"])
def test_a_command_says_what_it_cannot_read_and_does_the_rest(
    prints: Runner, unreadable: tuple[Path, str], tmp_path: Path, command: str
) -> None:
    path, reason = unreadable
    good = tmp_path / "good.txt"
    good.write_text(SENTENCE, encoding="utf-8")
    end = prints(command, path, good)
    line = one_line(end.stderr)
    assert end.returncode == 1
    assert str(path) in line
    assert reason in line
    assert b"Mira Kolb" in end.stdout, "the other file is done all the same"


@pytest.mark.parametrize("command", ["quotes", "stats"])
def test_a_command_reads_what_can_be_read(prints: Runner, readable: Path, command: str) -> None:
    end = prints(command, readable)
    assert end.returncode == 0
    assert b"Traceback" not in end.stderr
    assert end.stdout.strip()


def test_the_reader_opens_what_can_be_read(sayso: Opener, readable: Path) -> None:
    terminal = sayso(readable)
    terminal.wait_match(r"The quay|We reopen|^\W*a\b")
    terminal.press("]", "}", "G", "g", "q")
    assert terminal.wait_exit() == 0, terminal.text
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("command", [(), ("quotes",), ("stats",)])
def test_standard_input_that_is_the_terminal(sayso: Opener, command: tuple[str, ...]) -> None:
    terminal = sayso(*command, "-", size=(300, 24))
    assert terminal.wait_exit() == 1
    assert "standard input" in one_line(terminal.text.strip().encode())


@pytest.mark.parametrize("command", [("quotes",), ("stats",)])
def test_standard_input_that_is_empty(prints: Runner, command: tuple[str, ...]) -> None:
    end = prints(*command, "-")
    assert end.returncode == 1
    assert "standard input" in one_line(end.stderr)


@pytest.mark.parametrize(
    "arguments",
    [["--no-such-option"], ["quotes"], ["quotes", "x", "--format", "papyrus"], ["stats", "--nonsense", "x"]],
)
def test_wrong_usage(prints: Runner, arguments: list[str]) -> None:
    end = prints(*arguments)
    assert end.returncode == 2
    assert end.stdout == b""
    assert b"Traceback" not in end.stderr
    assert end.stderr
