"""Where an article comes from: bytes in, `Article` out.

`fetch` gets the bytes, `formats` picks the reader by what they are, and the reader makes the article of them. Of what
is long there are readers that hand out its beginning before they have read the rest.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.sources import fetch, formats
from tui.sources.errors import ReadError
from tui.sources.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.article import Article, Listing

__all__ = ["ReadError", "gather", "gradually", "read"]


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
    watch = watch or Watch()
    *_, article = _articles(fetch.fetch(source, watch=watch, again=again), watch, as_is=as_is)
    return article


def gather(
    source: str | os.PathLike[str], *, as_is: bool = False, watch: Watch | None = None, again: bool = False
) -> Article | Listing:
    """Do what `read` does; return a listing where the source holds many articles: a feed, a list of feeds, a folder.

    Nothing that is listed is read yet, but for what a feed holds itself.
    """
    *_, found = gradually(source, as_is=as_is, watch=watch, again=again)
    return found


def gradually(
    source: str | os.PathLike[str], *, as_is: bool = False, watch: Watch | None = None, again: bool = False
) -> Iterator[Article | Listing]:
    """Do what `gather` does, and yield the article of something long as soon as there is a beginning of it.

    Each one that follows begins with the text and the blocks of the one before; the last one, which may be the first,
    is whole. Raises `ReadError` where the source, or the rest of it, cannot be read.
    """
    if os.path.isdir(source):  # noqa: PTH112 (pathlib drops a slash)
        from tui.sources import folders

        yield folders.listing(os.fspath(source))
        return
    watch = watch or Watch()
    document = fetch.fetch(source, watch=watch, again=again)
    if listing := formats.lister_of(document):
        yield listing(document)
    else:
        yield from _articles(document, watch, as_is=as_is)


def _articles(document: fetch.Document, watch: Watch, *, as_is: bool) -> Iterator[Article]:
    for article in formats.gradual_reader_of(document)(document, watch, as_is=as_is):
        yield replace(article, notices=(*document.notices, *article.notices)) if document.notices else article
