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
    (
        # Times are seconds since 1970; anchors are JSON, as `tui.anchor.Anchor.to_dict` gives it.
        """
        CREATE TABLE kept (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,         -- the absolute path or address that it is read from
            address TEXT,                 -- where it is published
            title TEXT,
            outlet TEXT,
            byline TEXT,
            published TEXT,               -- as the article writes it
            added REAL NOT NULL,
            first_opened REAL,            -- NULL where it was never opened, as is `opened`
            opened REAL,
            words INTEGER,                -- NULL until it is analysed, as are the next three
            quotations INTEGER,
            speakers INTEGER,
            attributed INTEGER,           -- quotations whose speaker is known
            place INTEGER NOT NULL DEFAULT 0,
            anchor TEXT,                  -- of the place; NULL at the beginning
            share REAL NOT NULL DEFAULT 0,  -- how much of the text stands before the end of what was seen, 0 to 1
            finished REAL,                -- when its end was seen
            favourite REAL,               -- since when
            queued REAL,                  -- in the order of what is to be read later
            removed REAL                  -- when it was taken out of the library; what was marked in it stays
        )
        """,
        """
        INSERT INTO kept (id, source, title, added, first_opened, opened, place)
        SELECT id, source, title, opened, opened, opened, place FROM articles
        """,
        "DROP TABLE articles",
        "ALTER TABLE kept RENAME TO articles",
        "CREATE INDEX articles_by_opened ON articles (opened DESC)",
        "CREATE INDEX articles_in_queue ON articles (queued) WHERE queued IS NOT NULL",
        # Whatever an article goes by: its paths and addresses, as they are and told apart (`tui.library.identity`).
        """
        CREATE TABLE names (
            name TEXT PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE
        ) WITHOUT ROWID
        """,
        "INSERT INTO names (name, article) SELECT source, id FROM articles",
        "CREATE INDEX names_by_article ON names (article)",
        """
        CREATE TABLE tags (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            tag TEXT NOT NULL,
            PRIMARY KEY (article, tag)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE marks (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            letter TEXT NOT NULL,
            anchor TEXT NOT NULL,
            made REAL NOT NULL,
            PRIMARY KEY (article, letter)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE pins (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            speaker TEXT,                 -- the name of who said it, as the analysis gave it then
            anchor TEXT NOT NULL,         -- of the quotation's first stretch
            made REAL NOT NULL
        )
        """,
        "CREATE INDEX pins_by_article ON pins (article)",
        """
        CREATE TABLE corrections (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            position INTEGER NOT NULL,    -- in the article's log, from 1
            kind TEXT NOT NULL,
            payload TEXT NOT NULL,        -- JSON
            made REAL NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0,
            UNIQUE (article, position)
        )
        """,
        """
        CREATE TABLE searches (
            scope TEXT NOT NULL,
            query TEXT NOT NULL,
            searched REAL NOT NULL,
            PRIMARY KEY (scope, query)
        ) WITHOUT ROWID
        """,
    ),
    (
        # What is searched in the whole library; `tui.library.search` fills it. Offsets are those of the text as it was.
        """
        CREATE TABLE contents (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            digest TEXT NOT NULL          -- of all that is kept of the article for the search
        )
        """,
        """
        CREATE TABLE spoken (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES contents ON DELETE CASCADE,
            start INTEGER NOT NULL,       -- of the quotation's first stretch, as is the length, in code points
            length INTEGER NOT NULL,
            kind TEXT NOT NULL
        )
        """,
        "CREATE INDEX spoken_by_article ON spoken (article)",
        """
        CREATE VIRTUAL TABLE texts USING fts5 (
            title, body, tokenize = "unicode61 remove_diacritics 2", prefix = "2"
        )
        """,
        """
        CREATE VIRTUAL TABLE quoted USING fts5 (
            words, speaker, tokenize = "unicode61 remove_diacritics 2", prefix = "2"
        )
        """,
        """
        CREATE TRIGGER contents_gone AFTER DELETE ON contents BEGIN
            DELETE FROM texts WHERE rowid = old.article;
        END
        """,
        """
        CREATE TRIGGER spoken_gone AFTER DELETE ON spoken BEGIN
            DELETE FROM quoted WHERE rowid = old.id;
        END
        """,
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
