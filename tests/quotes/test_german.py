"""Golden sentences of German: what is said, who says it, at which cue, by which rule."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.quotes.reading import said, terms, voices
from tui.quotes import analyse


class Example(NamedTuple):
    """A text, and the one quotation in it."""

    text: str
    words: tuple[str, ...]
    speaker: str | None
    cue: str | None
    rule: str


SHUT = ("„Die Brücke bleibt zu“",)
SHUT_STOP = ("„Die Brücke bleibt zu.“",)
ILSE = "Ilse Marrow"

EXAMPLES = {
    "verb and subject": Example("„Die Brücke bleibt zu“, sagte Ilse Marrow.", SHUT, ILSE, "sagte", "verb-subject"),
    "an adverb between them": Example(
        "„Die Brücke bleibt zu“, sagte dazu am Montag in Isenau Ilse Marrow.", SHUT, ILSE, "sagte", "verb-subject"
    ),
    "a question": Example(
        "„Bleibt die Brücke zu?“, fragte Ilse Marrow.", ("„Bleibt die Brücke zu?“",), ILSE, "fragte", "verb-subject"
    ),
    "so": Example("„Die Brücke bleibt zu“, so Ilse Marrow.", SHUT, ILSE, "so", "verb-subject"),
    "perfect": Example("„Die Brücke bleibt zu“, hat Ilse Marrow gesagt.", SHUT, ILSE, "gesagt", "verb-subject"),
    "separable verb": Example(
        "„Die Brücke bleibt zu“, fügte Ilse Marrow am Abend hinzu.", SHUT, ILSE, "fügte", "verb-subject"
    ),
    "colon": Example("Ilse Marrow sagte: „Die Brücke bleibt zu.“", SHUT_STOP, ILSE, "sagte", "finite-before"),
    "colon after an adverb": Example(
        "Am Abend sagte Ilse Marrow dem Kurier: „Die Brücke bleibt zu.“", SHUT_STOP, ILSE, "sagte", "finite-before"
    ),
    "object before the verb": Example(
        "Dem Kurier sagte Ilse Marrow: „Die Brücke bleibt zu.“", SHUT_STOP, ILSE, "sagte", "finite-before"
    ),
    "apposition before the verb": Example(
        "Die Sprecherin der Stadt, Ilse Marrow, sagte: „Die Brücke bleibt zu.“",
        SHUT_STOP,
        ILSE,
        "sagte",
        "finite-before",
    ),
    "name and colon": Example("Ilse Marrow: „Die Brücke bleibt zu.“", SHUT_STOP, ILSE, None, "name-colon"),
    "any sentence and colon": Example(
        "Ilse Marrow war nach der Sitzung am Ende: „Die Brücke bleibt zu.“", SHUT_STOP, ILSE, None, "subject-colon"
    ),
    "interrupted": Example(
        "„Die Brücke“, sagte Ilse Marrow, „bleibt zu.“",
        ("„Die Brücke“", "„bleibt zu.“"),
        ILSE,
        "sagte",
        "verb-subject",
    ),
    "the next sentence": Example(
        "„Die Brücke bleibt zu“, sagte Ilse Marrow, Bürgermeisterin von Isenau. „Das ist teuer.“",
        ("„Die Brücke bleibt zu“", "„Das ist teuer.“"),
        ILSE,
        "sagte",
        "verb-subject",
    ),
    "laut": Example(
        "Laut Ilse Marrow ist die Brücke „ein Fass ohne Boden“.",
        ("„ein Fass ohne Boden“",),
        ILSE,
        "Laut",
        "according-to",
    ),
    "nach Angaben von": Example(
        "Die Brücke ist nach Angaben von Ilse Marrow „ein Fass ohne Boden“.",
        ("„ein Fass ohne Boden“",),
        ILSE,
        "nach Angaben von",
        "according-to",
    ),
    "zufolge": Example(
        "Ilse Marrow zufolge ist die Brücke „ein Fass ohne Boden“.",
        ("„ein Fass ohne Boden“",),
        ILSE,
        "zufolge",
        "according-to",
    ),
    "part of a clause before the cue": Example(
        "Die Brücke sei „ein Fass ohne Boden“ und werde das auch bleiben, sagte Ilse Marrow.",
        ("„ein Fass ohne Boden“",),
        ILSE,
        "sagte",
        "clause-before",
    ),
    "part of a clause after the cue": Example(
        "Ilse Marrow sprach von einem „Fass ohne Boden“ für die Stadt.",
        ("„Fass ohne Boden“",),
        ILSE,
        "sprach",
        "finite-earlier",
    ),
    "any verb after the marks": Example(
        "„Die Brücke bleibt zu“, nuschelte Ilse Marrow.", SHUT, ILSE, "nuschelte", "subject-any-verb"
    ),
    "the subject of the sentence before": Example(
        "Ilse Marrow zuckt mit den Schultern. „Die Brücke bleibt zu.“", SHUT_STOP, ILSE, None, "preceding-subject"
    ),
    "a document": Example(
        "Im Bericht der Stadt heißt es: „Die Brücke bleibt zu.“",
        SHUT_STOP,
        "Bericht der Stadt",
        "heißt es",
        "finite-before",
    ),
    "a document after the marks": Example(
        "„Die Brücke bleibt zu“, heißt es in einem Schreiben der Stadt.",
        SHUT,
        "einem Schreiben der Stadt",
        "heißt es",
        "verb-subject",
    ),
    "guillemets": Example(
        "»Die Brücke bleibt zu«, sagte Ilse Marrow.", ("»Die Brücke bleibt zu«",), ILSE, "sagte", "verb-subject"
    ),
    "swiss guillemets": Example(
        "«Die Brücke bleibt zu», sagte Ilse Marrow.", ("«Die Brücke bleibt zu»",), ILSE, "sagte", "verb-subject"
    ),
    "single guillemets": Example(
        "‹Die Brücke bleibt zu›, sagte Ilse Marrow.", ("‹Die Brücke bleibt zu›",), ILSE, "sagte", "verb-subject"
    ),
    "a label says nothing": Example(
        "Fazit der Sitzung: „Die Brücke ist und bleibt zu.“",
        ("„Die Brücke ist und bleibt zu.“",),
        None,
        None,
        "nobody",
    ),
}


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_rule(example: Example) -> None:
    (only,) = said(example.text)
    assert (only.spans, only.speaker, only.cue, only.rule) == example[1:]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("die Ministerin", "die Ministerin"),
        ("Ministerin Ilse Marrow", ILSE),
        ("Frau Dr. Marrow", "Marrow"),
        ("die 43-jährige Ilse Marrow", ILSE),
        ("die stellvertretende Leiterin des Amts, Ilse Marrow", ILSE),
        ("Ilse von der Heide", "Ilse von der Heide"),
        ("Marrows Anwalt", "Marrows Anwalt"),
        ("Bürgermeister Koch", "Koch"),
        ("das Unternehmen Lommegas", "das Unternehmen Lommegas"),
        ("eine Anwohnerin der Uferstraße", "eine Anwohnerin der Uferstraße"),
        ("Verkehrsministerin Thorvine Ohm", "Thorvine Ohm"),
    ],
)
def test_subjects(subject: str, name: str) -> None:
    assert voices(f"„Die Brücke bleibt zu, und das ist gut“, sagte {subject}.") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Die Bürgermeisterin Ilse Marrow und der Bauer Jens Ohm sind sich nicht einig. "
            "„Er ist stur“, sagte sie. „Sie ist es auch“, sagte er.",
            [ILSE, "Jens Ohm"],
        ),
        ("Ilse Marrow ist im Amt. Jens Ohm ist es nicht. „Das ist der Punkt“, sagte Marrow.", [ILSE]),
        ("Ilse Marrow ist die Ministerin für das Land. „Das ist der Punkt“, sagte die Ministerin.", [ILSE]),
        ("Verkehrsministerin Ilse Marrow kam. „Das ist der Punkt“, sagte die Ministerin.", [ILSE]),
        ("Jens Ohm hat das Amt von seinem Vater. „Das ist der Punkt“, sagt der 71-Jährige.", ["Jens Ohm"]),
        ("Die Bürgermeisterin nickt. „Das ist der Punkt“, sagte sie.", ["Die Bürgermeisterin"]),
        (
            "„Wir gehen“, sagten die Anwohner der Straße. „Und wir kommen wieder“, riefen sie.",
            ["die Anwohner der Straße", None],
        ),
        (
            "Ilse Marrow gab den Fehler zu. Die Brücke sei „ein Fass ohne Boden“, sagte sie. Sie sei „müde“.",
            [ILSE, ILSE],
        ),
    ],
)
def test_speakers_are_led_back_to_whom_the_text_named(text: str, names: list[str | None]) -> None:
    assert voices(text) == names


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "Ilse Marrow sagte: „Die Brücke bleibt zu.\n\n„Das ist nicht das Ende der Welt.“"
    (only,) = said(text)
    assert only.spans == ("„Die Brücke bleibt zu.", "„Das ist nicht das Ende der Welt.“")


def test_the_paragraph_that_goes_on_may_say_who_speaks() -> None:
    assert voices("„Die Brücke bleibt zu.\n\n„Das ist nicht das Ende“, sagte Ilse Marrow.") == [ILSE, ILSE]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ilse Marrow las aus dem Roman „Das Salz der Erde“ und ging.", ["„Das Salz der Erde“"]),
        ("Die „Halkyon“ liegt im Hafen, und das ist alles.", ["„Halkyon“"]),
        ("Der sogenannte „kleine Dienstweg“ ist in der Stadt nicht zu.", ["„kleine Dienstweg“"]),
        ("„Das ist der Punkt“, sagte Ilse Marrow dem „Isenauer Kurier“.", ["„Isenauer Kurier“"]),
        ("Sie sind in der Bürgerinitiative „Unser Ufer“, die es seit Mai gibt.", ["„Unser Ufer“"]),
    ],
)
def test_terms_are_said_by_nobody(text: str, wanted: list[str]) -> None:
    assert terms(text, analyse(text)) == wanted


def test_a_date_ends_no_sentence() -> None:
    assert voices("„Die Brücke bleibt zu“, sagte am 3. Mai in Isenau die Ministerin Ilse Marrow.") == [ILSE]
