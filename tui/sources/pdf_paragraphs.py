"""Lines of a printed page become paragraphs, by where they stand: indents, gaps, sizes and ends of lines tell."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from tui.article import BlockKind, Part
from tui.sources.hygiene import clean
from tui.sources.pdf_tables import is_spread, rows_as_table
from tui.sources.shape import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.sources.pdf_columns import Flow
    from tui.sources.pdf_lines import Line

_LARGER = 1.12  # times the size of the text: a heading, or another text at least
_WIDER_PITCH = 1.3  # times the usual distance of two lines: a new paragraph
_FAR_ROW = 3.0  # likewise; the row of another table
_INDENT = 0.55  # of the size of a line
# Of a column's width, beside the word that would have had room there: the line ended on purpose.
_ROOM_AFTER_SENTENCE, _ROOM = 0.1, 0.3
_NEARLY_FULL = 0.12  # of a column's width
_LONGEST_HEADING = 200  # characters
_LONGEST_BOLD_HEADING = 100
_FEW_LINES = 3  # of a heading in bold type, at most one less
_MOST_LEVELS = 6
_LOOKED_BACK = 6  # paragraphs, of which one may go on: footnotes may lie between
_SIGN = re.compile(r"[•‣▪●◦∙·–*\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc-]\s+(?=\S)")
_BULLET = re.compile(_SIGN.pattern + r"|\(?\d{1,2}[.)]\s+(?=[A-Z“\"‘])")
_CAPTION = re.compile(r"(?i)(?:fig(?:ure|\.)?|abb(?:ildung|\.)|table|tabelle|photo(?:graph)?:)\s?\d*\s?[.:–]")
_OPENING, _CLOSING = "“„«", "”»"


@dataclass(slots=True)
class _Paragraph:
    lines: list[Line]
    is_indented: bool  # its first line
    is_full: bool = False  # its last line goes to the end of the column
    begins_flow: bool = False
    text: str = field(default="")

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)


class Paragraphs:
    """The paragraphs of a document, whose columns come in order; the `first` and some `later` ones show how it is set.

    Those that go on in another column or on another page are made whole.
    """

    def __init__(self, first: Iterable[Flow], later: Iterable[Flow] = ()) -> None:
        later = list(later)
        columns = [flow for flow in (*first, *later) if flow]
        lines = [line for flow in columns for line in flow]
        self._body = _usual(lines) if lines else 1.0
        self._pitch = _pitch(columns, self._body)
        bold = sum(len(line.text) for line in lines if line.is_bold)
        self._is_bold = bold > sum(len(line.text) for line in lines) / 2
        self._levels: dict[int, int] = {}  # of headings, by their size
        self._sizes = {round(line.size) for flow in later for line in flow if line.size >= self._body * _LARGER}
        self._found: list[_Paragraph] = []
        self._taken: list[Part] = []

    def add(self, columns: Iterable[Flow], joined: Callable[[list[str]], str]) -> None:
        """Put the paragraphs of some columns behind those that are there; `joined` joins the lines of one."""
        for flow in filter(None, columns):
            for paragraph in _parted(_with_tables(flow), self._pitch, self._body):
                paragraph.text = clean(joined([line.text for line in paragraph.lines]))
                if paragraph.begins_flow and (earlier := _continued(self._found, paragraph, self._body)):
                    earlier.lines += paragraph.lines
                    earlier.is_full = paragraph.is_full
                    earlier.text = clean(joined([line.text for line in earlier.lines]))
                else:
                    self._found.append(paragraph)

    def take(self, *, is_last: bool) -> list[Part]:
        """Return the parts that are there and leave them out from now on, but for what may go on, if not `is_last`."""
        cut = len(self._found) if is_last else max(0, len(self._found) - _LOOKED_BACK)
        self._sizes |= {round(its.size) for its in self._found if its.size >= self._body * _LARGER}
        for size in sorted(self._sizes, reverse=True):  # the largest first; a level that was given stays
            self._levels.setdefault(size, min(1 + sum(known > size for known in self._levels), _MOST_LEVELS))
        done, self._found = self._found[:cut], self._found[cut:]
        parts = [_part(its, self._body, self._levels, is_bold=self._is_bold) for its in done if its.text.strip()]
        taken, self._taken = self._taken, []
        return taken + parts

    def put_back(self, parts: list[Part]) -> None:
        """Let parts be taken once more."""
        self._taken = parts


def _usual(lines: Sequence[Line]) -> float:
    """Return the size that most of the text has."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes.most_common(1)[0][0], 1.0)


def _pitch(columns: Sequence[Flow], body: float) -> float:
    """Return the usual distance of two lines, for lines of the usual size."""
    distances = [
        before.bottom - after.bottom
        for flow in columns
        for before, after in pairwise(flow)
        if abs(before.size - body) < 1 and 0.5 * body < before.bottom - after.bottom < 2.5 * body
    ]
    return median(distances) if distances else 1.2 * body


