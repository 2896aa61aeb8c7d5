"""Where the bytes come from: a file or standard input, within a limit of size."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT = "-"
LIMIT = 50_000_000  # bytes; some eight million words

_CHUNK = 1 << 20
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*://"


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a source, and what is known of them before anyone has looked inside."""

    data: bytes
    address: str  # the path as it was given; "-" for standard input
    media_type: str | None = None  # such as "text/html", where the source declares one
    charset: str | None = None  # likewise


def fetch(source: str | os.PathLike[str], *, limit: int = LIMIT) -> Document:
    """Read a file, or standard input for `"-"`, of at most `limit` bytes; raise `ReadError` where that fails."""
    address = os.fspath(source)
    try:
        if address == STANDARD_INPUT:
            return Document(_standard_input(limit), address)
        if _is_address(address):
            raise ReadError(address, "addresses cannot be opened yet; save the page as text and open that file")
        return Document(_file(address, limit), address)
    except OSError as error:
        raise ReadError(address, _explain(address, error)) from error
    except ValueError as error:  # a NUL inside the path
        raise ReadError(address, "is not a possible file name; check it") from error


def _is_address(source: str) -> bool:
    has_scheme = "://" in source and re.match(_SCHEME, source) is not None
    return has_scheme and not os.path.exists(source)  # noqa: PTH110 (pathlib drops a slash)


def _file(path: str, limit: int) -> bytes:
    status = os.stat(path)  # noqa: PTH116 (a path from outside stays as it was given)
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise ReadError(path, "is a device or a socket; give a file, or pipe the text in and give -")
    if status.st_size > limit:
        raise ReadError(path, _too_much(status.st_size, limit))
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return _within(limit, file, path)


def _standard_input(limit: int) -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise ReadError(STANDARD_INPUT, "is closed; pipe a text into it, or name a file")
    if sys.stdin.isatty():
        raise ReadError(STANDARD_INPUT, "is the terminal; pipe a text into it (sayso - < article.txt), or name a file")
    return _within(limit, sys.stdin.buffer, STANDARD_INPUT)


def _within(limit: int, file: BinaryIO, address: str) -> bytes:
    """Read a file to its end, and no further than one chunk beyond the limit."""
    chunks: list[bytes] = []
    size = 0
    while chunk := file.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise ReadError(address, _too_much(None, limit))
    if not size:
        raise ReadError(address, "is empty; there is nothing to read in it")
    return b"".join(chunks)


def _too_much(size: int | None, limit: int) -> str:
    known = "is too large" if size is None else f"has {_amount(size)}"
    return f"{known}; the limit is {_amount(limit)}: open a part of it"


def _amount(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"


def _explain(path: str, error: OSError) -> str:
    """Say in plain words what an error of the system means for who wants to read `path`."""
    match error:
        case FileNotFoundError():
            return f"no such file; {_alternative(path)}"
        case IsADirectoryError():
            return "is a folder; name the files in it that you want to read"
        case NotADirectoryError():
            return "a part of this path is a file, not a folder; check the path"
        case PermissionError():
            return "you have no permission to read it; change that (chmod u+r), or copy the file"
    return f"cannot be read ({error.strerror or type(error).__name__}); check the path"


def _alternative(path: str) -> str:
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        there = os.listdir(folder or ".")  # noqa: PTH208
    except OSError:
        return "check the path"
    close = get_close_matches(name, there, 1)
    return f"did you mean {os.path.join(folder, close[0])!r}?" if close else "check the name"  # noqa: PTH118
