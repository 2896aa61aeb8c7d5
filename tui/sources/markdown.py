"""Markdown becomes an article: rendered to HTML by markdown-it, and read like any marked-up text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import Article, BlockKind, Part, join
from tui.sources.charset import decode
from tui.sources.dates import day_of
from tui.sources.front_matter import split_front_matter
from tui.sources.head import Head, split_head
from tui.sources.hygiene import clean
from tui.sources.layout import Piece
from tui.sources.markdown_extras import gather_notes, known_html, with_notes
from tui.sources.markup import parts_of
from tui.sources.trees import TreeError, html_tree_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tui.sources.fetch import Document

_MARKS = "[]*_`!<&\\"
_LONG, _MARKED_BY = 2_000, 6  # characters of a paragraph; of which there are so many for each mark in a text
_MOST_MARKS = 30_000  # of a text
_MOST_NESTED = 100  # blocks and marks inside one another
_HEAD = 12  # parts at the top among which the headline and its kin are


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a document as Markdown, as plain text with `as_is` or where that fails; raise `ReadError` if it is empty."""
    decoded = decode(document.data, document.charset)
    fields, text = split_front_matter(clean(decoded.text))
    parts = [] if as_is or _is_hostile(text) else _parts(text, document.address)
    if not parts:
        from tui.sources import plain

        return plain.read(document, as_is=as_is)
    head, parts = _without_head(parts, fields.get("title"))
    body = join(parts)
    return Article(
        body.text,
        body.blocks,
        links=body.links,
        emphases=body.emphases,
        title=fields.get("title") or head.title,
        subtitle=fields.get("subtitle") or head.subtitle,
        date=day_of(fields.get("date", "")) or head.date,
        updated=day_of(fields.get("updated", "")) or head.updated,
        byline=fields.get("author") or head.byline,
        outlet=fields.get("outlet") or head.outlet,
        language=fields.get("language"),
        source=document.address,
        notices=decoded.notices,
    )


def _is_hostile(text: str) -> bool:
    """Tell whether there are so many marks that it would take for ever to look for their pairs."""
    if sum(map(text.count, _MARKS)) > _MOST_MARKS:
        return True
    long = (paragraph for paragraph in text.split("\n\n") if len(paragraph) > _LONG)
    return any(len(paragraph) < _MARKED_BY * sum(map(paragraph.count, _MARKS)) for paragraph in long)


def _parts(text: str, address: str) -> list[Part]:
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": True, "maxNesting": _MOST_NESTED}).enable(["table"])
    renderer.add_render_rule("html_block", known_html)
    renderer.add_render_rule("html_inline", known_html)
    try:
        root = html_tree_of(f"<html><body>{renderer.render(with_notes(text))}</body></html>")
    except TreeError:
        return []
    gather_notes(root)
    for paragraph in root.iter("p"):
        _caption(paragraph)
    return parts_of(root, address if "://" in address else "")


def _caption(paragraph: _Element) -> None:
    """Make a paragraph of nothing but an image its caption: the image’s title, or what stands in its place."""
    children = list(paragraph)
    texts = (paragraph.text, *(child.tail for child in children))
    if len(children) == 1 and children[0].tag == "img" and not any(text and text.strip() for text in texts):
        paragraph.tag, paragraph.text = "figcaption", children[0].get("title") or children[0].get("alt") or ""


def _without_head(parts: list[Part], known: str | None) -> tuple[Head, list[Part]]:
    """Split the headline, a heading of the first level on top, and what stands below it off the body."""
    first = parts[0]
    if first.kind is not BlockKind.HEADING or (known is not None and first.text != known):
        return Head(), parts
    if first.level > 1 or len(parts) == 1:
        return Head(), parts
    end = next((at for at, part in enumerate(parts[1:_HEAD], 1) if part.kind is not BlockKind.PARAGRAPH), _HEAD)
    head, taken = split_head([Piece(" ".join(part.text.split())) for part in parts[: end + 1]])
    if 0 < taken <= end and head.title == first.text:
        return head, parts[taken:]
    return Head(title=first.text), parts[1:]
