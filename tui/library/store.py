"""The file that the library lies in: where it is, how it is opened, and what happens when it is damaged."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.library.migrations import NewerSchemaError, migrate

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = "library.sqlite3"
_PATIENCE = 5.0  # seconds to wait while another process writes
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class NoLibraryError(Exception):
    """The library cannot be used; its text is one line that says why, and where the file is."""


def folder() -> Path:
    """Return the folder for what is kept between runs: `$SAYSO_HOME`, or else the platform's data folder."""
    if home := os.environ.get("SAYSO_HOME"):
        return Path(home)
    from platformdirs import user_data_path

    return user_data_path("sayso", appauthor=False)


def is_there() -> bool:
    """Tell whether there is a library: to look into one makes it else."""
    return (folder() / FILE).exists()


@contextmanager
def opened(*, lasting: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the library, making it where there is none, in a transaction that is kept when the block ends well.

    What is kept outlives the process, killed or not; what is `lasting`, a sudden end of the machine too.

    Raise `NoLibraryError` where it cannot be opened, read or written. A damaged file is renamed, never deleted.
    """
    path = folder() / FILE
    identity = _identity(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(_patiently(path)) as connection, connection:
            if lasting:
                connection.execute("PRAGMA synchronous = FULL")
            yield connection
    except NewerSchemaError:
        raise NoLibraryError(f"{path}: written by a newer sayso, so nothing is remembered") from None
    except sqlite3.DatabaseError as error:
        if error_code(error) in _DAMAGED:
            raise NoLibraryError(_set_aside(path, identity)) from None
        raise NoLibraryError(f"{path}: {error}, so nothing is remembered") from None
    except OSError as error:
        raise NoLibraryError(f"{path}: {error.strerror or error}, so nothing is remembered") from None


def error_code(error: sqlite3.Error) -> int | None:
    """Return the primary result code of SQLite, `None` where the error did not come from it."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _patiently(path: Path) -> sqlite3.Connection:
    """Connect, again while another process is just beginning the library: SQLite itself does not wait for that."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return _connect(path)
        except sqlite3.OperationalError as error:
            if error_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.01)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        migrate(connection)
        connection.execute("PRAGMA foreign_keys = ON")  # after the steps, which make tables anew
        connection.isolation_level = "IMMEDIATE"
    except BaseException:
        connection.close()
        raise
    return connection


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _set_aside(path: Path, identity: tuple[int, int] | None) -> str:
    """Rename a damaged file and its companions, unless another process put a sound one in its place; say so."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    kept = path.with_name(f"{path.stem}-damaged-{stamp}-{os.getpid()}{path.suffix}")
    try:
        if identity is not None and identity == _identity(path):
            for ending in ("-wal", "-shm", ""):  # the companions first: a new library must not find the old log
                with suppress(FileNotFoundError):
                    path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))
    except OSError as error:
        return f"{path}: damaged, so nothing is remembered; move it away ({error.strerror})"
    return f"{path}: damaged, so what was read before is not known; the file is kept as {kept.name}"
