"""Which reader reads what: a table, in which the first format that recognises a document has it.

To add a format, write a module with `read(document, *, as_is) -> Article`, and give it a row here. One that lists
articles has `listing(document) -> Listing` too, and one whose articles may be long
`gradually(document, watch, *, as_is) -> Iterator[Article]`, of which the last one is what `read` returns.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from tui.sources.charset import BYTE_ORDER_MARKS, utf16_without_mark
from tui.sources.errors import ReadError
from tui.sources.markdown_signs import is_markdown
from tui.sources.signatures import (
    EPUB,
    TEXT_DOCUMENT,
    WORD,
    is_binary,
    is_feed,
    is_mail,
    is_mailbox,
    is_web_page,
    looks_like,
    packed_as,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.article import Article, Listing
    from tui.sources.fetch import Document
    from tui.sources.watch import Watch


class Reader(Protocol):
    """Turns a document of its format into an article; raises `ReadError` where it cannot."""

    def __call__(self, document: Document, *, as_is: bool) -> Article: ...  # noqa: D102


class GradualReader(Protocol):
    """The same from its beginning on, longer and longer articles; steps of the work are told the one who waits."""

    def __call__(self, document: Document, watch: Watch, *, as_is: bool) -> Iterator[Article]: ...  # noqa: D102


class Format(NamedTuple):
    """A format: how its documents are recognised, at little cost, and the module that reads them."""

    name: str
    recognises: Callable[[Document], bool]
    module: str  # imported when the first document of the format comes


def _is_plain_text(document: Document) -> bool:
    data = document.data
    if looks_like(data):
        return False
    has_mark = any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)
    return has_mark or not is_binary(data) or utf16_without_mark(data) is not None


def _is_web_page(document: Document) -> bool:
    if is_web_page(document.data):
        return True
    is_declared = document.media_type in ("text/html", "application/xhtml+xml")
    return is_declared and not looks_like(document.data) and not is_binary(document.data)


FORMATS: tuple[Format, ...] = (
    Format("EPUB", lambda document: packed_as(document.data) == EPUB, "tui.sources.epub"),
    Format("DOCX", lambda document: packed_as(document.data) == WORD, "tui.sources.office"),
    Format("ODT", lambda document: packed_as(document.data) == TEXT_DOCUMENT, "tui.sources.office"),
    Format("PDF", lambda document: document.data[:1024].lstrip().startswith(b"%PDF-"), "tui.sources.pdf"),
    Format("a box of letters", lambda document: is_mailbox(document.data), "tui.sources.mailbox"),
    Format("e-mail", lambda document: is_mail(document.data), "tui.sources.mail"),
    Format("a feed", lambda document: is_feed(document.data) and not is_web_page(document.data), "tui.sources.feeds"),
    Format("a web page", _is_web_page, "tui.sources.html"),
    Format("Markdown", lambda document: _is_plain_text(document) and is_markdown(document), "tui.sources.markdown"),
    Format("plain text", _is_plain_text, "tui.sources.plain"),
)


def reader_of(document: Document) -> Reader:
    """Return the reader for a document, told by its content; raise `ReadError` if there is none."""
    return cast("Reader", import_module(format_of(document).module).read)


def gradual_reader_of(document: Document) -> GradualReader:
    """Return what reads a document from its beginning on: in one step if its format has no other way.

    Raise `ReadError` if there is nobody to read it.
    """
    module = import_module(format_of(document).module)

    def at_once(document: Document, _: Watch, *, as_is: bool) -> Iterator[Article]:
        yield module.read(document, as_is=as_is)

    return cast("GradualReader", getattr(module, "gradually", at_once))


def lister_of(document: Document) -> Callable[[Document], Listing] | None:
    """Return what makes a listing of a document, `None` if it is an article; raise `ReadError` if nobody reads it."""
    return cast(
        "Callable[[Document], Listing] | None", getattr(import_module(format_of(document).module), "listing", None)
    )


def is_readable(document: Document) -> bool:
    """Tell whether there is a format for a document, of which the beginning is enough."""
    return any(format_.recognises(document) for format_ in FORMATS)


def format_of(document: Document) -> Format:
    """Return the format of a document, told by its content; raise `ReadError` if it is none of those that are read."""
    for format_ in FORMATS:
        if format_.recognises(document):
            return format_
    *names, last = (format_.name for format_ in FORMATS)
    readable = f"{', '.join(names)} or {last}"
    kind = looks_like(document.data) or "a binary file"
    raise ReadError(document.address, f"looks like {kind}, which cannot be read; give {readable}")
