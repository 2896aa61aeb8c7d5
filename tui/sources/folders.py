"""A folder becomes a listing of the files in it that can be read."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from tui.article import Entry, Listing, printable
from tui.sources.errors import ReadError
from tui.sources.fetch import Document
from tui.sources.formats import is_readable

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FILES = 2_000
_SAMPLE = 65_536  # bytes of a file that are looked at


def listing(path: str) -> Listing:
    """Return the readable files of a folder, sorted, without hidden ones and folders; raise `ReadError` if none is."""
    try:
        with os.scandir(path) as entries:
            names = sorted((its.name for its in entries if _is_shown(its)), key=_natural)
    except OSError as error:
        raise ReadError(path, f"is a folder that cannot be looked into ({error.strerror}); check it") from error
    found = list(_readable(path, names[:_MOST_FILES]))
    if not found:
        raise ReadError(path, "is a folder in which there is no file that can be read; name another folder, or a file")
    more = len(names) - _MOST_FILES
    notices = (f"{more:,} more files of this folder were left out.",) if more > 0 else ()
    title = printable(os.path.basename(os.path.abspath(path)))  # noqa: PTH100, PTH119 (a path stays as it was given)
    return Listing(title, tuple(Entry(its) for its in found), path, notices)


def _is_shown(entry: os.DirEntry[str]) -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_file()
    except OSError:
        return False


def _readable(path: str, names: list[str]) -> Iterator[str]:
    for name in names:
        whole = os.path.join(path, name)  # noqa: PTH118
        try:
            with open(whole, "rb") as file:  # noqa: PTH123
                beginning = file.read(_SAMPLE)
        except OSError:
            continue
        if beginning and is_readable(Document(beginning, whole)):
            yield whole


def _natural(name: str) -> list[tuple[bool, int, str]]:
    """Return what sorts names as people do: `2` before `10`, and both before letters."""
    pieces = re.findall(r"(\d{1,18})|(\D+)", name.casefold())
    return [(not digits, int(digits or 0), text) for digits, text in pieces]
