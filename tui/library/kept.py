"""An article as the library keeps it, and how its row is read."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tui.anchor import Anchor

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Kept:
    """An article of the library; times are aware, in UTC.

    `source` is the absolute path or the address that it is read from; `place` is the offset that the reader was at in
    the text as it was then, `anchor` tells it in a text that was edited; `share` is how much of the text, 0 to 1, was
    before the end of what was seen there. What nobody knows yet is `None`.
    """

    id: int
    source: str
    address: str | None
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None  # as the article writes it
    added: datetime
    first_opened: datetime | None
    opened: datetime | None
    words: int | None
    quotations: int | None
    speakers: int | None
    attributed: int | None  # quotations whose speaker is known
    place: int
    anchor: Anchor | None
    share: float
    finished: bool
    favourite: bool
    queued: float | None  # what is to be read later comes in the order of this number
    tags: tuple[str, ...]

    @property
    def label(self) -> str:
        """What to call it in one line: its title, else the name of its source."""
        return self.title or self.source.rstrip("/").rpartition("/")[2] or self.source


COLUMNS = """
    id, source, address, title, outlet, byline, published, added, first_opened, opened,
    words, quotations, speakers, attributed, place, anchor, share, finished, favourite, queued
"""


def select(library: sqlite3.Connection, condition: str, *values: float | str) -> tuple[Kept, ...]:
    """Return the articles for which an SQL condition holds, and what follows it (ORDER BY, LIMIT)."""
    rows = library.execute(f"SELECT {COLUMNS} FROM articles WHERE {condition}", values).fetchall()  # noqa: S608
    tags: dict[int, list[str]] = {}
    wanted = "" if len(rows) != 1 else f" WHERE article = {int(rows[0][0])}"
    for article, tag in library.execute(f"SELECT article, tag FROM tags{wanted} ORDER BY tag"):  # noqa: S608
        tags.setdefault(article, []).append(str(tag))
    return tuple(_read(rows, tags))


def _read(rows: Iterable[tuple[Any, ...]], tags: dict[int, list[str]]) -> Iterator[Kept]:
    for row in rows:
        with suppress(TypeError, ValueError, OverflowError, OSError):  # a value that no version of ours has written
            identity, source, *texts, added, first_opened, opened = row[:10]
            *counts, place, anchor, share, finished, favourite, queued = row[10:]
            address, title, outlet, byline, published = (None if text is None else str(text) for text in texts)
            words, quotations, speakers, attributed = (None if count is None else int(count) for count in counts)
            yield Kept(
                identity,
                str(source),
                address,
                title,
                outlet,
                byline,
                published,
                datetime.fromtimestamp(added, UTC),
                _time(first_opened),
                _time(opened),
                words,
                quotations,
                speakers,
                attributed,
                int(place),
                anchor_from(anchor),
                float(share),
                finished is not None,
                favourite is not None,
                None if queued is None else float(queued),
                tuple(tags.get(identity, ())),
            )


def time_of(seconds: float) -> datetime:
    """Return the time that was kept; raise `OverflowError`, `OSError`, `TypeError` or `ValueError` where it is none."""
    return datetime.fromtimestamp(seconds, UTC)


def _time(seconds: float | None) -> datetime | None:
    return None if seconds is None else time_of(seconds)


def anchor_from(kept: str | None) -> Anchor | None:
    """Return the anchor that was kept as JSON, `None` for none, and where no version of ours has written it."""
    try:
        return None if kept is None else Anchor.from_dict(json.loads(kept))
    except (KeyError, TypeError, ValueError):
        return None


def anchor_to(anchor: Anchor) -> str:
    """Return an anchor as it is kept."""
    return json.dumps(anchor.to_dict())
