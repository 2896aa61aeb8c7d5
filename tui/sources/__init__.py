"""Where an article comes from: bytes in, `Article` out.

`fetch` gets the bytes, `formats` picks the reader by what they are, and the reader makes the article of them.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.sources import fetch, formats
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from tui.article import Article, Listing
    from tui.sources.watch import Watch

__all__ = ["ReadError", "gather", "read"]


def read(
    source: str | os.PathLike[str], *, as_is: bool = False, watch: Watch | None = None, again: bool = False
) -> Article:
    """Read an article from a file, from an http or https address, or from standard input for `"-"`.

    The page's furniture is left out and listed in `left_out`; headline, date and the like become fields. With
    `as_is` nothing is taken out: the text is the whole source line by line, escape sequences and control characters
    apart, and the fields stay `None`. `watch` is told how much of an address has come, and may give it up; a copy that
    is kept of one opens at once, unless it is read `again`. Raises `ReadError`, one clear line, for whatever cannot be
    read.
    """
    return _article(fetch.fetch(source, watch=watch, again=again), as_is=as_is)


def gather(
    source: str | os.PathLike[str], *, as_is: bool = False, watch: Watch | None = None, again: bool = False
) -> Article | Listing:
    """Do what `read` does; return a listing where the source holds many articles: a feed, a list of feeds, a folder.

    Nothing that is listed is read yet, but for what a feed holds itself.
    """
    if os.path.isdir(source):  # noqa: PTH112 (pathlib drops a slash)
        from tui.sources import folders

        return folders.listing(os.fspath(source))
    document = fetch.fetch(source, watch=watch, again=again)
    listing = formats.lister_of(document)
    return listing(document) if listing else _article(document, as_is=as_is)


def _article(document: fetch.Document, *, as_is: bool) -> Article:
    article = formats.reader_of(document)(document, as_is=as_is)
    return replace(article, notices=(*document.notices, *article.notices)) if document.notices else article
