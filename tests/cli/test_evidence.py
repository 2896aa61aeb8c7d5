"""`sayso evidence`: the same as the reader's panel says, in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = (
    "The quay reopens\n\nMayor Ilse Marrow opened the quay with Ada Holm. “It is new,” said Pedro Lund.\n\n"
    "The mayor was tired. “We go,” she said.\n\nJon Vik declined to comment.\n"
)


def article(folder: Path) -> str:
    path = folder / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_all_quotations_and_those_who_are_not_quoted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", article(tmp_path)]) == 0
    printed = capsys.readouterr().out
    for seen in ("1. “It is new,”", "Why Pedro Lund?", "2. “We go,”", "“The mayor”  a role, given with the name"):
        assert seen in printed
    assert "Named, not quoted\n   Ada Holm: 1\n   Jon Vik: 1\n" in printed
    assert "Declined to comment\n   Jon Vik: declined to comment\n" in printed


def test_one_quotation_by_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", article(tmp_path), "--number", "2"]) == 0
    printed = capsys.readouterr().out
    assert "Why Ilse Marrow?" in printed
    assert "Pedro Lund?" not in printed
    assert "Named, not quoted" not in printed


def test_a_number_that_there_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evidence", article(tmp_path), "--number", "9"]) == 1
    assert "has no quotation 9; it has 2" in capsys.readouterr().err
