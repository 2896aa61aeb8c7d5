"""The lines of a PDF page, with where they stand; in the order in which the page draws them."""

from __future__ import annotations

import ctypes
from math import pi
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Any

_WIDE_GAP = 1.2  # times the height of a line; a wider one parts columns or cells
_WORD_GAP = 0.18  # likewise; parts words
_SAME_LINE = 0.4  # of the height of the smaller one: two characters that overlap so much stand on one line
_BACK = 1.5  # likewise; how far back the second letter of a ligature, or one that is struck twice, may begin
_HYPHENS = {0x02: "-", 0xAD: "-", 0xFFFE: "-"}  # what the library gives for a hyphen at a line's end
_HEAVY = ("bold", "black", "heavy", "demi")
_MOST_CHARACTERS = 100_000  # on one page


class Line(NamedTuple):
    """A run of text on one baseline without a wide gap; measures are in points, from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    is_bold: bool = False

    @property
    def size(self) -> float:
        """The height of its letters, ascenders and descenders included."""
        return self.top - self.bottom


def lines_of(page: Any) -> list[Line]:
    """Return the lines of a page of pypdfium2."""
    textpage = page.get_textpage()
    try:
        return _Runs(textpage).lines()
    finally:
        textpage.close()


class _Runs:
    """Puts the characters of a page together."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self._page = textpage.raw
        self._count = min(textpage.count_chars(), _MOST_CHARACTERS)
        self._pdfium = pdfium
        self._found: list[Line] = []
        self._text: list[str] = []
        self._left = self._bottom = self._right = self._top = 0.0
        self._is_bold = False
        self._heights: dict[tuple[float, float], int] = {}  # bottom and top, and how many characters have them

    def lines(self) -> list[Line]:
        box = self._pdfium.FS_RECTF()
        pointer = ctypes.byref(box)
        code_at, box_at, page = self._pdfium.FPDFText_GetUnicode, self._pdfium.FPDFText_GetLooseCharBox, self._page
        for place in range(self._count):
            code = code_at(page, place)
            if code in (10, 13):
                self._flush()
            elif code == 32:
                if self._text and self._text[-1] != " ":
                    self._text.append(" ")
            elif code and box_at(page, place, pointer) and box.top > box.bottom:
                self._add(_HYPHENS.get(code) or _character(code), place, box.left, box.bottom, box.right, box.top)
        self._flush()
        return self._found

    def _add(self, character: str, place: int, left: float, bottom: float, right: float, top: float) -> None:
        height = max(self._top - self._bottom, top - bottom)
        if self._text and self._follows(left, bottom, top, height):
            if left - self._right > _WORD_GAP * height and self._text[-1] != " ":
                self._text.append(" ")
            self._right = max(self._right, right)
        else:
            self._flush()
            if self._is_turned(place):
                return
            self._left, self._bottom, self._right, self._top = left, bottom, right, top
            self._is_bold = self._heavy(place)
            self._heights = {}
        self._heights[bottom, top] = self._heights.get((bottom, top), 0) + 1
        self._text.append(character)

    def _follows(self, left: float, bottom: float, top: float, height: float) -> bool:
        overlap = min(self._top, top) - max(self._bottom, bottom)
        lower = min(self._top - self._bottom, top - bottom)
        return overlap > _SAME_LINE * lower and -_BACK * height < left - self._right < _WIDE_GAP * height

    def _flush(self) -> None:
        text = "".join(self._text).strip()
        if text:
            bottom, top = max(self._heights, key=lambda its: self._heights[its])
            self._found.append(Line(text, self._left, bottom, self._right, top, self._is_bold))
        self._text = []

    def _is_turned(self, place: int) -> bool:
        angle: float = self._pdfium.FPDFText_GetCharAngle(self._page, place)
        return 0.1 < angle < 2 * pi - 0.1

    def _heavy(self, place: int) -> bool:
        name = ctypes.create_string_buffer(100)
        self._pdfium.FPDFText_GetFontInfo(self._page, place, name, len(name), ctypes.byref(ctypes.c_int()))
        lowered = name.value.decode("utf-8", "replace").lower()
        return any(word in lowered for word in _HEAVY)


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
