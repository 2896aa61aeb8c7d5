"""The screen behind the pseudo-terminal: bytes that a program writes go in, cells and answers come out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bittty import Board, MemoryConnection
from bittty.model import KITTY

if TYPE_CHECKING:
    from bittty.style import Color, Style

ATTRIBUTES = ("bold", "dim", "italic", "underline", "blink", "reverse", "conceal", "strike")


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn. Colours are `#rrggbb`, the number of a palette entry, or "" for the terminal's own."""

    foreground: str = ""
    background: str = ""
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the screen; the right half of a wide character has an empty `text`."""

    text: str
    look: Look


class Emulator:
    """A terminal of `columns` by `rows` cells without a window; it speaks what the KITTY terminal speaks."""

    def __init__(self, columns: int, rows: int) -> None:
        self._board = Board(width=columns, height=rows, model=KITTY)
        self._cable = MemoryConnection()
        self._board.host.attach(self._cable)
        self._looks: dict[Style, Look] = {}

    def feed(self, data: bytes) -> bytes:
        """Take what the program wrote; return the terminal's answers to what it asked."""
        self._board.feed_host_data(data)
        return self._take_answers()

    def resize(self, columns: int, rows: int) -> bytes:
        """Change the size; return the report that a program gets which asked to be told in band."""
        self._board.resize_from_frontend(columns, rows)
        return self._take_answers()

    @property
    def in_frame(self) -> bool:
        """Whether a synchronised update is going on: a real terminal shows nothing of it before its end."""
        return bool(self._board.modes.synchronized_output)

    @property
    def title(self) -> str:
        """The window title that the program has set."""
        return str(self._board.title.title)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._board.cursor.x, self._board.cursor.y

    def rows(self) -> list[str]:
        """Return the text of each row, without trailing blanks."""
        return ["".join(text for _, text in line).rstrip() for line in self._grid]

    def cells(self) -> list[list[Cell]]:
        """Return the cells of each row."""
        return [[Cell(text, self._look(style)) for style, text in line] for line in self._grid]

    @property
    def _grid(self) -> list[list[tuple[Style, str]]]:
        grid: list[list[tuple[Style, str]]] = self._board.blitter.main_page.grid
        return grid

    def _look(self, style: Style) -> Look:
        if style not in self._looks:
            attributes = tuple(name for name in ATTRIBUTES if getattr(style, name))
            self._looks[style] = Look(_colour(style.fg), _colour(style.bg), attributes)
        return self._looks[style]

    def _take_answers(self) -> bytes:
        answers = b"".join(part if isinstance(part, bytes) else part.encode() for part in self._cable.data)
        self._cable.data.clear()
        return answers


def _colour(colour: Color | None) -> str:
    if colour is None or colour.mode == "default":
        return ""
    if isinstance(colour.value, tuple):
        return "#{:02x}{:02x}{:02x}".format(*colour.value)
    return str(colour.value)
