"""The program is told from outside to end: it puts the terminal right and keeps where one was, as when one quits."""

from __future__ import annotations

import signal
from asyncio import get_running_loop
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # the last one is not known everywhere
_BY_SIGNAL = 128  # what a shell adds to the number of the signal that ended a program


def end_on_signals(app: App[None]) -> None:
    """Let `app`, which runs in this thread, end well where a signal ends it; its status says which signal it was."""
    loop = get_running_loop()
    for name in _ENDING:
        number = getattr(signal, name, None)
        with suppress(NotImplementedError, ValueError, RuntimeError):  # another system, another thread
            if number is not None:
                loop.add_signal_handler(number, partial(app.exit, None, _BY_SIGNAL + number))
