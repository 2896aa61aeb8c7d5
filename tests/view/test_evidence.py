"""The evidence of a quotation in rows: what is said, in every width, and where the cursor rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.quotes import analyse
from tui.quotes.evidence import evidence
from tui.view.evidence import Told, height_for, rows_of, spans_of, stops_of
from tui.view.fit import cells

if TYPE_CHECKING:
    from tui.view.evidence import Row

TEXT = (
    "Mayor Ilse Marrow opened the quay with Ada Holm. “It is new,” said Pedro Lund.\n\n"
    "The mayor was tired. “We go,” she said.\n\nNobody trusted her “new dawn” on the quay."
)
ANALYSIS = analyse(TEXT)


def rows(quote_id: int, width: int, name: str | None = "Ilse Marrow") -> tuple[Row, ...]:
    return rows_of(evidence(TEXT, ANALYSIS, quote_id), TEXT, Told(name, 0), width)


def shown(quote_id: int, width: int, name: str | None = "Ilse Marrow") -> list[str]:
    return ["".join(piece.text for piece in row.line) for row in rows(quote_id, width, name)]


def test_the_question_the_rule_the_chain_and_the_next_best() -> None:
    lines = shown(1, 100)
    assert lines[0].startswith(" Why Ilse Marrow?  99% sure: right in ")
    assert lines[1] == " The quotation is followed by its speaker and a verb of saying."
    assert [line.split("”")[0].split("“")[1] for line in lines[2:6]] == ["said", "she", "The mayor", "Ilse Marrow"]
    assert lines[6] == " Next best"
    assert "Ada Holm" in lines[7]


def test_nobody_is_asked_for_too() -> None:
    assert shown(2, 60, None)[0].startswith(" Why nobody?")


@pytest.mark.parametrize("width", [20, 38, 60, 80, 140])
def test_no_row_is_wider_than_the_panel(width: int) -> None:
    for quote_id in range(len(ANALYSIS.quotes)):
        assert all(cells(line) <= width for line in shown(quote_id, width))


def test_the_cursor_rests_once_at_each_place() -> None:
    found = evidence(TEXT, ANALYSIS, 1)
    for width in (30, 100):
        its = rows(1, width)
        spans = [its[row].stop for row in stops_of(its)]
        assert spans == [found.cue, *spans_of(found), *(rival.span for rival in found.rivals)]


def test_the_panel_takes_two_fifths_of_the_screen_at_most() -> None:
    assert [height_for(20, screen) for screen in (12, 24, 40, 100)] == [5, 9, 14, 14]
    assert height_for(6, 40) == 6
