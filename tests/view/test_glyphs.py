from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.bars import TRACK, bar, sparkline
from tui.view.colours import COLOURS, NOBODY_MARK, bar_mark
from tui.view.fit import cells
from tui.view.glyphs import has_few_colours, has_few_signs, has_no_colours, is_plain_terminal, with_few_signs
from tui.view.marginalia import PIN
from tui.view.outline_draw import POINTER
from tui.view.pieces import KIND_MARKS

SIGNS = "".join(
    (
        *KIND_MARKS.values(),
        *(bar_mark(colour, plain=True) for colour in range(COLOURS)),
        NOBODY_MARK,
        PIN,
        POINTER,
        bar(0.55, 10),
        TRACK,
        sparkline([n / 8 for n in range(8)]),
        "╭─╮╰╯│╹╻┃◀█▀▄“”‘’–—…·•▸→←↑↓",
    )
)


@pytest.mark.parametrize(
    ("term", "plain", "colours", "none", "signs"),
    [
        ("xterm-256color", False, False, False, False),
        ("tmux-256color", False, False, False, False),
        ("screen", False, False, False, False),
        ("", False, False, False, False),
        ("linux", False, True, False, True),
        ("linux-16color", False, True, False, True),
        ("xterm-16color", False, True, False, False),
        ("vt100", False, True, True, True),
        ("dumb", True, False, False, False),
    ],
)
def test_what_kinds_of_terminals_can_show(term: str, plain: bool, colours: bool, none: bool, signs: bool) -> None:
    environment = {"TERM": term}
    assert is_plain_terminal(environment) is plain
    assert has_few_colours(environment) is colours
    assert has_no_colours(environment) is none
    assert has_few_signs(environment, "utf-8") is signs
    assert has_few_signs(environment, "iso-8859-1")


def test_our_signs_are_those_of_the_console() -> None:
    shown = with_few_signs(SIGNS, "utf-8")
    assert cells(shown) == cells(SIGNS)
    beyond = set(shown) - set("“”‘’–—•…→←↑↓")  # which its fonts have all the same
    assert all(character.encode("cp437") for character in beyond)
    kinds = with_few_signs("".join(KIND_MARKS.values()), "utf-8")
    assert kinds.isascii()
    assert len(set(kinds)) == len(KIND_MARKS)


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1", "cp437", "koi8-r"])
def test_everything_can_be_written_in_any_encoding(encoding: str) -> None:
    shown = with_few_signs(SIGNS + "日本 ü", encoding)
    assert shown.encode(encoding)
    assert cells(shown) == cells(SIGNS + "日本 ü")


@given(st.text(st.characters(exclude_categories=["C", "M", "Z"]), max_size=40))
def test_nothing_gets_wider_or_narrower(text: str) -> None:
    assert cells(with_few_signs(text, "utf-8")) == cells(text)
