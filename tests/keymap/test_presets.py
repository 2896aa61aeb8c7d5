"""In every preset each command that has a key has one that any terminal can send."""

from __future__ import annotations

import pytest

from tui.app.bindings import meet
from tui.app.key_table import KEYS
from tui.keymap.presets import PRESETS
from tui.keymap.resolve import resolve

_OTHERS = ("alt+f", "alt+b")  # as which ctrl and an arrow key arrive


def arrives(key: str) -> bool:
    """Ask whether a key arrives as what it is: with alt only letters and figures do where nothing but bytes is sent."""
    held, _, last = key.rpartition("+")
    return "alt" not in held.split("+") or ((len(last) != 1 or last.isalnum()) and key not in _OTHERS)


@pytest.mark.parametrize("preset", PRESETS)
def test_every_command_has_a_key_that_arrives(preset: str) -> None:
    keymap = resolve(KEYS, PRESETS[preset], (), meet)
    assert [id_ for id_, keys in keymap.keys.items() if keys and not any(map(arrives, keys))] == []


@pytest.mark.parametrize("preset", ["vim", "less"])
def test_a_question_mark_searches_back(preset: str) -> None:
    assert "?" in resolve(KEYS, PRESETS[preset], (), meet).keys["search.open_back"]
