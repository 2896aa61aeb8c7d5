"""Pointing at the text: a cell of the page in, an offset, a word or a paragraph out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.model import Span
from tui.view.characters import is_plain, sendable
from tui.view.justify import unwidened

if TYPE_CHECKING:
    from tui.view.page import Page


def offset_under(page: Page, row: int, cell: int) -> int | None:
    """Return the offset of the character at `cell` of the column in `row`; `None` beside or without text."""
    span = page.span_of(row)
    cell -= page.indent_of(row)
    if span is None or cell < 0:
        return None
    text = page.text[slice(*span)]
    if extra := page.gaps_of(row):
        cell = unwidened(cell, sendable(text), extra)
    if is_plain(text):
        return span.start + cell if cell < len(text) else None
    from rich.cells import split_graphemes

    for start, _, size in split_graphemes(sendable(text))[0]:
        cell -= size
        if cell < 0:
            return span.start + start
    return None


def word_around(text: str, offset: int) -> Span:
    """Return the word that `offset` lies in, or the one character there that belongs to none."""
    start, end = offset, offset + 1
    if not _in_word(text, offset):
        return Span(start, min(end, len(text)))
    while start > 0 and _in_word(text, start - 1):
        start -= 1
    while end < len(text) and _in_word(text, end):
        end += 1
    return Span(start, end)


def _in_word(text: str, offset: int) -> bool:
    """Say whether a character belongs to a word: a letter, a digit, or an apostrophe or hyphen between two of them."""
    character = text[offset : offset + 1]
    if character in ("'", "’", "-"):
        return text[offset - 1 : offset].isalnum() and text[offset + 1 : offset + 2].isalnum()
    return character.isalnum() or character == "_"


def paragraph_around(text: str, offset: int) -> Span:
    """Return the paragraph that `offset` lies in, from one blank line to the next."""
    start = text.rfind("\n\n", 0, offset + 1)
    end = text.find("\n\n", offset)
    return Span(start + 2 if start >= 0 else 0, end if end >= 0 else len(text))


def paragraph_from(text: str, offset: int, direction: int) -> int:
    """Return where the next paragraph begins (1); or the one that `offset` lies in, from its beginning the one before.

    Where there is none, that is `offset` itself forwards and 0 backwards.
    """
    if direction > 0:
        following = text.find("\n\n", offset)
        return following + 2 if following >= 0 else offset
    before = text.rfind("\n\n", 0, max(offset - 1, 0))
    return before + 2 if before >= 0 else 0
