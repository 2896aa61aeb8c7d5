"""Block quotations that the page sets off: whose words they are, and where they end."""

from __future__ import annotations

import pytest

from tests.quotes.reading import Said, said
from tui.quotes import analyse

LONG, SORRY = "We have looked at every way to keep the quay open.", "We are sorry for all who work here."
ILSE = "Ilse Marrow"


def told(*parts: str | tuple[str, ...]) -> list[Said]:
    """Return what is said in paragraphs; those in a tuple are one block quotation."""
    text = ""
    set_off = []
    for part in parts:
        body = part if isinstance(part, str) else "\n\n".join(part)
        text += "\n\n" * bool(text)
        if not isinstance(part, str):
            set_off.append((len(text), len(text) + len(body)))
        text += body
    return said(text, set_off)


@pytest.mark.parametrize(
    "lead",
    [
        "Ilse Marrow wrote:",
        "Nobody came. Ilse Marrow, the mayor, replied:",
        "In a letter to the town, Ilse Marrow wrote on Monday.",
        "Here is Ilse Marrow’s full statement:",
    ],
)
def test_what_a_sentence_leads_up_to_is_one_quotation(lead: str) -> None:
    (only,) = told(lead, (LONG, SORRY), "The day was long.")
    assert (only.spans, only.speaker, only.kind, only.rule) == ((LONG, SORRY), ILSE, "direct", "set-off")


def test_a_statement_may_speak_itself() -> None:
    (only,) = told("The statement said:", (LONG,))
    assert (only.speaker, only.rule) == ("The statement", "set-off")


@pytest.mark.parametrize(
    "parts",
    [
        ((LONG, SORRY, "— Ilse Marrow, the mayor"),),
        ((LONG, SORRY), "— Ilse Marrow, the mayor"),
        ((LONG, SORRY + " — Ilse Marrow (@ilsemarrow) May 4, 2026"),),
    ],
)
def test_a_line_below_or_behind_it_says_whose_it_is(parts: tuple[str | tuple[str, ...], ...]) -> None:
    only = told("Nobody was surprised.", *parts, "The tide rose.")[0]
    assert (only.spans, only.speaker, only.rule) == ((LONG, SORRY), ILSE, "set-off")


def test_what_nothing_leads_up_to_is_nobodys() -> None:
    (only,) = told("Nobody was surprised.", (LONG,), "The tide rose.")
    assert (only.spans, only.speaker, only.rule) == ((LONG,), None, "nobody")


def test_one_with_marks_is_read_as_ever() -> None:
    (only,) = told("Ada Holm came late.", (f"“{LONG}” said Ilse Marrow.",))
    assert (only.spans, only.speaker, only.rule) == ((f"“{LONG}”",), ILSE, "verb-subject")


def test_a_mark_that_is_never_closed_does_not_reach_beyond_the_block() -> None:
    found = told("Ilse Marrow said:", (f"“{LONG}", f"“{SORRY}"), "“We go,” said Ada Holm.")
    assert [(one.spans, one.speaker) for one in found] == [
        ((f"“{LONG}", f"“{SORRY}"), ILSE),
        (("“We go,”",), "Ada Holm"),
    ]


def test_marks_inside_one_that_is_led_up_to_are_part_of_it() -> None:
    words = "The so-called “tide” rose. As Ada Holm told me, “ships do not vote.”"
    outer, inner = told("Ilse Marrow wrote:", (words,))
    assert (outer.spans, outer.speaker) == ((words,), ILSE)
    assert (inner.spans, inner.speaker) == (("“ships do not vote.”",), "Ada Holm")


def test_two_blocks_are_two_quotations() -> None:
    found = told("Ilse Marrow wrote:", (LONG,), "Ada Holm answered:", (SORRY,))
    assert [(one.spans, one.speaker) for one in found] == [((LONG,), ILSE), ((SORRY,), "Ada Holm")]


def test_a_turn_of_an_interview_is_whose_turn_it_is() -> None:
    found = told(
        "A talk with the baker Pedro Lund.",
        "Q: Is it?",
        ("A: The quay is shut.",),
        "Q: Since when?",
        "A: May.",
        "Q: So?",
    )
    assert ("The quay is shut.",) in [one.spans for one in found if one.speaker == "Pedro Lund"]


def test_in_german_too() -> None:
    words = "Wir haben alles versucht, was wir konnten, und es ist nicht gelungen."
    found = told(
        "Die Bürgermeisterin Anna Kolb schrieb der Stadt in einem Brief:",
        (words, "Es tut uns leid."),
        "Niemand in der Stadt war davon überrascht.",
    )
    assert [(one.spans, one.speaker, one.rule) for one in found] == [
        ((words, "Es tut uns leid."), "Anna Kolb", "set-off")
    ]


def test_stretches_beyond_the_text_or_of_nothing_do_no_harm() -> None:
    text = "Ilse Marrow wrote:\n\n" + LONG
    at = text.index(LONG)
    assert analyse(text, set_off=[(at, at), (at, 10_000), (20_000, 20_001)]).quotes[0].spans == ((at, len(text)),)
    assert analyse("", set_off=[(0, 5)]).quotes == ()
    assert analyse(" \n\n ", set_off=[(0, 5)]).quotes == ()
