"""Keys by their names: as a person writes them, as one speaks of them here, and as they stand on a keyboard.

Here a key is the character that it types, or a name (`space`, `comma`, `pagedown`), behind what is held down with it
(`ctrl+`, `alt+`). A sequence is keys with blanks between them: `g g`.
"""

from __future__ import annotations

import unicodedata
from functools import cache

UNBOUND = "unbound"
"""A key that no keyboard has, for what is to have none."""

_NAMED = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "space": "Space",
    "backspace": "Backspace",
    "delete": "Del",
    "insert": "Ins",
    "comma": ",",
}
_OTHERWISE = {  # what else people call them
    "pgup": "pageup",
    "page_up": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page_down": "pagedown",
    "esc": "escape",
    "return": "enter",
    "cr": "enter",
    "del": "delete",
    "ins": "insert",
    "bs": "backspace",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
    " ": "space",
    ",": "comma",
}
_CHARACTERS = {  # names of Textual's that are not those of Unicode
    "minus": "-",
    "plus": "+",
    "slash": "/",
    "backslash": "\\",
    "underscore": "_",
    "at": "@",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}
_SAME_BYTE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+h": "backspace"}
_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "super": "Super", "meta": "Meta"}
_FUNCTION_KEYS = {f"f{number}" for number in range(1, 25)}
_BEYOND_KEYBOARDS = "\u2e80"  # names like "banana" are those of characters, too
_LONGEST = 3  # keys of a sequence that is written without blanks


def sequence(written: str) -> str | None:
    """Return a key, or a sequence of keys, as a person has written it in the names used here; `None` if it is none."""
    parts = written.split()
    if len(parts) == 1 and key(written.strip()) is None and 1 < len(parts[0]) <= _LONGEST and "+" not in parts[0]:
        parts = list(parts[0])
    named = [key(part) for part in parts] if parts else [key(written)]
    return " ".join(filter(None, named)) if all(named) else None


@cache
def key(written: str) -> str | None:
    """Return a key in the names used here, `None` where there is no such key."""
    held, written = _held(written)
    last = _last(written)
    if last is None:
        return None
    if "shift" in held and len(last) == 1 and last.isalpha():
        held.remove("shift")
        last = last.upper()
    if "ctrl" in held and len(last) == 1:
        last = last.lower()
    whole = "+".join([*(name for name in _MODIFIERS if name in held), last])
    return _SAME_BYTE.get(whole, whole)


def _held(written: str) -> tuple[list[str], str]:
    """Return what is held down with a key, and the key."""
    held = []
    while sign := next((sign for sign in written[1:-1] if sign in "+-"), ""):
        first, _, rest = written.partition(sign)
        modifier = first.lower().replace("control", "ctrl")
        if modifier not in _MODIFIERS or not rest:
            break
        held.append(modifier)
        written = rest
    return held, written


def _last(written: str) -> str | None:
    if len(written) == 1:
        return _OTHERWISE.get(written, written if written.isprintable() else None)
    name = written.lower().replace(" ", "_")
    name = _OTHERWISE.get(name, name)
    if name in _NAMED or name in _FUNCTION_KEYS:
        return name
    if name in _CHARACTERS:
        return _CHARACTERS[name]
    try:
        character = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None
    return _OTHERWISE.get(character, character) if character < _BEYOND_KEYBOARDS else None


def key_name(keys: str) -> str:
    """Return a key, or a sequence of keys, in the names used here or in Textual's, as it stands on a keyboard."""
    names = [_key_name(one) for one in keys.split(" ")]
    return "".join(names) if all(len(name) == 1 for name in names) else " ".join(names)


def _key_name(one: str) -> str:
    one = key(one) or one
    held, last = _held(one)
    shown = last.upper() if last in _FUNCTION_KEYS else _NAMED.get(last, last)
    return "+".join([*(_MODIFIERS[name] for name in held), shown])
