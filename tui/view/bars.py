"""Bars, exact to half a cell, and sparklines, to an eighth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TRACK = "─"
"""What a bar leaves empty, a cell of it."""

_UPWARD = "▁▂▃▄▅▆▇█"


def bar(share: float, width: int) -> str:
    """Return a bar as long as `share`, 0 to 1, of `width` cells; a share above 0 is never drawn as nothing.

    It is a line rather than a block, for bars that stand one above the other must not run into each other.
    """
    halves = round(max(0.0, min(share, 1.0)) * width * 2) or (1 if share > 0 and width > 0 else 0)
    return "━" * (halves // 2) + "╸" * (halves % 2)


def resampled(values: Sequence[float], count: int) -> tuple[float, ...]:
    """Return `count` means of equal parts of `values`, whose parts at the borders count by their share."""
    if not values or count <= 0:
        return (0.0,) * max(count, 0)
    step = len(values) / count
    means = []
    for number in range(count):
        start, end = number * step, (number + 1) * step
        first, last = int(start), min(int(end), len(values) - 1)
        weights = [min(end, place + 1) - max(start, place) for place in range(first, last + 1)]
        total = sum(weight * values[first + place] for place, weight in enumerate(weights))
        means.append(total / (end - start))
    return tuple(means)


def sparkline(values: Sequence[float]) -> str:
    """Return a cell for each of `values`, 0 to 1, the higher the fuller; the least of them shows what is not 0."""
    return "".join(_UPWARD[min(int(max(value, 0.0) * len(_UPWARD)), len(_UPWARD) - 1)] for value in values)
