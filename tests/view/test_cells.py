"""The screen looks the same, whether all of each frame is written or no more than what changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.end_to_end.emulator import Emulator
from tui.view.cells import Cells
from tui.view.slim import slim

SIZE = (24, 6)
_LINK = "\x1b]8;id=1;https://example.org/\x1b\\"
_WORDS = ["harbour", " ", "   ", "│", "“quay”", "▌●", "港", "👩\u200d🚀", "e\u0301", "a\ufe0f", "x" * 30, "ß"]
_STYLES = ["\x1b[31m", "\x1b[1;38;2;1;2;3;48;2;4;5;6m", "\x1b[4m", "\x1b[7;38;5;12m"]


def piece(style: str, text: str, *, linked: bool) -> str:
    styled = f"{style}{text}\x1b[0m" if style else text
    return f"{_LINK}{styled}\x1b]8;;\x1b\\" if linked else styled


PIECES = st.builds(piece, st.sampled_from(["", *_STYLES]), st.sampled_from(_WORDS), linked=st.booleans())
STRIPS = st.builds(
    lambda row, column, pieces: f"\x1b[{row};{column}H" + "".join(pieces) + ("\n" if row < SIZE[1] else ""),
    st.integers(1, SIZE[1]),
    st.integers(1, SIZE[0]),
    st.lists(PIECES, max_size=3),
)
FRAMES = st.builds("".join, st.lists(STRIPS, min_size=1, max_size=4))
OTHERS = st.sampled_from(["\x1b[2J", "\x1b[?25l", "\x07", "\x1b[?2026h", "\x1b[?2026l", "\x1b[1;1H", "\x1b[2;1H\x1b[K"])


@given(st.lists(st.one_of(FRAMES, FRAMES, FRAMES, OTHERS), max_size=12))
def test_the_screen_is_the_same(frames: list[str]) -> None:
    cells, whole, changed = Cells(SIZE[0]), Emulator(*SIZE), Emulator(*SIZE)
    for terminal in (whole, changed):
        terminal.feed(b"\x1b[?7l")
    for frame in frames:
        whole.feed(slim(frame).encode())
        changed.feed(slim(cells.changed(frame)).encode())
        assert changed.cells() == whole.cells()


def test_what_stands_there_is_not_written_again() -> None:
    cells = Cells(SIZE[0])
    frame = "\x1b[1;1H\x1b[31mThe quay\x1b[0m is shut."
    assert cells.changed(frame) == "\x1b[1;1H\x1b[31mThe quay\x1b[m is shut."
    assert cells.changed(frame) == ""
    assert cells.changed(frame.replace("shut", "open")) == "\x1b[1;13Hopen"


def test_a_screen_that_begins_anew_is_written_whole() -> None:
    cells = Cells(SIZE[0])
    frame = "\x1b[1;1HThe quay"
    assert cells.changed(frame) == frame
    cells.begin(30)
    assert cells.changed(frame) == frame


def test_after_what_is_no_frame_all_is_written() -> None:
    cells = Cells(SIZE[0])
    frame = "\x1b[1;1HThe quay"
    cells.changed(frame)
    assert cells.changed("\x1b[2J") == "\x1b[2J"
    assert cells.changed(frame) == frame


def test_the_cursor_is_left_where_the_frame_leaves_it() -> None:
    cells = Cells(SIZE[0])
    frame = "\x1b[1;1HThe quay\n\x1b[3;4H"
    cells.changed(frame)
    assert cells.changed(frame) == "\x1b[3;4H"
