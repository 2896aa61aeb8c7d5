"""A quotation as one passes it on: its words, who said them, and where they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.article import Article
    from tui.quotes.model import Quotation, Speaker


def cite(article: Article, quote: Quotation, speaker: Speaker | None) -> str:
    """Return the words of `quote` and, on a line of its own, its speaker and its source, as far as they are known.

    Parts that the article interrupts are joined with an ellipsis, paragraphs with a line feed.
    """
    words = ""
    for before, span in zip((None, *quote.spans), quote.spans, strict=False):
        if before is not None:
            between = article.text[before.end : span.start]
            words += "\n" if not between.strip() else " … "
        words += article.text[span.start : span.end]
    where = [part for part in (article.title, article.outlet, article.date) if part]
    source = "" if article.source in ("", "-") else article.source
    origin = ", ".join(part for part in (speaker.name if speaker else "", *where) if part)
    last = " · ".join(part for part in (origin, source) if part)
    return f"{words}\n— {last}\n" if last else f"{words}\n"
