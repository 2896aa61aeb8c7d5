"""Each rule decides its golden examples, and the first rule that applies decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.quotes.golden_rules import EXAMPLES, Example
from tests.quotes.reading import said
from tui.quotes.drafts import Found
from tui.quotes.english import attribution

if TYPE_CHECKING:
    from tui.quotes.english.attribution.place import Place


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{example.rule}: {example.text[:40]}" for example in EXAMPLES])
def test_example(example: Example) -> None:
    found = [quotation for quotation in said(example.text, example.set_off) if quotation.rule == example.rule]
    assert (example.words, example.speaker, example.cue) in [(one.spans, one.speaker, one.cue) for one in found]


def test_the_first_rule_that_applies_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribution, "RULES", (lambda place: None, lambda place: Found("second", None, None), crash))
    assert [quotation.rule for quotation in said("“The quay is shut.”")] == ["second"]


def test_where_no_rule_applies_nothing_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribution, "RULES", ())
    assert said("“The quay is shut,” said Ilse Marrow.") == []


def crash(place: Place) -> Found | None:
    raise AssertionError("asked although an earlier rule had decided")


def test_a_noun_with_its_owner_after_it() -> None:
    (only,) = said("The crowd heard a promise from the mayor of “new boats”.")
    assert (only.spans, only.speaker, only.rule) == (("“new boats”",), "the mayor", "nominal-cue")


def test_words_between_their_owner_and_the_noun_for_them() -> None:
    (only,) = said("Few in Lund liked the tone of Ada Holm’s “ruin and rust” remark.")
    assert (only.speaker, only.rule) == ("Ada Holm", "nominal-cue")


def test_a_noun_that_something_else_is_done_to_is_not_what_is_told() -> None:
    (only,) = said("The 2012 request by Rivertrust was met by news that the chief had called the plan “a bad joke”.")
    assert only.speaker == "the chief"


def test_who_cries_out_in_the_nearest_clause() -> None:
    (only,) = said("Boos rained down when Lund left, and at one point the crowd repeated the chant “Lock it up! Now!”")
    assert only.speaker == "the crowd"


def test_who_describes_is_not_who_is_described() -> None:
    (only,) = said("Karl Lund described a woman who had asked about it as “the local whinger”.")
    assert only.speaker == "Karl Lund"


def test_a_gerund_alone_goes_on_with_the_main_clause_before() -> None:
    text = "After the talks ended, Ada Holm said that the quay was shut. Adding, “Now it is how they mend it.”"
    assert said(text)[-1].speaker == "Ada Holm"


def test_what_somebody_has_pledged_to_do() -> None:
    (only,) = said("The fears go beyond Ada Holm’s odd pledge to be “fair and stern” in the talks.")
    assert (only.speaker, only.rule) == ("Ada Holm", "nominal-cue")


def test_what_somebody_answers_by_doing_is_nobodys_noun() -> None:
    (only,) = said("Ada Holm answered the letter by calling Tom Bray “a fool”.")
    assert only.speaker == "Ada Holm"


def test_an_infinitive_with_an_object() -> None:
    (only,) = said("Ilse Marrow vowed to make the quay “a palace”.")
    assert (only.spans, only.rule) == (("to make the quay “a palace”",), "infinitive")


def test_what_somebody_puts_in_words_after_a_colon() -> None:
    text = "Ruta Selig left. One aide, who stayed, described her mood in two words: “Not finished.”"
    assert said(text)[-1].speaker == "One aide"
    assert said("Ilse Marrow summed up the day in a word: “Rain.”")[-1].speaker == "Ilse Marrow"


def test_what_a_relative_clause_pronounces() -> None:
    assert said("He wore the mask, which Ilse Marrow has pronounced “deceased.”")[-1].speaker == "Ilse Marrow"


def test_after_an_opening_without_a_verb_somebody_goes_on() -> None:
    (only,) = said("“We had a boat,” said Ilse Marrow. In the end, “they took it from us.”")
    assert (only.spans, only.speaker) == (("“We had a boat,”", "“they took it from us.”"), "Ilse Marrow")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ilse Marrow stars in films she calls “Lund Harbour Nights,” with boats.", "Ilse Marrow"),
        ("No wonder Ilse Marrow said, and I quote, “We love old boats.”", "Ilse Marrow"),
        ("Ilse Marrow, citing “the charm of Lund,” said the mayor could win.", "Ilse Marrow"),
        ("Ilse Marrow said it was late. Adding, “Now we go home.”", "Ilse Marrow"),
        ("The weavers slammed the loan called a “bridge” in May.", "The weavers"),
        ("As few have ever agreed on a date, Ilse Marrow urged them to “stop waiting” for it.", "Ilse Marrow"),
    ],
)
def test_whose_words(text: str, name: str) -> None:
    (quotation,) = [one for one in said(text) if one.kind != "indirect"]
    assert quotation.speaker == name


def test_a_relative_clause_ends_at_a_semicolon() -> None:
    (quotation,) = said("It was the one fair in which nobody fell; the clerks, in a note, called it “rude”.")
    assert quotation.speaker == "the clerks"
