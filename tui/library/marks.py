"""The marks of an article: letters for places in it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from tui.library.articles import claim, find
from tui.library.asking import ask
from tui.library.identity import is_kept
from tui.library.kept import anchor_from, anchor_to

if TYPE_CHECKING:
    import sqlite3

    from tui.anchor import Anchor


class Mark(NamedTuple):
    """A letter, and the anchor of the place that it stands for."""

    letter: str
    anchor: Anchor


def keep_mark(source: str, mark: Mark) -> bool:
    """Keep a mark, in place of the one with its letter; return whether it is kept."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute(
            "INSERT OR REPLACE INTO marks (article, letter, anchor, made) VALUES (?, ?, ?, ?)",
            (claim(library, source), mark.letter, anchor_to(mark.anchor), time.time()),
        )
        return True

    return is_kept(source) and ask(work, False, lasting=True)


def drop_mark(source: str, letter: str) -> bool:
    """Take a mark away; return whether it is gone."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute("DELETE FROM marks WHERE article = ? AND letter = ?", (find(library, source), letter))
        return True

    return is_kept(source) and ask(work, False, lasting=True)


def marks_of(source: str) -> tuple[Mark, ...]:
    """Return the marks of an article, by letter."""

    def work(library: sqlite3.Connection) -> tuple[Mark, ...]:
        rows = library.execute(
            "SELECT letter, anchor FROM marks WHERE article = ? ORDER BY letter", (find(library, source),)
        )
        pairs = [(str(letter), anchor_from(anchor)) for letter, anchor in rows]
        return tuple(Mark(letter, anchor) for letter, anchor in pairs if anchor is not None)

    return ask(work, ()) if is_kept(source) else ()
