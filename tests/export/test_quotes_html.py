"""Articles with their quotations as a web page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import lxml.html

from tui.article import BlockKind, Emphasis, Link, Part, join
from tui.export import Sheet, quotes_writer
from tui.quotes.model import Analysis

if TYPE_CHECKING:
    from tui.export import Analysed


def page(*articles: Analysed) -> str:
    return "".join(quotes_writer("html")(articles, Sheet(many=len(articles) > 1)))


def text_of(html: str, path: str) -> list[str]:
    return [str(element.text_content()) for element in lxml.html.fromstring(html).xpath(path)]


def test_every_quotation_is_marked_once_with_its_speakers_colour(analysed: Analysed) -> None:
    html = page(covered(analysed))
    text = analysed.article.text
    words = [text[slice(*span)] for quote in analysed.analysis.quotes for span in quote.spans]
    assert text_of(html, "//q") == words
    anchors = lxml.html.fromstring(html).xpath("//q/@id")
    assert anchors == ["q1-1", "q1-2", "q1-3", "q1-4"]
    for link in lxml.html.fromstring(html).xpath("//aside//a/@href"):
        assert link.removeprefix("#") in anchors


def test_speakers_are_listed_with_what_they_said(analysed: Analysed) -> None:
    assert text_of(page(analysed), "//aside//b") == ["Maren Ostby", "A deckhand", "王小明", "nobody named"]


def test_the_text_is_all_there_and_nothing_of_it_is_markup(analysed: Analysed) -> None:
    body = join(
        [
            Part(BlockKind.HEADING, "<script>alert(1)</script>", 2),
            Part(BlockKind.PARAGRAPH, "Salt & wind, here.", links=(Link(7, 11, 'https://example.org/"x'),)),
            Part(BlockKind.ITEM, "one", emphases=(Emphasis(0, 3, strong=True),)),
            Part(BlockKind.ITEM, "two"),
            Part(BlockKind.QUOTATION, "Set off."),
            Part(BlockKind.TABLE, "a  b\nc  d"),
        ]
    )
    article = replace(analysed.article, text=body.text, blocks=body.blocks, links=body.links, emphases=body.emphases)
    html = page(analysed._replace(article=article, analysis=Analysis((), (), ())))
    assert "<script" not in html
    assert text_of(html, "//article/h3") == ["<script>alert(1)</script>"]
    assert text_of(html, "//li") == ["one", "two"]
    assert text_of(html, "//article//blockquote") == ["Set off."]
    assert text_of(html, "//pre") == ["a  b\nc  d"]
    assert text_of(html, "//article//a") == ["wind"]
    assert lxml.html.fromstring(html).xpath("//article//a/@href") == ['https://example.org/"x']


def test_several_articles_stand_on_one_page(analysed: Analysed) -> None:
    html = page(analysed, analysed)
    assert html.count("<html") == html.count("</html>") == 1
    assert len(text_of(html, "//h1")) == 2
    anchors = lxml.html.fromstring(html).xpath("//@id")
    assert len(anchors) == len(set(anchors))


def test_it_asks_for_nothing_from_elsewhere(analysed: Analysed) -> None:
    html = page(analysed)
    assert "default-src 'none'" in html
    for name in ("src=", "@import", "<link", "url("):
        assert name not in html


def covered(item: Analysed) -> Analysed:
    """Return the article with blocks that cover all of its text."""
    parts = [Part(BlockKind.PARAGRAPH, part) for part in item.article.text.split("\n\n")]
    return item._replace(article=replace(item.article, blocks=join(parts).blocks))
