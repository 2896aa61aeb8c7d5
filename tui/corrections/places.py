"""Where the words of corrections stand in a text, and how much of two quotations is the same."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.anchor import located
from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.anchor import Anchor
    from tui.corrections.model import Words

WHOLE = sys.maxsize


class Places:
    """Finds anchors in one `text`, of which the first `reach` code points were analysed."""

    def __init__(self, text: str, reach: int = WHOLE) -> None:
        self._text = text
        self._reach = reach
        self._found = _found_in(text)

    def of(self, words: Words) -> tuple[Span, ...] | None:
        """Return where words stand, as spans in order; `None` where most of them are gone."""
        places = [(anchor, self.at(anchor)) for anchor in words]
        found = sorted(span for _, span in places if span is not None and span.end > span.start)
        kept = sum(len(anchor.exact) for anchor, span in places if span is not None)
        if not found or 2 * kept < sum(len(anchor.exact) for anchor in words):
            return None
        spans = [found[0]]
        for span in found[1:]:
            if span.start >= spans[-1].end:
                spans.append(span)
        return tuple(spans)

    def at(self, anchor: Anchor) -> Span | None:
        """Return where an anchor is."""
        if anchor not in self._found:
            self._found[anchor] = located(self._text, anchor)
        return self._found[anchor]

    def is_reached(self, spans: Sequence[Span]) -> bool:
        """Tell whether all of a quotation was analysed."""
        return spans[-1].end <= self._reach


@lru_cache(maxsize=1)
def _found_in(text: str) -> dict[Anchor, Span | None]:
    """Return what was found in a text before: the same corrections are carried out on it again and again."""
    return {}


def share(some: Sequence[Span], others: Sequence[Span]) -> float:
    """Return how much two quotations have in common of what they have together, 0 to 1."""
    if some[0].start >= others[-1].end or others[0].start >= some[-1].end:
        return 0.0
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in some for b in others)
    every = sum(span.end - span.start for span in (*some, *others)) - both
    return both / every if every else 0.0


def paragraph_of(text: str, spans: Sequence[Span]) -> Span:
    """Return the paragraphs that a quotation stands in."""
    start = text.rfind("\n\n", 0, spans[0].start + 1)
    end = text.find("\n\n", spans[-1].end)
    return Span(0 if start < 0 else start + 2, len(text) if end < 0 else end)
