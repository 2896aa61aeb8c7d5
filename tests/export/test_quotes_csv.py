"""Quotations as comma-separated values."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tui.export import Sheet, quotes_writer
from tui.export.quotes_csv import guarded
from tui.export.rows import Row

if TYPE_CHECKING:
    from tui.export import Analysed


def written(*articles: Analysed) -> list[list[str]]:
    text = "".join(quotes_writer("csv")(articles, Sheet(many=len(articles) > 1)))
    return list(csv.reader(io.StringIO(text)))


def test_a_header_once_and_a_line_a_quotation(analysed: Analysed) -> None:
    lines = written(analysed, analysed)
    assert lines[0] == list(Row._fields)
    assert len(lines) == 1 + 4 + 4
    assert lines[5][:3] == ["1", "direct", "Maren Ostby"]


def test_no_article_no_header() -> None:
    assert written() == []


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"])
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("value", ["“=1+1”", "a - b", "", 3, 0.5, -1])
def test_everything_else_stays_as_it_is(value: str | float) -> None:
    assert guarded(value) == value


def test_cells_are_guarded(analysed: Analysed) -> None:
    speaker = analysed.analysis.speakers[0]
    hostile = type(speaker)(0, "=cmd|' /C calc'!A0", speaker.kind, None, ())
    analysis = type(analysed.analysis)(analysed.analysis.quotes[:1], (hostile,), ())
    assert written(analysed._replace(analysis=analysis))[1][2] == "'=cmd|' /C calc'!A0"
