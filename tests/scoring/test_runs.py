"""Stretches between double quotation marks."""

from __future__ import annotations

import pytest

from tui.scoring.runs import runs_between_marks


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“One,” she said. “Two.”", ["“One,”", "“Two.”"]),
        ('"One," she said. "Two."', ['"One,"', '"Two."']),
        ("«Un», „zwei” and ``three''", ["«Un»", "„zwei”", "``three''"]),
        ("„Eins“, sagte sie. „Zwei“ und „drei“.", ["„Eins“", "„Zwei“", "„drei“"]),
        ("“He said “no” twice,” she said.", ["“He said “no”"]),
        ("“Open to the end\nnext “closed”", ["“Open to the end", "“closed”"]),
        ("Closed” without opening, “then one.”", ["“then one.”"]),
        ('A 12" pipe "burst" and a 6" one did not.', ['"burst"']),
        ('"I am 6 feet and 12" she said.', ['"I am 6 feet and 12"']),
        ("Nothing in “…” here", []),
        ("It’s ‘single’ only", []),
        ("", []),
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in runs_between_marks(text)] == runs
