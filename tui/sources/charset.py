"""How bytes become text: which character set they are in, told from the bytes themselves.

News text is UTF-8, UTF-16, or one of the one-byte sets of western Europe, and those can be told apart by what is
valid and by where quotation marks stand; a general guesser knows eighty sets and takes one for the other.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A page that declares one of these means the first: the web has long read them so.
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252"}
_UNFIT = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})

_SAMPLE = 65_536
_HIGH = bytes(range(128, 256))
_WINDOWS_ONLY = rb"[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]"
# Curly marks of Mac Roman where marks stand; in Windows-1252 the same bytes are capital letters within words.
_MAC_MARKS = (
    rb"(?<=[a-z])\xd5(?=[a-z])|(?<![A-Za-z\x80-\xff])[\xd2\xd4](?=[A-Za-z])"
    rb"|(?<=[a-z.,!?])[\xd3\xd5](?![A-Za-z\x80-\xff])"
)
_ENOUGH_MARKS = 0.3  # of all bytes outside ASCII
_MOSTLY_HIGH = 0.2  # of all bytes: no text in a western language has so many letters outside ASCII


class Decoded(NamedTuple):
    """A text, the character set it was read in, and what a reader should know of that, a line each."""

    text: str
    charset: str
    notices: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Turn bytes into text; `declared` is what the source says of itself, which is believed if it fits.

    Never fails: what is not valid becomes U+FFFD, and a notice says so.
    """
    for mark, marked in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], marked)
    if (known := _known(declared)) and (decoded := _strictly(data, known)):
        return decoded
    if unmarked := utf16_without_mark(data):
        return _replacing(data, unmarked)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data" and error.start >= len(data) - 3
    return _replacing(data, "utf-8") if cut_off or _is_nearly_utf8(data) else _one_byte(data)


def utf16_without_mark(data: bytes) -> str | None:
    """Return `"utf-16-le"` or `"utf-16-be"` if the bytes are plainly that, else `None`.

    Letters of one script share their high byte, and spaces have zero there; so every other byte is one of few.
    """
    sample = data[: _SAMPLE & ~1]
    if b"\x00" not in sample:
        return None
    for high, low, charset in ((sample[1::2], sample[::2], "utf-16-le"), (sample[::2], sample[1::2], "utf-16-be")):
        zeros = high.count(0)
        in_one_script = len(high) >= 64 and zeros >= 0.05 * len(high) and len(set(high)) <= 8
        if low.count(0) <= zeros // 20 and (zeros >= 0.4 * len(high) or in_one_script):
            text = sample.decode(charset, "replace")
            odd = sum(not character.isprintable() and character not in "\t\r\n\x0c" for character in text[:2000])
            if odd <= 0.05 * min(len(text), 2000):
                return charset
    return None


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return None
    return None if name in _UNFIT else _MEANT.get(name, name)


def _strictly(data: bytes, charset: str) -> Decoded | None:
    try:
        return Decoded(data.decode(charset), charset)
    except (LookupError, UnicodeError):  # a codec that is no character set is a LookupError
        return None


def _replacing(data: bytes, charset: str) -> Decoded:
    text = data.decode(charset, "replace")
    wrong = _replaced(data, charset, text)
    if not wrong:
        return Decoded(text, charset)
    places = "1 place" if wrong == 1 else f"{wrong:,} places"
    return Decoded(text, charset, (f"{places} in this text could not be decoded ({charset.upper()}); � stands there.",))


def _replaced(data: bytes, charset: str, text: str) -> int:
    """Return how many replacement characters decoding put in, apart from those that the source has itself."""
    return text.count("\ufffd") - data.decode(charset, "ignore").count("\ufffd")


def _is_nearly_utf8(data: bytes) -> bool:
    """Tell whether more of the bytes outside ASCII are part of valid UTF-8 than are not."""
    high = _high_bytes(data)
    valid = _high_bytes(data.decode("utf-8", "ignore").encode("utf-8"))
    return valid > high - valid


def _high_bytes(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))


def _one_byte(data: bytes) -> Decoded:
    high = _high_bytes(data)
    if len(re.findall(_MAC_MARKS, data)) > _ENOUGH_MARKS * high:
        return Decoded(data.decode("mac-roman"), "mac-roman")
    decoded = _strictly(data, "cp1252")
    if decoded is None:
        decoded = (
            _replacing(data, "cp1252") if re.search(_WINDOWS_ONLY, data) else Decoded(data.decode("latin-1"), "latin-1")
        )
    if high > _MOSTLY_HIGH * len(data):
        doubt = f"This text is not UTF-8 and was read as {decoded.charset}, which may be wrong: save it as UTF-8."
        return decoded._replace(notices=(*decoded.notices, doubt))
    return decoded