def _with_tables(flow: Flow) -> Flow:
    """Return lines of which only the rows of tables have cells; a wide gap in any other line says nothing."""
    left, right = min(line.left for line in flow), max(line.right for line in flow)
    flow = [line._replace(cells=()) if is_spread(line, left, right) else line for line in flow]
    found: Flow = []
    for is_row, lines in groupby(flow, key=lambda line: bool(line.cells)):
        run = list(lines)
        found += run if not is_row or rows_as_table(run) else [line._replace(cells=()) for line in run]
    return found


def _parted(flow: Flow, pitch: float, body: float) -> list[_Paragraph]:
    lefts = Counter(round(line.left) for line in flow)
    most = max(lefts.values())
    left = min(at for at, times in lefts.items() if times * 3 >= most)
    right = max(line.right for line in flow)
    found: list[_Paragraph] = []
    for number, line in enumerate(flow):
        is_indented = line.left > left + _INDENT * line.size
        if not found or _breaks(found[-1], line, left, right, pitch * line.size / body):
            found.append(_Paragraph([line], is_indented, begins_flow=number == 0))
        else:
            found[-1].lines.append(line)
        found[-1].is_full = line.right > right - _NEARLY_FULL * (right - left)
    return found


def _breaks(paragraph: _Paragraph, line: Line, left: float, right: float, pitch: float) -> bool:
    """Tell whether a line begins another paragraph."""
    before = paragraph.lines[-1]
    if before.cells or line.cells:
        return not (before.cells and line.cells) or before.bottom - line.bottom > _FAR_ROW * pitch
    if not before.size / _LARGER < line.size < before.size * _LARGER:
        return True
    if before.bottom - line.bottom > _WIDER_PITCH * pitch:
        return True
    if before.is_bold and not line.is_bold and len(paragraph.lines) < _FEW_LINES:
        return True  # a heading in bold type
    if _BULLET.match(line.text):
        return True
    word = len(line.text.split(" ", 1)[0]) / max(len(line.text), 1) * (line.right - line.left)
    room = _ROOM_AFTER_SENTENCE if ends_sentence(before.text) or before.text.endswith(":") else _ROOM
    ended_early = before.right + word < right - room * (right - left) - line.size / 4
    if line.left > left + _INDENT * line.size:
        indents_again = len(paragraph.lines) == 1 and ends_sentence(before.text)  # after a paragraph of one line
        begins = line.left > before.left + _INDENT * line.size or indents_again
        return ended_early or (begins and not _BULLET.match(paragraph.lines[0].text))
    return ended_early and not before.text.endswith(("-", ",", "‐"))


def _continued(paragraphs: list[_Paragraph], following: _Paragraph, body: float) -> _Paragraph | None:
    """Return the paragraph that goes on in `following`, which begins a column; footnotes may lie between."""
    if not _is_body(following, body) or _BULLET.match(following.text):
        return None
    for earlier in reversed(paragraphs[-_LOOKED_BACK:]):
        if _is_body(earlier, body):
            break
        if earlier.size > body:
            return None
    else:
        return None
    if _CAPTION.match(earlier.text):
        return None
    if not ends_sentence(earlier.text):
        return earlier if earlier.is_full or following.text[:1].islower() else None
    is_open = _is_open(earlier.text)
    is_new = following.is_indented or following.text[:1] in _OPENING
    return earlier if earlier.is_full and is_open and not is_new else None


def _is_body(paragraph: _Paragraph, body: float) -> bool:
    return body / _LARGER < paragraph.size < body * _LARGER


def _is_open(text: str) -> bool:
    """Tell whether a quotation that begins in a text does not end in it."""
    return max(map(text.rfind, _OPENING)) > max(map(text.rfind, _CLOSING))


def _part(paragraph: _Paragraph, body: float, levels: dict[int, int], *, is_bold: bool) -> Part:
    text = paragraph.text
    if paragraph.lines[0].cells and (table := rows_as_table(paragraph.lines)):
        return Part(BlockKind.TABLE, table)
    if paragraph.size >= body * _LARGER and len(text) <= _LONGEST_HEADING:
        if text[0] in _OPENING and text[-1] in _CLOSING:
            return Part(BlockKind.QUOTATION, text, 1)  # words of the article, printed large
        return Part(BlockKind.HEADING, text, levels[round(paragraph.size)])
    if _CAPTION.match(text):
        return Part(BlockKind.CAPTION, text)
    if sign := _BULLET.match(text):
        marker = None if _SIGN.match(text) else sign[0].strip()
        return Part(BlockKind.ITEM, text[sign.end() :], 1, marker=marker)
    all_bold = not is_bold and all(line.is_bold for line in paragraph.lines)
    if all_bold and len(text) <= _LONGEST_BOLD_HEADING and not text.endswith((".", ",", ";")):
        return Part(BlockKind.HEADING, text, min(len(levels) + 1, _MOST_LEVELS))
    return Part(BlockKind.PARAGRAPH, text)
