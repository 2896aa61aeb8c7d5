"""The book of rules is made from what the rules do now."""

from __future__ import annotations

import pytest

from benchmarks import book
from tests.quotes.golden_rules import Example
from tui.quotes.confidence import Figures, measured
from tui.quotes.english import attribution
from tui.quotes.english.attribution.beside import subject_verb
from tui.quotes.english.attribution.carried import same_sentence

SAID = Example("“The quay is shut,” Ilse Marrow said.", ("“The quay is shut,”",), "Ilse Marrow", "said", "subject-verb")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A book of one rule, with figures of its own."""
    monkeypatch.setattr(book, "MARKED", (SAID,))
    monkeypatch.setattr(book, "INNER", ())
    monkeypatch.setattr(book, "UNMARKED", ())
    monkeypatch.setattr(attribution, "RULES", (subject_verb,))
    monkeypatch.setattr(book, "measured", lambda: {"subject-verb": Figures(3, 4)})
    return monkeypatch


def test_the_book_in_the_documents_is_what_the_command_writes() -> None:
    stale = book.BOOK.read_text(encoding="utf-8") != book.book()
    assert not stale, "docs/attribution.md is out of date: run `python -m benchmarks book --write` and commit it"


@pytest.mark.parametrize("name", sorted(measured()))
def test_every_measured_name_has_its_figures_in_the_book(name: str) -> None:
    its = measured()[name]
    assert f"\n`{name}`: {its.right:,} of {its.count:,} right" in book.BOOK.read_text(encoding="utf-8")


def test_a_chapter_has_pattern_figures_and_example(small: pytest.MonkeyPatch) -> None:
    chapter = (
        "### 1. `subject_verb`\n\n“…,” the mayor said.\n\n"
        "`subject-verb`: 3 of 4 right (75.0%), 100.0% of all, confidence 0.57\n\n"
        "> **“The quay is shut,”** Ilse Marrow *said*. → Ilse Marrow\n"
    )
    assert chapter in book.book()


def test_a_rule_that_only_goes_on_counts_under_the_one_before(small: pytest.MonkeyPatch) -> None:
    text = "“The quay is shut,” Ilse Marrow said with a “sigh of relief”."
    small.setattr(attribution, "RULES", (subject_verb, same_sentence))
    small.setattr(book, "MARKED", (SAID._replace(text=text),))
    assert "`same-sentence`: goes on with the quotation before it, and counts under its rule" in book.book()


def test_a_name_that_was_never_measured_says_so(small: pytest.MonkeyPatch) -> None:
    small.setattr(book, "measured", dict)
    assert "`subject-verb`: not met in the measured articles" in book.book()


def test_paragraphs_of_an_example_stay_apart(small: pytest.MonkeyPatch) -> None:
    small.setattr(book, "MARKED", (SAID._replace(text="A clock struck.\n\n" + SAID.text),))
    assert "> A clock struck.\n>\n> **“The quay is shut,”**" in book.book()


def test_an_example_that_its_rule_no_longer_decides_makes_no_book(small: pytest.MonkeyPatch) -> None:
    small.setattr(book, "UNMARKED", (SAID._replace(rule="that-clause"),))
    with pytest.raises(book.BookError, match="that-clause does not decide its example"):
        book.book()


def test_a_rule_that_decides_no_example_makes_no_book(small: pytest.MonkeyPatch) -> None:
    small.setattr(attribution, "RULES", (subject_verb, same_sentence))
    with pytest.raises(book.BookError, match="same_sentence decides no example"):
        book.book()


def test_a_measured_name_without_an_example_makes_no_book(small: pytest.MonkeyPatch) -> None:
    small.setattr(book, "measured", lambda: {"subject-verb": Figures(3, 4), "made-up": Figures(1, 2)})
    with pytest.raises(book.BookError, match="no example of made-up"):
        book.book()
