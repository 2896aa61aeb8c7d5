"""The commands as programs of their own: what they load, and how they end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

FERRY = "“We sail on Monday,” said harbour master Mira Kolb.\n\nThe town council agreed with her.\n"
SAYSO = (sys.executable, "-m", "tui")
# Stands in for the reader: says where its keys come from, and whether a screen would be seen.
STAND_IN = """
import os, sys, tui.app
from tui.cli import main
def run(queue, *, as_is=False, again=False):
    print("keys from a terminal:", os.isatty(sys.__stdin__.fileno()), file=sys.stdout)
    print("drawn on a terminal:", os.isatty(sys.__stderr__.fileno()), file=sys.stdout)
    print("sources:", *[getattr(item, "source", item) for item in queue], file=sys.stdout)
    return 0
tui.app.run = run
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    return path


def modules_of(*arguments: str) -> set[str]:
    """Return the modules that a command has loaded when it is done."""
    code = "import sys\nfrom tui.cli import main\nmain(sys.argv[1:])\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=True, text=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["quotes", "--help"]])
def test_help_loads_neither_the_engine_nor_rich(arguments: list[str]) -> None:
    loaded = modules_of(*arguments)
    assert "tui.cli" in loaded
    assert not loaded & {"textual", "rich", "tui.quotes", "tui.sources", "sqlite3", "json", "csv"}


def test_quotes_and_stats_load_no_screen(ferry: Path) -> None:
    for command in ("quotes", "stats"):
        loaded = modules_of(command, str(ferry))
        assert "tui.quotes" in loaded
        assert not {name for name in loaded if name.split(".")[0] == "textual"}


def test_a_reader_that_goes_away_is_no_error(ferry: Path) -> None:
    with subprocess.Popen(
        [*SAYSO, "quotes", *[str(ferry)] * 50, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"[\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (0, 141)


def test_help_into_a_closed_pipe_is_no_error() -> None:
    end, start = os.pipe()
    os.close(end)
    done = subprocess.run([*SAYSO, "--help"], stdout=start, stderr=subprocess.PIPE, check=False)
    os.close(start)
    assert done.stderr == b""
    assert done.returncode in (0, 141)


def test_an_interrupt_ends_without_a_word(ferry: Path) -> None:
    with subprocess.Popen(
        [*SAYSO, "quotes", str(ferry), "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert json.loads(process.stdout.readline())["source"] == str(ferry)  # it waits for standard input now
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
    assert process.returncode == 130


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["quotes"], ["stats", "--format", "json"]])
def test_output_that_cannot_be_written_is_one_line(ferry: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*SAYSO, *arguments, str(ferry)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert "standard output" in line


def test_a_closed_standard_output_is_one_line(ferry: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m tui quotes "$1" >&-', sys.executable, str(ferry)], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_json_is_utf_8_whatever_the_locale(ferry: Path) -> None:
    surroundings = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [*SAYSO, "quotes", str(ferry), "--format", "json"], capture_output=True, check=True, env=surroundings
    )
    assert json.loads(done.stdout.decode())["text"].startswith("“We sail")
    done = subprocess.run([*SAYSO, "quotes", str(ferry)], capture_output=True, check=True, env=surroundings)
    assert b"?We sail on Monday,?" in done.stdout


def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9\x1b[31m.txt"
    try:
        Path(os.fsdecode(path)).write_text(FERRY, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    for format_ in ("table", "json", "jsonl", "csv", "md"):
        done = subprocess.run([*SAYSO, "quotes", path, "--format", format_], capture_output=True, check=True)
        assert b"\x1b" not in done.stdout
        done.stdout.decode()
        if format_ == "json":
            assert os.fsencode(json.loads(done.stdout)["source"]) == path


def test_standard_input_comes_first_and_the_keys_from_the_terminal() -> None:
    with Terminal([sys.executable, "-c", STAND_IN, "-"], env=dict(os.environ), stdin=FERRY.encode()) as terminal:
        assert terminal.wait_exit() == 0
        assert terminal.rows[:3] == ["keys from a terminal: True", "drawn on a terminal: True", "sources: -"]


def test_a_screen_is_seen_though_errors_go_elsewhere(ferry: Path, tmp_path: Path) -> None:
    command = ["/bin/sh", "-c", '"$0" -c "$1" "$2" <&- 2>"$3"', sys.executable, STAND_IN, str(ferry)]
    with Terminal([*command, str(tmp_path / "errors")], env=dict(os.environ)) as terminal:
        assert terminal.wait_exit() == 0
        assert terminal.rows[:2] == ["keys from a terminal: True", "drawn on a terminal: True"]


@pytest.mark.parametrize(("redirection", "shown"), [('> "$0".out', True), ("| cat", False)])
def test_progress_is_not_mixed_with_what_another_program_writes(
    ferry: Path, tmp_path: Path, redirection: str, shown: bool
) -> None:
    script = f'"$1" -m tui quotes "$2" "$2" {redirection}'
    command = ["/bin/sh", "-c", script, str(tmp_path / "quotes"), sys.executable, str(ferry)]
    with Terminal(command, env=os.environ | {"TERM": "xterm"}) as terminal:
        assert terminal.wait_exit() == 0
        assert (b"1/2" in terminal.raw) is shown


def test_without_any_terminal_the_reader_says_what_to_do(ferry: Path) -> None:
    done = subprocess.run([*SAYSO, "-"], input=FERRY.encode(), capture_output=True, check=False, start_new_session=True)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.endswith("sayso quotes -")
