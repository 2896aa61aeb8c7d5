"""Screens as text: what a golden file holds, and when a screen differs from it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.golden_screen import compare, dump

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener
    from tests.end_to_end.terminal import Terminal

DRAW = r"""
print('\x1b[1;31mHarbour\x1b[0m 港 reopens')
print('said \x1b[48;2;16;32;48mMira\x1b[0m', end='')
"""


@pytest.fixture
def screen(open_terminal: Opener) -> Terminal:
    terminal = open_terminal(sys.executable, "-c", DRAW, size=(20, 3))
    assert terminal.wait_exit() == 0, terminal.text
    return terminal


def test_dump(screen: Terminal) -> None:
    assert dump(screen).splitlines() == [
        "20x3",
        " 1|Harbour 港 reopens",
        " 2|said Mira",
        " 3|",
        "styles",
        "plain default on default",
        "a bold 1 on default",
        "b default on #102030",
        " 1: 0-6 a",
        " 2: 5-8 b",
    ]


def test_the_same_screen_passes_and_another_fails(screen: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "golden" / "open.txt"
    with pytest.raises(AssertionError, match="is missing"):
        compare(screen, file, rewrite=False)
    compare(screen, file, rewrite=True)
    compare(screen, file, rewrite=False)
    file.write_text(file.read_text().replace("5-8 b", "5-9 b"))
    with pytest.raises(AssertionError, match=r"open\.txt"):
        compare(screen, file, rewrite=False)
