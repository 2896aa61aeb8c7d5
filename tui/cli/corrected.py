"""What the library keeps of corrections, carried out on what is printed; and those that have lost their words, told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.cli.terminal import complain, named
from tui.export import Analysed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.corrections import Corrected, Log


class Revised(NamedTuple):
    """An article as the rules have it, with what a person corrected."""

    found: Analysed
    log: Log
    corrected: Corrected

    @property
    def analysed(self) -> Analysed:
        """The article with the corrections."""
        return Analysed(self.found.article, self.corrected.analysis)


def with_corrections(articles: Iterable[Analysed]) -> Iterator[Analysed]:
    """Yield articles with the corrections that are kept of them."""
    return (revised.analysed if (revised := revise(item)) else item for item in articles)


def revise(item: Analysed) -> Revised | None:
    """Return an article with what is kept of corrections, `None` where nothing is; say how many have lost their words.

    A library is not made for it.
    """
    from tui.library.store import is_there

    if not is_there():
        return None
    from tui.corrections import corrected
    from tui.library.corrections import log_in, log_of

    log = log_in(log_of(item.article.source))
    if not log.entries and not log.unread:
        return None
    result = corrected(item.article.text, item.analysis, log.holding)
    if result.lost:
        them = "correction has" if result.lost == 1 else "corrections have"
        complain(f"{named(item.article.source)}: {result.lost} {them} no place in the text any more")
    if log.unread:
        complain(f"{named(item.article.source)}: {log.unread} corrections were made by another version of sayso")
    return Revised(item, log, result)
