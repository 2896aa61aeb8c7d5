"""Quotations as annotated articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.export import Sheet, quotes_writer
from tui.scoring import read_annotations, score

if TYPE_CHECKING:
    from pathlib import Path

    from tui.export import Analysed


def test_the_scorer_reads_it_and_finds_the_analysis_perfect(analysed: Analysed, tmp_path: Path) -> None:
    file = tmp_path / "ferry.jsonl"
    file.write_text("".join(quotes_writer("scorer")([analysed, analysed], Sheet(many=True))), encoding="utf-8")
    articles = list(read_annotations(file))
    assert [article.text for article in articles] == [analysed.article.text] * 2
    assert articles[0].id == "ferry.txt"
    found = score((article, analysed.analysis) for article in articles)
    assert not found.faults
