from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.view.characters import is_plain, sendable


@pytest.mark.parametrize("text", ["plain words", "naïve “quotes” – and ‘more’ … £5 €6", "Ελλάδα, Москва", "a\nb"])
def test_text_of_one_cell_a_character_is_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize("text", ["世界", "e\u0301", "😀", "a\tb", "a\x1b[31m", "soft\xadhyphen", "zero\u200bwidth"])
def test_text_that_must_be_measured_or_cleaned_is_not_plain(text: str) -> None:
    assert not is_plain(text)


@given(st.text())
def test_plain_text_is_as_wide_as_it_is_long(text: str) -> None:
    line = text.replace("\n", "")
    if is_plain(line):
        assert cell_len(line) == len(line)


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_sent_keeps_its_length_and_holds_no_control_character(text: str) -> None:
    sent = sendable(text)
    assert len(sent) == len(text)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in sent)
    sent.encode()  # no lone surrogate is left


def test_escape_sequences_and_bidi_overrides_are_defused() -> None:
    assert sendable("a\x1b]0;title\x07b\x9bc\u202ed") == "a�]0;title�b�c�d"
    assert sendable("tab\there") == "tab here"
