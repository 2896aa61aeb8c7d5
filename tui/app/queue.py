"""The queue: the sources that one reads one after the other, and where in it one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import Article, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.watch import Watch


class Queue:
    """Sources in order: paths, addresses, `-`, or articles that were read already. One of them is open, or none is."""

    def __init__(self, sources: Sequence[str | Article], *, as_is: bool = False, again: bool = False) -> None:
        self.sources: list[str | Article] = list(sources)
        self.as_is = as_is
        self.again = again  # whether no copy is taken that is kept of a page
        self.place = 0

    def __len__(self) -> int:
        return len(self.sources)

    def add(self, source: str | Article) -> int:
        """Put a source behind the one that is open, and return its place."""
        place = min(self.place + 1, len(self.sources))
        self.sources.insert(place, source)
        return place

    def drop(self, place: int) -> None:
        """Take a source out again, unless it is the one that is open."""
        if place != self.place:
            del self.sources[place]
            self.place -= place < self.place

    def name(self, place: int) -> str:
        """Return what to call the source at `place` in one line."""
        source = self.sources[place]
        return source.label if isinstance(source, Article) else printable(source)

    def is_far(self, place: int) -> bool:
        """Tell whether the source at `place` is an address, which may take its time."""
        from tui.sources.fetch import is_address

        source = self.sources[place]
        return is_address(source.source if isinstance(source, Article) else source)

    def read(self, place: int, *, again: bool = False, watch: Watch | None = None) -> Article | str:
        """Return the article at `place`, or one line that says why it cannot be read.

        What was handed over as an article is read `again` from its source, if it has one that can be.
        """
        source = self.sources[place]
        if isinstance(source, Article):
            if not again or source.source in ("", "-"):
                return source
            source = source.source
        from tui.sources import ReadError, read

        try:
            article = read(source, as_is=self.as_is, watch=watch, again=again or self.again)
        except ReadError as error:
            return str(error)
        if source == "-":
            self.sources[place] = article  # standard input can be read only once
        return article
