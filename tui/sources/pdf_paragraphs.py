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


def parts_of_flows(columns: Iterable[Flow], joined: Callable[[list[str]], str]) -> list[Part]:
    """Return the paragraphs of a document; those that go on in another column or on another page are made whole.

    `joined` joins the lines of a paragraph.
    """
    columns = [flow for flow in columns if flow]
    lines = [line for flow in columns for line in flow]
    if not lines:
        return []
    body = _usual(lines)
    pitch = _pitch(columns, body)
    paragraphs: list[_Paragraph] = []
    for flow in columns:
        for paragraph in _parted(_with_tables(flow), pitch, body):
            paragraph.text = clean(joined([line.text for line in paragraph.lines]))
            if paragraph.begins_flow and (earlier := _continued(paragraphs, paragraph, body)):
                earlier.lines += paragraph.lines
                earlier.is_full = paragraph.is_full
                earlier.text = clean(joined([line.text for line in earlier.lines]))
            else:
                paragraphs.append(paragraph)
    levels = _levels(paragraphs, body)
    is_bold = sum(len(line.text) for line in lines if line.is_bold) > sum(len(line.text) for line in lines) / 2
    return [_part(paragraph, body, levels, is_bold=is_bold) for paragraph in paragraphs if paragraph.text.strip()]


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
    for earlier in reversed(paragraphs[-6:]):
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


def _levels(paragraphs: Sequence[_Paragraph], body: float) -> dict[float, int]:
    """Return the levels of headings by their sizes, the largest first."""
    sizes = sorted({round(its.size) for its in paragraphs if its.size >= body * _LARGER}, reverse=True)
    return {size: min(level, _MOST_LEVELS) for level, size in enumerate(sizes, 1)}


def _part(paragraph: _Paragraph, body: float, levels: dict[float, int], *, is_bold: bool) -> Part:
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
