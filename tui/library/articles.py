"""The articles of the library: what is being read, where one is in it, and how it is put in order.

An article is named by its source, or by any other path or address that it went by before.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tui.library.asking import ask
from tui.library.identity import absolute, as_text, is_kept, names_of
from tui.library.kept import Kept, anchor_to, select

if TYPE_CHECKING:
    import sqlite3

    from tui.anchor import Anchor
    from tui.article import Article

_CHILDREN = ("names", "tags", "marks", "pins", "corrections")
_END = 0.995  # from this share on, an article was read to its end


def begin_reading(article: Article) -> Kept | None:
    """Keep that `article` is being read from now on; return what was kept of it before, `None` where nothing was."""
    if not is_kept(article.source):
        return None

    def work(library: sqlite3.Connection) -> Kept | None:
        number = find(library, article.source, article.address)
        before = select(library, "id = ?", number) if number is not None else ()
        number = claim(library, article.source, article.address)
        library.execute(
            """
            UPDATE articles SET source = :source, address = ifnull(:address, address), title = ifnull(:title, title),
                outlet = ifnull(:outlet, outlet), byline = ifnull(:byline, byline),
                published = ifnull(:published, published), first_opened = ifnull(first_opened, :now), opened = :now,
                removed = NULL
            WHERE id = :id
            """,
            {
                "id": number,
                "source": absolute(article.source),
                "address": as_text(article.address),
                "title": as_text(article.title),
                "outlet": as_text(article.outlet),
                "byline": as_text(article.byline),
                "published": as_text(article.date),
                "now": time.time(),
            },
        )
        return before[0] if before else None

    return ask(work, None)


def keep_place(source: str, anchor: Anchor | None, share: float) -> bool:
    """Keep where one is in an article: at `anchor`, `None` at its beginning, having seen it up to `share`, 0 to 1.

    Whoever has seen its end has finished it, and it is no longer to be read later. Return whether it is kept.
    """

    def work(library: sqlite3.Connection) -> bool:
        library.execute(
            """
            UPDATE articles SET place = :place, anchor = :anchor, share = :share,
                finished = CASE WHEN :done THEN ifnull(finished, :now) ELSE finished END,
                queued = CASE WHEN :done THEN NULL ELSE queued END
            WHERE id = :id
            """,
            {
                "id": claim(library, source),
                "place": anchor.start if anchor else 0,
                "anchor": anchor_to(anchor) if anchor else None,
                "share": share,
                "done": share >= _END,
                "now": time.time(),
            },
        )
        return True

    return is_kept(source) and ask(work, False)


def keep_figures(source: str, *, words: int, quotations: int, speakers: int, attributed: int) -> bool:
    """Keep the counts of an article that was analysed; return whether they are kept."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute(
            "UPDATE articles SET words = ?, quotations = ?, speakers = ?, attributed = ? WHERE id = ?",
            (words, quotations, speakers, attributed, claim(library, source)),
        )
        return True

    return is_kept(source) and ask(work, False)


def recent(limit: int = 20) -> tuple[Kept, ...]:
    """Return the articles that were read last, the last one first, `limit` of them at most."""
    condition = "opened IS NOT NULL AND removed IS NULL ORDER BY opened DESC, id DESC LIMIT ?"
    return ask(lambda library: select(library, condition, limit), ())


def everything() -> tuple[Kept, ...]:
    """Return all articles, those that were opened or added last first."""
    condition = "removed IS NULL ORDER BY ifnull(opened, added) DESC, id DESC"
    return ask(lambda library: select(library, condition), ())


def recall(source: str) -> Kept | None:
    """Return what is kept of the article that goes by `source`, `None` where nothing is."""

    def work(library: sqlite3.Connection) -> Kept | None:
        number = find(library, source)
        return next(iter(select(library, "id = ? AND removed IS NULL", number)), None) if number is not None else None

    return ask(work, None) if is_kept(source) else None


