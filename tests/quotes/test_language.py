"""Which language a text is in: what is neither German nor French counts as English."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.quotes.language import Language, language_of

SAMPLES = Path(__file__).parents[2] / "sample_articles"
TEXTS = {
    "german": ("Die Brücke bleibt zu, und das ist nicht das Ende der Welt.", Language.GERMAN),
    "french": ("Le pont restera fermé, et ce n’est pas la fin du monde pour la ville.", Language.FRENCH),
    "german quotation": ("„Die Brücke bleibt zu“, sagte Ilse Marrow.", Language.GERMAN),
    "french quotation": ("« Le pont restera fermé », a déclaré la maire.", Language.FRENCH),
    "english": ("The bridge stays shut, and that is not the end of the world.", Language.ENGLISH),
    "english with french names": (
        "The mayor of La Roche-sur-Vaure told the daily Le Petit Passeur that the Pont des Trois was shut.",
        Language.ENGLISH,
    ),
    "english with a german quotation": (
        "“Ich bin der Letzte,” said the miller of Isenau, in the dialect that was once heard in all of the valley.",
        Language.ENGLISH,
    ),
    "english with a spanish name": ("María José de la Cruz said, “No puedo.”", Language.ENGLISH),
    "spanish": (
        "El puente de la ciudad no se abrirá más, y eso es lo que dijo la alcaldesa el martes.",
        Language.ENGLISH,
    ),
    "italian": ("Il ponte della città non verrà più aperto, ha detto la sindaca, e non è un bene.", Language.ENGLISH),
    "portuguese": (
        "A ponte da cidade não vai mais abrir, disse a prefeita, e isso não é o fim do mundo.",
        Language.ENGLISH,
    ),
    "dutch": ("De brug van de stad gaat niet meer open, zei de burgemeester, en dat is het einde.", Language.ENGLISH),
    "one word": ("Die", Language.ENGLISH),
    "nothing": ("", Language.ENGLISH),
}


@pytest.mark.parametrize(("text", "language"), TEXTS.values(), ids=TEXTS)
def test_language(text: str, language: Language) -> None:
    assert language_of(text) is language


def test_samples_are_in_the_language_that_they_were_written_in() -> None:
    others = {path.stem: its for path in SAMPLES.glob("*.txt") if (its := language_of(path.read_text("utf-8"))) != "en"}
    assert others == {"hochwasserglocke": Language.GERMAN, "dernier-bac": Language.FRENCH}


def test_a_long_text_is_known_by_its_beginning() -> None:
    beginning = TEXTS["german"][0] * 60
    assert language_of(beginning + TEXTS["english"][0] * 600) is Language.GERMAN
