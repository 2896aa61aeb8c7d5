"""The lines of a PDF page, with where they stand; in the order in which the page draws them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
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


_Word = tuple[str, float, float, bool]  # with its bottom and top, and whether there is a space before it


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


class _Runs:
    """Puts the words of a page together; only where they begin and end is asked for, which is quick."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self._page = textpage.raw
        self._count = min(textpage.count_chars(), _MOST_CHARACTERS)
        self._pdfium = pdfium
        self._found: list[Line] = []
        self._words: list[_Word] = []
        self._is_even = True  # all words have the height of the first one
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
            if len(word) > 1 and box_at(page, found.end() - 1, pointer) and box.right > right:
                right = box.right
                if box.top - box.bottom > top - bottom:  # it begins with a ligature, of which the box is too small
                    bottom, top = box.bottom, box.top
            if self._words and bottom == self._bottom and top == self._top:
                follows = -_BACK * (top - bottom) < left - self._right < _WIDE_GAP * (top - bottom)
            else:
                follows = bool(self._words) and self._follows(left, bottom, top)
                self._is_even = False
            if follows:
                is_apart = start > end or left - self._right > _WORD_GAP * max(top - bottom, self._top - self._bottom)
                self._words.append((word, bottom, top, is_apart))
                self._right = max(self._right, right)
            else:
                self._flush()
                if not self._is_turned(start):
                    self._left, self._bottom, self._right, self._top = left, bottom, right, top
                    self._is_bold = self._heavy(start)
                    self._words.append((word, bottom, top, False))
            end = found.end()
        self._flush()
        return self._found

    def _text(self) -> str:
        """Return the characters of the page, each in its place."""
        units = (ctypes.c_ushort * (self._count + 1))()
        if self._pdfium.FPDFText_GetText(self._page, 0, self._count, units) == self._count + 1:
            text = bytes(units)[:-2].decode("utf-16-le", "surrogatepass")
            if len(text) == self._count:
                return text
        return "".join(_character(self._pdfium.FPDFText_GetUnicode(self._page, at)) for at in range(self._count))

    def _follows(self, left: float, bottom: float, top: float) -> bool:
        height = max(self._top - self._bottom, top - bottom)
        overlap = min(self._top, top) - max(self._bottom, bottom)
        lower = min(self._top - self._bottom, top - bottom)
        return overlap > _SAME_LINE * lower and -_BACK * height < left - self._right < _WIDE_GAP * height

    def _flush(self) -> None:
        """End the line that was being put together."""
        if not self._words:
            self._is_even = True
            return
        bottom, top = self._bottom, self._top
        words = [f" {word[0]}" if word[3] else word[0] for word in self._words]
        if not self._is_even:
            heights: Counter[tuple[float, float]] = Counter()
            for word in self._words:
                heights[word[1:3]] += len(word[0])
            (bottom, top), _ = heights.most_common(1)[0]
            words = [" " * word[3] + _marked(word, bottom, top) for word in self._words]
        text = "".join(words).translate(_AS_READ).strip()
        if text:
            self._found.append(Line(text, self._left, bottom, self._right, top, self._is_bold))
        self._words = []
        self._is_even = True

    def _is_turned(self, place: int) -> bool:
        angle: float = self._pdfium.FPDFText_GetCharAngle(self._page, place)
        return 0.1 < angle < 2 * pi - 0.1

    def _heavy(self, place: int) -> bool:
        name = ctypes.create_string_buffer(100)
        self._pdfium.FPDFText_GetFontInfo(self._page, place, name, len(name), ctypes.byref(ctypes.c_int()))
        lowered = name.value.decode("utf-8", "replace").lower()
        return any(word in lowered for word in _HEAVY)


def _marked(word: _Word, bottom: float, top: float) -> str:
    """Return a word of a line that reaches from `bottom` to `top`, in brackets if it is a raised figure."""
    is_raised = word[1] > bottom and word[2] - word[1] < _RAISED * (top - bottom)
    return f"[{word[0]}]" if is_raised and word[0].isdecimal() else word[0]


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
