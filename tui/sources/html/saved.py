"""What a browser writes on top of a page that it saves: the address that the page had."""

from __future__ import annotations

import re

_HEAD = 4_000  # code points in which such a comment stands
# Chrome and Edge: `saved from url=(0042)ADDRESS`, with the length of the address; SingleFile: `url: ADDRESS` in a line.
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved\s+from\s+url=\(\d{1,6}\)|Page saved with SingleFile\s+url:)\s*(?P<address>https?://[^\s<>]{1,2000})",
    re.IGNORECASE,
)


def saved_from(text: str) -> str:
    """Return the address that a page of this text was saved from, an empty string where no browser says so."""
    saved = _SAVED_FROM.search(text, 0, _HEAD)
    return saved["address"].removesuffix("--") if saved else ""  # where no blank is left before the comment's end
