"""The clipboard, beyond what a terminal does for it: programs of the system that take text on standard input."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
from threading import Thread

PATIENCE = 2.0  # seconds
_SCREEN_CHUNK = 700  # characters; GNU screen passes on no longer strings


def commands() -> list[list[str]]:
    """Return the programs of this system that put their standard input on a clipboard: that of tmux, and the desktop's.

    tmux hands on to the terminal around it what it is given, which works over SSH too and where its settings let no
    sequences through.
    """
    tools: list[list[str]] = []
    if sys.platform == "darwin":
        tools.append(["pbcopy"])
    elif sys.platform == "win32":
        tools.append(["clip"])
    if os.environ.get("WAYLAND_DISPLAY"):
        tools.append(["wl-copy"])
    if os.environ.get("DISPLAY"):
        tools += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    if os.environ.get("WSL_DISTRO_NAME"):
        tools.append(["clip.exe"])
    desktop = next(([tool] for tool in tools if shutil.which(tool[0])), [])
    tmux = [["tmux", "load-buffer", "-w", "-"]] if os.environ.get("TMUX") and shutil.which("tmux") else []
    return tmux + desktop


def copy(text: str) -> None:
    """Put `text` on the clipboards that there is a program for; never waits, never fails."""
    if tools := commands():
        Thread(target=_feed, args=(tools, text), daemon=True, name="clipboard").start()


def wrapped(text: str) -> str:
    """Return what asks the terminal around GNU screen to put `text` on its clipboard (OSC 52); "" outside of screen."""
    if not os.environ.get("STY"):
        return ""
    asked = f"\x1b]52;c;{base64.b64encode(text.encode(errors='replace')).decode()}\a"
    pieces = (asked[start : start + _SCREEN_CHUNK] for start in range(0, len(asked), _SCREEN_CHUNK))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def _feed(tools: list[list[str]], text: str) -> None:
    silence = subprocess.DEVNULL
    for tool in tools:
        try:
            subprocess.run(tool, input=text.encode(), stdout=silence, stderr=silence, timeout=PATIENCE, check=False)  # noqa: S603 - ours
        except (OSError, subprocess.SubprocessError):
            continue  # the terminal has been asked already
