"""Which of the reader's colours each speaker gets, and the mark that stands for it where there is no colour."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.quotes.model import Analysis, Speaker

COLOURS = 8
"""How many colours there are; those of more speakers come round again."""

# Told apart by eyes without one of the three cones too: hue and lightness differ together.
ON_DARK = ("#75c4fa", "#e18a23", "#66b066", "#9e93ee", "#c8be52", "#f5a9ad", "#90eeea", "#d5f077")
ON_LIGHT = ("#076798", "#95043e", "#4e6c1e", "#602593", "#533b0a", "#7a5170", "#264064", "#400a58")
# As dark as text on white has to be for 7:1, which leaves little room: red, blue and how dark they are.
ON_WHITE = ("#0f25ea", "#ab0000", "#341734", "#6a4696", "#520000", "#854359", "#160e94", "#6e1959")

NOBODY_MARK = "┊"
"""The bar beside what nobody named said."""

_MARKS = "▌║▒│╏▐░╎"


def bar_mark(colour: int | None, *, plain: bool = False) -> str:
    """Return the one cell wide mark of the bar of colour `colour`, `None` for a quotation without a speaker.

    Where colours are shown one mark does for all; `plain` is for screens without them: there each has a mark of
    its own, so that the bars beside the article and beside the names can still be told apart.
    """
    if colour is None:
        return NOBODY_MARK
    return _MARKS[colour % len(_MARKS)] if plain else _MARKS[0]


def by_prominence(analysis: Analysis) -> tuple[Speaker, ...]:
    """Return the speakers who are quoted: most quotations first, then in the order in which they first speak."""
    counts = Counter(quote.speaker for quote in analysis.quotes)
    first = {speaker: place for place, speaker in enumerate(counts)}  # a Counter keeps the order of first sight
    quoted = [speaker for speaker in analysis.speakers if speaker.id in counts]
    return tuple(sorted(quoted, key=lambda speaker: (-counts[speaker.id], first[speaker.id])))


def colour_index(analysis: Analysis) -> Mapping[int, int]:
    """Return a colour, `0 .. COLOURS - 1`, for the id of every speaker who is quoted.

    The most quoted speakers get a colour each. Whoever comes after them gets the next one in turn that nobody
    has who speaks right before or after him, if there is such a one.
    """
    neighbours = _neighbours(analysis)
    colours: dict[int, int] = {}
    for place, speaker in enumerate(by_prominence(analysis)):
        taken = {colours[other] for other in neighbours.get(speaker.id, ()) if other in colours}
        turns = [(place + step) % COLOURS for step in range(COLOURS)]
        free = [colour for colour in turns if colour not in taken]
        colours[speaker.id] = turns[0] if place < COLOURS or not free else free[0]
    return colours


def _neighbours(analysis: Analysis) -> dict[int, set[int]]:
    """Return for every quoted speaker those whose quotations stand next to one of his."""
    voices = [quote.speaker for quote in analysis.quotes if quote.speaker is not None]
    neighbours: dict[int, set[int]] = {}
    for one, other in pairwise(voices):
        if one != other:
            neighbours.setdefault(one, set()).add(other)
            neighbours.setdefault(other, set()).add(one)
    return neighbours
