"""Where one was in which article: kept in the library and asked of it in threads, for it may be slow."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.article import Article

    Recalled = Callable[[int, str | None], object]


def keep(article: Article, place: int) -> None:
    """Keep that `article` was read up to `place`, a code point of its text; it may be waited for."""
    if article.source:
        from tui import library

        library.remember(article.source, title=article.title, place=place)


def keep_aside(article: Article, place: int) -> None:
    """Do the same without keeping anybody waiting."""
    Thread(target=keep, args=(article, place), daemon=True, name="keeper").start()


def recall(article: Article, recalled: Recalled) -> None:
    """Keep that `article` is being read; call `recalled`, in a thread, with where one left it last, 0 if never.

    What is wrong with the library, if anything, comes with it as a line.
    """

    def work() -> None:
        from tui import library

        before = library.recall(article.source)
        library.remember(article.source, title=article.title)
        recalled(before.place if before else 0, library.notice())

    if article.source:
        Thread(target=work, daemon=True, name="keeper").start()
