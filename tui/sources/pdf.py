"""PDF documents: the lines of their pages become paragraphs again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui.article import Article, Assembly, BlockKind, Part
from tui.sources.bylines import byline_in
from tui.sources.dates import dates_in
from tui.sources.errors import ReadError
from tui.sources.hygiene import clean
from tui.sources.hyphens import ENOUGH, Hyphens
from tui.sources.pdf_columns import flows
from tui.sources.pdf_margins import without_margins
from tui.sources.pdf_pages import opened
from tui.sources.pdf_paragraphs import Paragraphs
from tui.sources.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.sources.fetch import Document

_FEWEST_PARTS = 3  # of a document with a head
_LONGEST_SUBTITLE = 300  # characters
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})\.? ")
_NO_TITLE = re.compile(r"(?i)untitled|microsoft \w+ - |\S+\.(?:docx?|pdf|indd|qxd|tex|dvi|odt|rtf|txt|html?)$|\W*$")


def read(document: Document, *, as_is: bool = False) -> Article:
    """Read a PDF document; with `as_is`, running heads and page numbers stay. Raises `ReadError` if it cannot be."""
    *_, article = gradually(document, Watch(), as_is=as_is)
    return article


def gradually(document: Document, watch: Watch, *, as_is: bool = False) -> Iterator[Article]:
    """Read a document page by page, and yield what there is of a long one whenever that has grown well.

    How it is set is known from its first pages and some others; what goes on from one stretch of pages to the next is
    made whole.
    """
    source = document.address
    assembly, left_out = Assembly(), list[str]()
    found: Article | None = None
    paragraphs: Paragraphs | None = None
    has_text = False
    spelling = ""
    with opened(document) as pages:
        for stretch in pages.stretches(watch):
            has_text = has_text or any(stretch)
            kept, aside = (stretch, []) if as_is else without_margins(stretch)
            if not any(kept):
                kept, aside = stretch, []
            left_out += map(clean, aside)
            columns = [flow for page in kept for flow in flows(page)]
            if paragraphs is None:
                paragraphs = Paragraphs(columns, (flow for page in pages.sample() for flow in flows(page)))
            if len(spelling) < ENOUGH:
                spelling += "\n".join(line.text for page in kept for line in page) + "\n"
                hyphens = Hyphens(spelling)
            paragraphs.add(columns, hyphens.join)
            parts = paragraphs.take(is_last=pages.is_done)
            if found is None and (parts and (pages.is_done or len(parts) >= _FEWEST_PARTS)):
                found, parts = _headed(parts, {} if as_is else pages.metadata, source, as_is=as_is)
            if found is None:
                paragraphs.put_back(parts)
                continue
            assembly.add(parts)
            if assembly.is_due and not pages.is_done:
                yield _with_body(found, assembly, is_whole=False)
        if not has_text:
            raise ReadError(source, "has no text in it, only images (a scan); make its text readable first (ocrmypdf)")
        if found is None:
            raise ReadError(source, "has no text in it that can be read; print it to a new PDF and open that")
        whole = replace(found, left_out=tuple(left_out), notices=pages.notices)
        yield _with_body(whole, assembly, is_whole=True)


def _headed(parts: list[Part], metadata: dict[str, str], source: str, *, as_is: bool) -> tuple[Article, list[Part]]:
    """Return an article with what its first parts say of it, as yet without a text, and the parts that are left."""
    title, parts = (None, parts) if as_is else _titled(parts, metadata.get("Title", ""))
    head, parts = (_Head(), parts) if as_is else _without_head(parts)
    byline = head.byline or (_author(metadata) if title else None)
    return Article("", (), title=title, subtitle=head.subtitle, byline=byline, date=head.date, source=source), parts


def _with_body(article: Article, assembly: Assembly, *, is_whole: bool) -> Article:
    body = assembly.body
    return replace(article, text=body.text, blocks=body.blocks, is_whole=is_whole)


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
