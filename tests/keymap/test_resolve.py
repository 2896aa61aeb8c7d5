from __future__ import annotations

from typing import NamedTuple

import pytest

from tui.app.bindings import KEYS, meet
from tui.keymap.presets import PRESETS
from tui.keymap.resolve import Keymap, resolve
from tui.settings.model import Remap


class Row(NamedTuple):
    id: str
    keys: str
    place: str = "here"


TABLE = (Row("a.one", "1,o"), Row("a.two", "2"), Row("b.one", "1", "there"), Row("program.quit_always", "ctrl+q"))


def with_(*remaps: tuple[str, tuple[str, ...]], preset: dict[str, str] | None = None) -> Keymap:
    numbered = [Remap(id_, keys, line) for line, (id_, keys) in enumerate(remaps, 1)]
    return resolve(TABLE, preset or {}, numbered, lambda row, other: row.place == other.place, "s.toml")


def test_a_binding_gets_the_keys_of_the_file() -> None:
    keymap = with_(("a.one", ("x", "gg")))
    assert keymap.keys["a.one"] == ("x", "g g")
    assert not keymap.problems


def test_a_key_is_taken_away_from_what_had_it_at_the_same_place() -> None:
    keymap = with_(("a.two", ("1", "2")))
    assert keymap.keys["a.one"] == ("o",)
    assert keymap.keys["b.one"] == ("1",)
    assert not keymap.problems


def test_what_has_no_key_left_is_told_unless_that_is_wanted() -> None:
    assert with_(("a.one", ("2",))).problems == (
        's.toml:1: keys.a.one: 2 was all that a.two had; give that another key, or say "a.two" = ""',
    )
    assert not with_(("a.one", ("2",)), ("a.two", ())).problems
    swapped = with_(("a.one", ("2",)), ("a.two", ("1",)))
    assert (swapped.keys["a.one"], swapped.keys["a.two"]) == (("2",), ("1",))
    assert not swapped.problems


def test_no_key_is_given_twice() -> None:
    keymap = with_(("a.one", ("x",)), ("a.two", ("x", "y")))
    assert keymap.keys["a.two"] == ("y",)
    assert keymap.problems == ("s.toml:2: keys.a.two: x is a.one's, by line 1; it stays there",)


def test_what_is_not_known_is_told() -> None:
    keymap = with_(("a.on", ("x",)), ("xyzzy", ("x",)), ("a.two", ("banana",)))
    assert keymap.keys["a.two"] == ("2",)
    assert keymap.problems == (
        "s.toml:1: keys.a.on: there is no such command; did you mean a.one?",
        "s.toml:2: keys.xyzzy: there is no such command; sayso keys names all",
        's.toml:3: keys.a.two: there is no key "banana"',
    )


def test_the_way_out_cannot_be_lost() -> None:
    assert with_(("program.quit_always", ())).keys["program.quit_always"] == ("ctrl+q",)
    assert with_(("a.one", ("ctrl+q",)), ("program.quit_always", ())).keys["program.quit_always"] == ("ctrl+q",)


def test_the_file_has_the_last_word_over_the_preset() -> None:
    keymap = with_(("a.two", ("o",)), preset={"a.one": "o,9", "gone.away": "x"})
    assert keymap.keys["a.one"] == ("9",)
    assert keymap.keys["a.two"] == ("o",)


@pytest.mark.parametrize("preset", PRESETS)
def test_in_a_preset_no_key_means_two_things_and_nothing_is_out_of_reach(preset: str) -> None:
    keymap = resolve(KEYS, PRESETS[preset], (), meet)
    for key in KEYS:
        assert keymap.keys[key.id] or not key.keys, f"{key.id} has no key"
        for other in KEYS:
            if other.id != key.id and meet(key, other):
                assert not set(keymap.keys[key.id]) & set(keymap.keys[other.id]), (key.id, other.id)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_bindings_that_there_are(preset: str) -> None:
    assert set(PRESETS[preset]) <= {key.id for key in KEYS}


@pytest.mark.parametrize("preset", PRESETS)
def test_no_key_has_to_wait_for_another_one(preset: str) -> None:
    keymap = resolve(KEYS, PRESETS[preset], (), meet)
    for key in KEYS:
        for other in KEYS:
            if meet(key, other):
                for one in keymap.keys[key.id]:
                    assert not [longer for longer in keymap.keys[other.id] if longer.startswith(f"{one} ")], key.id
