"""A golden example of every rule: the text, what is said, who says it, at which cue, under which name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.quotes.reading import said
from tui.quotes import analyse, attribution, lexicon
from tui.quotes.drafts import Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.quotes.attribution.place import Place


class Example(NamedTuple):
    """A text, and the one quotation in it that `rule` gives."""

    text: str
    words: tuple[str, ...]
    speaker: str | None
    cue: str | None
    rule: str


SHUT = ("“The quay is shut.”",)
SHUT_COMMA = ("“The quay is shut,”",)
RUIN = ("“a ruin”",)
ILSE = "Ilse Marrow"

EXAMPLES = [
    Example("Ilse Marrow said, “The quay is shut.”", SHUT, ILSE, "said", "finite-before"),
    Example("Ilse Marrow told reporters on Friday: “The quay is shut.”", SHUT, ILSE, "told", "finite-before"),
    Example("Ilse Marrow said that “the quay is shut.”", ("that “the quay is shut.”",), ILSE, "said", "finite-before"),
    Example("Ilse Marrow began, saying, “The quay is shut.”", SHUT, ILSE, "saying", "gerund-before"),
    Example("Ilse Marrow would say, “The quay is shut.”", SHUT, ILSE, "would say", "modal-before"),
    Example("Ilse Marrow went on to say, “The quay is shut.”", SHUT, ILSE, "say", "infinitive-before"),
    Example("“The quay is shut,” said Ilse Marrow.", SHUT_COMMA, ILSE, "said", "verb-subject"),
    Example("“The quay is shut,” said a tired Ilse Marrow on Friday.", SHUT_COMMA, ILSE, "said", "verb-subject"),
    Example("“The quay is shut,” Ilse Marrow said.", SHUT_COMMA, ILSE, "said", "subject-verb"),
    Example("“The quay is shut,” Ilse Marrow, the mayor, said.", SHUT_COMMA, ILSE, "said", "subject-verb"),
    Example("“The quay,” Ilse Marrow said, “is shut.”", ("“The quay,”", "“is shut.”"), ILSE, "said", "subject-verb"),
    Example("“The quay is shut for good.” — Ilse Marrow", ("“The quay is shut for good.”",), ILSE, None, "dash-name"),
    Example("“The quay is shut,” Ilse Marrow wept.", SHUT_COMMA, ILSE, "wept", "subject-any-verb"),
    Example(
        "The plan was “half baked” and would fail, Ilse Marrow said.",
        ("The plan was “half baked” and would fail",),
        ILSE,
        "said",
        "clause-before",
    ),
    Example("“Is the quay shut?” Ilse Marrow asked.", ("“Is the quay shut?”",), ILSE, "asked", "next-sentence"),
    Example(
        "According to Ilse Marrow, the quay is “a ruin”.",
        ("the quay is “a ruin”",),
        ILSE,
        "According to",
        "according-to",
    ),
    Example(
        "The quay is “a ruin”, according to Ilse Marrow.",
        ("The quay is “a ruin”",),
        ILSE,
        "according to",
        "according-to",
    ),
    Example("Ilse Marrow: “The quay is shut.”", SHUT, ILSE, None, "name-colon"),
    Example("Ilse Marrow sat down.\n\nThen came her answer: “The quay is shut.”", SHUT, ILSE, None, "possessor-colon"),
    Example("Ilse Marrow rose from the chair: “The quay is shut.”", SHUT, ILSE, None, "subject-colon"),
    Example("Ilse Marrow had the last word:\n\n“The quay is shut.”", SHUT, ILSE, None, "paragraph-colon"),
    Example("“We go.\n\n“The quay is shut,” Ilse Marrow said.", ("“We go.",), ILSE, "said", "next-paragraph"),
    Example(
        "Ilse Marrow said: “The quay is shut.\n\n“It will not open.”",
        ("“The quay is shut.", "“It will not open.”"),
        ILSE,
        "said",
        "finite-before",
    ),
    Example(
        "Ilse Marrow said that the quay was “a ruin”.", ("that the quay was “a ruin”",), ILSE, "said", "that-clause"
    ),
    Example("Ilse Marrow said the quay was “a ruin”.", ("the quay was “a ruin”",), ILSE, "said", "bare-clause"),
    Example(
        "Ilse Marrow asked whether the quay was “a ruin”.",
        ("whether the quay was “a ruin”",),
        ILSE,
        "asked",
        "question-clause",
    ),
    Example(
        "Ada Holm vowed to “mend the bridge” by May.",
        ("to “mend the bridge” by May",),
        "Ada Holm",
        "vowed",
        "infinitive",
    ),
    Example("Ilse Marrow sat down. Her claim that the quay is “a ruin” hurt.", RUIN, ILSE, "claim", "nominal-cue"),
    Example("Ilse Marrow called the quay “a ruin”.", RUIN, ILSE, "called", "finite-earlier"),
    Example("Ilse Marrow went up the hill, calling the quay “a ruin”.", RUIN, ILSE, "calling", "gerund-earlier"),
    Example("Ilse Marrow would call the quay “a ruin”.", RUIN, ILSE, "would call", "modal-earlier"),
    Example("Ilse Marrow went on to call the quay “a ruin”.", RUIN, ILSE, "call", "infinitive-earlier"),
    Example("The quay was called by Ilse Marrow “a ruin”.", RUIN, ILSE, "was called", "passive-earlier"),
    Example("The quay was described as “a ruin” by Ilse Marrow.", RUIN, ILSE, "was described", "passive"),
    Example(
        "“We go,” Ilse Marrow said. She said the tide was low. “The quay is shut.”",
        SHUT,
        ILSE,
        None,
        "same-paragraph",
    ),
    Example(
        "“We go,” Ilse Marrow said. “The quay is shut.”",
        ("“We go,”", "“The quay is shut.”"),
        ILSE,
        "said",
        "subject-verb",
    ),
    Example(
        "“The quay is shut.” A clock struck. Ilse Marrow said, “We go home.”",
        ("“The quay is shut.”", "“We go home.”"),
        ILSE,
        "said",
        "later-in-paragraph",
    ),
    Example("Ilse Marrow said the quay was old. “The quay is shut.”", SHUT, ILSE, "said", "preceding-cue"),
    Example("Ilse Marrow rose from the chair. “The quay is shut.”", SHUT, ILSE, None, "preceding-subject"),
    Example(
        "Ilse Marrow sat down. Nobody trusted her “new dawn” on the quay.",
        ("“new dawn”",),
        ILSE,
        None,
        "possessor",
    ),
    Example(
        "Ilse Marrow ran on a promise to “mend the quay”.",
        ("“mend the quay”",),
        ILSE,
        None,
        "sentence-subject",
    ),
    Example(
        "Ilse Marrow: “The quay is shut” and “the sea is ours.”",
        ("“The quay is shut”", "“the sea is ours.”"),
        ILSE,
        None,
        "name-colon",
    ),
    Example("And from Ilse Marrow:\n\n“The quay is shut.”", SHUT, ILSE, None, "paragraph-colon"),
    Example(
        "Ilse Marrow defended the mayor on Friday, saying: “The quay is shut.”", SHUT, ILSE, "saying", "gerund-before"
    ),
    Example(
        "“The quay is shut for good.” — Commissioner Ilse Marrow",
        ("“The quay is shut for good.”",),
        ILSE,
        None,
        "dash-name",
    ),
    Example(
        "“It was old.” “The quay is shut.” “Nobody asked us,” Ilse Marrow said.",
        ("“It was old.”", "“The quay is shut.”", "“Nobody asked us,”"),
        ILSE,
        "said",
        "later-in-paragraph",
    ),
    Example("The town heard Ilse Marrow’s claim that the quay was “a ruin”.", RUIN, ILSE, "claim", "nominal-cue"),
    Example("“We go,” Ilse Marrow said.\n\n“The quay is shut.”", SHUT, ILSE, None, "last-speaker"),
    Example("“The quay is shut.”", SHUT, None, None, "nobody"),
    Example("It was said that the quay was shut.", ("that the quay was shut",), None, "was said", "passive-clause"),
    Example("They saw what Ilse Marrow said was rust.", ("what", "was rust"), ILSE, "said", "relative-clause"),
    Example("Ilse Marrow Says Old Quay Will Be Shut", ("Old Quay Will Be Shut",), ILSE, "Says", "headline"),
    Example("Ilse Marrow called for a new quay.", ("a new quay",), ILSE, "called", "phrase"),
    Example("Asked about the quay, she left.", ("the quay",), None, "Asked", "question-phrase"),
]


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{example.rule}: {example.text[:40]}" for example in EXAMPLES])
def test_example(example: Example) -> None:
    found = [quotation for quotation in said(example.text) if quotation.rule == example.rule]
    assert [(one.spans, one.speaker, one.cue) for one in found] == [(example.words, example.speaker, example.cue)]


def test_every_rule_decides_an_example(monkeypatch: pytest.MonkeyPatch) -> None:
    decided: set[str] = set()

    def watched(rule: Callable[[Place], Found | None]) -> Callable[[Place], Found | None]:
        def watch(place: Place) -> Found | None:
            found = rule(place)
            if found is not None:
                decided.add(rule.__name__)
            return found

        return watch

    rules = attribution.RULES
    monkeypatch.setattr(attribution, "RULES", tuple(watched(rule) for rule in rules))
    for example in EXAMPLES:
        analyse(example.text)
    assert {rule.__name__ for rule in rules} - decided == set()


def test_every_measured_name_has_an_example() -> None:
    measured = {line.split()[0] for line in lexicon.lines("confidence")}
    assert measured - {example.rule for example in EXAMPLES} == set()


def test_the_first_rule_that_applies_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribution, "RULES", (lambda place: None, lambda place: Found("second", None, None), crash))
    assert [quotation.rule for quotation in said("“The quay is shut.”")] == ["second"]


def test_where_no_rule_applies_nothing_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribution, "RULES", ())
    assert said("“The quay is shut,” said Ilse Marrow.") == []


def crash(place: Place) -> Found | None:
    raise AssertionError("asked although an earlier rule had decided")


@pytest.mark.xfail(strict=True, reason="the noun may stand three tokens before the run, and its owner takes more")
def test_a_noun_with_its_owner_after_it() -> None:
    (only,) = said("The crowd heard a promise from the mayor of “new boats”.")
    assert (only.spans, only.speaker, only.rule) == (("“new boats”",), "the mayor", "nominal-cue")


def test_an_infinitive_with_an_object() -> None:
    (only,) = said("Ilse Marrow vowed to make the quay “a palace”.")
    assert (only.spans, only.rule) == (("to make the quay “a palace”",), "infinitive")
