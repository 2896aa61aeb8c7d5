"""`sayso keys`: the table of keys as it holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.app.bindings import KEYS, Group, Key, meet
from tui.cli.terminal import complain, emit, encode_for
from tui.keymap.names import key_name
from tui.keymap.presets import PRESETS
from tui.keymap.resolve import resolve
from tui.keymap.settled import settled
from tui.settings import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    KeysById = Mapping[str, tuple[str, ...]]


def print_keys(preset: str | None, format_name: str) -> int:
    """Print the keys of `preset`, or those that the settings make; return the exit status."""
    kept = read()
    keymap = resolve(KEYS, PRESETS[preset], (), meet) if preset else settled(kept.settings, KEYS, meet)
    encode_for(format_name)
    emit("".join(_WRITERS[format_name](keymap.keys)))
    wrong = () if preset else (*kept.problems, *keymap.problems)
    for line in wrong:
        complain(line)
    return 1 if wrong else 0


def _table(keys: KeysById) -> Iterator[str]:
    names = {id_: "  ".join(map(key_name, its)) for id_, its in keys.items()}
    widths = (max(map(len, names.values())), max(len(key.id) for key in KEYS))
    for number, (group, rows) in enumerate(_groups()):
        yield ("\n" if number else "") + f"{group}\n"
        for key in rows:
            yield f"  {names[key.id]:{widths[0]}}  {key.id:{widths[1]}}  {key.description}\n"


def _json(keys: KeysById) -> Iterator[str]:
    rows = [
        {
            "id": key.id,
            "keys": [key_name(one) for one in keys[key.id]],
            "description": key.description,
            "group": key.group,
            "place": key.place,
        }
        for key in KEYS
    ]
    yield json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _toml(keys: KeysById) -> Iterator[str]:
    yield "[keys]\n"
    for group, rows in _groups():
        yield f"\n# {group}\n"
        for key in rows:
            listed = ", ".join(json.dumps(one, ensure_ascii=False) for one in keys[key.id])
            yield f'"{key.id}" = [{listed}]  # {key.description}\n'


def _groups() -> Iterator[tuple[Group, list[Key]]]:
    for group in Group:
        if rows := [key for key in KEYS if key.group is group]:
            yield group, rows


_WRITERS = {"table": _table, "json": _json, "toml": _toml}
