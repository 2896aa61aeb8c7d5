"""What is written to a terminal, with no more said of colours than it needs: the same picture in fewer bytes.

Styles come as a whole before each piece of text, and are taken back after it. Only what differs from the piece before
has to go over the line, which may be a slow one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_STYLE = re.compile(r"\x1b\[([\d;]*)m")


class _Look(NamedTuple):
    """How text is drawn: `others` are the attributes, in the order in which they came."""

    foreground: str = ""
    background: str = ""
    others: tuple[str, ...] = ()


_PLAIN = _Look()
_UNKNOWN = _Look("?", "?", ("?",))  # as it was left by what was written before


def slim(data: str) -> str:
    """Return `data` with the styles that it needs; it begins anew with the first of them, and ends as `data` does."""
    parts: list[str] = []
    now = wanted = _UNKNOWN
    position = 0
    for style in _STYLE.finditer(data):
        if style.start() > position:
            parts += (_change(now, wanted), data[position : style.start()])
            now = wanted
        wanted = _applied(_PLAIN if wanted is _UNKNOWN else wanted, style[1])
        position = style.end()
    parts.append(_change(now, wanted))
    parts.append(data[position:])
    return "".join(parts)


def _applied(look: _Look, codes: str) -> _Look:
    """Return `look` as the codes change it."""
    foreground, background, others = look
    rest = iter(codes.split(";"))
    for code in rest:
        if code in ("38", "48"):
            kind = next(rest, "")
            colour = ";".join((code, kind, *(next(rest, "") for _ in range(3 if kind == "2" else 1))))
            if code == "38":
                foreground = colour
            else:
                background = colour
        elif code in ("", "0"):
            foreground, background, others = "", "", ()
        elif code in _FRONT:
            foreground = "" if code == "39" else code
        elif code in _BEHIND:
            background = "" if code == "49" else code
        else:
            others = (*others, code)
    return _Look(foreground, background, others)


_FRONT = frozenset(map(str, (*range(30, 38), 39, *range(90, 98))))
_BEHIND = frozenset(map(str, (*range(40, 48), 49, *range(100, 108))))


def _change(now: _Look, wanted: _Look) -> str:
    """Return what makes `wanted` of the look that the terminal has."""
    if now == wanted:
        return ""
    if now.others != wanted.others[: len(now.others)]:
        now, codes = _PLAIN, ["0"]
    else:
        codes = []
    codes += wanted.others[len(now.others) :]
    if now.foreground != wanted.foreground:
        codes.append(wanted.foreground or "39")
    if now.background != wanted.background:
        codes.append(wanted.background or "49")
    return f"\x1b[{';'.join(codes)}m" if codes != ["0"] else "\x1b[m"
