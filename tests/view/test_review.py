"""What is reviewed in which order, who could have said it, and how it looks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.dialogue import NAMES, talk
from tui.corrections import RULE
from tui.view.fit import cells
from tui.view.review import Candidate, Review, answer, candidates_for, completions, lines_of, order_of, progress
from tui.view.status import Hint

if TYPE_CHECKING:
    from tui.view.pieces import Line

TEXT, TALK = talk(0, 1, None, 0, 2)
SURE = (0.9, 0.5, 0.7, 0.95, 0.3)
ANALYSIS = replace(
    TALK, quotes=tuple(replace(quote, confidence=sure) for quote, sure in zip(TALK.quotes, SURE, strict=True))
)
HINTS = tuple(Hint(key, word) for key, word in (("a", "accept"), ("x", "no quotation"), ("Esc", "leave")))


def text_of(line: Line) -> str:
    return "".join(piece.text for piece in line)


def numbers(current: int | None = None) -> list[int]:
    starts = [quote.spans[0] for quote in ANALYSIS.quotes]
    return [starts.index(span) for span in order_of(ANALYSIS, current).spans]


def test_the_doubtful_come_first_the_least_sure_before_the_others() -> None:
    assert numbers() == [2, 4, 1, 0, 3]
    assert order_of(ANALYSIS).doubtful == 3


def test_the_current_one_comes_before_all() -> None:
    assert numbers(3) == [3, 2, 4, 1, 0]
    assert order_of(ANALYSIS, 3)[1:] == (1, 3)
    assert order_of(ANALYSIS, 1)[1:] == (0, 3)


def test_it_says_where_one_is_and_calls_nothing_doubtful_that_is_not() -> None:
    chosen = Review(order_of(ANALYSIS, 3), 0, None, None, (), 0)
    said = [progress(replace(chosen, place=place)) for place in range(5)]
    assert said == ["3 doubtful ahead", "1 of 3 doubtful", "2 of 3 doubtful", "3 of 3 doubtful", "5 of 5"]
    sure = replace(ANALYSIS, quotes=ANALYSIS.quotes[3:4])
    assert progress(replace(chosen, order=order_of(sure, sure.quotes[0].id))) == "nothing doubtful"


def test_what_was_reviewed_does_not_come_again_unless_all_was() -> None:
    first, second, *rest = ANALYSIS.quotes
    some = replace(ANALYSIS, quotes=(first, replace(second, accepted=True), *rest))
    assert len(order_of(some).spans) == 4
    every = replace(ANALYSIS, quotes=tuple(replace(quote, rule=RULE) for quote in ANALYSIS.quotes))
    assert order_of(every) == (tuple(quote.spans[0] for quote in ANALYSIS.quotes), 0, 0)


def test_who_speaks_near_is_the_likeliest() -> None:
    def names(number: int) -> list[str]:
        quote = ANALYSIS.quotes[number]
        return [candidate.name for candidate in candidates_for(quote, ANALYSIS, ANALYSIS.speakers, {0: 5})]

    assert names(2) == [NAMES[1], NAMES[0], NAMES[2]]
    assert names(4) == [NAMES[0], NAMES[1]]
    assert candidates_for(ANALYSIS.quotes[4], ANALYSIS, ANALYSIS.speakers, {0: 5})[0] == Candidate(NAMES[0], 5)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("o", [0]), ("OR", [0]), ("fin", [0]), ("tr", [2]), ("t", [1, 2]), ("x", []), ("bram  t", [1]), ("rust", [])],
)
def test_names_are_completed_by_any_word(typed: str, expected: list[int]) -> None:
    assert [NAMES.index(name) for name in completions(NAMES[:3], typed)] == expected


def test_an_answer_is_a_number_or_a_name() -> None:
    assert answer("2", NAMES) == NAMES[1]
    assert answer("0", NAMES) == "0"
    assert answer(" orla   finch ", NAMES) == NAMES[0]
    assert answer("Tom\x1b[31m Ash", NAMES).isprintable()


@pytest.mark.parametrize("width", [40, 60, 80, 140])
@pytest.mark.parametrize("height", [12, 24, 40])
def test_no_line_is_too_wide_and_there_are_few(width: int, height: int) -> None:
    candidates = tuple(Candidate(f"Somebody With A Name Of Number {number}") for number in range(12))
    for quote in (*ANALYSIS.quotes, None):
        review = Review(order_of(ANALYSIS), 1, quote, Candidate(NAMES[0] * 3), candidates, 3)
        lines = lines_of(review, HINTS, width, height)
        assert all(cells(text_of(line)) <= width for line in lines)
        assert len(lines) <= (3 if height < 16 else 7)
        assert "2 of 3 doubtful" in text_of(lines[0])
