"""Articles that are read for the tests of the library."""

from __future__ import annotations

from tui import library
from tui.anchor import anchored_place
from tui.article import Article

TEXT = "\n\n".join(f"This is paragraph {number} of the story, and it says so." for number in range(40))


def article(source: str, title: str | None = None, address: str | None = None, text: str = TEXT) -> Article:
    """Return an article from a source."""
    return Article(text, (), title=title, source=source, address=address)


def remember(source: str, *, title: str | None = None, place: int | None = None) -> None:
    """Read an article, up to a place if there is one."""
    library.begin_reading(article(source, title))
    if place is not None:
        library.keep_place(source, anchored_place(TEXT, place) if place else None, place / len(TEXT))
