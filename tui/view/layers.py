"""What lies over the text: which quotation each stretch of it belongs to, and where the terms are.

Quotations may lie within one another; a reader sees one colour at a place. The innermost one wins, so the layer is a
list of runs that do not overlap, and what a line shows is found by bisection, however long the article.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.quotes.model import Analysis


class Run(NamedTuple):
    """A stretch `[start, end)` of the text that belongs to one quotation, by its id."""

    start: int
    end: int
    quote_id: int


@dataclass(frozen=True, slots=True)
class Layer:
    """Runs in order, apart from each other; one array a field."""

    starts: array[int]
    ends: array[int]
    ids: array[int]

    def __len__(self) -> int:
        return len(self.starts)

    def between(self, start: int, end: int) -> Iterator[Run]:
        """Yield the runs that reach into `[start, end)`, cut to it."""
        index = bisect_right(self.ends, start)
        while index < len(self.starts) and self.starts[index] < end:
            yield Run(max(start, self.starts[index]), min(end, self.ends[index]), self.ids[index])
            index += 1

    def at(self, offset: int) -> int | None:
        """Return the id at `offset`, or `None`."""
        index = bisect_right(self.starts, offset) - 1
        return self.ids[index] if index >= 0 and offset < self.ends[index] else None

    def count(self, start: int, end: int) -> int:
        """Return how many runs reach into `[start, end)`."""
        return max(0, bisect_left(self.starts, end) - bisect_right(self.ends, start))


EMPTY = Layer(array("q"), array("q"), array("q"))


def quotation_layer(analysis: Analysis) -> Layer:
    """Return the runs of all quotations of `analysis`, by quotation id."""
    return flatten(Run(span.start, span.end, quote.id) for quote in analysis.quotes for span in quote.spans)


def term_layer(analysis: Analysis) -> Layer:
    """Return the runs of all terms of `analysis`, by their place in the list."""
    return flatten(Run(*span, index) for index, term in enumerate(analysis.terms) for span in term.spans)


def flatten(runs: Iterable[Run]) -> Layer:
    """Return `runs`, in any order and overlapping as they may, as a layer: what begins last lies on top."""
    layer = Layer(array("q"), array("q"), array("q"))
    open_runs: list[Run] = []  # the innermost last
    reached = 0  # everything before it is settled

    def settle(until: int, quote_id: int) -> None:
        nonlocal reached
        if until > reached:
            layer.starts.append(reached)
            layer.ends.append(until)
            layer.ids.append(quote_id)
            reached = until

    for run in sorted(runs, key=lambda run: (run.start, -run.end)):
        if run.end <= run.start:
            continue
        while open_runs and open_runs[-1].end <= run.start:
            settle(open_runs[-1].end, open_runs.pop().quote_id)
        if open_runs:
            settle(run.start, open_runs[-1].quote_id)
        reached = max(reached, run.start)
        open_runs.append(run)
    while open_runs:
        settle(open_runs[-1].end, open_runs.pop().quote_id)
    return layer
