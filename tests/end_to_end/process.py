"""A program on a pseudo-terminal of its own: bytes in, bytes out, and when they came."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from contextlib import suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class Process:
    """A program whose terminal has `size` (columns, rows) and whose whole environment is `env`.

    `stdin`, where given, comes to it through a pipe; the keys still come from the terminal.
    """

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        env: Mapping[str, str] | None,
        cwd: Path | None,
        stdin: bytes | None,
    ) -> None:
        self.ended = False  # nothing more will be read
        self._master, slave = os.openpty()
        self.resize(*size)
        os.set_blocking(self._master, False)
        self.started = time.perf_counter()
        self._child = subprocess.Popen(
            command,
            stdin=slave if stdin is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            env=env,
            cwd=cwd,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(slave)
        if stdin is not None:
            threading.Thread(target=_pour, args=(self._child.stdin, stdin), daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._child.pid

    def status(self) -> int | None:
        """Return the exit status, negative where a signal ended the program; `None` while it runs."""
        return self._child.poll()

    def read(self, wait: float) -> bytes:
        """Return what the program wrote, waiting for it at most so many seconds; nothing where it wrote nothing."""
        if self.ended or not select.select([self._master], [], [], wait)[0]:
            return b""
        data = b""
        with suppress(OSError):  # Linux raises it when the program has closed its end
            data = os.read(self._master, 1 << 16)
        self.ended = not data
        return data

    def write(self, data: bytes) -> bytes:
        """Send bytes; return those that do not fit before the program's own output is read."""
        try:
            return b"" if self.ended or not data else data[os.write(self._master, data) :]
        except BlockingIOError:
            return data
        except OSError:
            return b""

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, of which the system tells the program."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait(self, timeout: float) -> int:
        """Wait until the program has ended; return its exit status."""
        return self._child.wait(timeout)

    def hang_up(self) -> None:
        """Close the terminal as when its window is closed."""
        if self._master >= 0:
            os.close(self._master)
            self.ended, self._master = True, -1

    def close(self) -> None:
        """Close the terminal, and end the program where that does not end it."""
        self.hang_up()
        try:
            self._child.wait(2)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(self._child.pid, signal.SIGKILL)
            self._child.wait()


def _take_terminal() -> None:
    """Make the terminal the controlling one of the new session, so that /dev/tty and hanging up work."""
    fcntl.ioctl(1, termios.TIOCSCTTY, 0)


def _pour(pipe: IO[bytes] | None, data: bytes) -> None:
    with suppress(BrokenPipeError):
        if pipe is not None:
            pipe.write(data)
            pipe.close()
