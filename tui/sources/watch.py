"""Who waits for a source: he is told how much of it has come and been read, and may give it up."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.sources.errors import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[[int, int | None], object]
    Shared = Callable[[float], object]

_TOLD_EVERY = 0.1  # seconds


class Watch:
    """Calls `told`, in the thread that reads, with how many bytes have come, and of how many, `None` if nobody knows.

    Then it calls `shared` with how much of them has been read, 0 to 1. `cancel` may be called from any thread, and ends
    what was handed to `on_cancel` at once, or else the reading at its next step.
    """

    def __init__(self, told: Told | None = None, shared: Shared | None = None) -> None:
        self.is_cancelled = False
        self._told = told
        self._shared = shared
        self._said_at = 0.0
        self._end: Callable[[], object] | None = None

    def tell(self, received: int, total: int | None) -> None:
        """Say how much has come; not more often than one can read it."""
        if self._told is not None and self._is_time():
            self._told(received, total)

    def step(self, source: str, done: int, total: int) -> None:
        """Say that `done` of `total` steps of reading `source` are done; raise `CancelledError` if it was given up."""
        if self.is_cancelled:
            raise CancelledError(source)
        if self._shared is not None and self._is_time():
            self._shared(done / max(total, 1))

    def _is_time(self) -> bool:
        now = time.monotonic()
        if now - self._said_at < _TOLD_EVERY:
            return False
        self._said_at = now
        return True

    def on_cancel(self, end: Callable[[], object] | None) -> None:
        """Remember what ends the reading; it is called at once where that was cancelled before."""
        self._end = end
        if self.is_cancelled and end is not None:
            end()

    def cancel(self) -> None:
        """Give the source up."""
        self.is_cancelled = True
        if (end := self._end) is not None:
            with suppress(OSError):
                end()


def amount(size: int) -> str:
    """Return a number of bytes as a person reads it: `340 bytes`, `12 kB`, `3.4 MB`."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1e6:.1f} MB"
