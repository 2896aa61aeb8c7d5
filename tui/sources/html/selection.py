"""Which parts of a page are its article: a reading says which words, the page itself says how they are set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind, Part
from tui.sources.furniture import sort_out
from tui.sources.html.matching import Words, words
from tui.sources.html.place import place_of
from tui.sources.markup import parts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from tui.sources.html.facts import Facts

_ENOUGH = 0.5  # of a part's words, for it to be one of the article


class Selection(NamedTuple):
    """The parts of an article, in order, and the lines that stood among them and were taken for furniture."""

    parts: list[Part]
    left_out: list[str]

    @property
    def length(self) -> int:
        """Characters of the text."""
        return sum(len(part.text) for part in self.parts)


def selected(tree: HtmlElement, blocks: Sequence[str], facts: Facts, base: str) -> Selection:
    """Return the parts of a page whose words stand in the blocks that a reading found."""
    found = Words(blocks)
    if not len(found):
        return Selection([], [])
    parts = parts_of(place_of(tree, found), base)
    chosen = [found.share(part.text) >= _ENOUGH for part in parts]
    kept = [part for part, is_chosen in zip(parts, chosen, strict=True) if is_chosen]
    kept = _without_head(kept, facts)
    staying, left_out = sort_out([" ".join(part.text.split()) for part in kept], [False] * len(kept))
    return Selection([kept[number] for number in staying], left_out)


def _without_head(parts: list[Part], facts: Facts) -> list[Part]:
    """Leave out what the page shows of title, author and the like, and what it shows twice."""
    known = {words(line) for line in (facts.title, facts.byline, facts.date, facts.outlet) if line}
    seen: set[tuple[str, ...]] = set()
    kept = []
    for part in parts:
        found = words(part.text)
        if found in known and part.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            continue
        if len(found) > 8 and found in seen:
            continue
        seen.add(found)
        kept.append(part)
    return kept
