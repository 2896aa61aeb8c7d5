from __future__ import annotations

import pytest

from tui.keymap.typed import MOST, Act, Outcome, Typed


class Keys:
    """What keys do in a reader that has panes 1 to 3, and the second one in focus after its number."""

    ids = {  # noqa: RUF012
        "1": "go.1",
        "2": "go.2",
        "3": "go.3",
        "]": "next",
        "j": "pane.down",
        "g g": "pane.top",
        "q": "quit",
        "z z": "middle",
        "x": "cut",
        "x y": "both",
    }
    before = {"}": "paragraph"}  # noqa: RUF012

    def id_of(self, keys: str) -> str | None:
        return self.ids.get(keys)

    def id_before(self, keys: str) -> str | None:
        return self.before.get(keys) or self.ids.get(keys)

    def continues(self, keys: str) -> bool:
        return any(other.startswith(f"{keys} ") for other in self.ids)

    def counted(self, id_: str) -> bool:
        return id_ in ("next", "pane.down", "paragraph", "pane.top")

    def goes_to_pane(self, id_: str) -> bool:
        return id_.startswith("go.")

    def is_of_pane(self, id_: str) -> bool:
        return id_.startswith("pane.")


def pressed(*keys: str, apart: float = 0.1) -> Outcome:
    typed = Typed(1.0)
    outcome = Outcome(Act.PASS)
    for number, key in enumerate(keys):
        outcome = typed.press(key, number * apart, Keys())
    return outcome


def acts(*keys: str, apart: float = 0.1) -> list[Act]:
    return [pressed(*keys[: number + 1], apart=apart).act for number in range(len(keys))]


def test_a_key_alone_does_what_it_does() -> None:
    assert acts("]") == [Act.PASS]
    assert acts("?") == [Act.PASS]


@pytest.mark.parametrize(("keys", "count"), [("5]", 5), ("45]", 45), ("40]", 40), ("5j", 5), ("99999]", MOST)])
def test_a_number_counts(keys: str, count: int) -> None:
    assert pressed(*keys) == Outcome(Act.COUNT, keys[-1], count)


def test_the_number_of_a_pane_goes_there_at_once_and_counts_if_what_follows_is_meant_for_the_text() -> None:
    assert acts("3", "]") == [Act.COUNT, Act.COUNT]
    assert pressed("3", "]") == Outcome(Act.COUNT, "]", 3, back=True)
    assert pressed("2", "}") == Outcome(Act.COUNT, "}", 2, back=True)


def test_but_not_if_the_pane_has_a_meaning_for_it() -> None:
    assert acts("2", "j") == [Act.COUNT, Act.PASS]


def test_nor_if_it_follows_late() -> None:
    assert acts("3", "]", apart=2.0) == [Act.COUNT, Act.PASS]


def test_nor_if_it_takes_no_count() -> None:
    assert acts("3", "q") == [Act.COUNT, Act.PASS]


def test_a_number_that_goes_on_counts_even_for_the_pane() -> None:
    assert acts("1", "0", "j") == [Act.COUNT, Act.WAIT, Act.COUNT]
    assert pressed("1", "0") == Outcome(Act.WAIT, back=True)
    assert pressed("1", "0", "j") == Outcome(Act.COUNT, "j", 10)
    assert acts("4", "2", "]") == [Act.WAIT, Act.WAIT, Act.COUNT]
    assert pressed("2", "3", "]") == Outcome(Act.COUNT, "]", 23, back=True)


def test_zero_is_no_beginning_of_a_number() -> None:
    assert acts("0", "]") == [Act.PASS, Act.PASS]


def test_a_sequence_is_one_key() -> None:
    assert pressed("g").act is Act.WAIT
    assert pressed("g", "g") == Outcome(Act.PRESS, "g g")
    assert pressed("4", "g", "g") == Outcome(Act.COUNT, "g g", 4)
    assert pressed("4", "z", "z") == Outcome(Act.PRESS, "z z")


def test_a_sequence_that_there_is_not_does_nothing() -> None:
    assert acts("g", "x") == [Act.WAIT, Act.DROP]
    assert acts("g", "x", "]")[-1] is Act.PASS


def test_a_key_that_may_have_a_rest_does_its_own_if_none_comes() -> None:
    assert pressed("x") == Outcome(Act.WAIT, "x", soon=True)
    assert pressed("x", "y") == Outcome(Act.PRESS, "x y")
    assert pressed("x", "]") == Outcome(Act.BOTH, "x")
    typed = Typed()
    typed.press("x", 0.0, Keys())
    assert typed.over() == "x"
    assert not typed.shown


def test_escape_clears_what_is_being_typed_and_nothing_else() -> None:
    assert acts("5", "escape", "]") == [Act.WAIT, Act.DROP, Act.PASS]
    assert acts("g", "escape") == [Act.WAIT, Act.DROP]
    assert acts("escape") == [Act.PASS]
    assert acts("2", "escape") == [Act.COUNT, Act.PASS]


def test_what_is_being_typed_shows() -> None:
    typed = Typed()
    for key, shown in (("5", "5"), ("0", "50"), ("g", "50 g"), ("g", "")):
        typed.press(key, 0.0, Keys())
        assert typed.shown == shown
    typed.press("2", 0.0, Keys())
    assert typed.shown == "", "it has gone to a pane"
