"""What the German and French stages had in mind at each quotation: they go over the text once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.quotes.continental import stages
from tui.quotes.evidence import THE_RULES, Rival
from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.quotes.entities import Position
    from tui.quotes.language import Language
    from tui.quotes.model import Quotation

_NEAR = 2  # paragraphs


class ContinentalTrace:
    """The drafts of a text with whom they were resolved to, and all who were mentioned."""

    def __init__(self, text: str, language: Language, set_off: Iterable[tuple[int, int]]) -> None:
        self._drafts, _, self._cast, self._resolved = stages(text, language, set_off)
        self._of = {tuple(draft.spans): at for at, draft in enumerate(self._drafts)}

    def mentions(self, quote: Quotation) -> list[Span]:
        """Return where the text mentions the speaker of a quotation."""
        at = self._of.get(quote.spans)
        entity = self._resolved[at] if at is not None else None
        if at is None or entity is None or self._cast.mention_of(self._drafts[at]) != quote.mention:
            return []
        return [Span(*mention) for mention in sorted(entity.mentions)]

    def begun(self, quote: Quotation) -> tuple[Span, Span | None] | None:
        """Return the first span of the quotation that this one goes on with, and the mention of its speaker."""
        at = self._of.get(quote.spans)
        first: int | None = None
        while at is not None and self._drafts[at].mention is None:
            before = self._drafts[at].same
            at = before if before is not None and before < at else None
            first = at if first is None else first
        if first is None or at is None:
            return None
        return self._drafts[first].spans[0], self._cast.mention_of(self._drafts[at])

    def rivals(self, quote: Quotation) -> list[Rival]:
        """Return who else is named near, the nearest first."""
        at = self._of.get(quote.spans)
        if at is None:
            return []
        meant, place = self._resolved[at], self._cast.place_of(self._drafts[at])
        found: dict[int, Rival] = {}
        if meant is not None and quote.rule != self._drafts[at].rule:  # a person said otherwise
            found[id(meant)] = Rival(" ".join(meant.name), self._span(place), THE_RULES)
        for entity, mentioned in self._cast.around(place, _NEAR):
            if entity is not meant and entity.mentions:
                found.setdefault(
                    id(entity), Rival(" ".join(entity.name), self._span(mentioned), _why(place, mentioned))
                )
        return list(found.values())

    def _span(self, place: Position) -> Span:
        return self._cast.mention_at(place)


def _why(place: Position, mentioned: Position) -> str:
    back = place.paragraph - mentioned.paragraph
    return "named " + (("in the same paragraph", "in the paragraph before")[back] if back < 2 else "shortly before")
