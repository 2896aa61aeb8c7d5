"""What an article goes by: the same article has the same name, however its address is written."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

STANDARD_INPUT = "-"
# What is put behind addresses to follow who reads them.
_FOLLOWING = re.compile(r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|wt_mc|at_\w+)$", re.IGNORECASE)


def absolute(source: str) -> str:
    """Return a source as it is kept: an address as it is, a path from the root."""
    if source == STANDARD_INPUT or "://" in source:
        return source
    try:
        return os.path.abspath(source)  # noqa: PTH100 - a link keeps the name under which it was opened
    except (FileNotFoundError, ValueError):  # the working directory is gone; no path at all
        return source


def is_kept(source: str) -> bool:
    """Tell whether an article from there is remembered: not what came through standard input, nor what is no text."""
    return source not in ("", STANDARD_INPUT) and as_text(source) is not None


def as_text(value: str | None) -> str | None:
    """Return `value` where it can be kept, `None` where it holds what is no character."""
    try:
        return value if value is None or value.encode() else ""
    except UnicodeEncodeError:
        return None


def names_of(source: str, address: str | None = None) -> tuple[str, ...]:
    """Return the names of the article that is read from `source` and published at `address`, the surest one last."""
    names: Iterable[str | None] = (absolute(source), _told_apart(source), _told_apart(address or ""))
    return tuple(dict.fromkeys(name for name in names if name and as_text(name)))


def _told_apart(address: str) -> str | None:
    """Return an address without what makes no other article of it; `None` for none, and for the front page of a site.

    Pages of a site that name its front page as their address are not all one article.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    query = urlencode(
        [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _FOLLOWING.match(pair[0])]
    )
    path = parts.path.rstrip("/")
    if not path and not query:
        return None
    host = parts.hostname.removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "")
    return f"//{host}{path}" + (f"?{query}" if query else "")
