"""What is to be read later, in order."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tui.library.articles import claim, find
from tui.library.asking import ask
from tui.library.identity import as_text, is_kept
from tui.library.kept import Kept, select

if TYPE_CHECKING:
    import sqlite3


def add(source: str, title: str | None = None) -> bool | None:
    """Put an article at the end of what is to be read later, without opening it.

    Return whether it was not among it yet; `None` where it cannot be kept.
    """

    def work(library: sqlite3.Connection) -> bool | None:
        number = claim(library, source)
        changed = library.execute(
            """
            UPDATE articles SET removed = NULL, title = ifnull(title, :title), queued =
                (SELECT max(:now, ifnull(max(queued), 0) + 1) FROM articles) WHERE id = :id AND queued IS NULL
            """,
            {"id": number, "title": as_text(title), "now": time.time()},
        )
        return changed.rowcount > 0

    return ask(work, None, lasting=True) if is_kept(source) else None


def to_be_read() -> tuple[Kept, ...]:
    """Return what is to be read later, in order."""
    return ask(lambda library: select(library, "queued IS NOT NULL AND removed IS NULL ORDER BY queued, id"), ())


def drop(source: str) -> bool:
    """Take an article out of what is to be read later; return whether it is out."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute("UPDATE articles SET queued = NULL WHERE id = ?", (find(library, source),))
        return True

    return is_kept(source) and ask(work, False, lasting=True)


def move(source: str, step: int) -> bool:
    """Let an article change places with the next one (`step` 1), or with the one before (-1); return whether it did."""

    def work(library: sqlite3.Connection) -> bool:
        queue = library.execute(
            "SELECT id, queued FROM articles WHERE queued IS NOT NULL AND removed IS NULL ORDER BY queued, id"
        ).fetchall()
        ids = [number for number, _ in queue]
        number = find(library, source)
        at = ids.index(number) if number in ids else -1
        if at < 0 or not 0 <= at + step < len(ids):
            return False
        ids[at], ids[at + step] = ids[at + step], ids[at]
        places = [(place, number) for number, (_, place) in zip(ids, queue, strict=True)]
        library.executemany("UPDATE articles SET queued = ? WHERE id = ?", places)
        return True

    return is_kept(source) and ask(work, False, lasting=True)
