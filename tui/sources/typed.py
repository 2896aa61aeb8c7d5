"""What a person types to open something becomes a source: a path or an address."""

from __future__ import annotations

import os
import re
from urllib.parse import unquote, urlsplit

_MARKS = ("'", '"')
_HOST = r"(?i)www\.[\w.-]+\w(?::\d+)?(?:[/?].*)?|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?/.*"


def source_of(typed: str) -> str:
    """Return the source that is meant: quotation marks around it are taken off, `~` is the home folder.

    `file://` addresses become paths, and what begins like the address of a page gets its `https://`, unless there is
    a file of that name.
    """
    source = typed.strip()
    if len(source) > 1 and source[0] in _MARKS and source[-1] == source[0]:
        source = source[1:-1]
    if source.lower().startswith("file://"):
        return unquote(urlsplit(source).path) or source
    if source.startswith("~"):
        return os.path.expanduser(source)  # noqa: PTH111 (pathlib drops a slash)
    first = source.partition("/")[0]
    if re.fullmatch(_HOST, source) and not os.path.exists(first):  # noqa: PTH110
        return f"https://{source}"
    return source
