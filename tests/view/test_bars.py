from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.bars import bar, resampled, sparkline


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, ""), (0.05, "╸"), (0.1, "━"), (0.25, "━━╸"), (1, "━━━━━━━━━━"), (0.001, "╸"), (7, "━━━━━━━━━━")],
)
def test_a_bar_is_exact_to_half_a_cell_and_never_hides_what_is_there(share: float, drawn: str) -> None:
    assert bar(share, 10) == drawn


def test_a_bar_without_room_is_none() -> None:
    assert bar(0.5, 0) == ""


def test_resampling_to_fewer_takes_means() -> None:
    assert resampled((0.0, 1.0, 0.5, 0.5), 2) == (0.5, 0.5)


def test_resampling_to_more_repeats() -> None:
    assert resampled((0.0, 1.0), 4) == (0.0, 0.0, 1.0, 1.0)


def test_nothing_resampled_is_empty() -> None:
    assert resampled((), 3) == (0.0, 0.0, 0.0)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=80), st.integers(1, 60))
def test_resampling_keeps_the_mean(values: list[float], count: int) -> None:
    means = resampled(values, count)
    assert len(means) == count
    assert sum(means) / count == pytest.approx(sum(values) / len(values), abs=1e-9)


def test_a_sparkline_has_eight_heights() -> None:
    assert sparkline([0, 0.2, 0.5, 0.99, 1.0]) == "▁▂▅██"
