from __future__ import annotations

import pytest

from tui.view.ground import guessed_dark, is_dark


@pytest.mark.parametrize(
    ("colour", "dark"),
    [
        ("rgb:0000/0000/0000", True),
        ("rgb:ffff/ffff/ffff", False),
        ("rgb:f/f/f", False),
        ("rgb:fa/f7/f1", False),
        ("rgba:1e1e/1e1e/2e2e/ffff", True),
        ("#002b36", True),
        ("#fdf6e3", False),
        ("rgb:0000/0000/ffff", True),
        ("rgb:ffff/ffff/0000", False),
        ("", None),
        ("?", None),
        ("rgb:gggg/0000/0000", None),
        ("rgb:ffff/ffff", None),
    ],
)
def test_what_a_terminal_says_of_its_background(colour: str, dark: bool | None) -> None:
    assert is_dark(colour) is dark


@pytest.mark.parametrize(
    ("said", "dark"),
    [("15;0", True), ("0;15", False), ("0;default;15", False), ("0;7", False), ("7;8", True), ("0;default", None)],
)
def test_what_is_said_in_the_environment(said: str, dark: bool | None) -> None:
    assert guessed_dark({"COLORFGBG": said}) is dark


def test_nothing_is_said() -> None:
    assert guessed_dark({}) is None
