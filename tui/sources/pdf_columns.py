"""In which order the lines of a printed page are read: its columns, and what stands above and below all text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.pdf_lines import Line

Flow = list["Line"]  # lines that are read one after the other, from top to bottom

_FEWEST_LINES = 3  # of a column
_SHORTEST_LINES = 12  # characters of its lines on average; shorter ones are cells of a table
_MOST_CROSSING = 0.4  # of the lines may go across a gutter: a headline, an abstract
_MOST_COLUMNS = 4  # how often columns are looked for inside columns
_SLACK = 2.0  # points by which a line may reach into a gutter
_MARGIN_LINES = 2  # at the top and the bottom, among which running heads and page numbers are
_SAME_HEIGHT = 4.0  # points by which running heads may lie apart on two pages
_PAGE_NUMBER = re.compile(
    r"(?i)\W{0,3}(?:page|p\.|seite|s\.|–|-)?\s{0,3}(?:\d{1,4}|[ivxlc]{1,7})(?:\s{0,3}(?:of|/|von|\|)\s{0,3}\d{1,4})?\W{0,3}"
)


def flows(lines: Sequence[Line], depth: int = 0) -> list[Flow]:
    """Return the lines of a page in the order of reading, those of each column and of what goes across apart."""
    gutter = _gutter(lines) if depth < _MOST_COLUMNS else None
    if gutter is None:
        return [_from_top(lines)] if lines else []
    crossing = _from_top([line for line in lines if _crosses(line, gutter)])
    found: list[Flow] = []
    rest = [line for line in lines if not _crosses(line, gutter)]
    for line in [*crossing, None]:
        above = [its for its in rest if line is None or _middle(its) > _middle(line)]
        if above:
            rest = [its for its in rest if line is not None and _middle(its) <= _middle(line)]
            found += flows([its for its in above if its.left < gutter - _SLACK], depth + 1)
            found += flows([its for its in above if its.left >= gutter - _SLACK], depth + 1)
        if line is None:
            break
        if found and not above and _crosses(found[-1][-1], gutter):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where a gutter parts two columns, in points from the left, or `None`."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = int(right - left) + 1
    if not 60 < width < 5_000:
        return None
    edges = [0] * (width + 2)
    for line in lines:
        edges[max(0, int(line.left - left))] += 1
        edges[min(width, int(line.right - left)) + 1] -= 1
    covered, running = [], 0
    for edge in edges[:width]:
        running += edge
        covered.append(running)
    middle = range(width // 4, width - width // 4)
    fewest = min(covered[at] for at in middle)
    if fewest > _MOST_CROSSING * len(lines):
        return None
    gutter = left + _widest([at for at in middle if covered[at] == fewest])
    sides = (
        [its for its in lines if its.right < gutter + _SLACK],
        [its for its in lines if its.left > gutter - _SLACK],
    )
    if any(len(side) < _FEWEST_LINES or _mean_length(side) < _SHORTEST_LINES for side in sides):
        return None
    return gutter if _beside(*sides) else None


def _widest(places: list[int]) -> float:
    """Return the middle of the longest run of places one after the other."""
    best = start = places[0]
    length = 0
    for before, at in zip([None, *places], places, strict=False):
        if before is None or at != before + 1:
            start = at
        if at - start + 1 > length:
            best, length = start, at - start + 1
    return best + length / 2


def _beside(first: Sequence[Line], second: Sequence[Line]) -> bool:
    """Tell whether two columns stand beside one another, and not one below the other."""
    overlap = min(max(its.top for its in side) for side in (first, second)) - max(
        min(its.bottom for its in side) for side in (first, second)
    )
    return overlap > _FEWEST_LINES * 6


def _mean_length(lines: Sequence[Line]) -> float:
    return sum(len(line.text) for line in lines) / len(lines)


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter - _SLACK and line.right > gutter + _SLACK


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2


def _from_top(lines: Sequence[Line]) -> Flow:
    """Return lines from top to bottom; what stands on one height becomes one line."""
    found: Flow = []
    for line in sorted(lines, key=lambda its: (-_middle(its), its.left)):
        if found and abs(_middle(found[-1]) - _middle(line)) < 0.3 * min(line.size, found[-1].size):
            before, after = sorted((found[-1], line), key=lambda its: its.left)
            joined = f"{before.text} {after.text}"
            found[-1] = before._replace(text=joined, right=max(before.right, after.right))
        else:
            found.append(line)
    return found


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """Return the pages without running heads and page numbers, and the texts of these."""
    margins = [_margin(page) for page in pages]
    seen = Counter(key for margin in margins for key in {_key(line) for line in margin})
    often = 2 if len(pages) <= 4 else 3
    kept: list[list[Line]] = []
    left_out: list[str] = []
    for page, margin in zip(pages, margins, strict=True):
        running = {
            line
            for line in margin
            if _PAGE_NUMBER.fullmatch(line.text) or sum(seen[key] for key in _near(_key(line))) >= often
        }
        left_out += [line.text for line in page if line in running]
        kept.append([line for line in page if line not in running])
    return kept, left_out


def _margin(page: Sequence[Line]) -> list[Line]:
    """Return the uppermost and the lowest lines of a page, if there is more on it than they."""
    heights = sorted({round(_middle(line)) for line in page})
    if len(heights) <= 2:
        return [line for line in page if _PAGE_NUMBER.fullmatch(line.text)]
    outer = {*heights[:_MARGIN_LINES], *heights[-_MARGIN_LINES:]}
    return [line for line in page if round(_middle(line)) in outer]


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.casefold()), round(_middle(line) / _SAME_HEIGHT)


def _near(key: tuple[str, int]) -> list[tuple[str, int]]:
    return [(key[0], key[1] + step) for step in (-1, 0, 1)]
