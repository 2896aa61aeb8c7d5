"""The queue: the sources that one reads one after the other, and where in it one is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.article import Article, Entry, Listing, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.sources.watch import Watch

    Item = str | Article | Entry

WHOLE = "only the beginning: F reads the whole article"

_LONG = 3_000  # characters; a stub so long is most likely all that there is
_MOST_DEEP = 3  # listings inside one another: a list of feeds, a feed


class Queue:
    """Sources in order: paths, addresses, `-`, articles that were read already, entries of a feed that hold a stub.

    One of them is open, or none is. A source that turns out to be a listing gives its place to what it lists.
    """

    def __init__(self, sources: Sequence[Item], *, as_is: bool = False, again: bool = False) -> None:
        self.sources: list[Item] = list(sources)
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
        """Take a source out again, which is not the one that is open."""
        del self.sources[place]
        self.place -= place < self.place

    def name(self, place: int) -> str:
        """Return what to call the source at `place` in one line."""
        source = self.sources[place]
        if isinstance(source, Entry):
            return source.title or printable(source.address) or "untitled"
        return source.label if isinstance(source, Article) else printable(source)

    def is_far(self, place: int) -> bool:
        """Tell whether the source at `place` is an address, which may take its time."""
        from tui.sources.fetch import is_address

        source = self.sources[place]
        if isinstance(source, Entry):
            return source.stub is None and is_address(source.address)
        return is_address(source.source if isinstance(source, Article) else source)

    def is_stub(self, place: int) -> bool:
        """Tell whether what is at `place` is a beginning of an article, of which the whole can be read."""
        source = self.sources[place] if place < len(self.sources) else None
        return isinstance(source, Entry) and source.stub is not None and bool(source.address)

    def read(self, place: int, *, again: bool = False, watch: Watch | None = None) -> Article | str:
        """Return the article at `place`, or one line that says why it cannot be read.

        What was handed over as an article is read `again` from its source, if it has one that can be; so is a stub,
        whose whole article takes its place.
        """
        *_, found = self.gradually(place, again=again, watch=watch)
        return found

    def gradually(self, place: int, *, again: bool = False, watch: Watch | None = None) -> Iterator[Article | str]:
        """Do the same, and yield beginnings of the article before it is whole; the line may come after them."""
        return self._read(place, again=again, watch=watch, depth=0)

    def _read(self, place: int, *, again: bool, watch: Watch | None, depth: int) -> Iterator[Article | str]:
        item = self.sources[place]
        source = self.source_at(place, again=again)
        if isinstance(item, Article) and source is None:
            yield item
            return
        if isinstance(item, Entry) and item.stub is not None and source is None:
            yield _shown(item.stub, has_whole=bool(item.address))
            return
        assert source is not None  # noqa: S101 - for the type checker
        from tui.sources import ReadError, gradually

        try:
            for found in gradually(source, as_is=self.as_is, watch=watch, again=again or self.again):
                if isinstance(found, Listing):
                    if depth >= _MOST_DEEP:
                        yield f"{printable(source)}: lists lists of lists; open one of them"
                        return
                    self._unfold(place, found)
                    yield from self._read(place, again=False, watch=watch, depth=depth + 1)
                    return
                if source == "-":
                    self.sources[place] = found  # standard input can be read only once
                elif isinstance(item, Entry):
                    self.sources[place] = source
                yield found
        except ReadError as error:
            yield str(error)

    def source_at(self, place: int, *, again: bool = False) -> str | None:
        """Return what has to be read for the article at `place`; nothing where it is there already."""
        item = self.sources[place]
        if isinstance(item, Entry):
            return None if item.stub is not None and not (again and item.address) else item.address
        if isinstance(item, Article):
            return item.source if again and item.source not in ("", "-") else None
        return item

    def _unfold(self, place: int, listing: Listing) -> None:
        """Put what is listed into the place of a listing."""
        items = listing.items
        self.sources[place : place + 1] = items
        if place < self.place:
            self.place += len(items) - 1


def _shown(stub: Article, *, has_whole: bool) -> Article:
    """Return a stub as it is shown: with a line that says how one gets the whole article."""
    return replace(stub, notices=(*stub.notices, WHOLE)) if has_whole and len(stub.text) < _LONG else stub
