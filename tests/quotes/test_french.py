"""Golden sentences of French: what is said, who says it, at which cue, by which rule."""

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


SHUT = ("« Le pont restera fermé »",)
SHUT_STOP = ("« Le pont restera fermé. »",)
JEANNE = "Jeanne Marrot"
MAYOR = "la maire de la ville"

EXAMPLES = {
    "perfect and subject": Example(
        "« Le pont restera fermé », a déclaré la maire de la ville.", SHUT, MAYOR, "a déclaré", "verb-subject"
    ),
    "present and subject": Example(
        "« Le pont restera fermé », explique la maire de la ville.", SHUT, MAYOR, "explique", "verb-subject"
    ),
    "adverbs and adjuncts between them": Example(
        "« Le pont restera fermé », a également indiqué mardi à la presse la maire de la ville.",
        SHUT,
        MAYOR,
        "a également indiqué",
        "verb-subject",
    ),
    "reflexive": Example(
        "« Le pont restera fermé », s’est exclamée la maire de la ville.",
        SHUT,
        MAYOR,
        "s’est exclamée",
        "verb-subject",
    ),
    "a question without a comma": Example(
        "« Le pont est-il fermé ? » demande Jeanne Marrot, maire de la ville.",
        ("« Le pont est-il fermé ? »",),
        JEANNE,
        "demande",
        "verb-subject",
    ),
    "subject and verb": Example(
        "« Le pont restera fermé », la maire de la ville a déclaré.", SHUT, MAYOR, "a déclaré", "subject-verb"
    ),
    "colon": Example(
        "La maire de la ville a déclaré : « Le pont restera fermé. »",
        SHUT_STOP,
        "La maire de la ville",
        "a déclaré",
        "finite-before",
    ),
    "colon after an opener": Example(
        "Interrogée par la presse, la maire de la ville, Jeanne Marrot, a répondu : « Le pont restera fermé. »",
        SHUT_STOP,
        JEANNE,
        "a répondu",
        "finite-before",
    ),
    "name and colon": Example(
        "Jeanne Marrot : « Le pont restera fermé pour la nuit. »",
        ("« Le pont restera fermé pour la nuit. »",),
        JEANNE,
        None,
        "name-colon",
    ),
    "interrupted": Example(
        "« Le pont », a dit la maire de la ville, « restera fermé. »",
        ("« Le pont »", "« restera fermé. »"),
        MAYOR,
        "a dit",
        "verb-subject",
    ),
    "the next sentence": Example(
        "« Le pont restera fermé », a dit Jeanne Marrot, maire de la ville. « C’est trop cher. »",
        ("« Le pont restera fermé »", "« C’est trop cher. »"),
        JEANNE,
        "a dit",
        "verb-subject",
    ),
    "inside the marks, at the end": Example(
        "« Le pont restera fermé, explique la maire de la ville. »",
        ("« Le pont restera fermé",),
        MAYOR,
        "explique",
        "verb-subject",
    ),
    "inside the marks, between sentences": Example(
        "« Le pont restera fermé, explique la maire de la ville. Il est trop vieux. »",
        ("« Le pont restera fermé", "Il est trop vieux. »"),
        MAYOR,
        "explique",
        "verb-subject",
    ),
    "inside the marks, in the sentence": Example(
        "« Il faut agir, a déclaré la ministre, et vite. »",
        ("« Il faut agir", "et vite. »"),
        "la ministre",
        "a déclaré",
        "verb-subject",
    ),
    "inside the marks, with who it is": Example(
        "« Que faire du pont ? s’interroge Jeanne Marrot, 42 ans, maire de la ville. Je ne sais pas. »",
        ("« Que faire du pont ?", "Je ne sais pas. »"),
        JEANNE,
        "s’interroge",
        "verb-subject",
    ),
    "selon": Example("« Le pont restera fermé », selon la maire de la ville.", SHUT, MAYOR, "selon", "according-to"),
    "selon first": Example(
        "Selon la maire de la ville, le pont est « un gouffre financier ».",
        ("« un gouffre financier »",),
        MAYOR,
        "Selon",
        "according-to",
    ),
    "d’après": Example(
        "D’après Jeanne Marrot, le pont de la ville est « un gouffre financier ».",
        ("« un gouffre financier »",),
        JEANNE,
        "D’après",
        "according-to",
    ),
    "pour": Example(
        "Pour Jeanne Marrot, « le pont n’a jamais été à la ville ».",
        ("« le pont n’a jamais été à la ville »",),
        JEANNE,
        "Pour",
        "according-to",
    ),
    "part of a clause": Example(
        "Jeanne Marrot parle d’« un gouffre » pour la ville.",
        ("« un gouffre »",),
        JEANNE,
        "parle",
        "finite-earlier",
    ),
    "any verb after the marks": Example(
        "« Le pont restera fermé », a maugréé la maire de la ville.", SHUT, MAYOR, "a maugréé", "subject-any-verb"
    ),
    "the subject of the sentence before": Example(
        "Jeanne Marrot hausse les épaules. « Le pont restera fermé. »", SHUT_STOP, JEANNE, None, "preceding-subject"
    ),
    "a document": Example(
        "« Le pont restera fermé », lit-on dans le rapport de la ville.",
        SHUT,
        "le rapport de la ville",
        "lit",
        "verb-subject",
    ),
    "the passive": Example(
        "« Le pont restera fermé », est-il écrit dans le rapport de la ville.",
        SHUT,
        "le rapport de la ville",
        "écrit",
        "verb-subject",
    ),
    "curly marks": Example(
        "“Le pont restera fermé”, a dit la maire de la ville.",
        ("“Le pont restera fermé”",),
        MAYOR,
        "a dit",
        "verb-subject",
    ),
    "narrow spaces": Example(
        "«\u202fLe pont restera fermé\u202f», a dit la maire de la ville.",
        ("«\u202fLe pont restera fermé\u202f»",),
        MAYOR,
        "a dit",
        "verb-subject",
    ),
    "hard spaces": Example(
        "«\u00a0Le pont restera fermé\u00a0», a dit M.\u00a0Étienne Valmont, maire de la ville.",
        ("«\u00a0Le pont restera fermé\u00a0»",),
        "Étienne Valmont",
        "a dit",
        "verb-subject",
    ),
}


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_rule(example: Example) -> None:
    (only,) = said(example.text)
    assert (only.spans, only.speaker, only.cue, only.rule) == example[1:]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("« Le pont restera fermé », a-t-il dit.", "il"),
        ("« Le pont restera fermé », a-t-il également dit.", "il"),
        ("« Le pont restera fermé », dit-il.", "il"),
        ("« Le pont restera fermé », s’est-il exclamé.", "il"),
        ("« Le pont restera fermé, soupire-t-il. C’est la vie. »", "il"),
        ("Il a déclaré : « Le pont restera fermé. »", "Il"),
    ],
)
def test_pronouns(text: str, mention: str) -> None:
    (only,) = said(f"Le maire, Étienne Valmont, est venu avec Jeanne Marrot. {text}")
    assert (only.speaker, only.mention) == ("Étienne Valmont", mention)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "La maire, Jeanne Marrot, est venue. Étienne Valmont aussi. « Je pars », dit-elle. « Moi aussi », dit-il.",
            [JEANNE, "Étienne Valmont"],
        ),
        ("Jeanne Marrot est à la mairie. « C’est le pont de la ville », a dit Mme Marrot.", [JEANNE]),
        ("Jeanne Marrot est la maire de la ville. « C’est à nous », a dit la maire.", [JEANNE]),
        ("La ministre des Transports, Jeanne Marrot, est là. « C’est à nous », a dit la ministre.", [JEANNE]),
        ("La maire, Jeanne Marrot, est venue. « C’est à nous », a dit l’élue.", [JEANNE]),
        ("« C’est fini », a dit le maire, Étienne Valmont. Et d’ajouter : « Nous partons. »", ["Étienne Valmont"] * 2),
        ("« C’est à nous », ont dit les habitants. « Et à vous », ont-ils ajouté.", ["les habitants"] * 2),
    ],
)
def test_speakers_are_led_back_to_whom_the_text_named(text: str, names: list[str | None]) -> None:
    assert voices(text) == names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Elle a lu le roman « Le Sel de la terre » dans le train.", ["« Le Sel de la terre »"]),
        ("Le « Halcyon » est dans le port, et c’est tout.", ["« Halcyon »"]),
        ("L’association « Rive à rive » est dans la ville depuis des années.", ["« Rive à rive »"]),
        ("Le pont est un peu « vieux » pour la ville.", ["« vieux »"]),
    ],
)
def test_terms_are_said_by_nobody(text: str, wanted: list[str]) -> None:
    assert terms(text, analyse(text)) == wanted
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont, dit mon père, est à nous tous », a déclaré la maire de la ville.",
        "« Elle m’a dit : “Le pont, c’est nous, dit Paul, et toi.” », a déclaré la maire de la ville.",
    ],
)
def test_what_is_no_attribution_of_the_whole_stays_in_the_marks(text: str) -> None:
    (only,) = said(text)
    assert (len(only.spans), only.speaker) == (1, MAYOR)
