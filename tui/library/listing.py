"""The library as a list of what is in it, light enough for very many articles."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.library.asking import ask
from tui.view.library_list import Item

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_BETWEEN = "\x1f"  # tags


def items(limit: int | None = None) -> tuple[Item, ...] | None:
    """Return what is in the library, that which was opened or added last first; `None` where it cannot be used."""

    def work(library: sqlite3.Connection) -> tuple[Item, ...]:
        rows = library.execute(
            f"""
            SELECT source, title, outlet, published, added, opened, words, quotations, share,
                finished IS NOT NULL, favourite IS NOT NULL, queued,
                (SELECT group_concat(tag, '{_BETWEEN}') FROM tags WHERE article = articles.id)
            FROM articles WHERE removed IS NULL ORDER BY ifnull(opened, added) DESC, id DESC LIMIT ?
            """,  # noqa: S608
            (-1 if limit is None else limit,),
        )
        return tuple(_read(rows))

    return ask(work, None)


def _read(rows: Iterable[tuple[Any, ...]]) -> Iterator[Item]:
    home = _home()
    for source, title, outlet, published, added, opened, words, quotations, share, finished, favourite, *more in rows:
        with suppress(TypeError, ValueError):  # a value that no version of ours has written
            queued, tags = more
            path = str(source)
            yield Item(
                path,
                str(title) if title else path.rstrip("/").rpartition("/")[2] or path,
                short_path(path, home),
                str(outlet or ""),
                str(published or ""),
                float(added),
                None if opened is None else float(opened),
                None if words is None else int(words),
                None if quotations is None else int(quotations),
                float(share),
                bool(finished),
                bool(favourite),
                None if queued is None else float(queued),
                tuple(sorted(str(tags).split(_BETWEEN))) if tags else (),
            )


def _home() -> str:
    return str(Path.home()) + "/"


def short_path(source: str, home: str | None = None) -> str:
    """Return where an article is as a person would write it, with `~` for the folder `home`, the person's own."""
    home = _home() if home is None else home
    if source.startswith(home):
        return f"~/{source[len(home) :]}"
    return source.partition("://")[2] or source


def gone(listed: Iterable[Item]) -> frozenset[str]:
    """Return the sources of the articles whose file is not there any more."""
    return frozenset(item.source for item in listed if "://" not in item.source and not _is_there(item.source))


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def problem_of(source: str) -> str | None:
    """Return why a source cannot be kept to be read later, `None` where it can."""
    from tui.sources.fetch import is_address

    if is_address(source):
        return None if source.lower().startswith(("http://", "https://")) else "only http and https addresses are read"
    return None if _is_there(source) else "there is no such file; an address begins with https://"
