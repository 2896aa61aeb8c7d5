"""The fullest name of the text."""

from __future__ import annotations

import pytest

from tests.quotes.reading import voices

CASES = {
    "headline": ("New Lorne Quay Opens in May, Says Pedro Marsk\n\n“Go,” Marsk said.", "Pedro Marsk"),
    "what is quoted": ("“I know Pedro Marsk,” Ada Holm said.\n\n“Go,” Marsk said.", "Pedro Marsk"),
    "caption below": ("“Go,” Marsk said.\n\n“PEDRO” by Pedro J. Marsk", "Pedro J. Marsk"),
    "particles": ("“I know Ursula von der Aue,” Ada Holm said.\n\n“Go,” von der Aue said.", "Ursula von der Aue"),
    "two given names": ("“Ask Pedro Marsk or Lena Marsk,” Ada Holm said.\n\n“Go,” Marsk said.", "Marsk"),
    "other gender": ("“Ask Lena Marsk,” Ada Holm said.\n\n“Go,” Mr. Marsk said.", "Marsk"),
    "a question": ("“Will Marsk go?” Ada Holm said.\n\n“Go,” Marsk said.", "Marsk"),
    "given name": ("“I know Lena Marsk,” Ada Holm said.\n\nHis wife, Lena, waved. “Go,” she said.", "Lena Marsk"),
    "two surnames": (
        "“Ask Lena Marsk or Lena Lund,” Ada Holm said.\n\nHis wife, Lena, waved. “Go,” she said.",
        "Lena",
    ),
    "club": ("“Go,” Tottering said.\n\nThey saw Tottering Hotspur win.", "Tottering Hotspur"),
    "two clubs": ("“Go,” Tottering said.\n\nTottering United met Tottering Rovers.", "Tottering"),
}


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_the_name_in_full(text: str, name: str) -> None:
    assert name in voices(text)
