"""Pages of the web: an address in, a `Document` out. What was read once is kept, and opens at once from then on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.sources.errors import CancelledError, ReadError
from tui.sources.watch import Watch
from tui.sources.web import cache
from tui.sources.web.address import AddressError, checked
from tui.sources.web.cache import Kept
from tui.sources.web.limits import Limits
from tui.sources.web.limits import limits as usual_limits

if TYPE_CHECKING:
    from tui.sources.fetch import Document

_FEED = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF|opml)\b", re.DOTALL
)


def fetch(address: str, *, watch: Watch | None = None, again: bool = False, limits: Limits | None = None) -> Document:
    """Return the page at an address: the copy that is kept of it, or what its host gives.

    A copy is asked about first where it is a feed, which is read for what is new in it, or with `again`; where the host
    then cannot be reached it is the copy all the same, and a notice says why. `watch` is told of the progress, and may
    give up. Raise `ReadError`, one clear line, for whatever cannot be had.
    """
    try:
        asked = checked(address)
    except AddressError as error:
        raise ReadError(address, str(error)) from error
    kept = cache.find(asked)
    if kept is not None and not again and not _FEED.match(kept.data[:4096]):
        return _document(kept, f"kept copy of {_date(kept)}; r, or --again, asks for a newer one")
    try:
        return _document(_fetched(asked, kept, limits or usual_limits(), watch or Watch()))
    except CancelledError:
        raise
    except ReadError as error:
        if kept is None:
            raise
        return _document(kept, f"kept copy of {_date(kept)}, for {error}")


def _fetched(asked: str, kept: Kept | None, limits: Limits, watch: Watch) -> Kept:
    from tui.sources.web import problems  # these load the HTTP library
    from tui.sources.web.exchange import NOT_MODIFIED, ask

    answer = ask(asked, asked, kept.conditions if kept else {}, limits, watch)
    if answer.status == NOT_MODIFIED:
        if kept is None:
            raise ReadError(asked, "the server answers that nothing has changed (304), and gives no page; try it later")
        return cache.confirm(kept, asked=asked)
    if problems.is_robot_check(answer.headers, answer.data):
        raise ReadError(asked, problems.ROBOT_CHECK)
    if not answer.data.strip():
        raise ReadError(asked, "is an empty page; there is nothing to read in it")
    header = answer.headers.get
    media_type = header("content-type", "").partition(";")[0].strip().lower() or None
    page = Kept(
        answer.address,
        answer.data,
        datetime.now(UTC),
        media_type,
        answer.charset,
        header("etag"),
        header("last-modified"),
    )
    cache.keep(page, asked=asked)
    return page


def _document(page: Kept, *notices: str) -> Document:
    from tui.sources.fetch import Document

    return Document(page.data, page.address, page.media_type, page.charset, notices)


def _date(page: Kept) -> str:
    return f"{page.fetched.astimezone():%Y-%m-%d, %H:%M}"
