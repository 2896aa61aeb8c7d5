from __future__ import annotations

import pytest

from tui.keymap.names import key, key_name, sequence


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("n", "n"),
        ("G", "G"),
        ("shift+g", "G"),
        ("Ctrl-D", "ctrl+d"),
        ("control+d", "ctrl+d"),
        ("CTRL+ALT+x", "ctrl+alt+x"),
        ("alt+1", "alt+1"),
        ("alt+<", "alt+<"),
        ("ctrl++", "ctrl++"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("return", "enter"),
        ("F5", "f5"),
        ("f25", None),
        ("question_mark", "?"),
        ("left_square_bracket", "["),
        ("less_than_sign", "<"),
        ("minus", "-"),
        (" ", "space"),
        (",", "comma"),
        ("↑", "up"),
        ("ctrl+i", "tab"),
        ("shift+tab", "shift+tab"),
        ("banana", None),
        ("", None),
        ("\x1b", None),
        ("é", "é"),
    ],
)
def test_a_key_is_known_by_every_name_that_people_give_it(written: str, named: str | None) -> None:
    assert key(written) == named


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("gg", "g g"),
        ("g g", "g g"),
        ("zz", "z z"),
        ("]q", "] q"),
        (":n", ": n"),
        ("ctrl+w o", "ctrl+w o"),
        ("g pgdn", "g pagedown"),
        (" ", "space"),
        ("up", "up"),
        ("hello", None),
        ("g hello", None),
    ],
)
def test_a_sequence_may_have_blanks_or_not(written: str, named: str | None) -> None:
    assert sequence(written) == named


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ("g g", "gg"),
        ("ctrl+w o", "Ctrl+w o"),
        ("comma", ","),
        ("pagedown", "PgDn"),
        ("question_mark", "?"),
        ("ctrl+alt+x", "Ctrl+Alt+x"),
        ("f1", "F1"),
        ("+", "+"),
        ("ctrl++", "Ctrl++"),
    ],
)
def test_a_key_shows_as_it_stands_on_the_keyboard(named: str, shown: str) -> None:
    assert key_name(named) == shown
