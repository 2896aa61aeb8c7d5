"""What is read: an article, its blocks and what is marked in it; and a listing of articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTATION = "quotation"  # set off from the text around it, with marks or without
    ITEM = "item"  # of a list
    CAPTION = "caption"  # of an image, which is not shown itself
    TABLE = "table"  # a line for each row, its cells in columns
    PREFORMATTED = "preformatted"  # its line breaks and spaces are the writer's


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch `[start, end)` of an article's text, in code points, and what it is.

    `level` is that of a heading, 1 the highest, or how deep an item or a quotation is nested, 1 the outermost; 0 where
    the source does not say. `marker` is what stands beside an item of a list, such as `3.`: `None` for a bullet, and
    nothing for what goes on with the item before.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    marker: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch `[start, end)` of a text, in code points, that leads to `address`, a whole http(s) or mailto URL."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A stretch `[start, end)` of a text, in code points, that is set in italics, or in bold type if it is `strong`."""

    start: int
    end: int
    strong: bool = False


class Part(NamedTuple):
    """A block before it has its place in a text; links and emphases count from the beginning of its own."""

    kind: BlockKind
    text: str
    level: int = 0
    links: tuple[Link, ...] = ()
    emphases: tuple[Emphasis, ...] = ()
    marker: str | None = None


class Body(NamedTuple):
    """The text of an article, the blocks that cover it and what is marked in it, each in order."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    emphases: tuple[Emphasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article as a person reads it.

    `text` is the body, title and furniture apart, paragraphs separated by one blank line; a single line break
    inside a paragraph belongs to it (a verse, a list, a table). `blocks` cover the text in order, the blank lines
    between them excepted. Whatever the source does not say is `None`.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    date: str | None = None  # as the article writes it
    byline: str | None = None
    outlet: str | None = None
    source: str = ""  # the path or address it was read from; "-" for standard input
    notices: tuple[str, ...] = ()  # what a reader should know of how it was read, a line each
    subtitle: str | None = None  # the lines between the headline and the body
    updated: str | None = None  # when it was last changed, as the article writes it
    left_out: tuple[str, ...] = ()  # the lines of the page that were taken for furniture, in order
    links: tuple[Link, ...] = ()  # in order, none inside another
    emphases: tuple[Emphasis, ...] = ()  # in order
    address: str | None = None  # where it is published: the canonical URL
    language: str | None = None  # as the source declares it, a tag such as "en" or "de-AT"
    other: Article | None = None  # the same page read in another way, where the two differ much

    @property
    def set_off(self) -> tuple[tuple[int, int], ...]:
        """The stretches `[start, end)` of the block quotations, in order: neighbours of one level are one."""
        found: list[tuple[int, int]] = []
        level = -1
        for block in self.blocks:
            if block.kind is not BlockKind.QUOTATION:
                continue
            if found and block.level == level and found[-1][1] + 2 == block.start:
                found[-1] = (found[-1][0], block.end)
            else:
                found.append((block.start, block.end))
            level = block.level
        return tuple(found)

    @property
    def label(self) -> str:
        """What to call the article in one line that is safe to print: its title, else the name of its source."""
        if self.title:
            return self.title
        if self.source == "-":
            return "standard input"
        return printable(self.source.rstrip("/").rpartition("/")[2]) or "untitled"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of a listing: where the whole of it is, and as much of it as the listing holds."""

    address: str  # a path or URL that can be read; "" where the listing holds all that there is
    title: str | None = None
    date: str | None = None
    stub: Article | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles that belong together, in order: those of a feed, a list of feeds, or a folder."""

    title: str | None
    entries: tuple[Entry, ...]
    source: str = ""  # the path or address it was read from
    notices: tuple[str, ...] = ()

    @property
    def items(self) -> list[Entry | str]:
        """What is to be read of it, in order: entries that hold something themselves, and the addresses of others."""
        return [entry if entry.stub else entry.address for entry in self.entries]


def join(parts: Iterable[Part]) -> Body:
    """Join the parts of an article with blank lines between them."""
    texts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    emphases: list[Emphasis] = []
    start = 0
    for part in parts:
        texts.append(part.text)
        blocks.append(Block(part.kind, start, start + len(part.text), part.level, part.marker))
        links += [replace(link, start=start + link.start, end=start + link.end) for link in part.links]
        emphases += [replace(its, start=start + its.start, end=start + its.end) for its in part.emphases]
        start += len(part.text) + 2
    return Body("\n\n".join(texts), tuple(blocks), tuple(links), tuple(emphases))


def assemble(parts: Iterable[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Join the texts of an article's parts with blank lines; return the text and the blocks that cover it."""
    body = join(Part(kind, text) for kind, text in parts)
    return body.text, body.blocks


def printable(name: str) -> str:
    """Return a name from outside as one line without control characters, which are shown as U+FFFD."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
