"""Who is named and never quoted, and who declined to comment."""

from __future__ import annotations

import pytest

from tui.quotes import analyse
from tui.quotes.model import SpeakerKind

SAID = "“The quay is shut,” said Pedro Lund.\n\n"


def bystanders(text: str) -> list[str]:
    return [one.name for one in analyse(SAID + text).bystanders]


def refused(text: str) -> list[tuple[str, str]]:
    whole = SAID + text
    return [(one.name, whole[slice(*one.span)]) for one in analyse(whole).refusals]


def test_people_and_organisations_with_all_their_mentions() -> None:
    text = SAID + "Lund met Ada Holm of the Northern Harbour Trust. Holm was late."
    person, trust = analyse(text).bystanders
    assert (person.name, person.kind) == ("Ada Holm", SpeakerKind.PERSON)
    assert [text[slice(*mention)] for mention in person.mentions] == ["Ada Holm", "Holm"]
    assert (trust.name, trust.kind) == ("Northern Harbour Trust", SpeakerKind.ORGANISATION)


def test_who_is_quoted_is_none_of_them_under_any_name() -> None:
    assert bystanders("Mr. Lund rose. The baker, Pedro Lund, left for good.") == []


@pytest.mark.parametrize(
    "text",
    [
        "They met in Springfield, near the Grand Canal, on Friday.",
        "They flew on Marine One to the Harbour Stadium.",
        "Lund read the Old Testament and the Northern Trade Agreement.",
    ],
)
def test_places_and_things_are_none_of_them(text: str) -> None:
    assert bystanders(text) == []


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Ada Holm declined to comment.", "Ada Holm", "declined to comment"),
        (
            "Ada Holm did not immediately respond to a request for comment.",
            "Ada Holm",
            "did not immediately respond to a request for comment",
        ),
        ("Ada Holm didn’t return two calls on Friday.", "Ada Holm", "didn’t return two calls"),
        ("Ada Holm could not be reached for comment.", "Ada Holm", "could not be reached for comment"),
        ("Ada Holm was late. She had no comment.", "Ada Holm", "had no comment"),
        ("A spokesman for the trust declined to comment.", "A spokesman for the trust", "declined to comment"),
        ("The Northern Trust refused to comment.", "Northern Trust", "refused to comment"),
        ("Ada Holm, who declined to comment, left.", "Ada Holm", "declined to comment"),
    ],
)
def test_who_declined_to_comment(text: str, name: str, words: str) -> None:
    assert refused(text) == [(name, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The island could not be reached by boat.",
        "An agreement could not be reached.",
        "“Ada Holm declined to comment,” said Pedro Lund.",
        "Ada Holm declined to sit down.",
        "Ada Holm wanted to comment.",
    ],
)
def test_who_did_not(text: str) -> None:
    assert refused(text) == []


def test_where_it_is_said() -> None:
    text = SAID + "Ada Holm declined to comment."
    (refusal,) = analyse(text).refusals
    assert refusal.mention is not None
    assert text[slice(*refusal.mention)] == "Ada Holm"


GERMAN = "Die Brücke ist offen. „Das Wetter ist schlecht“, sagte die Bürgermeisterin Anna Kolb.\n\n"
FRENCH = "Le pont est ouvert. « Le temps est mauvais », a dit la maire Anne Dubois.\n\n"


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (GERMAN + "Karl Wirth wollte sich dazu nicht äußern.", "Karl Wirth", "wollte sich dazu nicht äußern"),
        (GERMAN + "Karl Wirth lehnte einen Kommentar ab.", "Karl Wirth", "lehnte einen Kommentar ab"),
        (GERMAN + "Am Freitag war Karl Wirth nicht zu erreichen.", "Karl Wirth", "war Karl Wirth nicht zu erreichen"),
        (FRENCH + "Paul Martin n’a pas souhaité commenter.", "Paul Martin", "n’a pas souhaité commenter"),
        (FRENCH + "Paul Martin a refusé de s’exprimer.", "Paul Martin", "a refusé de s’exprimer"),
        (
            FRENCH + "Paul Martin n'a pas répondu à nos sollicitations.",
            "Paul Martin",
            "n'a pas répondu à nos sollicitations",
        ),
    ],
)
def test_german_and_french(text: str, name: str, words: str) -> None:
    analysis = analyse(text)
    assert [(one.name, text[slice(*one.span)]) for one in analysis.refusals] == [(name, words)]
    assert [one.name for one in analysis.bystanders] == [name]


def test_a_bridge_that_cannot_be_reached_declines_nothing() -> None:
    assert analyse(GERMAN + "Die Insel war am Freitag nicht zu erreichen.").refusals == ()
