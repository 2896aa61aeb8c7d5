"""The commands, called in this process: what is parsed, what is printed, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from typing import TYPE_CHECKING

import pytest

import tui
from tui.cli import main, printing, reading, terminal
from tui.cli.parsers import QUOTES, READ, SAMPLE, STATS, parse

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "“We sail on Monday,” said harbour master Mira Kolb.\n\nThe town council agreed with her.\n"
BRIDGE = "“The bridge stays shut,” said engineer Tomas Havel.\n\nNobody crossed it that day.\n"


@pytest.fixture
def ferry(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    return str(path)


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return str(path)


def piped(text: str) -> io.TextIOWrapper:
    """Return a standard input through which `text` comes."""
    return io.TextIOWrapper(io.BufferedReader(io.BytesIO(text.encode())))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "command", "sources"),
    [
        ([], READ, []),
        (["a.txt", "b.txt"], READ, ["a.txt", "b.txt"]),
        (["-"], READ, ["-"]),
        (["-", "quotes"], READ, ["-", "quotes"]),
        (["./quotes"], READ, ["./quotes"]),
        (["--", "quotes", "-x"], READ, ["quotes", "-x"]),
        (["quotes"], QUOTES, []),
        (["quotes", "quotes"], QUOTES, ["quotes"]),
        (["--as-is", "quotes", "a.txt"], QUOTES, ["a.txt"]),
        (["quotes", "a.txt", "--format", "json", "b.txt"], QUOTES, ["a.txt", "b.txt"]),
        (["quotes", "a.txt", "--", "--format", "stats"], QUOTES, ["a.txt", "--format", "stats"]),
        (["stats", "-"], STATS, ["-"]),
        (["sample", "lido"], SAMPLE, ["lido"]),
    ],
)
def test_what_is_a_command_and_what_a_source(arguments: list[str], command: str, sources: list[str]) -> None:
    found, options = parse(arguments)
    assert (found, options.sources) == (command, sources)


def test_options_stand_anywhere() -> None:
    _, options = parse(["a.txt", "--as-is"])
    assert options.as_is
    _, options = parse(["quotes", "a.txt", "--speaker", "kolb", "--colour", "never"])
    assert (options.speaker, options.color, options.format, options.as_is) == ("kolb", "never", "table", False)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["quotes", "x", "--format", "papyrus"],
        ["stats", "x", "--format", "csv"],
        ["quotes", "--speaker"],
    ],
)
def test_wrong_usage_is_one_line_and_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 1
    assert "--help" in output.err


def test_wrong_usage_repeats_no_control_character(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--\x1b[31m\nred"]) == 2
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["x.txt", "--help"], ["quotes", "-h"], ["stats", "x", "--help"]])
def test_help_shows_examples_and_fits_80_columns(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert "examples:" in text
    assert "exit status:" in text
    assert all(len(line) < 80 for line in text.splitlines())


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"sayso {tui.__version__}\n"


def test_quotes_of_one_file(ferry: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", ferry, "--format", "json"]) == 0
    output = capsys.readouterr()
    plain = json.loads(output.out)
    assert plain["source"] == ferry
    ((start, end),) = plain["quotes"][0]["spans"]
    assert plain["text"][start:end] == "“We sail on Monday,”"
    assert output.err == ""


def test_one_file_that_is_missing_and_others_done(
    ferry: str, bridge: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing.txt")
    assert main(["quotes", ferry, missing, bridge, "--format", "json"]) == 1
    output = capsys.readouterr()
    assert [item["source"] for item in json.loads(output.out)] == [ferry, bridge]
    (line,) = output.err.splitlines()
    assert line.startswith("sayso: ")
    assert "missing.txt" in line


@pytest.mark.parametrize("command", ["quotes", "stats"])
@pytest.mark.parametrize("format_", ["table", "json"])
def test_nothing_is_printed_of_a_file_that_cannot_be_read(
    command: str, format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(tmp_path), "--format", format_]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 1


def test_what_was_odd_about_a_file_is_said_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text(FERRY.replace("Monday", "Mon\0day"), encoding="utf-8")
    assert main(["quotes", str(odd), "--format", "json"]) == 0
    output = capsys.readouterr()
    assert json.loads(output.out)["notices"]
    (line,) = output.err.splitlines()
    assert line.startswith(f"sayso: {odd}: ")


def test_csv_of_many_files_has_one_header(ferry: str, bridge: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--format", "csv", ferry, bridge]) == 0
    lines = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {line["source"] for line in lines} == {ferry, bridge}


def test_only_one_speaker(ferry: str, bridge: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", ferry, bridge, "--speaker", "HAVEL", "--format", "jsonl"]) == 0
    items = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [len(item["quotes"]) for item in items] == [0, 1]
    assert main(["quotes", ferry, bridge, "--speaker", "zzz"]) == 0
    assert re.search(r"none by a speaker like ‘zzz’ \(\d+ in all\)", capsys.readouterr().err)


def test_stats(ferry: str, bridge: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", ferry]) == 0
    assert "Words" in capsys.readouterr().out
    assert main(["stats", ferry, bridge, "--format", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert [item["source"] for item in figures] == [ferry, bridge]
    assert figures[0]["quotations"] >= 1


@pytest.mark.parametrize("arguments", [["quotes"], ["stats", "-"], ["quotes", "-"]])
def test_standard_input(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", piped(FERRY))
    assert main([*arguments, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == "-"


class Keyboard(io.StringIO):
    """A standard input that is the keyboard."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", ["quotes", "stats"])
