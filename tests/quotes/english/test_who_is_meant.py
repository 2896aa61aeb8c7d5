"""However a sentence says what it is about, a pronoun after it means that one, and not whom else it names."""

from __future__ import annotations

from itertools import product

import pytest

from tests.quotes.reading import said
from tui import analyse

PAIRS = [
    ("Karl Ostrom", "Ostrom", "Peter Lind", "Lind"),
    ("Tan Wei Ming", "Tan", "Lee Boon Keng", "Lee"),
    ("Quentin Vale", "Vale", "Hubert Sorley", "Sorley"),
]
BROUGHT_IN = [
    "{other} and {one} came to the meeting in Lund.",
    "“No,” said {other}. {one} came later.",
    "“Yes,” said {one}.\n\n“No,” said {other}.",
]
SENTENCES = {
    "verb": [
        "{one} met {other} on Monday.",
        "{one} has never liked {other}.",
        "{one} was praised by {other}.",
        "{one} did not return a call from {other}.",
        "{one} said that {other} was ill.",
        "But {one} is not convinced by {other}.",
    ],
    "adverb": [
        "In Lund, {one} again criticized {other}.",
        "{one} himself hired {other}.",
        "{one}, however, disagreed with {other}.",
        "Two years after {other} resigned, {one} still runs the shop.",
    ],
    "in front": [
        "In his first speech, {one} attacked {other}.",
        "Unlike {other}, {one} wants to build the bridge.",
        "With {other} at his side, {one} walked onto the stage.",
        "Standing next to {other}, {one} smiled.",
        "As {other} watched, {one} spoke to the crowd.",
        "While {other} stayed at home, {one} travelled to Lund.",
        "At the table where {other} sat, {one} ordered soup.",
    ],
    "in the middle": [
        "After the vote, {one}, who lost by ten seats, called {other}.",
        "{one}, 45, has known {other} for years.",
        "{one} (R-Lund) has sued {other}.",
        "{one}, a farmer, sat beside {other}.",
        "{one}, unlike {other}, wants to build the bridge.",
    ],
    "behind the verb": [
        "The decision surprised {one}, who had voted for {other}.",
        "There was {one}, who had come with {other}.",
        "It was {one} who hired {other}.",
        "Then came {one}, with {other} behind him.",
    ],
}
ATTRIBUTIONS = [" “The bridge is old,” he said.", "\n\n“The bridge is old,” he said.", " He said the bridge was old."]


@pytest.mark.parametrize("sentences", SENTENCES.values(), ids=SENTENCES)
def test_whom_a_sentence_is_about_is_meant(sentences: list[str]) -> None:
    wrong = []
    for (one, short, other, short_other), opening, sentence, end in product(PAIRS, BROUGHT_IN, sentences, ATTRIBUTIONS):
        brought_in = opening.format(one=one, other=other)
        text = f"{brought_in}\n\n{sentence.format(one=short, other=short_other)}{end}"
        analysis = analyse(text)
        last = analysis.quotes[-1].speaker
        if last is None or analysis.speakers[last].name != one:
            wrong.append(text)
    assert not wrong


@pytest.mark.parametrize(
    ("owned", "meant"),
    [("Ostrom’s plan went to Lind.", "Karl Ostrom"), ("Ostrom’s lawyer went to Lind.", "Peter Lind")],
)
def test_who_owns_what_a_sentence_is_about_is_meant_unless_that_is_somebody(owned: str, meant: str) -> None:
    analysis = analyse(f"Peter Lind and Karl Ostrom came to the meeting.\n\n{owned} “The bridge is old,” he said.")
    last = analysis.quotes[-1].speaker
    assert last is not None
    assert analysis.speakers[last].name == meant


@pytest.mark.parametrize("sentence", ["In her speech, Quamm was calm.", "When she rose, Quamm had lost her notes."])
def test_a_pronoun_in_front_of_a_subject_tells_its_gender(sentence: str) -> None:
    analysis = analyse(f"Zeltrin Quamm and Orvo Pell came to the meeting. {sentence} Pell left.\n\n“Go,” she said.")
    last = analysis.quotes[-1].speaker
    assert last is not None
    assert analysis.speakers[last].name == "Zeltrin Quamm"


def test_whom_a_phrase_in_front_names_is_not_whom_a_description_means() -> None:
    analysis = analyse(
        "Ada Holm came to the meeting.\n\nTurning to Holm, the mayor said: “It is far too late for that.”"
    )
    last = analysis.quotes[-1].speaker
    assert last is not None
    assert analysis.speakers[last].name == "the mayor"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "“No,” Marston Foods said.\n\nIn Lund, the Harbour Board sued Marston Foods. “It is old,” it said.",
            "Harbour Board",
        ),
        ("“No,” Marston Foods said.\n\nThe Harbour Board sued it.\n\n“It is old,” it said.", "Harbour Board"),
        ("“No,” the Harbour Board said.\n\nThe bridge is shut.\n\n“It is old,” it said.", "Harbour Board"),
        ("A bank and a port met.\n\nIn Lund, the bank sued the port. “It is old,” it said.", "A bank"),
        ("The port was shut.\n\nIn May, three economists counted boats. They said it was old.", "three economists"),
    ],
)
def test_it_and_they_mean_what_the_paragraph_is_about(text: str, meant: str) -> None:
    analysis = analyse(text)
    last = analysis.quotes[-1].speaker
    assert last is not None
    assert analysis.speakers[last].name == meant


def test_a_town_with_people_in_it_is_nobody() -> None:
    text = (
        "But in Lorne, sailors from old ships -- some of them ill -- are welcome.\n\n"
        "Karl Lund, 33, came to the port in 2011. Lund found it kind. He got a boat, and Lorne became his home.\n\n"
        "“The mood is bad here,” he said."
    )
    assert said(text)[-1].speaker == "Karl Lund"
