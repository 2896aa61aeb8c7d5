from __future__ import annotations

import base64
import subprocess
import sys
from threading import Event

import pytest

from tui.app import clipboard


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "TMUX", "STY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: f"/usr/bin/{name}")


@pytest.mark.parametrize(
    ("name", "value", "tool"),
    [("WAYLAND_DISPLAY", "wayland-0", "wl-copy"), ("DISPLAY", ":0", "xclip")],
)
def test_the_program_of_the_desktop_is_used(monkeypatch: pytest.MonkeyPatch, name: str, value: str, tool: str) -> None:
    assert clipboard.commands() == []
    monkeypatch.setenv(name, value)
    (command,) = clipboard.commands()
    assert command[0] == tool


def test_tmux_hands_on_to_the_terminal_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    monkeypatch.setenv("DISPLAY", ":0")
    assert [command[0] for command in clipboard.commands()] == ["tmux", "xclip"]


def test_screen_passes_on_what_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    assert clipboard.wrapped("ahoy") == ""
    monkeypatch.setenv("STY", "1.pts-0")
    pieces = clipboard.wrapped("ahoy " * 300).split("\x1bP")[1:]
    assert len(pieces) > 1
    assert all(piece.endswith("\x1b\\") and len(piece) < 768 for piece in pieces)
    inner = "".join(piece.removesuffix("\x1b\\") for piece in pieces)
    assert base64.b64decode(inner.removeprefix("\x1b]52;c;").removesuffix("\a")) == b"ahoy " * 300


def test_a_program_that_is_not_installed_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: name if name == "xsel" else None)
    assert clipboard.commands() == [["xsel", "--clipboard", "--input"]]


def test_the_text_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[tuple[list[str], bytes]] = []
    done = Event()

    def run(command: list[str], *, input: bytes, **_: object) -> None:
        handed.append((command, input))
        done.set()

    monkeypatch.setattr(clipboard.subprocess, "run", run)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    clipboard.copy("“Ahoy”")
    assert done.wait(10)
    assert handed == [(["wl-copy"], "“Ahoy”".encode())]


def test_a_program_that_fails_harms_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("xclip", 1)

    monkeypatch.setattr(clipboard.subprocess, "run", run)
    clipboard._feed([["xclip"]], "text")
