from __future__ import annotations

from tui.view.trail import LONGEST, Stop, Trail

A, B, C = Stop(0, None), Stop(100, 1), Stop(200, 2)


def test_one_goes_back_the_way_one_came_and_forward_again() -> None:
    trail = Trail().leave(A).leave(B)
    stop, trail = trail.back(C)
    assert stop == B
    stop, trail = trail.back(B)
    assert stop == A
    stop, trail = trail.forward(A)
    assert stop == B
    stop, trail = trail.forward(B)
    assert stop == C


def test_at_the_ends_one_stays() -> None:
    trail = Trail().leave(A)
    assert trail.forward(B) == (None, trail)
    assert Trail().back(A) == (None, Trail())


def test_a_new_jump_forgets_what_was_ahead() -> None:
    _, trail = Trail().leave(A).leave(B).back(C)
    assert trail.leave(Stop(50, 7)).forward(B)[0] is None


def test_the_same_stop_is_not_kept_twice() -> None:
    assert Trail().leave(A).leave(A).behind == (A,)


def test_the_trail_does_not_grow_for_ever() -> None:
    trail = Trail()
    for number in range(3 * LONGEST):
        trail = trail.leave(Stop(number, None))
    assert len(trail.behind) == LONGEST
    assert trail.behind[-1].offset == 3 * LONGEST - 1
