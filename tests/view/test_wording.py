from __future__ import annotations

import pytest

from tui.view.wording import is_meant, synonyms


@pytest.mark.parametrize(
    ("typed", "text", "meant"),
    [
        ("dark", "Theme sayso-dark", True),
        ("dar the", "Theme sayso-dark", True),
        ("ark", "Theme sayso-dark", False),
        ("High Contrast", "high contrast dark", True),
        ("csv file", "save csv", False),
        ("", "anything", False),
        ("…", "anything", False),
    ],
)
def test_every_word_begins_one_of_the_words(typed: str, text: str, meant: bool) -> None:
    assert is_meant(typed, text) is meant


def test_every_command_has_words() -> None:
    assert all(words for words in synonyms().values())
    assert "bookmark" in synonyms()["mark.set"]
