"""What is read: an article, its blocks and what is marked in it; and a listing of articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


_FIRST, _WORTH_JOINING = 4_000, 50_000  # code points


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
    is_whole: bool = True  # False while the rest of it is still being read; what there is of it stays as it is

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
    def web_address(self) -> str | None:
        """Where the article stands on the web: its canonical URL, else that it was read from; `None` without one."""
        known = (self.address or "", self.source)
        return next((address for address in known if address.lower().startswith(("http://", "https://"))), None)

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


class Assembly:
    """Parts that are joined with blank lines between them, as they come: what was joined before never changes."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._emphases: list[Emphasis] = []
        self._start = 0  # of the next part
        self._due = _FIRST

    def add(self, parts: Iterable[Part]) -> None:
        """Put parts behind those that are there."""
        start = self._start
        for part in parts:
            self._texts.append(part.text)
            self._blocks.append(Block(part.kind, start, start + len(part.text), part.level, part.marker))
            self._links += [replace(link, start=start + link.start, end=start + link.end) for link in part.links]
            self._emphases += [replace(its, start=start + its.start, end=start + its.end) for its in part.emphases]
            start += len(part.text) + 2
        self._start = start

    @property
    def is_empty(self) -> bool:
        """Whether nothing has come yet."""
        return not self._blocks

    @property
    def is_due(self) -> bool:
        """Whether so much has come since the last body that another one is worth the work of joining it."""
        return self._start > self._due

    @property
    def body(self) -> Body:
        """All that has come so far."""
        self._due = self._start + max(_WORTH_JOINING, self._start // 4)
        if len(self._texts) > 1:
            self._texts = ["\n\n".join(self._texts)]
        return Body("".join(self._texts), tuple(self._blocks), tuple(self._links), tuple(self._emphases))


def join(parts: Iterable[Part]) -> Body:
    """Join the parts of an article with blank lines between them."""
    assembly = Assembly()
    assembly.add(parts)
    return assembly.body


def assemble(parts: Iterable[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Join the texts of an article's parts with blank lines; return the text and the blocks that cover it."""
    body = join(Part(kind, text) for kind, text in parts)
    return body.text, body.blocks


def printable(name: str) -> str:
    """Return a name from outside as one line without control characters, which are shown as U+FFFD."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
