"""The quotations of an article that a person pinned."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from tui.library.articles import claim, find
from tui.library.asking import ask
from tui.library.identity import as_text, is_kept
from tui.library.kept import anchor_from, anchor_to

if TYPE_CHECKING:
    import sqlite3

    from tui.anchor import Anchor


class Pin(NamedTuple):
    """The anchor of a quotation's first stretch, and the name of who said it, as far as it was known then."""

    anchor: Anchor
    speaker: str | None


def keep_pin(source: str, pin: Pin) -> bool:
    """Keep a pin; return whether it is kept."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute(
            "INSERT INTO pins (article, speaker, anchor, made) VALUES (?, ?, ?, ?)",
            (claim(library, source), as_text(pin.speaker), anchor_to(pin.anchor), time.time()),
        )
        return True

    return is_kept(source) and ask(work, False, lasting=True)


def drop_pin(source: str, pin: Pin) -> bool:
    """Take a pin out that `pins_of` gave, or `keep_pin` kept; return whether it is gone."""

    def work(library: sqlite3.Connection) -> bool:
        library.execute(
            "DELETE FROM pins WHERE article = ? AND anchor = ?", (find(library, source), anchor_to(pin.anchor))
        )
        return True

    return is_kept(source) and ask(work, False, lasting=True)


def pins_of(source: str) -> tuple[Pin, ...]:
    """Return the pins of an article, in the order in which they were made."""

    def work(library: sqlite3.Connection) -> tuple[Pin, ...]:
        rows = library.execute(
            "SELECT anchor, speaker FROM pins WHERE article = ? ORDER BY id", (find(library, source),)
        )
        pairs = [(anchor_from(anchor), None if speaker is None else str(speaker)) for anchor, speaker in rows]
        return tuple(Pin(anchor, speaker) for anchor, speaker in pairs if anchor is not None)

    return ask(work, ()) if is_kept(source) else ()
