"""Whoever is made to say something is the one who says it."""

from __future__ import annotations

import pytest

from tests.quotes.reading import mentioned, narration
from tui.quotes.english.reporting import Passage

CASES = {
    "a pronoun": ("The letter led her to say so.", "her"),
    "a noun": ("The flood prompted the mayor of Lorne to say so.", "the mayor of Lorne"),
    "a clause inside": ("It drove Ilse Marrow, who runs the mill, to say so.", "Ilse Marrow"),
    "its own subject": ("Ilse Marrow wrote a letter to say so.", "Ilse Marrow"),
    "who is made to": ("Ilse Marrow was forced to say so.", "Ilse Marrow"),
    "a second verb": ("Marrow joked that the mill was hers, but went on to say so.", "Marrow"),
    "its own subject after a conjunction": ("Marrow left, but she’s expected to say so.", "she’s"),
    "of whom it is said": ("Ilse Marrow is said to have told the guild so.", "Ilse Marrow"),
    "a gerund with a noun": ("The town denied it, with Ilse Marrow taking the floor to say so.", "Ilse Marrow"),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_the_last_verb(text: str, speaker: str) -> None:
    n = narration(text)
    assert mentioned(text, n, Passage(n, n.sentences[0]).reports[-1].speaker) == speaker
