from __future__ import annotations

from dataclasses import replace

from tui.article import Article, BlockKind, assemble
from tui.view.other_reading import announced, counterpart, switched


def article(*paragraphs: str) -> Article:
    return Article(*assemble((BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs))


LONG = article("A bell rang.", "Nobody came.", "“I heard it,” said Ilse Brandvold.")
SHORT = article("Nobody came.")
PAGE = replace(LONG, other=SHORT)


def test_switching_twice_comes_back() -> None:
    other = switched(PAGE)
    assert other is not None
    assert other.text == SHORT.text
    assert switched(other) == PAGE


def test_what_is_read_in_one_way_stays() -> None:
    assert switched(LONG) is None
    assert announced(LONG, "R") == ""


def test_the_paragraph_is_found_again_or_the_next_that_is_there() -> None:
    assert counterpart(SHORT, 3, LONG) == LONG.text.index("Nobody")
    assert counterpart(LONG, 0, SHORT) == 0
    assert counterpart(LONG, len(LONG.text) - 1, SHORT) == 0


def test_it_is_said_how_long_the_other_reading_is() -> None:
    assert announced(PAGE, "R") == "R reads this page in another way: 2 words instead of 11"
