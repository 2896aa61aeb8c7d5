"""Quotations as annotated articles, one a line, as `sayso score` and the scorers read them."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from tui.corrections.cast import plain_name
from tui.export.json_text import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.export import Analysed, Sheet
    from tui.quotes.model import Quotation, Span


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield a line for each article: its id, its text and who said what, offsets into that text, ends exclusive."""
    for item in articles:
        yield dumps(annotated(item)) + "\n"


def annotated(item: Analysed) -> dict[str, Any]:
    """Return an article with its quotations as an annotation; `tui.scoring.annotations` says how one looks."""
    article, analysis = item
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    quotes = [_quote(quote, names) for quote in analysis.quotes]
    return {"id": article.address or PurePath(article.source).name or "-", "text": article.text, "quotes": quotes}


def _quote(quote: Quotation, names: dict[int, str]) -> dict[str, Any]:
    return {
        "kind": str(quote.kind),
        "spans": [list(span) for span in quote.spans],
        "speaker": _stretches(quote.mention),
        "cue": _stretches(quote.cue),
        "name": None if quote.speaker is None else plain_name(names[quote.speaker]),
        "accepted": quote.accepted,
        "corrected": quote.corrected,
    }


def _stretches(span: Span | None) -> list[list[int]] | None:
    return [list(span)] if span else None
