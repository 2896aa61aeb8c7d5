"""Everything about an analysis that the panes look up again and again, worked out once, away from the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.view.colours import colour_index
from tui.view.layers import quotation_layer, term_layer
from tui.view.navigation import route_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.quotes.model import Analysis, Quotation, Speaker
    from tui.view.layers import Layer
    from tui.view.navigation import Route


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """An analysis, the way through its quotations, what lies where on the text, and each speaker's colour."""

    analysis: Analysis
    route: Route
    quotations: Layer
    terms: Layer
    colours: Mapping[int, int]
    speakers: Mapping[int, Speaker]

    def colour_of(self, quote_id: int) -> int | None:
        """Return the colour of a quotation's speaker, `None` where the quotation has none."""
        speaker = self.route.quote(quote_id).speaker
        return None if speaker is None else self.colours.get(speaker)

    def name_of(self, quote: Quotation) -> str:
        """Return the name of a quotation's speaker, or words for there being none."""
        speaker = None if quote.speaker is None else self.speakers.get(quote.speaker)
        return speaker.name if speaker else "nobody named"

    def same_quotation(self, quote: Quotation | None) -> int | None:
        """Return the id, in this analysis, of a quotation from an earlier one of the same text: by where it begins."""
        if quote is None:
            return None
        found = self.quotations.at(quote.spans[0].start)
        return found if found in self.route.places else None


def draw_chart(analysis: Analysis) -> Chart:
    """Return the chart of an analysis."""
    return Chart(
        analysis,
        route_of(analysis),
        quotation_layer(analysis),
        term_layer(analysis),
        colour_index(analysis),
        {speaker.id: speaker for speaker in analysis.speakers},
    )
