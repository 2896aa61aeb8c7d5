"""Which character set a page says it is in: its bytes in, their text out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.charset import Decoded, decode

if TYPE_CHECKING:
    from tui.sources.fetch import Document

_WITHIN = 4096  # bytes from the beginning in which a page declares its set
_CHARSET = rb"""(?i)<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})"""
# The web reads these names as the larger sets that grew out of them.
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
}


def decoded(document: Document) -> Decoded:
    """Return the text of a page: by its byte order mark, else by what its server says, else by what it says itself."""
    told, declared = _larger(document.charset), _larger(declared_in(document.data))
    result = decode(document.data, told or declared)
    if told and declared and result.charset not in (told, declared):
        return decode(document.data, declared)
    return result


def declared_in(data: bytes) -> str | None:
    """Return the character set that a page declares in its head."""
    found = re.search(_CHARSET, data[:_WITHIN])
    if not found:
        return None
    name = found[1].decode("ascii").lower()
    return "utf-8" if name.startswith("utf-16") else name  # who can read the declaration has no UTF-16 before him


def _larger(name: str | None) -> str | None:
    return _LARGER.get(name.strip().lower(), name) if name else None
