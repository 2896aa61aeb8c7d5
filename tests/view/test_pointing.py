from __future__ import annotations

import pytest

from tui.article import Article
from tui.quotes.model import Span
from tui.view.page import lay_out
from tui.view.pointing import offset_under, paragraph_around, paragraph_from, word_around

TEXT = "“Don’t shout,” she said.\n\nThe well-known quay, 世界 and on.\n\nThird."


def test_a_cell_leads_to_its_character() -> None:
    page = lay_out(Article(TEXT, ()), 60)
    row = page.row_of(0)
    assert offset_under(page, row, 0) == 0
    assert offset_under(page, row, 5) == 5
    assert offset_under(page, row, 23) == 23
    assert offset_under(page, row, 24) is None, "right of the line"
    assert offset_under(page, row, -1) is None, "left of it"
    assert offset_under(page, row + 1, 0) is None, "an empty line"
    assert offset_under(page, 0, 0) is None, "the header"


def test_wide_characters_take_both_of_their_cells() -> None:
    page = lay_out(Article(TEXT, ()), 60)
    wide = TEXT.index("世")
    column = wide - TEXT.index("The well")
    row = page.row_of(wide)
    assert [offset_under(page, row, column + cell) for cell in range(5)] == [wide, wide, wide + 1, wide + 1, wide + 2]


@pytest.mark.parametrize(("where", "word"), [("on’t", "Don’t"), ("well", "well-known"), (",", ","), ("on.", "on")])
def test_a_word_is_what_one_would_say(where: str, word: str) -> None:
    span = word_around(TEXT, TEXT.index(where))
    assert TEXT[slice(*span)] == word


def test_a_paragraph_ends_at_the_blank_lines() -> None:
    start = TEXT.index("The well")
    for offset in (start, start + 10, TEXT.index("\n\nThird") - 1):
        assert paragraph_around(TEXT, offset) == Span(start, TEXT.index("\n\nThird"))
    assert paragraph_around(TEXT, 0).start == 0
    assert paragraph_around(TEXT, len(TEXT) - 1).end == len(TEXT)


def test_paragraphs_are_walked_in_both_directions() -> None:
    second, third = TEXT.index("The well"), TEXT.index("Third")
    assert paragraph_from(TEXT, 0, 1) == second
    assert paragraph_from(TEXT, second, 1) == third
    assert paragraph_from(TEXT, third, 1) == third, "the last one"
    assert paragraph_from(TEXT, third + 2, -1) == third, "first to where this one begins"
    assert paragraph_from(TEXT, third, -1) == second
    assert paragraph_from(TEXT, second, -1) == 0
    assert paragraph_from(TEXT, 0, -1) == 0
