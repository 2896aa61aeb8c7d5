"""What is kept between runs: for now the articles that were read last.

Every function opens the library for itself, so threads and processes may use it at the same time. None of them fails:
where the library cannot be used nothing is remembered, and `notice` says so once.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tui.library.store import NoLibraryError, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Recent", "notice", "recall", "recent", "remember"]

STANDARD_INPUT = "-"
_COLUMNS = "source, title, opened, place"
_untold: list[str] = []
_told: set[str] = set()


@dataclass(frozen=True, slots=True)
class Recent:
    """An article that was read: `source` is an absolute path or an address, `place` an offset into its text."""

    source: str
    title: str | None
    opened: datetime  # aware, UTC
    place: int


def remember(source: str, *, title: str | None = None, place: int | None = None) -> None:
    """Keep that the article at `source`, a path or an address, is being read now.

    `place` is the code point that the reader is at; without it, and without a title, those kept before stay.
    Standard input is not remembered, for it cannot be read again, nor is a file whose name is no text.
    """
    source = _absolute(source)
    if source == STANDARD_INPUT or not _is_text(source):
        return
    title = title if title is None or _is_text(title) else None
    try:
        with opened() as library:
            library.execute(
                """
                INSERT INTO articles (source, title, opened, place) VALUES (:source, :title, :opened, ifnull(:place, 0))
                ON CONFLICT (source) DO UPDATE SET
                    title = ifnull(:title, title), opened = :opened, place = ifnull(:place, place)
                """,
                {"source": source, "title": title, "opened": time.time(), "place": place},
            )
    except NoLibraryError as error:
        _keep_notice(error)


def recent(limit: int = 20) -> tuple[Recent, ...]:
    """Return the articles that were read last, the last one first, `limit` of them at most."""
    return _select("ORDER BY opened DESC, id DESC LIMIT ?", limit)


def recall(source: str) -> Recent | None:
    """Return what is kept of the article at `source`, `None` where it was not read before."""
    source = _absolute(source)
    return next(iter(_select("WHERE source = ?", source)), None) if _is_text(source) else None


def notice() -> str | None:
    """Return a line that says why nothing is remembered, each such line once; `None` where there is nothing to say."""
    return _untold.pop(0) if _untold else None


def _select(condition: str, value: str | int) -> tuple[Recent, ...]:
    try:
        with opened() as library:
            rows = library.execute(f"SELECT {_COLUMNS} FROM articles {condition}", (value,)).fetchall()  # noqa: S608
    except NoLibraryError as error:
        _keep_notice(error)
        return ()
    return tuple(_recents(rows))


def _recents(rows: Iterable[tuple[Any, ...]]) -> Iterator[Recent]:
    for source, title, when, place in rows:
        with suppress(TypeError, ValueError, OverflowError, OSError):  # a value that no version of ours has written
            yield Recent(str(source), title and str(title), datetime.fromtimestamp(when, UTC), int(place))


def _keep_notice(error: NoLibraryError) -> None:
    line = str(error)
    if line not in _told:
        _told.add(line)
        _untold.append(line)


def _absolute(source: str) -> str:
    if source == STANDARD_INPUT or "://" in source:
        return source
    try:
        return os.path.abspath(source)  # noqa: PTH100 - a link keeps the name under which it was opened
    except FileNotFoundError:  # the working directory is gone
        return source


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
