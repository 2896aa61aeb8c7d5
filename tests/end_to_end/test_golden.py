"""Four screens as they are, letter by letter and colour by colour: wide and narrow, dark and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.conftest import Opener
    from tests.end_to_end.terminal import Terminal


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("wide-dark", (140, 40), ""),
        ("medium-light", (100, 30), "T"),
        ("narrow-dark", (80, 24), ""),
        ("small-light", (40, 12), "T"),
    ],
)
def test_the_third_quotation_is_the_current_one(
    sayso: Opener,
    golden: Callable[[Terminal, str], None],
    tmp_path: Path,
    name: str,
    size: tuple[int, int],
    keys: str,
) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    terminal = sayso(path, size=size)
    terminal.wait_for("10 quotations")
    terminal.press(*keys, "]", "]", "]")
    terminal.wait_for("3/10 Olav Brandt")
    golden(terminal, name)
