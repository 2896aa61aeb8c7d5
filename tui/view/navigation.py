"""Walking the quotations: where one is, where one looks and a direction in, the next one out."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.quotes.model import Analysis, Quotation, Span


class Step(NamedTuple):
    """Where a step leads: a quotation's id, and whether it went round the end of the article."""

    quote_id: int
    wrapped: bool


@dataclass(frozen=True, slots=True)
class Route:
    """The quotations of an analysis in the order in which they begin, ready to be walked."""

    quotes: tuple[Quotation, ...]
    starts: tuple[int, ...]
    places: Mapping[int, int]  # quotation id -> its place in `quotes`
    by_speaker: Mapping[int | None, tuple[int, ...]]  # speaker id -> places in `quotes`

    def __len__(self) -> int:
        return len(self.quotes)

    def quote(self, quote_id: int) -> Quotation:
        """Return the quotation with this id; raise `KeyError` where there is none."""
        return self.quotes[self.places[quote_id]]

    def step(self, current: int | None, direction: int, seen: Span) -> Step | None:
        """Return the next quotation (`direction` 1), the one before (-1), or one farther away; `None` without any.

        The walk goes on from `current` as long as it lies in `seen`, the stretch of text on the screen; from there
        otherwise, or where there is no current quotation.
        """
        if not self.quotes:
            return None
        if current is not None and self._is_seen(current, seen):
            place = self.places[current] + direction
        elif direction > 0:
            place = bisect_left(self.starts, seen.start) + direction - 1
        else:
            place = bisect_left(self.starts, seen.end) + direction
        return Step(self.quotes[place % len(self)].id, not 0 <= place < len(self))

    def step_same_speaker(self, current: int, direction: int) -> Step | None:
        """Return the next quotation of the current one's speaker, or the one before; `None` if it is the only one."""
        along = self.by_speaker[self.quote(current).speaker]
        place = bisect_left(along, self.places[current]) + direction
        step = Step(self.quotes[along[place % len(along)]].id, not 0 <= place < len(along))
        return None if len(along) == 1 else step

    def _is_seen(self, quote_id: int, seen: Span) -> bool:
        return any(span.start < seen.end and span.end > seen.start for span in self.quote(quote_id).spans)


def route_of(analysis: Analysis) -> Route:
    """Return the way through the quotations of `analysis`; those without a span are left out."""
    quotes = tuple(sorted((quote for quote in analysis.quotes if quote.spans), key=lambda quote: quote.spans[0].start))
    by_speaker: dict[int | None, list[int]] = {}
    for place, quote in enumerate(quotes):
        by_speaker.setdefault(quote.speaker, []).append(place)
    return Route(
        quotes,
        tuple(quote.spans[0].start for quote in quotes),
        {quote.id: place for place, quote in enumerate(quotes)},
        {speaker: tuple(places) for speaker, places in by_speaker.items()},
    )
