"""What stands beside what somebody says: what he was asked, that he wants no name, when he said it."""

from __future__ import annotations

import pytest

from tui.quotes import analyse


def _said(text: str) -> list[tuple[str, str]]:
    analysis = analyse(text)
    return [
        (
            " … ".join(text[s:e] for s, e in quote.spans),
            analysis.speakers[quote.speaker].name if quote.speaker is not None else "",
        )
        for quote in analysis.quotes
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ada Holm, asked whether cuts were near, replied: “Nothing is certain.”",
            [("whether cuts were near", ""), ("“Nothing is certain.”", "Ada Holm")],
        ),
        (
            "Ada Holm, asked by clerks whether she would live near a mill, said: “I do.”",
            [("whether she would live near a mill", "clerks"), ("“I do.”", "Ada Holm")],
        ),
        (
            "Ada Holm, asked if she would resign, said she would not.",
            [("if she would resign", ""), ("she would not", "Ada Holm")],
        ),
        ("Ada Holm asked whether the mill was shut.", [("whether the mill was shut", "Ada Holm")]),
        ("Ada Holm, asked about that on a call, was silent.", []),
    ],
    ids=["replied", "by somebody", "said", "asks herself", "about that"],
)
def test_what_somebody_was_asked_in_passing_is_not_what_he_says(text: str, wanted: list[tuple[str, str]]) -> None:
    assert _said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A clerk who asked not to be named said the mill would shut.", [("the mill would shut", "A clerk")]),
        (
            "One pilot, who asked not to be identified because he had signed, said the runway was “a joke”.",
            [("the runway was “a joke”", "One pilot")],
        ),
        ("A baker who asked to remain anonymous said: “It is old.”", [("“It is old.”", "A baker")]),
        ("Ada Holm asked not to be moved.", [("not to be moved", "Ada Holm")]),
    ],
    ids=["named", "identified", "anonymous", "something else"],
)
def test_who_asks_to_stay_unnamed_says_only_what_follows(text: str, wanted: list[tuple[str, str]]) -> None:
    assert _said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Holm said afterwards she had not been told.", [("she had not been told", "Ada Holm")]),
        ("Ada Holm said late on Monday that the mill was shut.", [("that the mill was shut", "Ada Holm")]),
        (
            "PORT LUND: The mill will shut in May, Ada Holm said here on Friday, adding that it was old.",
            [("The mill will shut in May", "Ada Holm"), ("that it was old", "Ada Holm")],
        ),
        ("Ada Holm asked for patience and then, after a while, sat down.", [("patience", "Ada Holm")]),
        ("Ada Holm said there is no mill.", [("there is no mill", "Ada Holm")]),
        ("Ada Holm said she would sell in May, and I’m still waiting.", [("she would sell in May", "Ada Holm")]),
        ("Can you comment on the delay? It is long.", []),
    ],
    ids=["afterwards", "late", "here", "and then", "there is", "the writer goes on", "a question to the reader"],
)
def test_where_the_words_begin_and_end(text: str, wanted: list[tuple[str, str]]) -> None:
    assert _said(text) == wanted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Otto Finch left. “No,” he said.\n\nThe builder, Lundvale Energy, says the dam will hold.", "Lundvale Energy"),
        (
            "Ada Holm runs the dam. “It holds,” Holm said.\n\nUnder questioning by board member Sam Finch, she"
            " conceded that it leaked.",
            "Ada Holm",
        ),
        (
            "Ada Holm runs the dam. Asked by the trader Robin Finch, she said it leaked.",
            "Ada Holm",
        ),
        ("The maker of lamps that dim themselves at dusk said the lamps were sold.", "The maker of lamps"),
        ("He argued that the $3 million plan would hurt, and asked why it could not wait.", ""),
        ("The Millers say the wall could be made safe, and accuse the port of ‘bluster’.", "Millers"),
        (
            "Otto Finch sells bees. His wife, Ada Holm, laughed. “He said, ‘I count them all,’” she said.",
            "Otto Finch",
        ),
        ("“My father was strict. He said, ‘No,’ and left,” said Otto Finch.", ""),
        (
            "Inquiry opens\n\nVestria’s transport minister said on Tuesday the port was shut.\n\n“There are doubts,”"
            " Karl Brask told reporters.",
            "Karl Brask",
        ),
    ],
    ids=["firm", "questioned by", "asked by", "maker", "price", "plural", "inner", "father", "lede"],
)
def test_who_it_was(text: str, speaker: str) -> None:
    assert _said(text)[0 if "Vestria" in text else -1][1] == speaker
