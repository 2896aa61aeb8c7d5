"""Which sources are read in no time: those need no screen on which one waits for them."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from itertools import islice

from tui.sources.errors import ReadError
from tui.sources.fetch import LIMIT, STANDARD_INPUT, Document, is_address

SHORT = 400_000  # bytes

_HEAD = 65_536  # bytes by which a format is told
_QUICK = ("tui.sources.plain", "tui.sources.markdown")


def is_quick(source: str) -> bool:
    """Tell whether it takes no time to read a source, or to find out that it cannot be read."""
    if source == STANDARD_INPUT:
        return not _is_pipe()
    if is_address(source):
        return False
    with suppress(OSError, ValueError):  # such a file is not read at all
        status = os.stat(source)  # noqa: PTH116 (a path from outside stays as it was given)
        if stat.S_ISDIR(status.st_mode):
            return _is_quick_folder(source)
        if stat.S_ISREG(status.st_mode) and status.st_size <= LIMIT:
            return _is_quick_file(source, status.st_size)
        return not stat.S_ISFIFO(status.st_mode)
    return True


def _is_quick_folder(path: str) -> bool:
    from tui.sources import folders

    try:
        items = folders.listing(path).items
    except ReadError:
        return True
    return all(isinstance(item, str) and not os.path.isdir(item) and is_quick(item) for item in islice(items, 1))  # noqa: PTH112


def _is_quick_file(path: str, size: int) -> bool:
    from tui.sources import formats
    from tui.sources.unpack import GZIP_MARK

    with open(path, "rb") as file:  # noqa: PTH123
        head = file.read(_HEAD)
    if head.startswith(GZIP_MARK):
        return False
    try:
        return size <= SHORT and formats.format_of(Document(head, path)).module in _QUICK
    except ReadError:
        return True


def _is_pipe() -> bool:
    """Tell whether standard input is something for which one may have to wait."""
    with suppress(OSError, ValueError, AttributeError):
        return not stat.S_ISREG(os.fstat(sys.stdin.fileno()).st_mode) and not sys.stdin.isatty()
    return False
