from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.view.alike import is_accented, plain


@given(st.text())
def test_every_code_point_stays_one(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert len(plain(text, accents=True)) == len(text)


def test_accents_and_marks_are_told_apart() -> None:
    assert plain("“É” – it’s ø") == '"E" - it\'s o'
    assert plain("“É” – it’s ø", accents=True) == '"É" - it\'s ø'
    assert is_accented("é")
    assert is_accented("e\u0301")
    assert not is_accented("“e” – Ж")
