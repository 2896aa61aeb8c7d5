"""Standard input, output and error: what they are, and how they are written to."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from tui.article import printable

if TYPE_CHECKING:
    from io import BufferedReader
    from typing import TextIO

_FALLBACK_WIDTH = 80


class OutputError(Exception):
    """Standard output cannot be written to; its text says why."""


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether `stream` is open and a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def is_piped_in() -> bool:
    """Return whether `stream` leads to another program."""
    """Return whether something comes in through standard input; wait until that is clear. The keyboard is nothing."""
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        return False
    with suppress(OSError):
        return bool(cast("BufferedReader", sys.stdin.buffer).peek(1))
    return False


def emit(text: str) -> None:
    """Write `text` to standard output at once; raise `BrokenPipeError`, or `OutputError` where it cannot be written."""
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write to standard output: {error.strerror}") from None


def named(source: str) -> str:
    """Return what to call a source in a line on the terminal."""
    return "standard input" if source == "-" else printable(source)


def complain(line: str) -> None:
    """Write one line to standard error, under the program's name."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"sayso: {printable(line)}", file=sys.stderr, flush=True)  # noqa: T201


def give_up_output() -> None:
    """Let what is still to be written to standard output vanish: nobody reads it any more."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def encode_for(format_name: str) -> None:
    """Set how standard output encodes: a table in its own way, every other format in UTF-8.

    What cannot be encoded comes out as `?` in a table, and elsewhere as an escape that JSON understands.
    """
    with suppress(AttributeError):
        if format_name == "table":
            sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def in_colour(choice: str) -> bool:
    """Return whether to write in colour: `choice` is always, never, or auto."""
    if choice != "auto":
        return choice == "always"
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_pipe(stream: TextIO | None) -> bool:
    """Return whether `stream` leads to another program."""
    with suppress(OSError, ValueError, AttributeError):
        return stat.S_ISFIFO(os.fstat(cast("TextIO", stream).fileno()).st_mode)
    return False


def width() -> int:
    """Return how many cells wide the output is: `$COLUMNS`, or the terminal's, be it behind a pager, or else 80."""
    with suppress(ValueError):
        if (columns := int(os.environ.get("COLUMNS", ""))) > 0:
            return columns
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with suppress(OSError, ValueError, AttributeError):
            if columns := os.get_terminal_size(stream.fileno()).columns:
                return columns
    return _FALLBACK_WIDTH
