"""Commands in pipes: a reader that goes away, a full disk, no colour where nobody sees it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.bad_files import SENTENCE
from tests.end_to_end.conftest import SAYSO
from tests.end_to_end.terminal import environment

if TYPE_CHECKING:
    from tests.end_to_end.conftest import Opener, Runner

FORMATS = ["table", "json", "jsonl", "csv", "md"]
LONG = 1_500  # paragraphs: in every format more than a pipe holds (64 KiB), so that a closed one is met


@pytest.fixture
def long_story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("\n\n".join(SENTENCE for _ in range(LONG)), encoding="utf-8")
    return path


@pytest.mark.parametrize("format_", FORMATS)
def test_a_closed_pipe_ends_the_command_quietly(home: Path, long_story: Path, format_: str) -> None:
    command = [*SAYSO, "quotes", "--format", format_, str(long_story)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(home)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(60)
    assert process.returncode in (0, 1, 141, -13)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["quotes", "stats"])
def test_a_full_disk_is_said_in_one_line(home: Path, long_story: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        end = subprocess.run(
            [*SAYSO, command, str(long_story)], stdout=full, stderr=subprocess.PIPE, env=environment(home), check=False
        )
    assert end.returncode == 1
    assert len(end.stderr.decode().splitlines()) == 1, end.stderr.decode()


@pytest.mark.parametrize("command", ["quotes", "stats"])
def test_colour_on_a_terminal_and_none_in_a_pipe(sayso: Opener, prints: Runner, long_story: Path, command: str) -> None:
    assert b"\x1b" not in prints(command, long_story).stdout
    terminal = sayso(command, long_story)
    assert terminal.wait_exit() == 0, terminal.text
    assert b"\x1b[" in terminal.raw


@pytest.mark.parametrize("command", ["quotes", "stats"])
def test_no_color_is_obeyed(sayso: Opener, long_story: Path, command: str) -> None:
    terminal = sayso(command, long_story, env={"NO_COLOR": "1"})
    assert terminal.wait_exit() == 0, terminal.text
    colours = {look for row in terminal.cells for cell in row for look in (cell.look.foreground, cell.look.background)}
    assert colours == {""}


def test_a_pipe_in_a_pipe_out(prints: Runner) -> None:
    end = prints("quotes", "-", "--format", "csv", stdin=SENTENCE.encode())
    assert end.returncode == 0
    assert "Mira Kolb" in end.stdout.decode()
    assert end.stderr == b"", "no progress where nobody sees it"
