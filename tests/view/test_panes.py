from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.view.panes import Form, Pane, Panes

ARTICLE, SPEAKERS, STATISTICS = Pane
WIDE, MIDDLE, NARROW = Panes(140, 40), Panes(100, 30), Panes(80, 24)


def shown(panes: Panes) -> set[Pane]:
    return {pane for pane in Pane if panes.is_shown(pane)}


@pytest.mark.parametrize(
    ("size", "form"),
    [
        ((140, 40), Form.COLUMNS),
        ((120, 40), Form.STACKED),
        ((100, 30), Form.STACKED),
        ((100, 16), Form.SINGLE),
        ((99, 50), Form.FOLDED),
        ((40, 12), Form.FOLDED),
        ((20, 6), Form.FOLDED),
        ((19, 40), Form.TINY),
        ((200, 5), Form.TINY),
    ],
)
def test_the_size_decides_how_the_panes_lie(size: tuple[int, int], form: Form) -> None:
    assert Panes(*size).form is form


def test_there_is_room_for_all_three_or_for_the_article_alone() -> None:
    assert shown(WIDE) == shown(MIDDLE) == set(Pane)
    assert shown(NARROW) == {ARTICLE}
    assert shown(Panes(10, 3)) == set()


def test_a_pane_beside_the_article_is_hidden_and_shown_and_leaves_the_keys_alone() -> None:
    hidden = WIDE.toggle(SPEAKERS)
    assert shown(hidden) == {ARTICLE, STATISTICS}
    assert hidden.focus is ARTICLE
    assert hidden.toggle(SPEAKERS) == WIDE


def test_the_article_gets_the_keys_of_a_pane_that_is_hidden() -> None:
    assert WIDE.go_to(SPEAKERS).toggle(SPEAKERS).focus is ARTICLE


def test_in_a_narrow_terminal_a_pane_opens_over_the_article_and_takes_the_keys() -> None:
    over = NARROW.toggle(SPEAKERS)
    assert over.over is SPEAKERS
    assert over.focus is SPEAKERS
    assert shown(over) == {ARTICLE, SPEAKERS}
    assert over.toggle(SPEAKERS) == NARROW
    assert over.close() == NARROW
    assert over.toggle(STATISTICS).over is STATISTICS, "one at a time"


def test_walking_the_panes_goes_round_in_any_size() -> None:
    for panes in (WIDE, MIDDLE, NARROW, Panes(100, 16)):
        walked = panes
        met = []
        for _ in range(3):
            walked = walked.next(1)
            assert walked.is_shown(walked.focus)
            met.append(walked.focus)
        assert met == [SPEAKERS, STATISTICS, ARTICLE]
        assert walked == panes
        assert panes.next(-1).focus is STATISTICS


def test_a_hidden_pane_is_passed_over_but_can_be_gone_to() -> None:
    hidden = WIDE.toggle(SPEAKERS)
    assert hidden.next(1).focus is STATISTICS
    assert shown(hidden.go_to(SPEAKERS)) == set(Pane)


def test_zooming_leaves_the_pane_with_the_keys_and_comes_back() -> None:
    assert shown(WIDE.go_to(SPEAKERS).zoom()) == {SPEAKERS}
    assert shown(NARROW.zoom()) == {ARTICLE}
    assert WIDE.zoom().zoom() == WIDE
    assert NARROW.toggle(SPEAKERS).zoom().zoom() == NARROW.toggle(SPEAKERS)
    assert shown(WIDE.zoom().next(1)) == {SPEAKERS}, "the zoom walks along"


def test_the_article_alone_until_a_pane_is_wanted() -> None:
    alone = WIDE.leave_alone()
    assert alone.alone
    assert shown(alone) == {ARTICLE}
    assert alone.leave_alone() == WIDE
    assert shown(alone.toggle(SPEAKERS)) == set(Pane)
    assert not alone.go_to(SPEAKERS).alone


def test_another_size_keeps_the_keys_where_they_are() -> None:
    over = WIDE.go_to(SPEAKERS).resized(80, 24)
    assert over.over is SPEAKERS
    assert over.focus is SPEAKERS
    beside = over.resized(140, 40)
    assert beside.over is None
    assert beside == WIDE.go_to(SPEAKERS)


STEPS = st.lists(
    st.one_of(
        st.sampled_from(list(Pane)).map(lambda pane: lambda panes: panes.go_to(pane)),
        st.sampled_from([SPEAKERS, STATISTICS]).map(lambda pane: lambda panes: panes.toggle(pane)),
        st.sampled_from([1, -1]).map(lambda way: lambda panes: panes.next(way)),
        st.just(lambda panes: panes.zoom()),
        st.just(lambda panes: panes.leave_alone()),
        st.just(lambda panes: panes.close()),
        st.tuples(st.integers(20, 160), st.integers(6, 50)).map(lambda size: lambda panes: panes.resized(*size)),
    ),
    max_size=12,
)


@given(STEPS, st.integers(20, 160), st.integers(6, 50))
def test_whatever_one_does_the_pane_with_the_keys_is_on_the_screen(steps: list, width: int, height: int) -> None:  # type: ignore[type-arg]
    panes = Panes(width, height)
    for step in steps:
        panes = step(panes)
        assert panes.is_shown(panes.focus), panes
        assert panes.over is None or panes.over not in panes.beside
