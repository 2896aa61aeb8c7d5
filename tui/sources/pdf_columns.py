"""In which order the lines of a printed page are read: its columns, and the rows across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.sources.pdf_lines import Line

Flow = list["Line"]  # lines that are read one after the other, from top to bottom

_FEWEST_LINES = 3  # of a column
_SHORTEST_LINES = 12  # characters of its lines on average; shorter ones are cells of a table
_MOST_CROSSING = 0.4  # of the lines may go across a gutter: a headline, an abstract
_MOST_COLUMNS = 4  # how often columns are looked for inside columns
_PITCH = 1.5  # times the height of a line: the next one of a headline is no farther
_SLACK = 2.0  # points by which a line may reach into a gutter
_SAME_ROW = 0.3  # of the height of two lines: their middles may lie so far apart in one row
_CELL_GAP = 0.95  # times the height of a line; a wider one parts the cells of a row
_LONGEST_SIGN = 2  # characters of a bullet or of the number of an item


def flows(lines: Sequence[Line], depth: int = 0) -> list[Flow]:
    """Return the lines of a page in the order of reading, those of each column and of what goes across apart."""
    gutter = _gutter(lines) if depth < _MOST_COLUMNS else None
    if gutter is None:
        return [_from_top(lines)] if lines else []
    across = _across(lines, gutter)
    crossing = _from_top([line for line in lines if line in across])
    found: list[Flow] = []
    rest = [line for line in lines if line not in across]
    for line in [*crossing, None]:
        above = [its for its in rest if line is None or _middle(its) > _middle(line)]
        if above:
            rest = [its for its in rest if line is not None and _middle(its) <= _middle(line)]
            found += flows([its for its in above if its.left < gutter - _SLACK], depth + 1)
            found += flows([its for its in above if its.left >= gutter - _SLACK], depth + 1)
        if line is None:
            break
        if found and not above and found[-1][-1] in crossing:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _across(lines: Sequence[Line], gutter: float) -> set[Line]:
    """Return the lines that go across a gutter, and the short last ones of what goes across."""
    across = {line for line in lines if _crosses(line, gutter)}
    last = next(iter(across), None)
    for line in sorted(lines, key=_middle, reverse=True) if across else ():
        if line in across:
            last = line
        elif last and _ends(last, line) and not any(_is_level(line, its) for its in lines if its is not line):
            across.add(line)
            last = line
    return across


def _ends(before: Line, line: Line) -> bool:
    """Tell whether a line follows right below another one of its size, in the same paragraph or headline."""
    distance = before.bottom - line.bottom
    return abs(before.size - line.size) < 1 and 0 < distance < _PITCH * line.size and abs(before.left - line.left) < 1


def _is_level(one: Line, other: Line) -> bool:
    return one.bottom < _middle(other) < one.top


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
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda its: (-_middle(its), its.left)):
        last = rows[-1][-1] if rows else None
        if last and abs(_middle(last) - _middle(line)) < _SAME_ROW * min(line.size, last.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row[0] if len(row) == 1 else _in_one(sorted(row, key=lambda its: its.left)) for row in rows]


def _in_one(row: list[Line]) -> Line:
    """Return as one line what stands side by side; it has cells if wide gaps part it, but for one behind a bullet."""
    cells = row[:1]
    for line in row[1:]:
        before = cells[-1]
        if line.left - before.right > _CELL_GAP * line.size:
            cells.append(line)
        else:
            right = max(before.right, line.right)
            cells[-1] = before._replace(text=f"{before.text} {line.text}", right=right)
    is_row = len(cells) > 1 and len(cells[0].text) > _LONGEST_SIGN
    longest = max(row, key=lambda its: len(its.text))
    return longest._replace(
        text=" ".join(cell.text for cell in cells),
        left=row[0].left,
        right=max(line.right for line in row),
        cells=tuple(cells) if is_row else (),
    )
