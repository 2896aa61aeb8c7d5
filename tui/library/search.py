"""The search over the whole library: in the texts of what was read, in its quotations alone, or by speaker.

SQLite's full-text index answers; it finds words by their beginnings where a person may still be typing, in any case and
without regard to accents.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.anchor import Anchor
from tui.library.articles import claim
from tui.library.asking import ask
from tui.library.identity import is_kept
from tui.library.kept import time_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from tui.article import Article
    from tui.library.query import Query
    from tui.quotes.model import Analysis

MOST = 60  # hits that are shown
_RANKED = 1000  # hits of which the best come first; of more, those that were kept last
_OPEN, _CLOSE = "\x02", "\x03"  # around words that were found; they are taken out of what is kept
_NO_MARKS = {ord(_OPEN): " ", ord(_CLOSE): " ", 0: " "}
_AROUND = 28  # words of a text that are shown


@dataclass(frozen=True, slots=True)
class Hit:
    """Where something was found: the article, and words of it; `found` are the stretches of `snippet` that match.

    `speaker` is the name of who said a quotation, "" where nobody is named; `None` for a hit in the text. `anchor`
    tells the place in the text of the article as it is now.
    """

    source: str
    title: str
    outlet: str | None
    published: str | None  # as the article writes it
    opened: datetime | None  # aware, UTC
    snippet: str
    found: tuple[tuple[int, int], ...]
    anchor: Anchor
    speaker: str | None = None


def keep_contents(article: Article, analysis: Analysis) -> bool:
    """Keep the text of `article` and who says what in it, to be searched; return whether it is kept.

    What was kept of an earlier version of it goes; where nothing has changed nothing is written.
    """
    if not is_kept(article.source):
        return False
    speakers = {speaker.id: speaker.name for speaker in analysis.speakers}
    quotes = [
        (
            " … ".join(article.text[slice(*span)] for span in quote.spans),
            "" if quote.speaker is None else speakers.get(quote.speaker, ""),
            quote.spans[0].start,
            quote.spans[0].end - quote.spans[0].start,
            str(quote.kind),
        )
        for quote in analysis.quotes
    ]
    kept = repr((article.title, article.text, quotes)).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(kept, digest_size=16).hexdigest()

    def work(library: sqlite3.Connection) -> bool:
        number = claim(library, article.source, article.address)
        row = library.execute("SELECT digest FROM contents WHERE article = ?", (number,)).fetchone()
        if row is not None and row[0] == digest:
            return True
        library.execute("DELETE FROM contents WHERE article = ?", (number,))
        library.execute("INSERT INTO contents (article, digest) VALUES (?, ?)", (number, digest))
        library.execute(
            "INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)",
            (number, _clean(article.title or ""), _clean(article.text)),
        )
        for words, speaker, start, length, kind in quotes:
            made = library.execute(
                "INSERT INTO spoken (article, start, length, kind) VALUES (?, ?, ?, ?)", (number, start, length, kind)
            )
            library.execute(
                "INSERT INTO quoted (rowid, words, speaker) VALUES (?, ?, ?)",
                (made.lastrowid, _clean(words), _clean(speaker)),
            )
        return True

    return ask(work, False)


def sweep() -> bool:
    """Throw away the texts of what was taken out of the library; return whether they are gone."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute("DELETE FROM contents WHERE article IN (SELECT id FROM articles WHERE removed IS NOT NULL)")
        return True

    return ask(work, False)


def look_for(query: Query, limit: int = MOST) -> tuple[Hit, ...]:
    """Return where the library has what is asked for, the best first; none where nothing is asked for."""
    if query.is_empty:
        return ()
    return ask(lambda library: tuple(_hits(library, query, limit)), ())


def _hits(library: sqlite3.Connection, query: Query, limit: int) -> Iterator[Hit]:
    rows = _in_quotations(library, query, limit) if query.in_quotations else _in_texts(library, query, limit)
    for row in rows:
        with suppress(TypeError, ValueError, OverflowError, OSError):  # a value that no version of ours has written
            yield _hit(*row)


def _in_texts(library: sqlite3.Connection, query: Query, limit: int) -> Iterable[tuple[Any, ...]]:
    return library.execute(
        f"""
        SELECT source, articles.title, outlet, published, opened,
            snippet(texts, 1, '{_OPEN}', '{_CLOSE}', '', {_AROUND}), NULL, NULL, NULL
        FROM texts JOIN articles ON articles.id = texts.rowid
        WHERE texts MATCH ? AND removed IS NULL ORDER BY {_order(library, "texts", query.of_texts)} LIMIT ?
        """,  # noqa: S608
        (query.of_texts, limit),
    )


def _in_quotations(library: sqlite3.Connection, query: Query, limit: int) -> Iterable[tuple[Any, ...]]:
    return library.execute(
        f"""
        SELECT source, articles.title, outlet, published, opened,
            highlight(quoted, 0, '{_OPEN}', '{_CLOSE}'), speaker, start, length
        FROM quoted JOIN spoken ON spoken.id = quoted.rowid JOIN articles ON articles.id = spoken.article
        WHERE quoted MATCH ? AND removed IS NULL ORDER BY {_order(library, "quoted", query.of_quotations)} LIMIT ?
        """,  # noqa: S608
        (query.of_quotations, limit),
    )


def _order(library: sqlite3.Connection, table: str, asked: str) -> str:
    """Return how hits are ordered: to weigh very many of them would keep a person waiting who types."""
    (count,) = library.execute(
        f"SELECT count(*) FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT {_RANKED + 1})",  # noqa: S608
        (asked,),
    ).fetchone()
    return f"{table}.rank, {table}.rowid DESC" if count <= _RANKED else f"{table}.rowid DESC"


def _hit(
    source: str,
    title: str | None,
    outlet: str | None,
    published: str | None,
    opened: float | None,
    marked: str,
    speaker: str | None,
    start: int | None,
    length: int | None,
) -> Hit:
    snippet, found = _unmarked(str(marked))
    if start is None or length is None:
        first = found[0] if found else (0, len(snippet))
        anchor = Anchor(snippet[slice(*first)], snippet[: first[0]], snippet[first[1] :], 0)
    else:
        anchor = Anchor(snippet[:length], "", "", start)
    return Hit(
        str(source),
        str(title) if title else str(source).rstrip("/").rpartition("/")[2] or str(source),
        None if outlet is None else str(outlet),
        None if published is None else str(published),
        None if opened is None else time_of(opened),
        snippet,
        found,
        anchor,
        None if speaker is None else str(speaker),
    )


def _unmarked(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without the marks around what was found, and the stretches that they stood around."""
    texts: list[str] = []
    found: list[tuple[int, int]] = []
    length = 0
    for number, part in enumerate(marked.replace(_CLOSE, _OPEN).split(_OPEN)):
        if number % 2 and part:
            found.append((length, length + len(part)))
        texts.append(part)
        length += len(part)
    return "".join(texts), tuple(found)


def _clean(text: str) -> str:
    """Return a text as the index can have it, as long as it was."""
    return text.translate(_NO_MARKS).encode("utf-8", "replace").decode("utf-8", "replace")
