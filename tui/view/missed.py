"""What could be a quotation that was missed: words between marks, and sentences, that belong to none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.quotes.model import QuoteKind, Span
from tui.view.fit import one_line
from tui.view.shelf import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.view.chart import Chart

_MARKED = re.compile(r"[“„«»‹‘\"][^“„«»‹\"”\n]+[”“«»›’\"]")
_SENTENCE = re.compile(r"\S(?:[^\n]*?[^\s.])??[.!?…]+[”“’»\"')\]]*(?=\s|$)|\S[^\n]*")
_OPENS, _CLOSES = "“„«»‹‘'\"", "”“«»›’'\""
_LENGTH = 200  # code points of a choice that are shown


def missed(text: str, chart: Chart, seen: Span) -> tuple[Choice, ...]:
    """Return what of the stretch `seen` could be a quotation: between marks first; `source` is `START END`."""
    start = text.rfind("\n", 0, seen.start) + 1
    marked = [span for span in _found(_MARKED, text, start, seen) if _is_free(chart, span)]
    sentences = [
        span
        for span in _found(_SENTENCE, text, start, seen)
        if _is_free(chart, span) and span not in marked and not text[span.start].islower()  # a rest: "said the mayor."
    ]
    return tuple(
        Choice(f"{span.start} {span.end}", one_line(text[span.start : min(span.end, span.start + _LENGTH)]), "")
        for span in (*marked, *sentences)
    )


def _found(pattern: re.Pattern[str], text: str, start: int, seen: Span) -> Iterator[Span]:
    for match in pattern.finditer(text, start):
        if match.start() >= seen.end:
            return
        if match.end() > seen.start:
            yield Span(*match.span())


def _is_free(chart: Chart, span: Span) -> bool:
    """Tell whether nothing of a stretch belongs to a quotation."""
    return next(iter(chart.quotations.between(*span)), None) is None


def trimmed(text: str, span: Span) -> Span:
    """Return a stretch without the blanks at its ends."""
    words = text[slice(*span)]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def kind_of(words: str) -> QuoteKind:
    """Return the kind of a quotation with these words: by where it has marks."""
    if words[:1] in _OPENS and words.rstrip(",.!?;")[-1:] in _CLOSES:
        return QuoteKind.DIRECT
    return QuoteKind.MIXED if _MARKED.search(words) else QuoteKind.INDIRECT
