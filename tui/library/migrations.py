"""The schema of the library, as the steps that lead to it; `PRAGMA user_version` counts the steps that were taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

# A step that was released is never changed: append another.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL UNIQUE,  -- absolute path or address
            title TEXT,
            opened REAL NOT NULL,         -- when it was last opened, seconds since 1970
            place INTEGER NOT NULL        -- where the reader was, in code points of the article's text
        )
        """,
        "CREATE INDEX articles_by_opened ON articles (opened DESC)",
    ),
)


class NewerSchemaError(Exception):
    """The library was written by a later version of the program."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date; raise `NewerSchemaError` where it is ahead. Needs a connection in autocommit mode.

    Several processes may do so at once: one of them takes the steps, the others find them taken.
    """
    if _version(connection) == len(STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = _version(connection)
        if done > len(STEPS):
            raise NewerSchemaError
        for step in STEPS[done:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
