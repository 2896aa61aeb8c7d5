"""Writing to the terminal in few bytes, and asking for its background: whether it is dark, and when that changes.

The question goes out before anything is drawn, and nobody waits for the answer: it comes among the keys, and is taken
out from among them. A terminal that does not understand says nothing.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, cast

from textual import _xterm_parser, constants
from textual._time import get_time
from textual.drivers import _writer_thread, linux_driver
from textual.message import Message

from tui.view.cells import Cells
from tui.view.ground import is_dark
from tui.view.slim import slim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.driver import Driver

_ASK = "\x1b]11;?\x1b\\"
_TELL_CHANGES, _TELL_NO_CHANGES = "\x1b[?2031h", "\x1b[?2031l"
_ANSWER = re.compile(r"\x1b\]11;([^\x07\x1b]*)(?:\x07|\x1b\\)|\x1b\[\?997;([12])n")
_BEGUN = re.compile(r"\x1b(?:\](?:1(?:1(?:;[^\x07\x1b]{0,40}\x1b?)?)?)?|\[(?:\?(?:9(?:9(?:7(?:;[12]?)?)?)?)?)?)?\Z")
_PATIENCE = 0.25  # seconds that the rest of an answer may take to come
_SETTLING = 1.0  # seconds after a change of the size in which all is written whole
_AWAITED = 2.0  # seconds in which escape may be the beginning of the answer


class GroundTold(Message, bubble=False):
    """The terminal said whether its background is dark."""

    def __init__(self, *, dark: bool) -> None:
        super().__init__()
        self.dark = dark


class GroundParser(_xterm_parser.XTermParser):
    """Takes what the terminal says of its background out of what is typed; all else is as it was."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._held = ""  # the beginning of what may be an answer
        self._until = 0.0
        self._awaited = get_time() + _AWAITED

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what the terminal sent."""
        if not data:
            yield from super().feed(data)
            return
        data, self._held = self._held + data, ""
        begun = _BEGUN.search(data)
        if begun and (len(begun[0]) > 1 or get_time() < self._awaited):
            data, self._held = data[: begun.start()], begun.group()
            self._until = get_time() + _PATIENCE
        position = 0
        for answer in _ANSWER.finditer(data):
            yield from self._keys(data[position : answer.start()])
            position = answer.end()
            dark = is_dark(answer[1]) if answer[1] is not None else answer[2] == "1"
            self._awaited = 0.0
            if dark is not None:
                yield GroundTold(dark=dark)
        yield from self._keys(data[position:])

    def tick(self) -> Iterable[Message]:
        """Yield what was held back in vain."""
        if self._held and get_time() >= self._until:
            held, self._held = self._held, ""
            yield from self._keys(held)
        yield from super().tick()

    def _keys(self, data: str) -> Iterable[Message]:
        return super().feed(data) if data else ()


class _Lasting:
    """A terminal's file to which one can go on writing when its window is closed; then nothing comes of it."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


class LastingWriter(_writer_thread.WriterThread):
    """Goes on to take what is to be written when the window is closed, so that nobody waits for it for ever."""

    def __init__(self, file: IO[str]) -> None:
        super().__init__(cast("IO[str]", _Lasting(file)))


class SlimDriver(linux_driver.LinuxDriver):
    """Writes no more than it needs to: the terminal may be at the end of a slow line, or gone."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._cells = Cells()
        self._size = (0, 0)
        self._settles = 0.0  # when the screen is as large as it seems; a terminal may take its time to change its lines

    def start_application_mode(self) -> None:
        """Begin to write, to a screen that may show anything; Textual names its writer in no other place than this."""
        self._cells.forget()
        linux_driver.WriterThread = LastingWriter  # type: ignore[attr-defined]
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def forget(self) -> None:
        """Take it that the screen may show anything: what is drawn next is written whole."""
        self._cells.forget()

    def write(self, data: str) -> None:
        """Write what changes the screen of `data`, with the styles that differ from those before."""
        size, now = self._get_terminal_size(), get_time()
        if size != self._size:
            self._size, self._settles = size, now + _SETTLING
            self._cells.begin(size[0])
        super().write(slim(data if now < self._settles else self._cells.changed(data)))


class AskingDriver(SlimDriver):
    """Asks as soon as there is a terminal."""

    def start_application_mode(self) -> None:
        """Ask, and want to be told of changes."""
        super().start_application_mode()
        if self.input_tty:
            self.write(_ASK + _TELL_CHANGES)

    def stop_application_mode(self) -> None:
        """Want to be told no more."""
        if self.input_tty:
            self.write(_TELL_NO_CHANGES)
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read keys and answers; Textual names its parser in no other place than this."""
        linux_driver.XTermParser = GroundParser  # type: ignore[attr-defined]
        super().run_input_thread()


def ours(driver: type[Driver], *, asks: bool) -> type[Driver]:
    """Return our driver in place of Textual's, one that `asks` or not; `driver` where there is no terminal."""
    if driver is not linux_driver.LinuxDriver or constants.DRIVER or sys.__stdin__ is None:
        return driver
    return AskingDriver if asks else SlimDriver
