"""What a terminal can show: which signs and how many colours; its environment in, signs that it has out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN = ("dumb", "unknown", "network")
_OLD = ("linux", "vt", "ansi", "cons25", "sun", "xterm-mono")
_NO_COLOURS = ("vt", "xterm-mono")

# What the fonts of the Linux console lack, by what they have: those of code page 437, a cell for a cell.
_FEW = str.maketrans(
    {
        **dict(zip("●◐○◆◀▸▾▹▿◂❯", "*+o+<>v>v<>", strict=True)),
        **dict(zip("┊┆╎╏┃╹╻╷╵╸╺━═", ":::!│││││─-─=", strict=True)),
        **dict(zip("▁▂▃▅▆▇▔▎▍▋▊▉▏▕", "__▄▄██▀▌▌▌██││", strict=True)),
        **dict(zip("▖▗▘▝", "▄▄▀▀", strict=True)),
        **dict(zip("╭╮╰╯", "┌┐└┘", strict=True)),
    }
)

# What there is without any of these: ASCII alone.
_LEAST = str.maketrans(
    {
        **dict(zip("│║▌▐█▒░▓▀▄", "|H|!#=:%'_", strict=True)),
        **dict(zip("─┌┐└┘├┤┬┴┼", "-+++++++++", strict=True)),
        **dict(zip("“”„‘’‚–—·•×", "\"\"\"'''--.*x", strict=True)),
        **dict(zip("→←↑↓…", "><^v.", strict=True)),
        "\xa0": " ",
    }
)


def is_plain_terminal(environment: Mapping[str, str]) -> bool:
    """Say whether nothing can be drawn on the terminal, as on that of an editor's shell."""
    return environment.get("TERM", "").lower() in _PLAIN


def has_few_colours(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal has but eight or sixteen colours, of which none can be blended."""
    term = environment.get("TERM", "").lower()
    return term.startswith(_OLD) or term.endswith(("-16color", "-8color"))


def has_no_colours(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal is as old as a VT100."""
    return environment.get("TERM", "").lower().startswith(_NO_COLOURS)


def has_few_signs(environment: Mapping[str, str], encoding: str) -> bool:
    """Say whether many of our signs are missing on the terminal, or cannot be written to it."""
    return environment.get("TERM", "").lower().startswith(_OLD) or not is_unicode(encoding)


def is_unicode(encoding: str) -> bool:
    """Say whether every character can be written."""
    return encoding.lower().replace("-", "").replace("_", "").startswith("utf")


def with_few_signs(text: str, encoding: str) -> str:
    """Return `text`, cell for cell, in signs that any terminal of that encoding has."""
    if text.isascii():
        return text
    text = text.translate(_FEW)
    if is_unicode(encoding):
        return text
    return "".join(_written(character, encoding) for character in text)


def _written(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        from tui.view.fit import cells

        least = character.translate(_LEAST)
        return least if least.isascii() else "?" * cells(character)
    return character
