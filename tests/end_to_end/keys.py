"""What a terminal sends when a key is pressed or the mouse is used."""

from __future__ import annotations

NAMED = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "delete": "\x1b[3~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "alt+l": "\x1bl",
    "alt+left": "\x1b[1;3D",
    "alt+right": "\x1b[1;3C",
}


def encode(key: str) -> bytes:
    """Return the bytes of a key: a character, a name above, or "ctrl+" and a letter."""
    if key in NAMED:
        return NAMED[key].encode()
    if key.startswith("ctrl+") and len(key) == len("ctrl+") + 1:
        return bytes([ord(key[-1].upper()) & 0x1F])
    if len(key) > 1:
        raise ValueError(f"no such key: {key}")
    return key.encode()


def mouse(button: int, column: int, row: int, *, release: bool = False) -> bytes:
    """Return an SGR mouse report; columns and rows count from 0. Buttons: 0 left, 64 wheel up, 65 down."""
    return f"\x1b[<{button};{column + 1};{row + 1}{'m' if release else 'M'}".encode()
