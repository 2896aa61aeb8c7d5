"""Quotations as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD: a page of them an article.

A stretch of the text is told twice, by its position and by its words with what stands around them, so that it is found
on the page itself, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.export.json_text import document
from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.article import Article
    from tui.export import Analysed, Sheet
    from tui.quotes.model import Quotation, Span, Speaker

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = {
    "schema": "https://schema.org/",
    "confidence": "schema:ratingValue",
    "accepted": "urn:sayso:accepted",
    "corrected": "urn:sayso:corrected",
}
_AROUND = 32  # code points before and after, by which the words are found again
_TYPES = {"person": "Person", "organisation": "Organization", "group": "Group", "document": "Document"}


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield an annotation page for one article, an array of pages for many."""
    return document((_page(item) for item in articles), many=sheet.many)


def _page(item: Analysed) -> dict[str, Any]:
    article, analysis = item
    speakers = {speaker.id: speaker for speaker in analysis.speakers}
    items = [_annotation(article, quote, speakers) for quote in analysis.quotes]
    return {
        "@context": [CONTEXT, TERMS],
        "type": "AnnotationPage",
        "label": one_line(article.label),
        "items": items,
    }


def _annotation(article: Article, quote: Quotation, speakers: dict[int, Speaker]) -> dict[str, Any]:
    speaker = None if quote.speaker is None else speakers[quote.speaker]
    bodies: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "classifying", "value": str(quote.kind)}]
    if speaker is not None:
        bodies.append(_identity(speaker))
    return {
        "id": f"#quotation-{quote.id + 1}",
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"type": "Software", "name": "sayso", "rule": quote.rule},
        "confidence": quote.confidence,
        "accepted": quote.accepted,
        "corrected": quote.corrected,
        "body": bodies,
        "target": [_target(article, span) for span in quote.spans],
    }


def _identity(speaker: Speaker) -> dict[str, Any]:
    who: dict[str, Any] = {"type": f"schema:{_TYPES.get(str(speaker.kind), 'Thing')}", "schema:name": speaker.name}
    if speaker.description:
        who["schema:description"] = speaker.description
    return {"type": "SpecificResource", "purpose": "identifying", "source": who}


def _target(article: Article, span: Span) -> dict[str, Any]:
    text = article.text
    return {
        "source": article.address or article.source or "-",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[span.start : span.end],
                "prefix": text[max(span.start - _AROUND, 0) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
