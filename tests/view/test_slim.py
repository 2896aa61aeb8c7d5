from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.end_to_end.emulator import Emulator
from tui.view.slim import slim

PARTS = "0 1 2 3 4 7 22 27 31 97 39 44 107 49 38;5;12 48;5;3 38;2;1;2;3 48;2;9;9;9 1;38;2;1;2;3;48;2;4;5;6"
CODES = st.sampled_from(["", *PARTS.split()])
STYLES = st.lists(CODES, max_size=3).map(lambda codes: f"\x1b[{';'.join(codes)}m")
MOVES = st.sampled_from(["\x1b[2;3H", "\x1b[1;1H", "\x1b[?25l"])
OUTPUT = st.lists(STYLES | MOVES | st.text("ab ", min_size=1, max_size=4), max_size=20).map("".join)


@given(OUTPUT)
def test_the_picture_is_the_same(data: str) -> None:
    one, other = Emulator(20, 4), Emulator(20, 4)
    one.feed(f"\x1b[m{data}\x1b[m".encode())
    other.feed(slim(f"\x1b[m{data}\x1b[m").encode())
    assert other.cells() == one.cells()
    assert other.cursor == one.cursor


def test_what_stays_is_not_said_again() -> None:
    page = "38;2;9;9;9;48;2;0;0;0"
    drawn = f"\x1b[{page}mThe quay\x1b[0m\x1b[{page}m is closed\x1b[0m\x1b[38;2;9;9;9;48;2;1;1;1mnow\x1b[0m"
    assert slim(drawn) == f"\x1b[0;{page}mThe quay is closed\x1b[48;2;1;1;1mnow\x1b[39;49m"


def test_attributes_are_taken_back() -> None:
    assert slim("\x1b[1;31mone\x1b[0m\x1b[31mtwo\x1b[0m") == "\x1b[0;1;31mone\x1b[0;31mtwo\x1b[39m"
    assert slim("\x1b[1mone\x1b[0mtwo") == "\x1b[0;1mone\x1b[mtwo"
    assert slim("nothing") == "nothing"
