"""UTF-8 that somebody took for Windows-1252 and saved again: “â€œ” for a quotation mark."""

from __future__ import annotations

import re
from functools import cache

_TWICE = "Ã¢â‚¬"  # broken twice over
_SIGNS = ("â€", "â\x80", _TWICE)
_LETTER = "Ã[¡-ª\xad-º¼-¿]"  # without guillemets: those can follow a capital Ã


def mend(text: str) -> str:
    """Return the text with such characters put right, the same text if there are none."""
    while (pattern := _pattern(text)) and (mended := pattern.sub(_original, text)) != text:
        text = mended
    return text


def _pattern(text: str) -> re.Pattern[str] | None:
    """Return what to look for in a text: everything where marks are broken for sure, else letters within words."""
    if any(sign in text for sign in _SIGNS) and re.search(f"{_mark()}|{_TWICE}", text):
        return re.compile(f"{_mark()}|Â[\x80-¿]|Ã{_later()}|â„¢|â‚¬|Å“|Ëœ")
    return re.compile(f"(?<=[a-z]){_LETTER}|{_LETTER}(?=[a-z])") if "Ã" in text else None


def _mark() -> str:
    return f"â[€\x80]{_later()}"


@cache
def _later() -> str:
    """Return what the bytes 0x80 to 0xBF are taken for, by Windows-1252 or by Latin-1."""
    windows = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
    return f"[{re.escape(windows)}\x80-\xbf]"


def _original(match: re.Match[str]) -> str:
    octets = b"".join(_octet(character) for character in match[0])
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _octet(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
