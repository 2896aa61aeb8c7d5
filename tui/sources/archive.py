"""Reads the members of a ZIP archive in memory, within limits; nothing is ever written to a disk."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MEMBERS = 10_000
LARGEST_MEMBER = 20_000_000  # bytes, unpacked; some three million words
LARGEST_TOTAL = 80_000_000  # bytes of all members that are read

_ENTRY = b"PK\x01\x02"  # begins what the directory of an archive says of each member
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the only ones that books and documents may use
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


class Archive:
    """The members of an archive by their names; those that lead out of it (`../x`, `/x`, `C:x`) are not there."""

    def __init__(self, data: bytes, source: str) -> None:
        self._source = source
        self._left = LARGEST_TOTAL
        if data.count(_ENTRY) > MOST_MEMBERS:
            raise ReadError(source, f"holds more than {MOST_MEMBERS:,} files, too many for a book or a document")
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise ReadError(source, "is a broken archive; get it again, or repair it (zip -FF)") from error
        self._members = {its.filename: its for its in self._file.infolist() if _stays_inside(its.filename)}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def read(self, name: str) -> bytes:
        """Return a member, unpacked; raise `ReadError` if it is missing, broken, encrypted or too large."""
        member = self._members.get(name)
        if member is None:
            raise ReadError(self._source, f"has no {name!r} in it, so it is broken; get it again")
        if member.flag_bits & _ENCRYPTED:
            raise ReadError(self._source, "is encrypted; unlock it with the program that it comes from")
        limit = min(LARGEST_MEMBER, self._left)
        if member.file_size > limit:
            raise self._too_large(name)
        if member.compress_type not in _METHODS:
            raise ReadError(self._source, f"has {name!r} packed in a way that cannot be read; save it again")
        try:
            with self._file.open(member) as file:
                data = file.read(limit + 1)
        except _BROKEN as error:
            raise ReadError(self._source, f"is broken: {name!r} cannot be unpacked; get it again") from error
        if len(data) > limit:
            raise self._too_large(name)
        self._left -= len(data)
        return data

    def _too_large(self, name: str) -> ReadError:
        return ReadError(self._source, f"unpacks to too much ({name!r}); if you trust it, unpack it and read a part")


def _stays_inside(name: str) -> bool:
    return not name.startswith(("/", "\\")) and ":" not in name[:2] and ".." not in name.replace("\\", "/").split("/")
