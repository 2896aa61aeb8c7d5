"""What stands beside the items of a list: the number, letter or bullet that a browser shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHOLE = re.compile(r"\s*([-+]?\d{1,9})\s*")
_LETTERS = 26
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999


class Numbering:
    """Counts the items of one list as they come; one that is not ordered has no numbers."""

    def __init__(self, element: _Element) -> None:
        self._is_ordered = element.tag == "ol"
        self._type = element.get("type", "1")
        self._step = -1 if element.get("reversed") is not None else 1
        start = _whole(element.get("start"))
        if start is None:
            start = sum(child.tag == "li" for child in element) if self._step < 0 else 1
        self._next = start

    def marker(self, item: _Element) -> str | None:
        """Return what stands beside the next item, such as `3.`; `None` for a bullet."""
        if not self._is_ordered:
            return None
        number = _whole(item.get("value"))
        number = self._next if number is None else number
        self._next = number + self._step
        return numeral(number, item.get("type", self._type)) + "."


def numeral(number: int, kind: str) -> str:
    """Write a number as the `type` of a list says: `1`, `a`, `A`, `i` or `I`; in digits where that cannot be."""
    if kind in ("a", "A") and number > 0:
        written = _letters(number)
    elif kind in ("i", "I") and 0 < number <= _MOST_ROMAN:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if kind.isupper() else written


def _letters(number: int) -> str:
    written = ""
    while number:
        number, letter = divmod(number - 1, _LETTERS)
        written = chr(ord("a") + letter) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def _whole(value: str | None) -> int | None:
    found = _WHOLE.fullmatch(value) if value else None
    return int(found[1]) if found else None
