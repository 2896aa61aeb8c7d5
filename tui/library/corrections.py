"""The corrections of an article, as a log: what was done is taken back by a note beside it, never deleted."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.corrections import Entry, Log, from_dict
from tui.library.articles import claim, find
from tui.library.asking import ask
from tui.library.identity import is_kept
from tui.library.kept import Kept, select, time_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Logged:
    """An entry of the log: its `position` in it, from 1, what was corrected, when, and whether that was taken back."""

    position: int
    kind: str
    payload: dict[str, Any]
    made: datetime  # aware, UTC
    undone: bool = False


def log(source: str, kind: str, payload: Mapping[str, Any]) -> int | None:
    """Put a correction at the end of an article's log; return its position, `None` where it cannot be kept."""

    def work(library: sqlite3.Connection) -> int | None:
        row = library.execute(
            """
            INSERT INTO corrections (article, position, kind, payload, made) VALUES (
                :article, (SELECT ifnull(max(position), 0) + 1 FROM corrections WHERE article = :article),
                :kind, :payload, :now
            ) RETURNING position
            """,
            {"article": claim(library, source), "kind": kind, "payload": json.dumps(payload), "now": time.time()},
        ).fetchone()
        return int(row[0])

    return ask(work, None, lasting=True) if is_kept(source) else None


def set_undone(source: str, position: int, undone: bool) -> bool:
    """Take a correction back, or let it hold again; return whether that is kept."""

    def work(library: sqlite3.Connection) -> bool:
        changed = library.execute(
            "UPDATE corrections SET undone = ? WHERE article = ? AND position = ?",
            (undone, find(library, source), position),
        )
        return changed.rowcount > 0

    return is_kept(source) and ask(work, False, lasting=True)


def log_of(source: str) -> tuple[Logged, ...]:
    """Return the log of an article, in order, with what was taken back."""

    def work(library: sqlite3.Connection) -> tuple[Logged, ...]:
        number = find(library, source)
        return () if number is None else _log_of(library, number)

    return ask(work, ()) if is_kept(source) else ()


def log_in(logged: Iterable[Logged]) -> Log:
    """Return what was logged as corrections; those that no version of ours has written are counted."""
    logged = tuple(logged)
    entries = []
    for entry in logged:
        with suppress(KeyError, TypeError, ValueError):
            entries.append(Entry(entry.position, from_dict(entry.kind, entry.payload), entry.undone))
    return Log(tuple(entries), len(logged) - len(entries))


def corrected() -> tuple[tuple[Kept, tuple[Logged, ...]], ...]:
    """Return every article with corrections, and its log, those that were corrected last first."""

    def work(library: sqlite3.Connection) -> tuple[tuple[Kept, tuple[Logged, ...]], ...]:
        articles = select(
            library,
            """
            id IN (SELECT article FROM corrections)
            ORDER BY (SELECT max(made) FROM corrections WHERE article = articles.id) DESC
            """,
        )
        return tuple((article, _log_of(library, article.id)) for article in articles)

    return ask(work, ())


def _log_of(library: sqlite3.Connection, number: int) -> tuple[Logged, ...]:
    rows = library.execute(
        "SELECT position, kind, payload, made, undone FROM corrections WHERE article = ? ORDER BY position", (number,)
    )
    return tuple(_read(rows))


def _read(rows: Iterable[tuple[Any, ...]]) -> Iterator[Logged]:
    for position, kind, payload, made, undone in rows:
        with suppress(TypeError, ValueError, OverflowError, OSError):  # a value that no version of ours has written
            values = json.loads(payload)
            if isinstance(values, dict):
                yield Logged(int(position), str(kind), values, time_of(made), bool(undone))
