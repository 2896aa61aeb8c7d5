"""Names that are words of another kind too."""

from __future__ import annotations

import pytest

from tests.quotes.reading import said, voices

ALL_ALIKE = {
    "month as a surname": ("“Go,” Greta May said.\n\n“Go,” Mrs May said.\n\n“Go,” May said.", "Greta May"),
    "month as a given name": ("“Go,” said April Holm.\n\n“Go,” Ms. Holm said.", "April Holm"),
    "auxiliary as a given name": ("Will Holm, a baker, said: “Go.”\n\n“Go,” Holm said.", "Will Holm"),
    "auxiliary as a surname": ("“Go,” said Greta Will.\n\n“Go,” Will said.", "Greta Will"),
    "title": ("“Go,” said Pete King.\n\n“Go,” Mr. King said.\n\nKing said: “Go.”", "Pete King"),
    "colour": ("“Go,” Anna Rask White said.\n\n“Go,” Ms. White said.\n\n“Go,” White said.", "Anna Rask White"),
    "people": ("“Go,” said Bryan English.\n\nEnglish said: “Go.”", "Bryan English"),
    "adverb": ("“Go,” said Thomas Long.\n\n“Go,” Long said.", "Thomas Long"),
    "adverb after it": ("“Go,” said Jack White.\n\n“Go,” White also said.", "Jack White"),
    "nationality": ("“Go,” said Karl German.\n\nGerman also said “go.”", "Karl German"),
    "month cut short": ("“Go,” columnist Hu Jun said.\n\n“Go,” Hu said.", "Hu Jun"),
    "month before a particle": ("“Go,” co-author Jan de Vries said.\n\n“Go,” De Vries said.", "Jan de Vries"),
    "faith as a given name": ("“Go,” said Capt. Christian Holm.\n\n“Go,” Holm said.", "Christian Holm"),
    "word of grammar": ("“Go,” said Daniel So.\n\n“Go,” Mr So said.\n\nMr So said: “Go.”", "Daniel So"),
    "pronoun": ("“Go,” said Alice He.\n\n“Go,” said Ms He.\n\nOn Monday, Dr. He said: “Go.”", "Alice He"),
    "relative clause after it": ("“Go,” said Greta Long.\n\nLong, who left, said: “Go.”", "Greta Long"),
    "adverb by its end": ("“Go,” said Karl Reilly.\n\nReilly left.\n\n“Go,” he said.", "Karl Reilly"),
    "preposition": ("“Go,” said Per Lund.\n\nPer Lund, a clerk, came.\n\nPer Lund said: “Go.”", "Per Lund"),
    "with an ending": ("“Go,” said Martin King Jr.\n\n“Go,” King said.", "Martin King Jr."),
}


@pytest.mark.parametrize(("text", "name"), ALL_ALIKE.values(), ids=ALL_ALIKE)
def test_one_speaker(text: str, name: str) -> None:
    assert set(voices(text)) == {name}


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Greta May left.\n\nIn May the mayor said: “Go.”", "the mayor"),
        ("Pete King left.\n\n“Go,” the King said.", "the King"),
        ("Pete King left.\n\n“Go,” King Olaf said.", "King Olaf"),
        ("On Monday Greta Holm said: “Go.”", "Greta Holm"),
        ("In March Greta Holm said: “Go.”", "Greta Holm"),
        ("Anna White left.\n\nWhite sailors said: “Go.”", "White sailors"),
    ],
)
def test_other_words_stay_what_they_are(text: str, mention: str) -> None:
    assert said(text)[-1].mention == mention


def test_a_question_does_not_begin_with_a_given_name() -> None:
    assert [one.speaker for one in said("Will Holm go? “No,” Karl Holm said.")] == ["Karl Holm"]
