"""Stretches between double quotation marks, as a reader sees them: what a score of quoted words counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING: Final = frozenset(("“", "„", "‟", "〝", "«", "``"))
_STRAIGHT: Final = '"'
_LOW: Final = {"„": "“"}  # what opens in English closes in German
_MARK: Final = re.compile(r"``|''|[“„‟〝«”»〞\"]")
_PARAGRAPH: Final = re.compile(r"[^\n]+")


def runs_between_marks(text: str) -> list[Span]:
    """Return every stretch between an opening and a closing double mark, marks included, in order.

    Runs hold no runs. One that is never closed ends with its paragraph, as a quotation does that the next one
    continues. A straight mark right after a figure opens nothing: it means inches.
    """
    return [
        run
        for paragraph in _PARAGRAPH.finditer(text)
        for run in _runs(paragraph.group(), paragraph.start())
        if any(character.isalnum() for character in text[run.start : run.end])
    ]


def _runs(paragraph: str, offset: int) -> Iterator[Span]:
    opened: int | None = None
    for mark in _MARK.finditer(paragraph):
        sign = mark.group()
        if opened is None:
            inches = sign == _STRAIGHT and paragraph[: mark.start()][-1:].isdigit()
            if (sign in _OPENING or sign == _STRAIGHT) and not inches:
                opened = mark.start()
        elif sign not in _OPENING or sign == _LOW.get(paragraph[opened]):
            yield Span(offset + opened, offset + mark.end())
            opened = None
    if opened is not None:
        yield Span(offset + opened, offset + len(paragraph))
