"""The page: an article laid out in a column, a headline above the lines of its text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind
from tui.quotes.model import Span
from tui.view.wrap import Lines, wrap

if TYPE_CHECKING:
    from tui.article import Article


class HeaderPart(Enum):
    """What a line above the text belongs to."""

    HEADLINE = auto()
    SUBTITLE = auto()
    DETAILS = auto()
    SPACE = auto()


class HeaderLine(NamedTuple):
    """A line above the text: part of the headline, of the subtitle, or of what stands below (byline, date, outlet)."""

    text: str
    part: HeaderPart


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """An article in a column `width` cells wide: rows of header, rows of text, and an empty row at the end.

    Rows count from 0 at the top of the page; `headings` are the spans of cross-headings, in order.
    """

    text: str
    width: int
    header: tuple[HeaderLine, ...]
    lines: Lines
    headings: tuple[Span, ...]

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.header) + len(self.lines) + 1

    def row_of(self, offset: int) -> int:
        """Return the row that shows `offset`, a code point of the text."""
        return len(self.header) + self.lines.line_of(offset)

    def span_of(self, row: int) -> Span | None:
        """Return the stretch of text that `row` shows, empty for an empty line; `None` where no text is."""
        line = row - len(self.header)
        return self.lines.span(line) if 0 <= line < len(self.lines) else None

    def offset_at(self, row: int) -> int:
        """Return the first offset that `row` shows: 0 above the text, and where the last line begins below it."""
        line = min(max(row - len(self.header), 0), len(self.lines) - 1)
        return self.lines.starts[line]

    def is_heading(self, offset: int) -> bool:
        """Say whether `offset` lies in a cross-heading."""
        index = bisect_right(self.headings, offset, key=lambda span: span.start) - 1
        return index >= 0 and offset < self.headings[index].end


def lay_out(article: Article, width: int) -> Page:
    """Return `article` in a column of `width` cells, at least 1."""
    headings = tuple(Span(block.start, block.end) for block in article.blocks if block.kind is BlockKind.HEADING)
    lines = wrap(article.text, width, frozenset(heading.start for heading in headings))
    return Page(article.text, width, _header(article, width), lines, headings)


def beginning(article: Article, length: int) -> Article:
    """Return the first paragraphs of `article`, at least `length` code points of its text if it has as many."""
    end = article.text.find("\n\n", length)
    if end < 0:
        return article
    kept = bisect_right(article.blocks, end, key=lambda block: block.end)
    return replace(article, text=article.text[:end], blocks=article.blocks[:kept])


def _header(article: Article, width: int) -> tuple[HeaderLine, ...]:
    """Return an empty row, the headline, what stands below it, each wrapped, and the space below them."""
    updated = f"updated {article.updated}" if article.updated else None
    details = " · ".join(part for part in (article.byline, article.date, updated, article.outlet) if part)
    space = HeaderLine("", HeaderPart.SPACE)
    above = [space]
    for text, part in (
        (article.title or "", HeaderPart.HEADLINE),
        (article.subtitle or "", HeaderPart.SUBTITLE),
        (details, HeaderPart.DETAILS),
    ):
        flat = " ".join(text.split())
        if flat:
            lines = wrap(flat, width)
            above += [HeaderLine(flat[slice(*lines.span(line))], part) for line in range(len(lines))]
            above += [space]
    return (*above, space) if len(above) > 1 else (space,)
