from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.cheatsheet import LEAST_COLUMN, Entry, Section, cheatsheet, key_names, matching
from tui.view.fit import cells

if TYPE_CHECKING:
    from tui.view.pieces import Line

WALKING = Section("Walking", (Entry(("j", "↓"), "A line down"), Entry(("k", "↑"), "A line up")))
LEAVING = Section("Leaving", (Entry(("q",), "Quit"),))


def written(line: Line) -> str:
    return "".join(piece.text for piece in line).rstrip()


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("j,down", ("j", "↓")),
        ("ctrl+d", ("Ctrl+d",)),
        ("alt+left", ("Alt+←",)),
        ("right_square_bracket,]", ("]", "]")),
        ("question_mark,f1", ("?", "F1")),
        ("f", ("f",)),
        ("G,end", ("G", "End")),
        ("+", ("+",)),
        ("shift+tab", ("Shift+Tab",)),
        ("space,f,ctrl+f,pagedown", ("Space", "f", "Ctrl+f", "PgDn")),
    ],
)
def test_keys_bear_the_names_that_stand_on_a_keyboard(keys: str, names: tuple[str, ...]) -> None:
    assert key_names(keys) == names


def test_sections_stand_one_below_the_other_where_it_is_narrow() -> None:
    assert [written(line) for line in cheatsheet((WALKING, LEAVING), 30)] == [
        " Walking",
        " j ↓  A line down",
        " k ↑  A line up",
        "",
        " Leaving",
        " q    Quit",
    ]


def test_sections_stand_side_by_side_where_it_is_wide() -> None:
    first, second, third = (written(line) for line in cheatsheet((WALKING, LEAVING), 2 * LEAST_COLUMN + 5))
    assert first.split() == ["Walking", "Leaving"]
    assert first.index("Leaving") == second.index("q")
    assert third == " k ↑  A line up"


def test_long_meanings_and_many_keys_go_on_below() -> None:
    section = Section("S", (Entry(("Space", "f", "Ctrl+f", "PgDn"), "One page down in whatever is open now"),))
    assert [written(line) for line in cheatsheet((section,), 30)] == [
        " S",
        " Space f    One page down in",
        " Ctrl+f     whatever is open",
        " PgDn       now",
    ]


def test_columns_are_filled_in_order_and_as_low_as_can_be() -> None:
    sections = tuple(Section(f"S{n}", tuple(Entry(("x",), "y") for _ in range(n))) for n in (6, 1, 1, 2))
    shown = cheatsheet(sections, 3 * LEAST_COLUMN + 8)
    assert len(shown) == 7  # S6 alone, S1 and S1, S2
    assert written(shown[0]).split() == ["S6", "S1", "S2"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (WALKING, LEAVING)),
        ("line up", (Section("Walking", (WALKING.entries[1],)),)),
        ("j", (Section("Walking", (WALKING.entries[0],)),)),
        ("leav", (LEAVING,)),
        ("exit", ()),
    ],
)
def test_entries_are_found_by_their_keys_and_words(typed: str, found: tuple[Section, ...]) -> None:
    assert matching((WALKING, LEAVING), typed) == found


def test_entries_are_found_by_what_they_are_called_too() -> None:
    assert matching((Section("Leaving", (Entry(("q",), "Quit", "exit close"),)),), "exi")


def test_nothing_is_an_empty_table() -> None:
    assert cheatsheet((), 80) == ()


KEYS = st.lists(st.sampled_from(["j", "Ctrl+x", "PgDn"]), max_size=6).map(tuple)
ENTRIES = st.lists(st.builds(Entry, KEYS, st.text("ab c", max_size=60)), max_size=5).map(tuple)
SECTIONS = st.lists(st.builds(Section, st.just("KEYS"), ENTRIES), max_size=9)


@given(SECTIONS, st.integers(24, 160))
def test_no_section_is_lost_and_every_line_is_as_wide_as_the_others(sections: list[Section], width: int) -> None:
    shown = cheatsheet(sections, width)
    widths = {cells("".join(piece.text for piece in line)) for line in shown}
    assert len(widths) <= 1
    assert all(one <= width for one in widths)
    assert sum(piece.text.strip() == "KEYS" for line in shown for piece in line) == len(sections)
