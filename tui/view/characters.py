"""Which characters a terminal may be sent, and which of them are not one cell wide."""

from __future__ import annotations

import re

# Everything that rich measures as one cell and that a terminal draws as one: a match is a reason to measure.
_UNUSUAL = re.compile(
    "[^ -~\n\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]"
)

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UNSENDABLE: dict[int, str] = {
    **dict.fromkeys(range(0x20), _REPLACEMENT),  # C0, escape among them
    **dict.fromkeys(range(0x7F, 0xA0), _REPLACEMENT),  # delete and C1, the eight-bit CSI among them
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _REPLACEMENT),  # bidi
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),  # lone surrogates cannot be encoded
    **dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " "),
}


def is_plain(text: str) -> bool:
    """Say whether every character of `text` is one cell wide, line feeds apart, and may be sent as it is."""
    return _UNUSUAL.search(text) is None


def sendable(text: str) -> str:
    """Return `text`, code point for code point, with blanks for white space and U+FFFD for control characters."""
    return text if text.isprintable() else text.translate(_UNSENDABLE)
