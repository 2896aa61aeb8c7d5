"""How figures are printed: a heading, then aligned lines of a name and its values."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report: what was measured, and the figures in the order of the report's columns."""

    name: str
    figures: tuple[str, ...]


def show(title: str, columns: Sequence[str], lines: Iterable[Line]) -> None:
    """Print a table: `columns` are the headings of the figures."""
    table = [Line(title, tuple(columns)), *lines]
    first = max(len(line.name) for line in table)
    widths = [max(len(line.figures[i]) for line in table if i < len(line.figures)) for i in range(len(columns))]
    for number, line in enumerate(table):
        cells = (figure.rjust(width) for figure, width in zip(line.figures, widths, strict=False))
        print(line.name.ljust(first), *cells, sep="  ")
        if number == 0:
            print("-" * (first + sum(width + 2 for width in widths)))
    print(flush=True)


def milliseconds(seconds: Sequence[float]) -> str:
    """Return the median of times in seconds, as milliseconds."""
    return f"{median(seconds) * 1000:.1f} ms"


def ratio(these: Sequence[float], those: Sequence[float]) -> str:
    """Return how many times the median of the others the median of these is."""
    return f"{median(these) / median(those):.2f}x"
