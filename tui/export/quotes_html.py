"""Articles as one web page that needs nothing else: every quotation in its speaker's colour, the speakers beside it.

It holds no script and asks for nothing from elsewhere; it follows the light or dark of whoever looks at it, and prints.
"""

from __future__ import annotations

from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tui.article import BlockKind
from tui.export.html_style import STYLE
from tui.view.colours import by_prominence, colour_index
from tui.view.fit import one_line
from tui.view.inline import Inline, inline_of
from tui.view.layers import quotation_layer
from tui.view.pieces import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.article import Article, Block
    from tui.export import Analysed, Sheet
    from tui.quotes.model import Analysis, Quotation
    from tui.view.layers import Layer

_TAGS = {
    BlockKind.PARAGRAPH: "p",
    BlockKind.QUOTATION: "blockquote",
    BlockKind.ITEM: "li",
    BlockKind.CAPTION: "figcaption",
    BlockKind.TABLE: "pre",
    BlockKind.PREFORMATTED: "pre",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(articles: Iterable[Analysed], sheet: Sheet) -> Iterator[str]:
    """Yield the head of the page, each article, and the end of the page."""
    for number, item in enumerate(articles, 1):
        if number == 1:
            yield _head("Who said what" if sheet.many else one_line(item.article.label), item.article.language)
        yield "".join(_article(item, number))
    yield "</body>\n</html>\n"


def _head(title: str, language: str | None) -> str:
    return (
        f'<!doctype html>\n<html lang="{escape(language or "en")}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="sayso">\n<title>{escape(title)}</title>\n<style>\n{STYLE}</style>\n'
        "</head>\n<body>\n"
    )


def _article(item: Analysed, number: int) -> Iterator[str]:
    article, analysis = item
    yield f'<div class="sheet">\n<article>\n{_heading(article)}'
    writer = _Writer(item, number)
    for kind, blocks in groupby(article.blocks, key=lambda block: block.kind):
        items = "\n".join(map(writer.block, blocks))
        yield f"<ul>\n{items}\n</ul>\n" if kind is BlockKind.ITEM else f"{items}\n"
    yield f"</article>\n{_speakers(analysis, number, writer.colours)}</div>\n"


def _heading(article: Article) -> str:
    title = f"<h1>{escape(one_line(article.label))}</h1>\n"
    subtitle = f'<p class="under">{escape(one_line(article.subtitle))}</p>\n' if article.subtitle else ""
    parts = [escape(one_line(part)) for part in (article.outlet, article.byline, article.date) if part]
    if article.web_address:
        address = escape(article.web_address)
        parts.append(f'<a href="{address}">{address}</a>')
    return title + subtitle + (f'<p class="source">{" · ".join(parts)}</p>\n' if parts else "")


def _speakers(analysis: Analysis, number: int, colours: Mapping[int, int]) -> str:
    """Return the list of speakers, each with links to what he said."""
    said: dict[int | None, list[Quotation]] = {}
    for quote in analysis.quotes:
        said.setdefault(quote.speaker, []).append(quote)
    rows = []
    for speaker in by_prominence(analysis):
        name = f'<b class="{_class(colours.get(speaker.id))}">{escape(one_line(speaker.name))}</b>'
        described = f" <span>{escape(one_line(speaker.description))}</span>" if speaker.description else ""
        rows.append(f"<li>{name}{described}<br>{_links(said[speaker.id], number)}</li>\n")
    if None in said:
        rows.append(f'<li><b class="nobody">nobody named</b><br>{_links(said[None], number)}</li>\n')
    return f"<aside>\n<h2>Speakers</h2>\n<ol>\n{''.join(rows)}</ol>\n</aside>\n" if rows else ""


def _links(quotes: Iterable[Quotation], number: int) -> str:
    return " ".join(f'<a href="#q{number}-{quote.id + 1}">{quote.id + 1}</a>' for quote in quotes)


def _class(colour: int | None) -> str:
    return "nobody" if colour is None else f"c{colour + 1}"


def _true(holds: bool) -> str:
    return "true" if holds else "false"


class _Writer:
    """Writes the blocks of one article; `colours` are those of its speakers, by their ids."""

    def __init__(self, item: Analysed, number: int) -> None:
        self.colours = colour_index(item.analysis)
        self._text = item.article.text
        self._number = number
        self._layer: Layer = quotation_layer(item.analysis)
        self._inline: Inline = inline_of(item.article)
        self._quotes = {quote.id: quote for quote in item.analysis.quotes}
        self._names = {speaker.id: speaker.name for speaker in item.analysis.speakers}
        self._marked: set[int] = set()  # the quotations that have their anchor

    def block(self, block: Block) -> str:
        """Return a block as an element."""
        tag = _TAGS.get(block.kind) or f"h{min(max(block.level, 1) + 1, 6)}"
        inner = "".join(self._pieces(block.start, block.end))
        return f"<{tag}>{inner}</{tag}>"

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        """Yield a stretch of the text piece by piece, what one quotation covers as one."""
        reached = start
        for run in self._layer.between(start, end):
            yield self._plain(reached, run.start)
            yield self._quotation(self._quotes[run.quote_id], run.start, run.end)
            reached = run.end
        yield self._plain(reached, end)

    def _quotation(self, quote: Quotation, start: int, end: int) -> str:
        colour = None if quote.speaker is None else self.colours.get(quote.speaker)
        who = "nobody named" if quote.speaker is None else one_line(self._names[quote.speaker])
        sign = sign_of(quote)
        says = escape(f"{who} · {quote.kind} · {quote.rule} · {sign or format(quote.confidence, '.0%')}")
        anchor = "" if quote.id in self._marked else f' id="q{self._number}-{quote.id + 1}"'
        self._marked.add(quote.id)
        classes = f"{_class(colour)} {quote.kind}"
        done = f' data-accepted="{_true(quote.accepted)}" data-corrected="{_true(quote.corrected)}"'
        return f'<q{anchor} class="{classes}"{done} title="{says}">{self._plain(start, end)}</q>'

    def _plain(self, start: int, end: int) -> str:
        """Return a stretch of the text with its links and emphases."""
        layers = (self._inline.links, self._inline.slanted, self._inline.strong)
        runs = [list(layer.between(start, end)) for layer in layers]
        cuts = sorted({start, end, *(edge for found in runs for run in found for edge in (run.start, run.end))})
        return "".join(self._piece(one, other) for one, other in pairwise(cuts))

    def _piece(self, start: int, end: int) -> str:
        text = escape(self._text[start:end], quote=False)
        if self._inline.slanted.at(start) is not None:
            text = f"<em>{text}</em>"
        if self._inline.strong.at(start) is not None:
            text = f"<strong>{text}</strong>"
        address = self._inline.address_at(start)
        return f'<a href="{escape(address)}">{text}</a>' if address else text
