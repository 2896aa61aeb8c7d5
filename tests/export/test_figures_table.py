"""Figures to be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tui.export import Measured, Sheet, figures_writer
from tui.quotes.model import Analysis
from tui.statistics import measure

if TYPE_CHECKING:
    from tui.export import Analysed


def written(item: Analysed, width: int = 80, *, colour: bool = False) -> str:
    measured = Measured(*item, measure(item.article.text, item.analysis))
    return "".join(figures_writer("table")([measured], Sheet(width, colour)))


def line_of(text: str, label: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"  {label}"))


def test_the_figures_are_there(analysed: Analysed) -> None:
    text = written(analysed)
    assert text.startswith("Ferry *stays* in port\nnews/ferry.txt · Ane Holt · 12 March 2031\n")
    assert line_of(text, "Words").split()[1] == "35"
    assert "4 · 3 direct, 0 mixed, 1 indirect" in line_of(text, "Quotations")
    assert "2 named, 1 unnamed · 1 quotation without a speaker" in line_of(text, "Speakers")
    assert "said 1 · told 1" in line_of(text, "Cues")


def test_speakers_stand_by_share(analysed: Analysed) -> None:
    lines = written(analysed).splitlines()
    shares = lines[lines.index("  Share of the quoted words") + 1 :]
    assert [line.split()[0] for line in shares] == ["Maren", "A", "王小明"]
    assert [line.count("━") for line in shares] == sorted((line.count("━") for line in shares), reverse=True)
    assert shares[0].endswith("1 quotation")


def test_many_speakers_are_cut_and_counted(analysed: Analysed) -> None:
    speaker, quote = analysed.analysis.speakers[0], analysed.analysis.quotes[0]
    speakers = tuple(replace(speaker, id=number) for number in range(40))
    quotes = tuple(replace(quote, id=number, speaker=number) for number in range(40))
    text = written(analysed._replace(analysis=Analysis(quotes, speakers, ())))
    assert text.endswith("and 25 more speakers\n")


def test_an_article_without_quotations(analysed: Analysed) -> None:
    text = written(analysed._replace(analysis=Analysis((), (), ())))
    assert "none" in line_of(text, "Quotations")
    assert "Share" not in text


def test_an_empty_text(analysed: Analysed) -> None:
    empty = replace(analysed.article, text="", blocks=())
    assert line_of(written(analysed._replace(article=empty, analysis=Analysis((), (), ()))), "Words").split()[1] == "0"


@pytest.mark.parametrize("width", [30, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(analysed: Analysed, width: int) -> None:
    assert all(cell_len(line) <= width for line in written(analysed, width).splitlines())


def test_colours_are_only_there_when_asked_for(analysed: Analysed) -> None:
    assert "\x1b" not in written(analysed)
    assert "\x1b[" in written(analysed, colour=True)
