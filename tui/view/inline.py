"""What the writer marked in a text: emphasis, links, headings and captions, looked up by the line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from tui.article import BlockKind
from tui.view.layers import Layer, Run, flatten
from tui.view.overlay import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.article import Article
    from tui.quotes.model import Span

_OPENABLE = re.compile(r"(?i)(?:https?://|mailto:).")
_SENDABLE = "".join(map(chr, range(0x21, 0x7F)))


@dataclass(frozen=True, slots=True, eq=False)
class Inline:
    """What is marked: the ids of `blocks` are signs, those of `links` are places among the `addresses`."""

    blocks: Layer
    slanted: Layer
    strong: Layer
    links: Layer
    addresses: tuple[str, ...]

    def signs(self, line: Span) -> Iterator[tuple[int, int, Sign]]:
        """Yield what is marked in a line: start, end and sign, which may overlap."""
        for start, end, sign in self.blocks.between(*line):
            yield start, end, Sign(sign)
        for layer, seen in ((self.slanted, Sign.SLANTED), (self.strong, Sign.STRONG), (self.links, Sign.LINK)):
            for start, end, _ in layer.between(*line):
                yield start, end, seen

    def address_at(self, offset: int) -> str | None:
        """Return where the link at `offset` leads, as a terminal may be sent it; `None` where there is none."""
        place = self.links.at(offset)
        return None if place is None else openable(self.addresses[place])


def inline_of(article: Article) -> Inline:
    """Return what is marked in `article`."""
    levels = sorted({block.level for block in article.blocks if block.kind is BlockKind.HEADING})
    ranks = {level: _HEADINGS[min(rank, len(_HEADINGS) - 1)] for rank, level in enumerate(levels)}
    return Inline(
        flatten(
            Run(block.start, block.end, ranks[block.level] if block.kind is BlockKind.HEADING else Sign.CAPTION)
            for block in article.blocks
            if block.kind in (BlockKind.HEADING, BlockKind.CAPTION)
        ),
        flatten(Run(its.start, its.end, 0) for its in article.emphases if not its.strong),
        flatten(Run(its.start, its.end, 0) for its in article.emphases if its.strong),
        flatten(Run(its.start, its.end, place) for place, its in enumerate(article.links) if _leads(its.address)),
        tuple(link.address for link in article.links),
    )


_HEADINGS = (Sign.HEADING, Sign.SUBHEADING, Sign.SUBHEADING | Sign.SLANTED)


def openable(address: str) -> str:
    """Return an address in printable ASCII, as a terminal or a browser may be given it; "" for any but web and mail."""
    return quote(address, safe=_SENDABLE) if _leads(address) else ""


def _leads(address: str) -> bool:
    return _OPENABLE.match(address) is not None and address.isprintable()
