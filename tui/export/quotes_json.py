"""Quotations as JSON: the fields of the article, its text, and the whole analysis with offsets into that text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.article import BlockKind
from tui.export.json_text import document, dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.article import Article
    from tui.export import Analysed, Sheet


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield one object for one article, an array for many."""
    return document((_plain(item) for item in articles), many=sheet.many)


def write_lines(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield a line for each article, an object on each."""
    for item in articles:
        yield dumps(_plain(item)) + "\n"


def heading(article: Article) -> dict[str, Any]:
    """Return what is known of the article itself, as JSON has it; null where the source does not say."""
    return {
        "source": article.source,
        "title": article.title,
        "subtitle": article.subtitle,
        "date": article.date,
        "updated": article.updated,
        "byline": article.byline,
        "outlet": article.outlet,
        "address": article.address,
        "language": article.language,
        "notices": list(article.notices),
    }


def _plain(item: Analysed) -> dict[str, Any]:
    article, analysis = item
    headings = [[block.start, block.end] for block in article.blocks if block.kind is BlockKind.HEADING]
    return heading(article) | {"text": article.text, "headings": headings} | _marked(article) | analysis.to_dict()


def _marked(article: Article) -> dict[str, Any]:
    """Return the blocks and the links of an article, with offsets into its text."""
    return {
        "blocks": [
            {"kind": str(block.kind), "span": [block.start, block.end], "level": block.level}
            | ({"marker": block.marker} if block.marker is not None else {})
            for block in article.blocks
        ],
        "links": [{"span": [link.start, link.end], "address": link.address} for link in article.links],
    }
