"""What stands in the cells of the terminal, so that only what changes has to go over the line.

A frame is what is drawn at once: moves of the cursor, styles, links and text. Whatever else is written may change the
screen in any way; then nothing is known of it, and the next frame is written whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

_PART = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[(?P<style>[\d;]*)m"
    r"|(?P<link>\x1b\]8;[^\x1b\x07]*\x1b\\)"
    r"|(?P<sync>\x1b\[\?2026[hl])"
    r"|(?P<line>\r?\n)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
)
_NO_LINK = "\x1b]8;;\x1b\\"
_RESET = "\x1b[m"


class _Row(NamedTuple):
    """The cells of a line: what stands in each, and how it is drawn; nothing where that is unknown."""

    characters: list[str]
    looks: list[str]


class Cells:
    """The cells of a terminal as they were written last; those that nothing is known of are written each time."""

    def __init__(self, columns: int = 0) -> None:
        self._columns = columns
        self._rows: dict[int, _Row] = {}

    def begin(self, columns: int) -> None:
        """Begin with a screen of so many columns that may show anything."""
        self._columns = columns
        self.forget()

    def forget(self) -> None:
        """Take it that the screen may show anything."""
        self._rows = {}

    def changed(self, data: str) -> str:
        """Return what has to be written that the screen looks as after `data`."""
        parts = list(_PART.finditer(data))
        if sum(part.end() - part.start() for part in parts) != len(data):
            self.forget()
            return data
        return _Frame(self._rows, self._columns).written(parts)


class _Frame:
    """One frame on its way to the terminal; `rows` are brought up to date."""

    def __init__(self, rows: dict[int, _Row], columns: int) -> None:
        self._rows, self._columns = rows, columns
        self._out: list[str] = []
        self._at: tuple[int, int] | None = None  # where the frame is: row and column, from 0; None if nobody knows
        self._moved = False  # there, since something was written last
        self._cursor: tuple[int, int] | None = None  # where the terminal's cursor is
        self._style = self._link = ""
        self._whole: set[int] = set()  # rows of which what follows is written as it comes

    def written(self, parts: list[re.Match[str]]) -> str:
        """Return what of the frame is written."""
        for part in parts:
            match part.lastgroup:
                case "text":
                    self._take_text(part.group())
                case "style":
                    self._style = "" if part["style"] in ("", "0") else self._style + part.group()
                case "column":
                    self._move_to(int(part["row"]) - 1, int(part["column"]) - 1)
                case "link":
                    self._link = "" if part.group() == _NO_LINK else part.group()
                case "line":
                    self._at, self._moved = None if self._at is None else (self._at[0] + 1, 0), False
                case _:
                    self._out.append(part.group())
        if self._moved and self._at is not None and self._at != self._cursor:
            self._out.append(_move(self._at))
        return "".join(self._out)

    def _move_to(self, row: int, column: int) -> None:
        self._at, self._moved = (row, column), True
        if self._cursor is not None and self._cursor[0] in self._whole:
            self._cursor = None  # a terminal may have another opinion of how wide the characters are

    def _take_text(self, text: str) -> None:
        self._moved = False
        if self._at is None:
            self._write(text)
            self._rows.clear()
            return
        row, column = self._at
        end = column + len(text)
        if row in self._whole or not _is_narrow(text) or end > self._columns:
            self._whole.add(row)  # from a wide character on nobody knows for sure which cell is which
            self._rows.pop(row, None)
            self._write_at(row, column, text)
            self._at = self._cursor = (row, column + cell_len(text))  # what follows at once is written without a move
            return
        self._at = (row, end)
        cells = self._rows.get(row)
        if cells is None:
            cells = self._rows[row] = _Row([""] * self._columns, [""] * self._columns)
        look = self._link + self._style
        characters, looks = list(text), [look] * len(text)
        if cells.characters[column:end] == characters and cells.looks[column:end] == looks:
            return
        pairs = zip(characters, cells.characters[column:end], cells.looks[column:end], strict=True)
        changes = [at for at, (new, old, before) in enumerate(pairs) if new != old or look != before]
        cells.characters[column:end], cells.looks[column:end] = characters, looks
        self._write_at(row, column + changes[0], text[changes[0] : changes[-1] + 1])

    def _write_at(self, row: int, column: int, text: str) -> None:
        if self._cursor != (row, column):
            self._out.append(_move((row, column)))
        self._write(text)
        self._cursor = (row, column + len(text)) if column + len(text) < self._columns else None

    def _write(self, text: str) -> None:
        self._out += (self._link, self._style, text, _RESET if self._style else "", _NO_LINK if self._link else "")


def _move(at: tuple[int, int]) -> str:
    return f"\x1b[{at[0] + 1};{at[1] + 1}H"


@lru_cache(maxsize=4096)
def _is_narrow(text: str) -> bool:
    """Tell whether each character of `text` fills one cell; one that joins another fills none."""
    return text.isascii() or all(cell_len(character) == 1 for character in text)
