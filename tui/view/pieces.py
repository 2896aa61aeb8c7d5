"""Lines of text in roles: what a pane shows, before a theme gives the roles their colours."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.model import QuoteKind

if TYPE_CHECKING:
    from tui.quotes.model import Quotation


class Role(StrEnum):
    """What a piece of text is, for the eye."""

    TEXT = "text"
    STRONG = "strong"  # what is looked for first: figures, keys, titles
    HEADING = "heading"
    FAINT = "faint"  # what may be overlooked
    SPEAKER = "speaker"  # a name, in the speaker's colour
    BAR = "bar"  # the bar beside a text, swatches and marks, in the speaker's colour or in the theme's
    FILL = "fill"  # bars that show a figure, likewise
    TRACK = "track"  # what such a bar leaves empty
    PLACE = "place"  # where the reader is


class Piece(NamedTuple):
    """A piece of `text` in one role; `colour` is the speaker's, as `colour_index` gives it, or `None`."""

    text: str
    role: Role = Role.TEXT
    colour: int | None = None


Line = tuple[Piece, ...]

KIND_MARKS = {QuoteKind.DIRECT: "●", QuoteKind.MIXED: "◐", QuoteKind.INDIRECT: "○"}
"""One cell for each kind of quotation: as full as it is of the speaker's own words."""

ACCEPTED, CORRECTED = "✓", "✎"


def sign_of(quote: Quotation) -> str:
    """Return the sign of a quotation that a person accepted or corrected, "" for others."""
    return CORRECTED if quote.corrected else ACCEPTED if quote.accepted else ""
