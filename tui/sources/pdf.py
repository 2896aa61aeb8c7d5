"""PDF documents: the lines of their pages become paragraphs again."""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.article import Article, BlockKind, Part, join
from tui.sources.bylines import byline_in
from tui.sources.dates import dates_in
from tui.sources.errors import ReadError
from tui.sources.hygiene import clean
from tui.sources.hyphens import Hyphens
from tui.sources.pdf_columns import flows
from tui.sources.pdf_lines import Line, lines_of
from tui.sources.pdf_margins import without_margins
from tui.sources.pdf_paragraphs import parts_of_flows

if TYPE_CHECKING:
    from tui.sources.fetch import Document

_ONE_AT_A_TIME = Lock()  # the library bears no second thread
_PASSWORD, _SECURITY = 4, 5  # its error codes
_MOST_PAGES = 5_000
_MOST_CHARACTERS = 20_000_000
_FEWEST_PARTS = 3  # of a document with a head
_LONGEST_SUBTITLE = 300  # characters
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})\.? ")
_NO_TITLE = re.compile(r"(?i)untitled|microsoft \w+ - |\S+\.(?:docx?|pdf|indd|qxd|tex|dvi|odt|rtf|txt|html?)$|\W*$")


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a PDF document; with `as_is`, running heads and page numbers stay. Raises `ReadError` if it cannot be."""
    source = document.address
    with _ONE_AT_A_TIME:
        pages, metadata, notices = _opened(document)
    if not any(pages):
        raise ReadError(source, "has no text in it, only images (a scan); make its text readable first (ocrmypdf)")
    kept, left_out = (pages, []) if as_is else without_margins(pages)
    if not any(kept):
        kept, left_out = pages, []
    hyphens = Hyphens("\n".join(line.text for page in kept for line in page))
    parts = parts_of_flows((flow for page in kept for flow in flows(page)), hyphens.join)
    if not parts:
        raise ReadError(source, "has no text in it that can be read; print it to a new PDF and open that")
    title, parts = (None, parts) if as_is else _titled(parts, metadata.get("Title", ""))
    head, parts = (_Head(), parts) if as_is else _without_head(parts)
    body = join(parts)
    return Article(
        body.text,
        body.blocks,
        title=title,
        subtitle=head.subtitle,
        byline=head.byline or (_author(metadata) if title else None),
        date=head.date,
        source=source,
        left_out=tuple(clean(text) for text in left_out),
        notices=notices,
    )


def _opened(document: Document) -> tuple[list[list[Line]], dict[str, str], tuple[str, ...]]:
    """Return the lines of each page, what the document says of itself, and what a reader should know."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(document.data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (_PASSWORD, _SECURITY):
            raise ReadError(
                document.address, "is encrypted and needs a password; save it without one and open that"
            ) from error
        raise ReadError(
            document.address, "is a broken PDF document; get it again, or repair it (qpdf IN OUT)"
        ) from error
    try:
        return _pages(pdf, len(pdf))
    finally:
        pdf.close()


def _pages(pdf: Any, count: int) -> tuple[list[list[Line]], dict[str, str], tuple[str, ...]]:
    import pypdfium2

    pages: list[list[Line]] = []
    broken = characters = 0
    for number in range(min(count, _MOST_PAGES)):
        try:
            page = pdf[number]
            try:
                pages.append(lines_of(page))
            finally:
                page.close()
        except pypdfium2.PdfiumError:
            broken += 1
            continue
        characters += sum(len(line.text) for line in pages[-1])
        if characters > _MOST_CHARACTERS:
            break
    notices = []
    if broken:
        notices.append(f"{broken:,} page{'s' * (broken != 1)} of this document could not be read.")
    if len(pages) + broken < count:
        notices.append(f"Only the first {len(pages) + broken:,} of {count:,} pages were read.")
    return pages, dict(pdf.get_metadata_dict(skip_empty=True)), tuple(notices)


def _titled(parts: list[Part], declared: str) -> tuple[str | None, list[Part]]:
    """Return the title, the heading at the top or what the document declares, and the parts without it."""
    first = parts[0]
    declared = " ".join(clean(declared).split())
    known = None if not declared or _NO_TITLE.match(declared) else declared
    if first.kind is BlockKind.HEADING and len(parts) > 1 and (first.level == 1 or _same(first.text, declared)):
        is_one_of_many = sum(its.kind is BlockKind.HEADING and its.level == 1 for its in parts) > 1
        if _same(first.text, declared) or not (is_one_of_many and (known or _NUMBERED.match(first.text))):
            return first.text, parts[1:]
    return known, parts


class _Head(NamedTuple):
    """What stands below the headline."""

    subtitle: str | None = None
    byline: str | None = None
    date: str | None = None


def _without_head(parts: list[Part]) -> tuple[_Head, list[Part]]:
    """Split what says who wrote it and when off the beginning, and the line above that."""
    if len(parts) < _FEWEST_PARTS:
        return _Head(), parts
    subtitle = byline = date = None
    at = 0
    if not _says_who_or_when(parts[0]) and _says_who_or_when(parts[1]) and len(parts[0].text) <= _LONGEST_SUBTITLE:
        subtitle, at = parts[0].text, 1
    while at < len(parts) - 1 and _says_who_or_when(parts[at]):
        byline = byline or byline_in(parts[at].text)
        dates = dates_in(parts[at].text)
        date = date or (dates.published if dates else None)
        at += 1
    return _Head(subtitle, byline, date), parts[at:]


def _says_who_or_when(part: Part) -> bool:
    return byline_in(part.text) is not None or dates_in(part.text) is not None


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one)).casefold() == "".join(filter(str.isalnum, other)).casefold()


def _author(metadata: dict[str, str]) -> str | None:
    """Return the author, if it is a name and not that of an account."""
    author = " ".join(clean(metadata.get("Author", "")).split())
    return author if " " in author else None
