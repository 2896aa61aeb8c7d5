"""Books as the programs that make them pack them: chapters without headings of their own, notes, title pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.books_made import new_book, old_book
from tui.article import Article, BlockKind

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def read(tmp_path: Path):
    def opened(data: bytes, *, as_is: bool = False) -> Article:
        path = tmp_path / "book"
        path.write_bytes(data)
        return tui.read(path, as_is=as_is)

    return opened


def headings(article: Article) -> list[tuple[int, str]]:
    return [(its.level, article.text[its.start : its.end]) for its in article.blocks if its.kind is BlockKind.HEADING]


def test_a_split_book_has_the_headings_of_its_table_of_contents(read) -> None:
    article = read(old_book())
    assert headings(article) == [
        (1, "Part I"),
        (2, "CHAPTER ONE: THE BELL"),
        (2, "Chapter Two: The rope"),
        (1, "Chapter Three"),
    ]
    assert (article.title, article.byline, article.date) == ("The Quay", "Vera Ostrova", None)


def test_references_to_notes_are_in_brackets(read) -> None:
    text = read(old_book()).text
    assert "“It has not rung,”[1] said Ilse Maran." in text
    assert "Tomas Havel wrote.[2]" in text
    assert "1. In 2019." in text


def test_a_page_that_only_lists_the_chapters_is_left_out(read) -> None:
    assert "Table of Contents" in read(old_book()).left_out
    assert "Table of Contents" in read(old_book(), as_is=True).text


def test_title_page_and_imprint_are_left_out(read) -> None:
    article = read(new_book())
    assert (article.title, article.subtitle, article.byline) == ("Bells over Water", "A history", "Ilse Maran")
    assert article.text == "1 The bell\n\n“It rang,” said Tomas Havel.[*]\n\nAt noon."
    assert headings(article) == [(2, "1 The bell")]
    assert article.left_out == ("Bells over Water", "A history", "Ilse Maran", "Quay Press", "All rights reserved.")
