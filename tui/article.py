"""What is read: an article and its blocks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch `[start, end)` of an article's text, in code points, and what it is."""

    kind: BlockKind
    start: int
    end: int


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

    @property
    def label(self) -> str:
        """What to call the article in one line that is safe to print: its title, else the name of its source."""
        if self.title:
            return self.title
        if self.source == "-":
            return "standard input"
        return printable(self.source.rstrip("/").rpartition("/")[2]) or "untitled"


def assemble(parts: Iterable[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Join the texts of an article's parts with blank lines; return the text and the blocks that cover it."""
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for kind, text in parts:
        texts.append(text)
        blocks.append(Block(kind, start, start + len(text)))
        start += len(text) + 2
    return "\n\n".join(texts), tuple(blocks)


def printable(name: str) -> str:
    """Return a name from outside as one line without control characters, which are shown as U+FFFD."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
