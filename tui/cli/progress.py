"""What is being read, and how much of it has come: one line on standard error that goes again."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from tui.cli.terminal import is_pipe, is_terminal, named, width
from tui.sources.fetch import is_address
from tui.sources.watch import Watch, amount

_CLEAR_LINE = "\r\x1b[K"


class Progress:
    """Says on standard error what is being read and how much of it has come, on a terminal, and wipes it away again.

    A single file is no news. Where the output goes to another program it says nothing: that one most likely writes to
    the same terminal.
    """

    def __init__(self, total: int = 1) -> None:
        self.watch = Watch(self._came)
        self._total = total
        self._what = ""
        self._shown = False
        able = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self._wanted = able and not is_pipe(sys.stdout)

    def begin(self, source: str, number: int = 1) -> None:
        """Show that `source`, the `number`th one, is being read."""
        self._what = named(source) if self._total == 1 else f"{number}/{self._total} {named(source)}"
        if self._total > 1 or is_address(source):
            self._show(self._what)

    def clear(self) -> None:
        """Wipe the line away, so that something else can be written."""
        if self._shown:
            self._write(_CLEAR_LINE)
            self._shown = False

    def _came(self, received: int, total: int | None) -> None:
        self._show(f"{amount(received)}{'' if total is None else f' of {amount(total)}'} {self._what}")

    def _show(self, line: str) -> None:
        if self._wanted:
            self._write(_CLEAR_LINE + line[: max(width() - 1, 1)])
            self._shown = True

    def _write(self, text: str) -> None:
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
