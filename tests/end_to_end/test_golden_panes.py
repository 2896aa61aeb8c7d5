"""Every screen and pane over the article as it is, letter by letter and colour by colour, in dark and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.conftest import Opener
    from tests.end_to_end.terminal import Terminal

# What is shown, the keys that lead there, a text that is seen then, and the keys that lead back.
STEPS = (
    ("evidence", "i", "Why Olav Brandt?", ("escape",)),
    ("transcript", "v", "▌   “Every stone", ("v",)),
    ("copying", "Y", "BibTeX", ("escape",)),
    ("marks", "M", "Marks and pins", ("escape",)),
    ("review", "E", "accept", ("escape",)),
    ("help", "?", "searches", ("escape",)),
)


@pytest.mark.parametrize(("theme", "size", "keys"), [("dark", (100, 30), ""), ("light", (80, 24), "T")])
def test_every_pane_over_the_article(
    sayso: Opener,
    golden: Callable[[Terminal, str], None],
    harbour: Path,
    theme: str,
    size: tuple[int, int],
    keys: str,
) -> None:
    terminal = sayso(harbour, size=size)
    terminal.wait_for("10 quotations")
    terminal.press(*keys, "]", "]", "]", "m", "a", "p")
    terminal.wait_for("pinned")
    terminal.press("[")  # a jump clears the notice
    terminal.wait_for("2/10 Mira Kolb")
    terminal.press("]")
    terminal.wait_for("3/10 Olav Brandt")
    for name, key, seen, back in STEPS:
        terminal.press(key)
        terminal.wait_for(seen)
        golden(terminal, f"{name}-{theme}")
        terminal.press(*back)
        terminal.wait_gone(seen)
