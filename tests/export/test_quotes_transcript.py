"""Quotations as a transcript in plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui import analyse
from tui.article import Article
from tui.export import Analysed, Sheet, quotes_writer
from tui.view.fit import cells

TEXT = (
    "Ada Holm, the mayor, said the quay was shut.\n\n“We wait,” Holm said. “We have time.”\n\n“No,” said Karl Lind.\n\n"
    "“It rains, and it will rain.”"
)


def written(item: Analysed, **sheet: int) -> list[str]:
    return "".join(quotes_writer("transcript")([item], Sheet(**sheet))).splitlines()


def test_names_stand_above_what_they_say() -> None:
    assert written(Analysed(Article(TEXT, ()), analyse(TEXT)))[3:] == [
        "Ada Holm · the mayor · reported",
        "  the quay was shut",
        "",
        "Ada Holm",
        "  “We wait,” … “We have time.”",
        "",
        "Karl Lind",
        "  “No,”",
        "  “It rains, and it will rain.”",
        "",
    ]


@pytest.mark.parametrize("width", [12, 20, 40, 200])
def test_no_line_is_wider_than_the_sheet(analysed: Analysed, width: int) -> None:
    lines = written(analysed, width=width)
    assert max(map(cells, lines)) <= min(width, 80)
    assert any("Maren" in line for line in lines)


def test_what_a_person_decided_is_marked(analysed: Analysed) -> None:
    quotes = (replace(analysed.analysis.quotes[0], corrected=True), *analysed.analysis.quotes[1:])
    decided = analysed._replace(analysis=replace(analysed.analysis, quotes=quotes))
    assert sum("✎" in line for line in written(decided)) == 1


def test_several_articles_stand_apart(analysed: Analysed) -> None:
    text = "".join(quotes_writer("transcript")([analysed, analysed], Sheet(many=True)))
    first, second = text.split("\n\n\n")
    assert first.strip() == second.strip()
