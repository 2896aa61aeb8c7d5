from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.characters import sendable
from tui.view.fit import cells
from tui.view.shelf import Choice, Section, ago, filtered, pointed, shelf

if TYPE_CHECKING:
    from tui.view.pieces import Line

LAST = Section("Read last", (Choice("/home/a/tide.txt", "The tide", "yesterday"),))
SAMPLES = Section(
    "Samples", (Choice("/s/lido.txt", "The lido", "Swimmers"), Choice("/s/bell.txt", "The bell", "Bronze"))
)
NOW = datetime(2026, 3, 10, 14, 30, tzinfo=timezone(timedelta(hours=2)))


def written(line: Line) -> str:
    return "".join(piece.text for piece in line)


def test_sections_and_their_choices() -> None:
    shown = shelf((LAST, SAMPLES), 30)
    assert [written(row.line) for row in shown.rows] == [
        "  Read last",
        "  The tide",
        "  yesterday",
        "",
        "  Samples",
        "  The lido",
        "  Swimmers",
        "  The bell",
        "  Bronze",
    ]
    assert shown.tops == (1, 5, 7)
    assert [shown.choice_at(row) for row in range(-1, 10)] == [None, None, 0, 0, None, None, 1, 1, 2, 2, None]


def test_an_empty_section_has_no_heading() -> None:
    assert shelf((Section("Read last", ()), SAMPLES), 30).tops == (1, 3)
    assert shelf((), 30).rows == ()


def test_the_pointer_stands_in_the_margin() -> None:
    assert written(pointed(shelf((LAST,), 30).rows[1].line)) == "❯ The tide"


def test_the_filter_wants_every_word_anywhere_in_any_case() -> None:
    def left(typed: str) -> list[str]:
        return [choice.title for section in filtered((LAST, SAMPLES), typed) for choice in section.choices]

    assert left("THE li") == ["The lido"]
    assert left("bronze") == ["The bell"]
    assert left("tide.txt") == ["The tide"]
    assert left("") == ["The tide", "The lido", "The bell"]
    assert left("nothing of the kind") == []


def test_a_choice_comes_into_view_with_its_heading() -> None:
    shown = shelf((LAST, SAMPLES), 30)
    assert shown.scrolled(0, 5, 2) == 5  # the last one ends below: its two rows and one more
    assert shown.scrolled(5, 5, 1) == 4  # going up, the heading comes with it
    assert shown.scrolled(2, 5, 0) == 0
    assert shown.scrolled(0, 20, 2) == 0


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=14), "14 hours ago"),
        (timedelta(hours=15), "yesterday"),
        (timedelta(days=6), "6 days ago"),
        (timedelta(days=7), "3 March"),
        (timedelta(days=100), "30 November 2025"),
        (timedelta(seconds=-90), "just now"),  # a clock that was set back
    ],
)
def test_how_long_ago(back: timedelta, said: str) -> None:
    assert ago((NOW - back).astimezone(UTC), NOW) == said


@given(st.text(max_size=80), st.text(max_size=80), st.integers(4, 90))
def test_no_row_is_wider_than_the_list_or_carries_control_characters(title: str, detail: str, width: int) -> None:
    for row in shelf((Section("S", (Choice("x", title, detail),)),), width).rows:
        assert cells(written(row.line)) <= width
        assert written(row.line) == sendable(written(row.line))
