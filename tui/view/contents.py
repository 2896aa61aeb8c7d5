"""What an article offers to go to: its headings and its links, as choices of a list."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.view.fit import one_line
from tui.view.inline import openable
from tui.view.shelf import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.article import Article

_STEP = "  "  # how far a heading of the next rank is set in
_DEEPEST = 5


def headings_of(article: Article) -> tuple[Choice, ...]:
    """Return the headings of `article` in order, set in by their rank; `source` is the offset at which one begins."""
    headings = [block for block in article.blocks if block.kind is BlockKind.HEADING]
    ranks = {level: min(rank, _DEEPEST) for rank, level in enumerate(sorted({block.level for block in headings}))}
    return tuple(
        Choice(str(block.start), _STEP * ranks[block.level] + one_line(article.text[block.start : block.end]), "")
        for block in headings
    )


def heading_at(headings: Sequence[Choice], offset: int) -> int:
    """Return the number of the last heading that begins at `offset` or before it, 0 where there is none."""
    return max(0, bisect_right(headings, offset, key=lambda heading: int(heading.source)) - 1)


def links_of(article: Article) -> tuple[Choice, ...]:
    """Return the links of `article` that can be opened, each address once, numbered from 1; `source` is the address."""
    found: dict[str, str] = {}
    for link in article.links:
        if address := openable(link.address):
            found.setdefault(address, one_line(article.text[link.start : link.end]))
    digits = len(str(len(found)))
    return tuple(
        Choice(address, f"{number:>{digits}} {words}", f"{'':{digits}} {address}")
        for number, (address, words) in enumerate(found.items(), 1)
    )
