"""Text that is safe to show: control characters and escape sequences never get past this point.

Everything here takes time in proportion to the length of the text, whatever is in it.
"""

from __future__ import annotations

import re
from functools import cache

_LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b")
_SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Replaced in the whole text at once: on some pages every line has them.
_FREQUENT = (
    ("\t", "    "),
    ("\xa0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u200b", ""),
    ("\xad", ""),
    ("\ufeff", ""),
    ("\ufffc", ""),
)

# The introducers of terminal sequences are kept out of the strings, so that every search ends at the next one.
_SEQUENCES = (
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,4}[@-~]?"  # CSI: colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])"  # OSC, DCS and kin,
    r"(?:[^\x07\x1b\x90\x98\x9b-\x9f\n]*+(?:\x07|\x1b\\|\x9c))?"  # with their string if it ends
    r"|\x1b[ -/]{1,4}[0-~]"  # character sets
    r"|\x1b[0-~]?"  # all others of two characters, and an escape alone
)
_STRUCK_OVER = r"[^\n\x08_]\x08(?!_)|_\x08|\x08_"  # bold and underlined text of old printers
# Unseen characters: controls, soft hyphens, direction marks and overrides, spaces of no width, non-characters, and
# the stand-in for an image that was copied along.
_UNSEEN = (
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffc\ufffe\uffff]"
)
_TAGGED_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]{1,10}\U000e007f"
_TAG = "[\U000e0000-\U000e007f]"
# Scripts that join letters, and emoji, need the joiners between two of their characters; nobody else does.
_JOINING = "[\u0300-\u1fff\u2190-\U0010ffff]"
_JOINERS = f"(?<!{_JOINING})[\u200c\u200d]+|[\u200c\u200d]+(?!{_JOINING})"


def clean(text: str) -> str:
    """Return the text without anything that is not to be seen: its only control character is the line feed.

    Line ends of every kind become line feeds, tabs and the many spaces become plain ones, lines lose the spaces at
    their end, and more than one blank line becomes one; no other visible character is touched.
    """
    if "\x0c" in text:
        text = _without_pages(text)
    for line_end in _LINE_ENDS:
        if line_end in text:
            text = text.replace(line_end, "\n")
    if "\x1b" in text or any(introducer in text for introducer in "\x90\x98\x9b\x9d\x9e\x9f"):
        text = _compiled(_SEQUENCES).sub("", text)
    for character, instead in _FREQUENT:
        if character in text:
            text = text.replace(character, instead)
    text = _without_blank_runs(text)
    lines = [line if line.isprintable() else _printable(line) for line in text.split("\n")]
    return _without_blank_runs("\n".join([line.rstrip() if line.endswith(" ") else line for line in lines]))


def _without_blank_runs(text: str) -> str:
    return _compiled(r"\n{3,}").sub("\n\n", text) if "\n\n\n" in text else text


def _without_pages(text: str) -> str:
    """Take form feeds out: at a line's end they part nothing, elsewhere they end a line."""
    return re.sub(r"\x0c+", "\n", re.sub(r"(?<!\x0c)\x0c++(?=[\r\n])|(?<=[\r\n])\x0c+", "", text))


def _printable(line: str) -> str:
    if "\x08" in line:
        line = _compiled(_STRUCK_OVER).sub("", line)
    line = line.translate(_TRANSLATION)
    return line if line.isprintable() else _compiled(f"({_TAGGED_FLAG})|{_TAG}|{_JOINERS}").sub(_flag, line)


def _flag(match: re.Match[str]) -> str:
    return match[1] or ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class _Translation(dict[int, str]):
    """What each character becomes, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _SPACES:
            self[code] = " "
        elif 0xD800 <= code < 0xE000:
            self[code] = "\ufffd"
        else:
            self[code] = "" if _compiled(_UNSEEN).match(character) else character
        return self[code]


_TRANSLATION = _Translation()
