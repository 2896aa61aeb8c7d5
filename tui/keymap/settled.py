"""The keys that hold by the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.keymap.presets import PRESETS
from tui.keymap.resolve import Keymap, Row, resolve
from tui.settings.place import path, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.settings import Settings


def settled(settings: Settings, table: Sequence[Row], meet: Callable[[Row, Row], bool]) -> Keymap:
    """Return the keys of `table` under the preset and with the keys that the settings name."""
    return resolve(table, PRESETS[settings.keys.preset], settings.keys.remaps, meet, shown(path()))
