"""What was searched for, in the article and in the library."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tui.library.asking import ask
from tui.library.identity import as_text

if TYPE_CHECKING:
    import sqlite3

_MOST = 200  # searches that are kept of each scope


def keep_search(scope: str, query: str) -> bool:
    """Keep that `query` was searched for; `scope` says where. Return whether it is kept."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute(
            "INSERT OR REPLACE INTO searches (scope, query, searched) VALUES (?, ?, ?)", (scope, query, time.time())
        )
        library.execute(
            """
            DELETE FROM searches WHERE scope = :scope AND query NOT IN
                (SELECT query FROM searches WHERE scope = :scope ORDER BY searched DESC LIMIT :most)
            """,
            {"scope": scope, "most": _MOST},
        )
        return True

    return bool(as_text(query)) and ask(work, False)


def searches(scope: str, limit: int = _MOST) -> tuple[str, ...]:
    """Return what was searched for, the last search first."""

    def work(library: sqlite3.Connection) -> tuple[str, ...]:
        rows = library.execute(
            "SELECT query FROM searches WHERE scope = ? ORDER BY searched DESC LIMIT ?", (scope, limit)
        )
        return tuple(str(query) for (query,) in rows)

    return ask(work, ())
