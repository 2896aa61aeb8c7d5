"""The table of keys: groups of keys and a width in, lines of pieces out, in as many columns as there is room for."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tui.keymap.names import key_name
from tui.view.fit import cells, fill, folded
from tui.view.pieces import Line, Piece, Role
from tui.view.wording import is_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LEAST_COLUMN = 38
"""Cells below which a column of the table is not readable, if there could be fewer and wider ones."""

_MOST_COLUMNS = 3
_GAP = 3
_MARGIN = 1
_LEAST_KEYS = 9


class Entry(NamedTuple):
    """What stands in one row of the table: keys, or a sign, and what they mean; `words` are what it is called too."""

    keys: tuple[str, ...]
    meaning: str
    words: str = ""


class Section(NamedTuple):
    """A heading and the entries below it."""

    heading: str
    entries: tuple[Entry, ...]


def key_names(keys: str) -> tuple[str, ...]:
    """Return the names of `keys`, which are separated by commas, as they stand on a keyboard; none of nothing."""
    return tuple(key_name(key.strip()) for key in keys.split(",") if key)


def matching(sections: Sequence[Section], typed: str) -> tuple[Section, ...]:
    """Return the entries that are meant by what is `typed`, under their headings: a key, or words in any order."""
    if not typed.strip():
        return tuple(sections)
    found = (
        Section(
            section.heading,
            tuple(
                entry
                for entry in section.entries
                if typed.strip() in entry.keys or is_meant(typed, section.heading, entry.meaning, entry.words)
            ),
        )
        for section in sections
    )
    return tuple(section for section in found if section.entries)


def cheatsheet(sections: Sequence[Section], width: int) -> tuple[Line, ...]:
    """Return `sections` in `width` cells: side by side where there is room, filled from top to bottom, left to right.

    A section is never torn apart.
    """
    room = width - 2 * _MARGIN
    count = max(1, min(_MOST_COLUMNS, (room + _GAP) // (LEAST_COLUMN + _GAP)))
    column = (room - _GAP * (count - 1)) // count
    widest = max((cells(" ".join(entry.keys)) for section in sections for entry in section.entries), default=0)
    keys_room = min(widest, max(_LEAST_KEYS, column // 3))
    blocks = [tuple(_block(section, keys_room, column)) for section in sections]
    return tuple(
        _beside(line, column) for line in zip_longest(*_columns(blocks, count), fillvalue=(Piece(" " * column),))
    )


def _block(section: Section, keys_room: int, width: int) -> Iterator[Line]:
    """Yield the lines of a section, each exactly `width` cells wide, its keys in the first `keys_room` of them."""
    meaning_room = width - keys_room - 2
    yield (Piece(fill(section.heading, width), Role.HEADING),)
    for entry in section.entries:
        keys = _key_lines(entry.keys, keys_room)
        meaning = folded(entry.meaning, meaning_room, 4)
        for left, right in zip_longest(keys, meaning, fillvalue=""):
            yield (Piece(fill(left, keys_room), Role.STRONG), Piece("  "), Piece(fill(right, meaning_room)))


def _key_lines(keys: Iterable[str], width: int) -> Iterator[str]:
    """Yield `keys`, a blank between them, in lines of `width` cells."""
    line = ""
    for key in keys:
        longer = f"{line} {key}" if line else key
        if line and cells(longer) > width:
            yield line
            longer = key
        line = longer
    if line:
        yield line


def _columns(blocks: Sequence[Sequence[Line]], count: int) -> list[list[Line]]:
    """Return `blocks`, a blank line between them, in `count` columns, the highest of which is as low as can be."""
    lowest = max((len(block) for block in blocks), default=0)
    for height in range(lowest, sum(len(block) + 1 for block in blocks) + 1):
        columns = _stacked(blocks, height)
        if len(columns) <= count:
            return columns
    return []


def _stacked(blocks: Sequence[Sequence[Line]], height: int) -> list[list[Line]]:
    columns: list[list[Line]] = []
    for block in blocks:
        if columns and len(columns[-1]) + 1 + len(block) <= height:
            columns[-1] += [(Piece(" " * sum(cells(piece.text) for piece in block[0])),), *block]
        else:
            columns.append(list(block))
    return columns


def _beside(parts: Iterable[Line], column: int) -> Line:
    line = [Piece(" " * _MARGIN)]
    for number, part in enumerate(parts):
        if number:
            line.append(Piece(" " * _GAP))
        line += part
    return tuple(line)
