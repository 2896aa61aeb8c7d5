"""Runs a real program on a pseudo-terminal: presses its keys, reads its screen, keeps every byte it wrote.

with Terminal([sys.executable, "-m", "tui", "article.txt"], size=(100, 30), env=environment(tmp_path)) as terminal:
    terminal.wait_for("Speakers")
    terminal.press("]")
    terminal.wait_for("1 of 12")
"""

from __future__ import annotations

import os
import re
import time
from collections import deque
from typing import TYPE_CHECKING

from tests.end_to_end import keys
from tests.end_to_end.emulator import Cell, Emulator
from tests.end_to_end.process import Process

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

# Output is shown up to the end of a frame, and in pieces so small that what comes next is not kept waiting.
PIECE = re.compile(rb".{0,2040}?\x1b\[\?2026l|.{1,2048}", re.DOTALL)


def environment(home: Path, **changes: str) -> dict[str, str]:
    """Return the whole environment of a program whose files all lie under `home`; nothing else of ours gets in."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "TMPDIR") if name in os.environ}
    places = {
        "HOME": home,
        "SAYSO_HOME": home / "sayso",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
    }
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    return kept | {name: str(place) for name, place in places.items()} | terminal | changes


class Terminal:
    """A program on a terminal of `size` (columns, rows).

    `env` is its whole environment; `stdin`, where given, comes to it through a pipe, the keys still from the terminal.
    Every wait raises `AssertionError` with the screen as it stands when `timeout` seconds have gone by.
    Times are those of `time.perf_counter`.
    """

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int] = (100, 30),
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        stdin: bytes | None = None,
        timeout: float = 30.0,
    ) -> None:
        self.raw = bytearray()  # everything that the program wrote to the terminal
        self._screen = Emulator(*size)
        self._arrived: deque[tuple[float, bytes]] = deque()  # read, but not shown yet
        self._timeout = timeout
        self._process = Process(command, size, env, cwd, stdin)
        self._last_output = self.started = self._process.started

    # What is sent to the program

    def press(self, *names: str) -> float:
        """Press keys, one after the other; return when."""
        return self._write(b"".join(keys.encode(name) for name in names))

    def write(self, text: str) -> float:
        """Type a text; return when."""
        return self._write(text.encode())

    def click(self, column: int, row: int) -> float:
        """Click the left mouse button on a cell, counted from 0; return when."""
        return self._write(keys.mouse(0, column, row) + keys.mouse(0, column, row, release=True))

    def wheel(self, column: int, row: int, *, down: bool = True) -> float:
        """Turn the mouse wheel by one notch over a cell; return when."""
        return self._write(keys.mouse(65 if down else 64, column, row))

    def resize(self, columns: int, rows: int) -> float:
        """Change the size of the terminal; return when."""
        answers = self._screen.resize(columns, rows)
        self._process.resize(columns, rows)
        return self._write(answers)

    def scribble(self, data: bytes) -> None:
        """Let something else than the program write on the screen."""
        self._screen.feed(data)

    # What is seen

    @property
    def rows(self) -> list[str]:
        """The text of each row, without trailing blanks."""
        return self._screen.rows()

    @property
    def text(self) -> str:
        """The rows, a line each."""
        return "\n".join(self.rows)

    @property
    def cells(self) -> list[list[Cell]]:
        """The cells of each row."""
        return self._screen.cells()

    @property
    def title(self) -> str:
        """The title of the window."""
        return self._screen.title

    def find(self, text: str) -> tuple[int, int] | None:
        """Return column and row, in cells, of where `text` first stands on the screen."""
        for row, line in enumerate(self.cells):
            starts = [column for column, cell in enumerate(line) for _ in cell.text]
            at = "".join(cell.text for cell in line).find(text)
            if at >= 0:
                return starts[at], row
        return None

    # Waiting

    def wait_until(
        self, condition: Callable[[Terminal], bool], what: str = "what was waited for", *, fresh: bool = False
    ) -> float:
        """Wait until a finished frame meets a condition; return when its last bytes arrived.

        With `fresh`, the frame that is on the screen already does not count, nor cost the time to look at it.
        """
        deadline = time.perf_counter() + self._timeout
        shown = time.perf_counter()
        stale = fresh
        while stale or self._screen.in_frame or not condition(self):
            if time.perf_counter() > deadline or not self._more():
                how = f"the program ended ({self._process.status()})" if self._process.ended else "time was up"
                raise AssertionError(f"{how} before {what}; the screen:\n{self.text}")
            arrived = self._show(deadline - time.perf_counter())
            shown, stale = arrived or shown, stale and arrived is None
        return shown

    def wait_for(self, text: str) -> float:
        """Wait until a text stands on the screen."""
        return self.wait_until(lambda _: any(text in row for row in self.rows), f"{text!r} was seen")

    def wait_match(self, pattern: str) -> float:
        """Wait until a regular expression matches on the screen."""
        wanted = re.compile(pattern, re.MULTILINE)
        return self.wait_until(lambda _: bool(wanted.search(self.text)), f"/{pattern}/ was seen")

    def wait_gone(self, text: str) -> float:
        """Wait until a text does not stand on the screen any more."""
        return self.wait_until(lambda _: not any(text in row for row in self.rows), f"{text!r} went")

    def wait_idle(self, quiet: float = 0.25) -> float:
        """Wait until nothing has been written for `quiet` seconds from now on; return when the last bytes arrived."""
        since = time.perf_counter()
        while self._more():
            left = max(self._last_output, since) + quiet - time.perf_counter()
            if left <= 0 and not self._arrived:
                break
            self._show(left)
        return self._last_output

    def wait_exit(self) -> int:
        """Wait until the program ends; return its exit status, negative where a signal ended it."""
        deadline = time.perf_counter() + self._timeout
        while self._more():
            if time.perf_counter() > deadline:
                raise AssertionError(f"the program did not end; the screen:\n{self.text}")
            self._show(deadline - time.perf_counter())
        return self._process.wait(self._timeout)

    # The program

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return self._process.pid

    def hang_up(self) -> None:
        """Close the terminal as when its window is closed."""
        self._process.hang_up()

    def close(self) -> None:
        """Close the terminal, and end the program where that does not end it."""
        self._process.close()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Beneath

    def _more(self) -> bool:
        return bool(self._arrived) or not self._process.ended

    def _show(self, wait: float) -> float | None:
        """Show the next frame, waiting for it at most so many seconds; return when it arrived."""
        self._read(0 if self._arrived else max(wait, 0))
        if not self._arrived:
            return None
        when, data = self._arrived.popleft()
        self._write(self._screen.feed(data))
        return when

    def _read(self, wait: float) -> None:
        data = self._process.read(wait)
        if data:
            self._last_output = time.perf_counter()
            self.raw += data
            pieces = re.findall(PIECE, data)
            self._arrived.extend((self._last_output, piece) for piece in pieces)

    def _write(self, data: bytes) -> float:
        now = time.perf_counter()
        while data := self._process.write(data):
            self._read(0.01)  # a program that waits to be read from reads nothing itself
        return now
