"""Feeds (RSS, Atom) and lists of feeds (OPML) become listings of articles."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING, Any, NoReturn

from tui.article import Article, BlockKind, Entry, Listing, Part, join
from tui.sources.credits import mark_credits
from tui.sources.dates import day_of
from tui.sources.errors import ReadError
from tui.sources.escapes import is_escaped_markup, unescape_text
from tui.sources.furniture import sort_out
from tui.sources.hygiene import clean
from tui.sources.markup import parts_of
from tui.sources.notes import mark_notes
from tui.sources.trees import TreeError, html_tree_of, local, text_of, xml_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from tui.sources.fetch import Document

_MOST_ENTRIES = 2_000
_MOST_TAGS = 400_000
_ENTITIES = re.compile(rb"""<!ENTITY\s[^"'<>]{1,200}(?:"[^"]{0,100000}"|'[^']{0,100000}')[^<>"']{0,100}>""")
_WITH_ADDRESS = r"\S{1,99}@\S{1,99} \((.{1,99})\)|(.{1,99}) <\S{1,99}@\S{1,99}>"  # a@b.example (Mira Kolb)
_WEB = ("http://", "https://")


def read(document: Document, *, as_is: bool = False) -> NoReturn:
    """Raise `ReadError`: a feed is not one article."""
    raise ReadError(
        document.address, "is a feed, not an article; read it with sayso, or take its entries from tui.sources.gather"
    )


def listing(document: Document) -> Listing:
    """Return what a feed or a list of feeds lists; raise `ReadError` where that is nothing."""
    if document.data.count(b"<") > _MOST_TAGS:
        raise ReadError(document.address, "has too many elements for a feed; get it again")
    try:
        root = xml_tree(document.data)
    except TreeError as error:
        raise ReadError(document.address, "is a broken feed; get it again") from error
    found = _outlines(root, document) if local(root) == "opml" else _feed(document)
    if not found.entries:
        raise ReadError(document.address, "is a feed without entries; there is nothing to read in it")
    return found


def _outlines(root: _Element, document: Document) -> Listing:
    entries: dict[str, Entry] = {}
    for outline in root.iter():
        address = str(outline.get("xmlUrl") or outline.get("url") or "") if local(outline) == "outline" else ""
        if address.startswith(_WEB) and len(entries) < _MOST_ENTRIES:
            title = _line(outline.get("title") or outline.get("text"))
            entries.setdefault(address, Entry(address, title))
    title = next((text_of(its) for its in root.iter() if local(its) == "title"), None)
    return Listing(_line(title), tuple(entries.values()), document.address)


def _feed(document: Document) -> Listing:
    import feedparser

    headers = {"content-location": document.address} if document.address.startswith(_WEB) else {}
    try:
        data = _ENTITIES.sub(b"", document.data)  # the library expands those that hold others, far too long
        parsed = feedparser.parse(BytesIO(data), response_headers=headers, sanitize_html=False)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, AssertionError) as error:
        raise ReadError(document.address, "is a broken feed; get it again") from error
    title = _line(parsed.feed.get("title"))
    language = parsed.feed.get("language")
    author = _author(parsed.feed)
    entries = [_entry(its, document.address, title, author, language) for its in parsed.entries[:_MOST_ENTRIES]]
    more = len(parsed.entries) - len(entries)
    notices = (f"{more:,} more entries of this feed were left out.",) if more > 0 else ()
    return Listing(title, tuple(its for its in entries if its), document.address, notices)


def _entry(
    entry: Mapping[str, Any], source: str, outlet: str | None, author: str | None, language: str | None
) -> Entry | None:
    link = str(entry.get("link") or "").strip()
    address = link if link.startswith(_WEB) and link.isprintable() and " " not in link else ""
    title = _line(entry.get("title"))
    date = _line(entry.get("published") or entry.get("updated"))
    date = day_of(date) if date else None
    parts, left_out = _without_furniture(_parts(entry, address))
    if not parts and not (address and title):
        return None
    body = join(parts or [Part(BlockKind.PARAGRAPH, title or address)])
    stub = Article(
        body.text,
        body.blocks,
        title=title,
        date=date,
        byline=_author(entry) or author,
        outlet=outlet,
        source=address or source,
        links=body.links,
        emphases=body.emphases,
        address=address or None,
        language=language,
        left_out=tuple(left_out),
    )
    return Entry(address, title, date, stub)


def _parts(entry: Mapping[str, Any], base: str) -> list[Part]:
    """Return what the feed holds of an article: the longest of its texts."""
    texts = [str(its.get("value") or "") for its in entry.get("content") or ()] + [str(entry.get("summary") or "")]
    text = max(texts, key=len)
    if not text.strip():
        return []
    try:
        root = html_tree_of(text)
        if is_escaped_markup(root):
            root = html_tree_of("".join(map(str, root.itertext())))
    except TreeError:
        return []
    unescape_text(root)
    mark_notes(root)
    mark_credits(root)
    return parts_of(root, base)


def _without_furniture(parts: list[Part]) -> tuple[list[Part], list[str]]:
    """Return the parts of an article without those that lead to its page, and the lines of these."""
    lines = [" ".join(part.text.split()) for part in parts]
    kept, left_out = sort_out(lines, [False] * len(lines))
    return ([parts[at] for at in kept], left_out) if kept else (parts, [])


def _author(told: Mapping[str, Any]) -> str | None:
    """Return who wrote an entry or a feed, without an address of mail."""
    author = _line(told.get("author"))
    named = re.fullmatch(_WITH_ADDRESS, author) if author else None
    return (named[1] or named[2]) if named else author


def _line(text: object) -> str | None:
    """Return a field as one line without mark-up, `None` where there is nothing in it."""
    if not isinstance(text, str) or not text.strip():
        return None
    if "<" in text or "&" in text:
        try:
            text = unescape(text_of(html_tree_of(text)))
        except TreeError:
            return None
    return " ".join(clean(text).split())[:500] or None
