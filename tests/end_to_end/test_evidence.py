"""Why a speaker is the speaker, on a terminal: the panel opens, follows, leads to the places; who is not quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener

TEXT = (
    "The quay reopens\n\nMayor Ilse Marrow opened the quay with Ada Holm. “It is new,” said Pedro Lund.\n\n"
    "The mayor was tired. “We go,” she said.\n\nJon Vik declined to comment.\n"
)


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
def test_the_evidence_of_a_quotation(sayso: Opener, tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    terminal = sayso(path, size=size)
    terminal.wait_for("2 quotations")
    terminal.press("i")
    terminal.wait_for("go to a quotation first")
    terminal.press("]")
    terminal.wait_for("1/2 Pedro Lund")
    terminal.press("i")
    terminal.wait_for("Why Pedro Lund?")
    terminal.wait_for("followed by a verb of saying and its speaker")
    terminal.press("]")
    terminal.wait_for("Why Ilse Marrow?")
    terminal.wait_for("“she”  a pronoun")
    terminal.wait_for("“The mayor”  a role, given with the name")
    assert terminal.find("“We go,”")
    place = terminal.find("The mayor was")
    assert place is not None
    column, row = place
    before = terminal.cells[row][column].look
    assert {"bold", "underline"} <= set(before.attributes)
    terminal.press("down", "down", "down", "enter")
    terminal.wait_until(lambda screen: screen.cells[row][column].look != before)
    terminal.press("escape")
    terminal.wait_gone("Why Ilse Marrow?")


def test_those_who_are_not_quoted_are_listed_apart(sayso: Opener, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    terminal = sayso(path, size=(80, 24))
    terminal.wait_for("2 quotations")
    terminal.press("2")
    terminal.wait_match(r"▸ Named, not quoted +2")
    terminal.wait_match(r"▸ Declined to comment +1")
    terminal.press("G", "enter")
    terminal.wait_match(r"Jon Vik declined")
    terminal.press("j", "enter")
    terminal.wait_gone("Named, not quoted")
    assert terminal.find("declined to comment")
