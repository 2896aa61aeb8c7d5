"""What lies over the article: a line is cut into pieces, each of one quotation, or none, under one set of signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.view.marginalia import Labels
from tui.view.matches import Matches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.quotes.model import Quotation, Span
    from tui.view.chart import Chart


class Sign(IntFlag):
    """What is to be seen of a piece of text besides whose words it is."""

    NONE = 0
    CURRENT = 1  # it belongs to the current quotation
    NAMED = 2  # it names the current quotation's speaker
    CUE = 4  # it is the current quotation's cue
    TERM = 8
    MATCH = 16
    THIS_MATCH = 32
    SELECTED = 64
    HEADING = 128
    SUBHEADING = 256
    CAPTION = 512
    SLANTED = 1024  # the writer's emphasis
    STRONG = 2048
    LINK = 4096


class Piece(NamedTuple):
    """A stretch `[start, end)` of the text, the id of its quotation or `None`, and its signs."""

    start: int
    end: int
    quote_id: int | None
    signs: Sign


@dataclass(frozen=True, slots=True)
class Overlay:
    """All that can lie over the text; `current` is the quotation that one is at, `match` a place in `matches`.

    `labels` stand beside the lines. `told` are the mentions by which one comes to the speaker, `pointed` is a place
    that one looks at.
    """

    chart: Chart | None = None
    current: Quotation | None = None
    matches: Matches = field(default_factory=Matches)
    match: int | None = None
    selected: Span | None = None
    labels: Labels = field(default_factory=Labels)
    told: tuple[Span, ...] = ()
    pointed: Span | None = None

    def pieces(self, line: Span, marked: Iterable[tuple[int, int, Sign]] = ()) -> Iterator[Piece]:
        """Yield the pieces of a line in which the writer `marked` something, in order, without a gap; none if empty."""
        runs = () if self.chart is None else self.chart.quotations.between(*line)
        signs = [sign for sign in self._signs(line) if sign[0] < line.end and sign[1] > line.start]
        return cut(line, runs, [*signs, *marked])

    def _signs(self, line: Span) -> Iterator[tuple[int, int, Sign]]:
        if self.chart is not None:
            for start, end, _ in self.chart.terms.between(*line):
                yield start, end, Sign.TERM
        if self.current is not None:
            for span in self.current.spans:
                yield *span, Sign.CURRENT
            if self.current.mention:
                yield *self.current.mention, Sign.NAMED
            if self.current.cue:
                yield *self.current.cue, Sign.CUE
        for span in self.told:
            yield *span, Sign.NAMED
        if self.pointed is not None:
            yield *self.pointed, Sign.THIS_MATCH
        for match in self.matches.between(*line):
            yield *match, Sign.MATCH
        if self.match is not None:
            yield *self.matches.span(self.match), Sign.THIS_MATCH
        if self.selected is not None:
            yield *self.selected, Sign.SELECTED


def cut(
    line: Span, quotations: Iterable[tuple[int, int, int]], signs: Iterable[tuple[int, int, Sign]]
) -> Iterator[Piece]:
    """Yield the pieces of `line`, in order and without a gap.

    `quotations` are (start, end, id), apart from each other; `signs` are (start, end, sign) and may overlap. Both may
    reach over the ends of the line.
    """
    first, last = line
    own, over = list(quotations), list(signs)
    if not own and not over:
        if last > first:
            yield Piece(first, last, None, Sign.NONE)
        return
    edges = {edge for span in (*own, *over) for edge in span[:2] if first < edge < last}
    for start, end in pairwise(sorted({first, last, *edges})):
        quote_id = next((quote_id for left, right, quote_id in own if left <= start < right), None)
        seen = Sign.NONE
        for left, right, sign in over:
            if left <= start < right:
                seen |= sign
        yield Piece(start, end, quote_id, seen)
