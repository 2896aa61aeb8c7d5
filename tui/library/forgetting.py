"""Forgetting an article altogether, with what was marked and corrected in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.library.articles import find
from tui.library.asking import ask
from tui.library.identity import is_kept

if TYPE_CHECKING:
    import sqlite3

_COUNTED = {"marks": "mark", "pins": "pin", "corrections": "correction"}


def forget(source: str) -> str | None:
    """Delete all that is kept of an article; return what went with it, "" if that was nothing; `None` if nothing was.

    What went is said in words: `2 marks, 1 correction`.
    """

    def work(library: sqlite3.Connection) -> str | None:
        number = find(library, source)
        if number is None:
            return None
        went = []
        for table, name in _COUNTED.items():
            (count,) = library.execute(f"SELECT count(*) FROM {table} WHERE article = ?", (number,)).fetchone()  # noqa: S608
            went += [f"{count} {name}{'' if count == 1 else 's'}"] if count else []
        library.execute("DELETE FROM articles WHERE id = ?", (number,))
        return ", ".join(went)

    return ask(work, None, lasting=True) if is_kept(source) else None
