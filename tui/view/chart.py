"""Everything about an analysis that the panes look up again and again, worked out once, away from the screen."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.view.colours import colour_index
from tui.view.layers import quotation_layer, term_layer
from tui.view.navigation import route_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.quotes.model import Analysis, Quotation, Speaker
    from tui.view.filtering import Filter
    from tui.view.layers import Layer
    from tui.view.navigation import Route


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """An analysis, the way through its quotations, what lies where on the text, and each speaker's colour.

    Where a `filter` is on, `route`, `quotations` and `shown` have only the quotations that match; `unfiltered` has all.
    """

    analysis: Analysis
    route: Route
    quotations: Layer
    terms: Layer
    colours: Mapping[int, int]
    speakers: Mapping[int, Speaker]
    shown: Analysis
    filter: Filter | None = None
    unfiltered: Chart | None = None

    def colour_of(self, quote_id: int) -> int | None:
        """Return the colour of a quotation's speaker, `None` where the quotation has none."""
        speaker = self.route.quote(quote_id).speaker
        return None if speaker is None else self.colours.get(speaker)

    def name_of(self, quote: Quotation) -> str:
        """Return the name of a quotation's speaker, or words for there being none."""
        speaker = None if quote.speaker is None else self.speakers.get(quote.speaker)
        return speaker.name if speaker else "nobody named"

    def same_quotation(self, quote: Quotation | None) -> int | None:
        """Return the id, in this analysis, of a quotation from an earlier one of the same text.

        It is the one that begins where it began, or else the first that shares words with it: what is known of the end
        of a text changes when more of it comes.
        """
        if quote is None:
            return None
        first = quote.spans[0]
        place = bisect_left(self.route.starts, first.start)
        if self.route.starts[place : place + 1] == (first.start,):
            return self.route.quotes[place].id
        runs = (run for span in quote.spans for run in self.quotations.between(*span))
        return next((run.quote_id for run in runs if run.quote_id in self.route.places), None)


def draw_chart(analysis: Analysis) -> Chart:
    """Return the chart of an analysis."""
    return Chart(
        analysis,
        route_of(analysis),
        quotation_layer(analysis),
        term_layer(analysis),
        colour_index(analysis),
        {speaker.id: speaker for speaker in analysis.speakers},
        analysis,
    )
