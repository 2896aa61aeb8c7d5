"""The rule for block quotations without marks: the sentence that leads up to one says whose it is, or a line below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.classes import DASH
from tui.quotes.drafts import Found
from tui.quotes.english.attribution.beside import dash_name
from tui.quotes.english.attribution.carried import paragraph_colon
from tui.quotes.english.attribution.layout import heading_colon, name_below
from tui.quotes.english.attribution.preceding import preceding_cue
from tui.quotes.english.reporting import Passage

if TYPE_CHECKING:
    from tui.quotes.english.attribution.place import Place


def set_off(place: Place) -> Found | None:
    """She wrote: ⏎ … — a block quotation without marks, after what leads up to it or above the name of its author."""
    block = place.n.runs[place.at].block
    if block is None:
        return None
    if place.earlier and _block_of(place, place.paragraph - 1) == block:
        return Found("set-off", None, None, len(place.earlier) - 1)
    found = _credited(place, block) or heading_colon(place) or paragraph_colon(place) or preceding_cue(place)
    return Found("nobody", None, None) if found is None else found._replace(rule="set-off")


def _block_of(place: Place, number: int) -> int | None:
    """Return the block that all of paragraph `number` is part of."""
    if not 0 <= number < len(place.narrations):
        return None
    first = place.narrations[number].runs.get(0)
    return first.block if first is not None else None


def _credited(place: Place, block: int) -> Found | None:
    """Return who is named behind the block, after a dash, or in the paragraph below it."""
    last = place.paragraph
    while _block_of(place, last + 1) == block:
        last += 1
    back = place.paragraph - last
    n = place.narrations[last]
    end = place._replace(n=n, paragraph=last, passages=[place.passage], number=0)
    if len(n.tags) > 1:
        end = end._replace(passages=[Passage(n, sentence) for sentence in n.sentences])
        found = dash_name(end)
        return found._replace(back=found.back + back) if found is not None else None
    if last + 1 >= len(place.narrations) or not place.narrations[last + 1].tags[0] & DASH:
        return None
    found = name_below(end)
    return found._replace(back=found.back + back) if found is not None else None
