"""`sayso FILE...` and `sayso sample`: the reader is opened on a terminal, or one line says why not."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.cli.terminal import complain, is_piped_in, is_terminal
from tui.view.glyphs import has_no_colours, is_plain_terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

STANDARD_INPUT = "-"


def open_reader(sources: Sequence[str], *, as_is: bool = False, again: bool = False) -> int:
    """Open the reader on `sources`, or its start screen where there are none; return the exit status.

    What comes through standard input is read on the screen, whose keys come from the terminal.
    """
    if os.environ.get("TEXTUAL_DRIVER"):  # `textual serve`: the terminal is in a browser, and keys come through a pipe
        return _run(sources, as_is=as_is, again=again)
    if not is_terminal(sys.stdout):
        return _refuse("standard output is not a terminal", sources)
    if is_plain_terminal(os.environ):
        return _refuse(f"a terminal of the kind {os.environ['TERM']} cannot be drawn on", sources)
    if has_no_colours(os.environ):
        os.environ["NO_COLOR"] = "1"
    if not is_terminal(sys.stdin):
        _move_standard_input()
    if not sources and is_piped_in():
        sources = [STANDARD_INPUT]
    keys = None if is_terminal(sys.stdin) else _terminal()
    if keys is None and not is_terminal(sys.stdin):
        return _refuse("there is no terminal to read keys from", sources)
    if keys is not None:
        _take_keys_from(keys)
    if not is_terminal(sys.stderr):
        _draw_on_output()

    return _run(sources, as_is=as_is, again=again)


def _run(sources: Sequence[str], *, as_is: bool, again: bool) -> int:
    from tui.app import run

    return run(sources, as_is=as_is, again=again)


def _refuse(reason: str, sources: Sequence[str]) -> int:
    named = " ".join(shlex.quote(source) for source in sources[:3]) or "FILE"
    more = " ..." if len(sources) > 3 else ""
    complain(f"{reason}, so an article cannot be read on it; to print who said what: sayso quotes {named}{more}")
    return 2


def _terminal() -> int | None:
    """Open the terminal that the program was started from; return its descriptor, `None` where there is none."""
    try:
        return os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return None


def _move_standard_input() -> None:
    """Let what comes in be read through a descriptor of its own, for the first one becomes that of the keys."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stdin = open(os.dup(sys.stdin.fileno()), encoding="utf-8")  # noqa: SIM115, PTH123


def _take_keys_from(terminal: int) -> None:
    os.dup2(terminal, 0)
    if terminal != 0:
        os.close(terminal)
    if sys.__stdin__ is None:  # it was closed when the program started
        sys.stdin = open(0, closefd=False)  # noqa: SIM115
        setattr(sys, "__stdin__", sys.stdin)  # noqa: B010


def _draw_on_output() -> None:
    """Let the screen be drawn on standard output: Textual draws on standard error, which leads elsewhere."""
    setattr(sys, "__stderr__", open(os.dup(1), "w", encoding="utf-8"))  # noqa: B010, PTH123, SIM115
