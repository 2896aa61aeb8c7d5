"""The clipboard, beyond what a terminal does for it: programs of the system that take text on standard input."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from threading import Thread

PATIENCE = 2.0  # seconds


def command() -> list[str] | None:
    """Return the program of this system that puts its standard input on the clipboard, `None` if there is none."""
    tools: list[list[str]] = []
    if sys.platform == "darwin":
        tools.append(["pbcopy"])
    elif sys.platform == "win32":
        tools.append(["clip"])
    if os.environ.get("WAYLAND_DISPLAY"):
        tools.append(["wl-copy"])
    if os.environ.get("DISPLAY"):
        tools += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    return next((tool for tool in tools if shutil.which(tool[0])), None)


def copy(text: str) -> None:
    """Put `text` on the system's clipboard if a program for it is there; never waits, never fails."""
    if (tool := command()) is not None:
        Thread(target=_feed, args=(tool, text), daemon=True, name="clipboard").start()


def _feed(tool: list[str], text: str) -> None:
    silence = subprocess.DEVNULL
    try:
        subprocess.run(tool, input=text.encode(), stdout=silence, stderr=silence, timeout=PATIENCE, check=False)  # noqa: S603 - ours
    except (OSError, subprocess.SubprocessError):
        return  # the terminal has been asked already
