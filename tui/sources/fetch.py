"""Where the bytes come from: a file, standard input or an address, within a limit of size, and unpacked."""

from __future__ import annotations

import os
import re
import stat
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from typing import BinaryIO

    from tui.sources.watch import Watch

STANDARD_INPUT = "-"
LIMIT = 50_000_000  # bytes; some eight million words

_CHUNK = 1 << 20
_GZIP_MARK = b"\x1f\x8b\x08"
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*://"


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a source, and what is known of them before anyone has looked inside."""

    data: bytes
    address: str  # the path as it was given; "-" for standard input; of a page, where its redirects led to
    media_type: str | None = None  # such as "text/html", where the source declares one
    charset: str | None = None  # likewise
    notices: tuple[str, ...] = ()  # what a reader should know of how it was fetched, a line each


def fetch(
    source: str | os.PathLike[str], *, limit: int = LIMIT, watch: Watch | None = None, again: bool = False
) -> Document:
    """Read a file, an address, or standard input for `"-"`; raise `ReadError` where that fails.

    A file holds at most `limit` bytes, packed and unpacked; pages have limits of their own. Of an address, `watch` is
    told how much has come, and with `again` the copy that is kept of it is not taken without asking.
    """
    address = os.fspath(source)
    if is_address(address):
        from tui.sources import web
        from tui.sources.web.limits import MEGABYTES
        from tui.sources.web.limits import limits as usual_limits

        limits = usual_limits()
        page = web.fetch(address, watch=watch, again=again, limits=limits)
        return _unpacked(page, limits.size, f" (set {MEGABYTES} for more)")
    try:
        data = _standard_input(limit) if address == STANDARD_INPUT else _file(address, limit)
    except OSError as error:
        raise ReadError(address, _explain(address, error)) from error
    except ValueError as error:  # a NUL inside the path
        raise ReadError(address, "is not a possible file name; check it") from error
    return _unpacked(Document(data, address), limit)


def is_address(source: str) -> bool:
    """Tell whether a source is the address of a page, and no file of such a name."""
    has_scheme = "://" in source and re.match(_SCHEME, source) is not None
    return has_scheme and not os.path.exists(source)  # noqa: PTH110 (pathlib drops a slash)


def _unpacked(document: Document, limit: int, remedy: str = "") -> Document:
    """Return what a gzip file holds in place of it; `remedy` says what to do where that is beyond the limit."""
    if not document.data.startswith(_GZIP_MARK):
        return document
    from tui.sources import unpack

    try:
        data = unpack.gunzip(document.data, limit)
    except unpack.TooLargeError:
        problem = f"is too large when unpacked; the limit is {_amount(limit)}{remedy}"
        raise ReadError(document.address, problem) from None
    except unpack.UnpackError as error:
        raise ReadError(document.address, f"{error} (gzip); get it once more") from None
    if not data:
        raise ReadError(document.address, "is empty when unpacked; there is nothing to read in it")
    return replace(document, data=data, media_type=None)


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
