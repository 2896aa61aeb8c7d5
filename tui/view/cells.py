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


class _Look(NamedTuple):
    """How a cell is drawn, as it is written: the styles, and the link that it leads to."""

    style: str = ""
    link: str = ""


_PLAIN = _Look()
_Cell = tuple[str, _Look]


class Cells:
    """The cells of a terminal as they were written last; those that nothing is known of are written each time."""

    def __init__(self) -> None:
        self.size = (0, 0)  # columns and rows
        self._rows: dict[int, list[_Cell | None]] = {}

    def forget(self) -> None:
        """Take it that the screen may show anything."""
        self._rows = {}

    def changed(self, data: str, size: tuple[int, int]) -> str:
        """Return what has to be written to a screen of `size` (columns, rows) that it may look as after `data`."""
        if size != self.size:
            self.size = size
            self.forget()
        parts = list(_PART.finditer(data))
        if sum(part.end() - part.start() for part in parts) != len(data):
            self.forget()
            return data
        return _Frame(self._rows, size[0]).written(parts)


class _Frame:
    """One frame on its way to the terminal; `rows` are brought up to date."""

    def __init__(self, rows: dict[int, list[_Cell | None]], columns: int) -> None:
        self._rows, self._columns = rows, columns
        self._out: list[str] = []
        self._at: tuple[int, int] | None = None  # where the frame is: row and column, from 0; None if nobody knows
        self._moved = False  # there, since something was written last
        self._cursor: tuple[int, int] | None = None  # where the terminal's cursor is
        self._look = _PLAIN
        self._whole: set[int] = set()  # rows of which what follows is written as it comes

    def written(self, parts: list[re.Match[str]]) -> str:
        """Return what of the frame is written."""
        for part in parts:
            if part["row"] is not None:
                self._at, self._moved = (int(part["row"]) - 1, int(part["column"]) - 1), True
                if self._cursor is not None and self._cursor[0] in self._whole:
                    self._cursor = None  # a terminal may have another opinion of how wide the characters are
            elif part["style"] is not None:
                self._take_style(part)
            elif part["link"] is not None:
                self._look = self._look._replace(link="" if part["link"] == _NO_LINK else part["link"])
            elif part["sync"] is not None:
                self._out.append(part["sync"])
            elif part["line"] is not None:
                self._at, self._moved = None if self._at is None else (self._at[0] + 1, 0), False
            else:
                self._take_text(part["text"])
        end = ""
        if self._moved and self._at is not None and self._at != self._cursor:
            end = _move(self._at)
        closes = bool(self._out) and self._out[-1].startswith("\x1b[?2026")
        last = self._out.pop() if closes else ""
        return "".join((*self._out, end, last))

    def _take_style(self, part: re.Match[str]) -> None:
        codes = part["style"]
        self._look = self._look._replace(style="" if codes in ("", "0") else self._look.style + part.group())

    def _take_text(self, text: str) -> None:
        self._moved = False
        if self._at is None:
            self._out += (self._look.link, self._look.style, text, _RESET if self._look.style else "")
            self._rows.clear()
            return
        row, column = self._at
        end = column + len(text)
        if row in self._whole or not _is_narrow(text) or end > self._columns:
            self._whole.add(row)  # from a wide character on nobody knows for sure which cell is which
            self._rows.pop(row, None)
            self._write(row, column, text)
            self._at = self._cursor = (row, column + cell_len(text))  # what follows at once is written without a move
            return
        cells = self._rows.setdefault(row, [None] * self._columns)
        new: list[_Cell | None] = [(character, self._look) for character in text]
        old = cells[column:end]
        self._at = (row, end)
        if new == old:
            return
        first = _differs_at(new, old)
        last = len(new) - _differs_at(new[::-1], old[::-1])
        cells[column:end] = new
        self._write(row, column + first, text[first:last])

    def _write(self, row: int, column: int, text: str) -> None:
        if self._cursor != (row, column):
            self._out.append(_move((row, column)))
        look = self._look
        self._out += (look.link, look.style, text, _RESET if look.style else "", _NO_LINK if look.link else "")
        self._cursor = (row, column + len(text)) if column + len(text) < self._columns else None


def _differs_at(these: list[_Cell | None], those: list[_Cell | None]) -> int:
    return next(at for at, (this, that) in enumerate(zip(these, those, strict=True)) if this != that)


def _move(at: tuple[int, int]) -> str:
    return f"\x1b[{at[0] + 1};{at[1] + 1}H"


@lru_cache(maxsize=4096)
def _is_narrow(text: str) -> bool:
    """Tell whether each character of `text` fills one cell; one that joins another fills none."""
    return text.isascii() or all(cell_len(character) == 1 for character in text)
