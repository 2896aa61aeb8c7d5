"""Text that has to do with a given number of cells: cut at words, wrapped, filled up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.characters import is_plain, sendable

if TYPE_CHECKING:
    from collections.abc import Iterator

ELLIPSIS = "…"


def one_line(text: str) -> str:
    """Return `text` as a terminal may be sent it, each stretch of white space turned into one blank."""
    return " ".join(sendable(text).split())


def cells(text: str) -> int:
    """Return how many cells wide `text` is, without line feeds in it."""
    if is_plain(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fit(text: str, width: int) -> str:
    """Return `text` in at most `width` cells: cut after a word, with an ellipsis, where it is wider.

    A word is cut itself where less than half of the width would be left otherwise.
    """
    if width <= 0:
        return ""
    if cells(text) <= width:
        return text
    head = _head(text, width - 1)
    space = len(head) if text[len(head)] == " " else head.rfind(" ")
    if space > 0 and cells(head[:space]) * 2 >= width:
        head = head[:space]
    return head.rstrip(" ,;:–—-") + ELLIPSIS


def fill(text: str, width: int) -> str:
    """Return `text` in exactly `width` cells: cut where it is wider, followed by blanks where it is narrower."""
    text = fit(text, width)
    return text + " " * (width - cells(text))


def folded(text: str, width: int, lines: int) -> Iterator[str]:
    """Yield `text` in at most `lines` lines of at most `width` cells, wrapped at words; the last one cut like `fit`."""
    while text and lines > 1 and cells(text) > width > 0:
        head = _head(text, width)
        space = len(head) if text[len(head)] == " " else head.rfind(" ")
        if space > 0:
            head = head[:space]
        yield head.rstrip()
        text = text[len(head) :].lstrip()
        lines -= 1
    if text:
        yield fit(text, width)


def _head(text: str, width: int) -> str:
    """Return the longest beginning of `text` that is no wider than `width` cells."""
    if is_plain(text):
        return text[:width]
    from rich.cells import split_graphemes

    taken = 0
    for start, _, size in split_graphemes(text)[0]:
        if taken + size > width:
            return text[:start]
        taken += size
    return text
