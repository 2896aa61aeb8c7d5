"""Whom a pronoun stands for."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Holm met Karl Brask. “We go,” she said.", "Ada Holm"),
        ("Ada Holm met Karl Brask. “We go,” he said.", "Karl Brask"),
        ("Ada Holm spoke first.\n\nThen Ruta Selig rose.\n\n“We go,” she said.", "Ruta Selig"),
        ("Ada Holm rose. Ruta Selig left the hall.\n\n“We stay,” Ruta Selig said.\n\n“We go,” she said.", "Ruta Selig"),
        ("Mr. Quill met Ms. Arden. “We go,” he said.", "Quill"),
        ("His mother, Quillon Arden, rose. Karl Brask left. “We go,” she said.", "Quillon Arden"),
        ("Quillon Arden rose. She sat down. Karl Brask left. “We go,” she said.", "Quillon Arden"),
        ("The Harbour Council met. “We are shut,” it said.", "Harbour Council"),
        ("Two fishermen said the ice was thin. “We go,” they said.", "Two fishermen"),
    ],
)
def test_pronoun(text: str, speaker: str) -> None:
    assert said(text)[-1].speaker == speaker


def test_a_woman_is_never_he() -> None:
    assert said("Ada Holm sat alone. “We go,” he said.")[-1].speaker is None
