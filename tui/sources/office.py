"""Documents of office programs: DOCX and ODT are turned into HTML, and read like any other.

Paragraphs, headings, lists, tables, links and emphasis are kept; notes come after the text, text boxes after the
paragraph to which they are tied. What was deleted while changes were tracked, comments, headers and footers are not
read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.article import Article, BlockKind, join
from tui.sources.archive import Archive
from tui.sources.errors import ReadError
from tui.sources.hygiene import clean
from tui.sources.markup import parts_of
from tui.sources.paragraph_styles import join_preformatted, take_head
from tui.sources.repeated import without_repeated
from tui.sources.signatures import TEXT_DOCUMENT, packed_as
from tui.sources.trees import TreeError, local, text_of, xml_tree

if TYPE_CHECKING:
    from tui.article import Part
    from tui.sources.fetch import Document

_FIELDS = {
    "title": "title",
    "creator": "byline",
    "initial-creator": "byline",
    "created": "date",
    "creation-date": "date",
}


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a document; with `as_is` its title stays in the text. Raises `ReadError` if it cannot be read."""
    from tui.sources import docx, odt

    source = document.address
    archive = Archive(document.data, source)
    is_open = packed_as(document.data) == TEXT_DOCUMENT
    try:
        root = odt.page_of(archive) if is_open else docx.page_of(archive)
        head = {} if as_is else take_head(root)
        join_preformatted(root)
        parts = parts_of(root)
    except TreeError as error:
        raise ReadError(source, f"is a broken document ({error}); open it in its program, and save it again") from error
    if not parts:
        raise ReadError(source, "has no text in it that can be read; it may hold only images")
    fields = {} if as_is else _fields(archive, "meta.xml" if is_open else "docProps/core.xml")
    title, parts = (None, parts) if as_is else _titled(parts, fields.get("title"))
    byline = head.get("byline") or fields.get("byline")
    body = join(parts if as_is else without_repeated(parts, title, byline))
    return Article(
        body.text,
        body.blocks,
        links=body.links,
        emphases=body.emphases,
        title=title,
        subtitle=head.get("subtitle"),
        byline=byline,
        date=head.get("date") or fields.get("date", "").partition("T")[0] or None,
        language=fields.get("language"),
        source=source,
    )


def _fields(archive: Archive, name: str) -> dict[str, str]:
    """Return what a document says of itself."""
    if name not in archive:
        return {}
    try:
        root = xml_tree(archive.read(name))
    except (TreeError, ReadError):
        return {}
    found: dict[str, str] = {}
    for element in root.iter():
        key, text = local(element), clean(text_of(element))[:500] if len(element) == 0 else ""
        if text and key in (*_FIELDS, "language"):
            found.setdefault(_FIELDS.get(key, key), text)
    return found


def _titled(parts: list[Part], declared: str | None) -> tuple[str | None, list[Part]]:
    """Return the title, the heading on top or what the document declares, and the parts without it."""
    first = parts[0]
    if len(parts) > 1 and first.kind is BlockKind.HEADING and first.level == 1:
        return first.text, parts[1:]
    return declared, parts
