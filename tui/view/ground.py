"""Whether a terminal is dark or light: what it says of its background in, an answer or `None` out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_RGB = re.compile(r"rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:/[0-9a-fA-F]{1,4})?")
_HEX = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_WEIGHTS = (0.299, 0.587, 0.114)  # of red, green and blue in how light a colour looks
_LIGHT = ("7", "9", "10", "11", "12", "13", "14", "15")
_DARK = ("0", "1", "2", "3", "4", "5", "6", "8")


def is_dark(colour: str) -> bool | None:
    """Say whether a colour as a terminal names it is dark: `rgb:ffff/ffff/ffff` or `#ffffff`; `None` if it is none."""
    parts = _RGB.fullmatch(colour) or _HEX.fullmatch(colour)
    if parts is None:
        return None
    shares = [int(part, 16) / float(16 ** len(part) - 1) for part in parts.groups()]
    light: float = sum(weight * share for weight, share in zip(_WEIGHTS, shares, strict=True))
    return light < 0.5


def guessed_dark(environment: Mapping[str, str]) -> bool | None:
    """Say what COLORFGBG makes of it, such as `0;15` or `0;default;15`; `None` where it says nothing."""
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    if background in _LIGHT:
        return False
    return True if background in _DARK else None