def set_finished(source: str, finished: bool) -> bool:
    """Note that an article was read, or is to count as unread; return whether that is kept."""
    return _set(source, "finished", finished)


def set_favourite(source: str, favourite: bool) -> bool:
    """Put an article among the favourites, or take it out; return whether that is kept."""
    return _set(source, "favourite", favourite)


def remove(source: str) -> bool:
    """Take an article out of the library; what was marked in it is there again when it is. Return whether it is out."""
    return _set(source, "removed", True)


def restore(source: str) -> bool:
    """Put an article back that was taken out; return whether it is back."""
    return _set(source, "removed", False)


def _set(source: str, column: str, is_so: bool) -> bool:
    def work(library: sqlite3.Connection) -> bool:
        number = find(library, source)
        if number is None:
            return False
        library.execute(
            f"UPDATE articles SET {column} = CASE WHEN ? THEN ifnull({column}, ?) END WHERE id = ?",  # noqa: S608
            (is_so, time.time(), number),
        )
        return True

    return is_kept(source) and ask(work, False, lasting=True)


def tag(source: str, *tags: str) -> bool:
    """Give an article these tags and no others; return whether they are kept."""

    def work(library: sqlite3.Connection) -> bool:
        number = claim(library, source)
        library.execute("DELETE FROM tags WHERE article = ?", (number,))
        kept = dict.fromkeys(" ".join(tag.split()) for tag in tags if as_text(tag))
        library.executemany("INSERT INTO tags (article, tag) VALUES (?, ?)", [(number, tag) for tag in kept if tag])
        return True

    return is_kept(source) and ask(work, False, lasting=True)


# For the other modules of this folder, within a transaction of theirs


def find(library: sqlite3.Connection, source: str, address: str | None = None) -> int | None:
    """Return the id of the article that goes by these names, `None` where there is none."""
    for name in reversed(names_of(source, address)):
        row = library.execute("SELECT article FROM names WHERE name = ?", (name,)).fetchone()
        if row is not None:
            return int(row[0])
    return None


def claim(library: sqlite3.Connection, source: str, address: str | None = None) -> int:
    """Return the id of the article that goes by these names; it is made where there is none.

    Where these names belonged to several articles they are one from now on, with all that was kept of each.
    """
    number = find(library, source, address)
    if number is None:
        made = library.execute("INSERT INTO articles (source, added) VALUES (?, ?)", (absolute(source), time.time()))
        number = int(made.lastrowid or 0)
    for name in names_of(source, address):
        library.execute("INSERT OR IGNORE INTO names (name, article) VALUES (?, ?)", (name, number))
        (other,) = library.execute("SELECT article FROM names WHERE name = ?", (name,)).fetchone()
        if other != number:
            _unite(library, int(other), number)
    return number


def _unite(library: sqlite3.Connection, other: int, number: int) -> None:
    """Give article `number` all that is kept of an `other` one, which is the same."""
    (corrected,) = library.execute(
        "SELECT ifnull(max(position), 0) FROM corrections WHERE article = ?", (number,)
    ).fetchone()
    library.execute("UPDATE corrections SET position = position + ? WHERE article = ?", (corrected, other))
    for table in _CHILDREN:
        library.execute(f"UPDATE OR IGNORE {table} SET article = ? WHERE article = ?", (number, other))  # noqa: S608
    library.execute(
        """
        UPDATE articles SET added = min(articles.added, other.added),
            favourite = ifnull(articles.favourite, other.favourite), queued = ifnull(articles.queued, other.queued),
            finished = ifnull(articles.finished, other.finished),
            first_opened = ifnull(min(articles.first_opened, other.first_opened),
                                  ifnull(articles.first_opened, other.first_opened))
        FROM (SELECT * FROM articles WHERE id = :other) AS other WHERE articles.id = :id
        """,
        {"id": number, "other": other},
    )
    library.execute("DELETE FROM articles WHERE id = ?", (other,))
