"""The lines of a PDF page, with where they stand; in the order in which the page draws them."""

from __future__ import annotations

import ctypes
import re
from math import pi
from typing import TYPE_CHECKING, NamedTuple

from tui.sources.pdf_initials import with_initials, with_note_figures

if TYPE_CHECKING:
    from typing import Any

_WIDE_GAP = 1.0  # times the height of a line; a wider one parts columns or cells
_WORD_GAP = 0.18  # likewise; parts words that nothing parts in the text
_SAME_LINE = 0.4  # of the height of the smaller one: two words that overlap so much stand on one line
_BACK = 1.5  # likewise; how far back the second part of a word, or one that is struck twice, may begin
_RAISED = 0.8  # of the height of the line: a figure that is no higher, and stands higher, refers to a note
_AS_READ = {0x02: "-", 0xAD: "-", 0xFFFE: "-", 0: None}  # what the library gives for a hyphen at a line's end
_HEAVY = ("bold", "black", "heavy", "demi")
_MOST_CHARACTERS = 100_000  # on one page
# Words; a figure at the end of one is a word itself, and so is what stands before a hyphen at a line's end.
_WORD = re.compile(
    r"\d{1,3}(?![^\s\d])|[^\s\d\x02\ufffe]+(?=\d{1,3}(?:\s|$))|[^\s\x02\ufffe]*[\x02\ufffe]|[^\s\x02\ufffe]+|[\r\n]"
)


class Line(NamedTuple):
    """A run of text on one baseline without a wide gap; measures are in points, from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    is_bold: bool = False
    cells: tuple[Line, ...] = ()  # of a row of a table: what wide gaps part

    @property
    def size(self) -> float:
        """The height of its letters, ascenders and descenders included."""
        return self.top - self.bottom


def lines_of(page: Any) -> list[Line]:
    """Return the lines of a page of pypdfium2."""
    textpage = page.get_textpage()
    try:
        return with_initials(with_note_figures(_Runs(textpage).lines()))
    finally:
        textpage.close()


class _Word(NamedTuple):
    """A word, and where it stands; `is_apart` says that there is a space before it."""

    text: str
    bottom: float
    top: float
    is_apart: bool

    @property
    def height(self) -> float:
        return self.top - self.bottom


class _Runs:
    """Puts the words of a page together; only where they begin and end is asked for, which is quick."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self._page = textpage.raw
        self._count = min(textpage.count_chars(), _MOST_CHARACTERS)
        self._pdfium = pdfium
        self._found: list[Line] = []
        self._words: list[_Word] = []
        self._left = self._bottom = self._right = self._top = 0.0
        self._is_bold = False

    def lines(self) -> list[Line]:
        box = self._pdfium.FS_RECTF()
        pointer = ctypes.byref(box)
        box_at, page, end = self._pdfium.FPDFText_GetLooseCharBox, self._page, -1
        for found in _WORD.finditer(self._text()):
            word, start = found[0], found.start()
            if word in "\r\n":
                self._flush()
                continue
            if not box_at(page, start, pointer) or box.top <= box.bottom:
                continue
            left, right, bottom, top = box.left, box.right, box.bottom, box.top
            if len(word) > 1 and box_at(page, found.end() - 1, pointer) and box.top > box.bottom:
                right = max(right, box.right)
            self._add(_Word(word, bottom, top, start > end), start, left, right)
            end = found.end()
        self._flush()
        return self._found

    def _text(self) -> str:
        """Return the characters of the page, each in its place."""
        units = (ctypes.c_ushort * (self._count + 1))()
        given = self._pdfium.FPDFText_GetText(self._page, 0, self._count, units)
        if given == self._count + 1:
            codes = list(units[: self._count])
        else:
            codes = [self._pdfium.FPDFText_GetUnicode(self._page, place) for place in range(self._count)]
        return "".join(map(_character, codes))

    def _add(self, word: _Word, place: int, left: float, right: float) -> None:
        height = max(self._top - self._bottom, word.height)
        if self._words and self._follows(left, word.bottom, word.top, height):
            if not word.is_apart and left - self._right > _WORD_GAP * height:
                word = word._replace(is_apart=True)
            self._right = max(self._right, right)
        else:
            self._flush()
            if self._is_turned(place):
                return
            self._left, self._bottom, self._right, self._top = left, word.bottom, right, word.top
            self._is_bold = self._heavy(place)
        self._words.append(word)

    def _follows(self, left: float, bottom: float, top: float, height: float) -> bool:
        overlap = min(self._top, top) - max(self._bottom, bottom)
        lower = min(self._top - self._bottom, top - bottom)
        return overlap > _SAME_LINE * lower and -_BACK * height < left - self._right < _WIDE_GAP * height

    def _flush(self) -> None:
        if not self._words:
            return
        heights: dict[tuple[float, float], int] = {}
        for word in self._words:
            heights[word.bottom, word.top] = heights.get((word.bottom, word.top), 0) + len(word.text)
        bottom, top = max(heights, key=lambda its: heights[its])
        texts: list[str] = []
        for word in self._words:
            if word.is_apart:
                texts.append(" ")
            is_raised = word.bottom > bottom and word.height < _RAISED * (top - bottom)
            texts.append(f"[{word.text}]" if is_raised and word.text.isdecimal() else word.text)
        text = "".join(texts).translate(_AS_READ).strip()
        if text:
            self._found.append(Line(text, self._left, bottom, self._right, top, self._is_bold))
        self._words = []

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
