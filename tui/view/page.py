"""The page: an article laid out in a column, a headline above the lines of its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from tui.article import BlockKind
from tui.quotes.model import Span
from tui.view.characters import sendable
from tui.view.inline import Inline, inline_of
from tui.view.justify import gaps
from tui.view.overlay import Sign
from tui.view.shapes import Shape, shapes_of, tight
from tui.view.wrap import Lines, wrap

if TYPE_CHECKING:
    from tui.article import Article

_BARRED = {BlockKind.QUOTATION}
_LEFT_ALONE = Sign.HEADING | Sign.SUBHEADING | Sign.CAPTION  # what is never justified


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


class Label(NamedTuple):
    """What stands in a line that shows nothing of the text: a name in its speaker's colour, or a few faint words."""

    text: str
    is_name: bool = False
    colour: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """An article in a column `width` cells wide: rows of header, rows of text, and an empty row at the end.

    Rows count from 0 at the top of the page; `shapes` are those of the blocks that are set in or kept, in order;
    `inline` is what the writer marked. There are `spacing` rows from one line of text to the next; what lies between
    them is empty, and belongs to the line above. With `justified`, lines are as wide as the column where they can be.
    """

    text: str
    width: int
    header: tuple[HeaderLine, ...]
    lines: Lines
    shapes: tuple[Shape, ...]
    inline: Inline
    spacing: int = 1
    justified: bool = False

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.header) + self.text_rows + 1

    @property
    def look(self) -> tuple[int, int, bool]:
        """Its width, its spacing, and whether it is justified."""
        return self.width, self.spacing, self.justified

    @property
    def text_rows(self) -> int:
        """How many rows of text there are, with those between them."""
        return len(self.lines) * self.spacing - (self.spacing - 1)

    def row_of(self, offset: int) -> int:
        """Return the row that shows `offset`, a code point of the text."""
        return len(self.header) + self.lines.line_of(offset) * self.spacing

    def span_of(self, row: int) -> Span | None:
        """Return the stretch of text that `row` shows, empty for an empty line; `None` where no text is."""
        line, below = divmod(row - len(self.header), self.spacing)
        if not 0 <= line < len(self.lines):
            return None
        span = self.lines.span(line)
        return Span(span.end, span.end) if below else span

    def label_at(self, row: int) -> Label | None:
        """Return what stands in `row` in place of text: in an article, nothing."""
        return None

    def around(self, row: int) -> tuple[Span, Span] | None:
        """Return what the lines above and below `row` show, where it is one of those between two lines."""
        line, below = divmod(row - len(self.header), self.spacing)
        if not below or not 0 <= line < len(self.lines) - 1:
            return None
        return self.lines.span(line), self.lines.span(line + 1)

    def offset_at(self, row: int) -> int:
        """Return the first offset that `row` shows: 0 above the text, and where the last line begins below it."""
        line = min(max((row - len(self.header)) // self.spacing, 0), len(self.lines) - 1)
        return self.lines.starts[line]

    def indent_of(self, row: int) -> int:
        """Return how many cells the text of `row` is set in."""
        line = (row - len(self.header)) // self.spacing
        return self.lines.indent(line) if 0 <= line < len(self.lines) else 0

    def gaps_of(self, row: int) -> tuple[int, ...]:
        """Return by how many cells each blank of `row` is widened; () where the row is drawn as it is."""
        span = self.span_of(row) if self.justified else None
        if span is None or span.start == span.end:
            return ()
        following = self.lines.line_of(span.start) + 1
        if following == len(self.lines) or "\n" in self.text[span.end : self.lines.starts[following]]:
            return ()  # the last line of its paragraph
        if (shape := self._shape_at(span.start)) is not None and shape.kept:
            return ()
        if any(sign & _LEFT_ALONE for _, _, sign in self.inline.signs(span)):
            return ()
        return gaps(sendable(self.text[slice(*span)]), self.width - self.indent_of(row))

    def beside(self, row: int) -> str:
        """Return what stands in the indent of `row`: a bar, a bullet, or blanks; as wide as that, or shorter."""
        span = self.span_of(row) if self.shapes else None
        if span is None:
            return ""
        index = bisect_right(self.shapes, span.start, key=_start) - 1
        if index < 0:
            return ""
        shape = self.shapes[index]
        if span.start < shape.end:
            return shape.first if span.start == shape.start else shape.rest
        following = self.shapes[index + 1] if index + 1 < len(self.shapes) else None
        if following is None or following.start - shape.end > 2 or {shape.kind, following.kind} != _BARRED:
            return ""
        return min(shape.rest, following.rest, key=len)  # the bar runs on between the paragraphs of a block quotation

    def _shape_at(self, offset: int) -> Shape | None:
        """Return the shape of the block that `offset` lies in, if it has one of its own."""
        index = bisect_right(self.shapes, offset, key=_start) - 1
        return self.shapes[index] if index >= 0 and offset < self.shapes[index].end else None


def _start(shape: Shape) -> int:
    return shape.start


def lay_out(
    article: Article, width: int, before: Page | None = None, *, spacing: int = 1, justified: bool = False
) -> Page:
    """Return `article` in a column of `width` cells, at least 1, with a line in every `spacing` rows.

    What is known from the page `before` of the same article, or of the first blocks of it, is not worked out again.
    """
    spaced = frozenset(block.start for block in article.blocks if block.kind is BlockKind.HEADING)
    shapes = shapes_of(article.blocks, width)
    begun = (before.lines, len(before.text)) if before is not None and before.width == width else None
    lines = wrap(article.text, width, spaced, shapes, tight(article.blocks), begun)
    is_same = before is not None and before.text is article.text
    inline = before.inline if before is not None and is_same else inline_of(article)
    return Page(article.text, width, _header(article, width), lines, shapes, inline, spacing, justified)


def beginning(article: Article, length: int) -> Article:
    """Return the first blocks of `article`, at least `length` code points of its text if it has as many."""
    kept = bisect_left(article.blocks, length, key=lambda block: block.end) + 1
    if kept >= len(article.blocks):
        return article
    return replace(article, text=article.text[: article.blocks[kept - 1].end], blocks=article.blocks[:kept])


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