@pytest.mark.parametrize("stdin", [Keyboard(), io.TextIOWrapper(io.BufferedReader(io.BytesIO())), None])
def test_no_file_and_nothing_piped_in(
    command: str, stdin: io.TextIOBase | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", stdin)
    assert main([command]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_each_article_is_printed_before_the_next_is_read(
    ferry: str, bridge: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[str] = []
    read = printing.gather

    def reading_noted(source: str, *, as_is: bool, **_: object) -> object:
        events.append(f"read {source}")
        return read(source, as_is=as_is)

    monkeypatch.setattr(printing, "gather", reading_noted)
    monkeypatch.setattr(printing, "emit", lambda text: events.append("print"))
    for format_ in ("table", "json", "jsonl", "csv", "md"):
        events.clear()
        assert main(["quotes", ferry, bridge, "--format", format_]) == 0
        assert events[:4] == [f"read {ferry}", "print", f"read {bridge}", "print"]


@pytest.mark.parametrize(
    ("choice", "on_terminal", "environment", "coloured"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_when_colours_are_used(
    choice: str, on_terminal: bool, environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(terminal, "is_terminal", lambda stream: on_terminal)
    assert terminal.in_colour(choice) is coloured


def test_a_table_is_as_wide_as_columns_says(
    ferry: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    main(["quotes", ferry])
    assert "Cue" in capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", "80")
    main(["quotes", ferry])
    assert "Cue" not in capsys.readouterr().out


class FakeTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_shows_each_of_several_files_and_goes_away(
    ferry: str, bridge: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = FakeTerminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    main(["quotes", ferry, bridge])
    shown = screen.getvalue()
    assert f"1/2 {ferry}" in shown
    assert f"2/2 {bridge}" in shown
    assert shown.endswith("\r\x1b[K")


def test_no_progress_for_one_file_or_away_from_a_terminal(
    ferry: str, bridge: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["quotes", ferry, bridge])
    assert capsys.readouterr().err == ""
    screen = FakeTerminal()
    monkeypatch.setattr("sys.stderr", screen)
    main(["quotes", ferry])
    assert screen.getvalue() == ""


class Opened:
    """Stands in for the reader, and keeps what it was opened with."""

    def __init__(self) -> None:
        self.queue: list[object] = []
        self.as_is = False

    def __call__(self, sources: list[object], *, as_is: bool = False, again: bool = False) -> int:
        self.queue, self.as_is = sources, as_is
        return 0


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    stand_in = Opened()
    monkeypatch.setattr("tui.app.run", stand_in)
    monkeypatch.setattr(reading, "is_terminal", lambda stream: True)
    return stand_in


def test_the_sources_are_handed_over(opened: Opened, ferry: str, bridge: str) -> None:
    assert main([ferry, bridge, "--as-is"]) == 0
    assert opened.queue == [ferry, bridge]
    assert opened.as_is


def test_without_a_file_the_start_screen_opens(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard())
    assert main([]) == 0
    assert opened.queue == []


def test_without_a_file_what_is_piped_in_is_read(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", piped(FERRY))
    assert main([]) == 0
    assert opened.queue == ["-"]


def test_nothing_that_can_be_read_leaves_the_screen_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reading, "is_terminal", lambda stream: True)
    monkeypatch.setattr("tui.app.app.SaysoApp.run", lambda _: pytest.fail("a screen for nothing"))
    monkeypatch.setattr("gc.disable", lambda: None)  # this process goes on
    monkeypatch.setattr("sys.setswitchinterval", lambda _: None)
    assert main([str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]) == 1
    assert ["one.txt" in line or "two.txt" in line for line in capsys.readouterr().err.splitlines()] == [True, True]


@pytest.mark.parametrize(
    ("arguments", "recommended"),
    [
        (["-"], "sayso quotes -"),
        (["my file.txt"], "sayso quotes 'my file.txt'"),
        (list("abcd"), "sayso quotes a b c ..."),
    ],
)
def test_without_a_terminal_the_reader_recommends_to_print(
    arguments: list[str], recommended: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(recommended)


def test_samples_are_listed_and_opened(opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert names == sorted(names)
    assert main(["sample", names[0]]) == 0
    (path,) = opened.queue
    assert str(path).endswith(f"{os.sep}{names[0]}.txt")


def test_a_sample_that_is_not_there(opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "no-such-thing"]) == 2
    assert opened.queue == []
    (line,) = capsys.readouterr().err.splitlines()
    assert "no-such-thing" in line
