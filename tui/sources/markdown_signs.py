"""Whether a text is Markdown: by what it says of itself, or by marks that hardly anybody sets elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.sources.fetch import Document

_NAMES = re.compile(r"(?i)\.(?:md|markdown|mdown|mkdn?|mdwn)$")
_TYPES = frozenset({"text/markdown", "text/x-markdown"})
_LOOKED_AT = 65_536  # bytes
_LARGEST = 3_000_000  # bytes; markdown-it takes some seconds for as many
_SIGNS = (  # what hardly anybody writes but in Markdown; the first alone counts twice
    re.compile(rb"(?<!\\)\[[^\]\n]{1,200}\]\((?:https?://|mailto:)[^\s()]{1,500}\)"),
    re.compile(rb"(?m)^#{1,6} [^\n#]*[^\W\d_]"),
    re.compile(rb"(?m)^> ?\S"),
    re.compile(rb"(?m)^(?:```|~~~)[\w-]*\r?$"),
    re.compile(rb"(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])"),
    re.compile(rb"!\[[^\]\n]{0,200}\]\([^\s()]{1,500}\)"),
)
_ENOUGH = 3


def is_markdown(document: Document) -> bool:
    """Tell whether a document that is known to be text is Markdown: it says so, or has several unmistakable marks."""
    if len(document.data) > _LARGEST:
        return False
    if document.media_type in _TYPES or _NAMES.search(document.address.partition("?")[0]):
        return True
    beginning = document.data[:_LOOKED_AT]
    if b"](" not in beginning and b"\n> " not in beginning:
        return False
    return sum((sign.search(beginning) is not None) * (2 - (at > 0)) for at, sign in enumerate(_SIGNS)) >= _ENOUGH
