"""A person opens a web page that was saved, and reads its article."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.end_to_end.conftest import Opener, Runner

PAGE = Path(__file__).parents[1] / "sources" / "html" / "harbour.html"
WORDS = "The bell of the upper town was rung for an hour, and nobody could say afterwards who had rung it. "


def bell(number: int) -> str:
    return (
        f"Bell number {number} hung in the tower of the {number}th quarter and was cast in the year of the flood "
        f"by the founder {number} of that quarter."
    )


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    return Path(shutil.copy(PAGE, tmp_path / "lanterns"))  # it is recognised by what is in it


@pytest.fixture
def two_ways(tmp_path: Path) -> Path:
    """Return a page of two columns, and one reading takes only the first for the article."""
    told = "".join(f"<p>{bell(number)} {bell(number + 50)}</p>" for number in range(6))
    said = "".join(
        f"<p>“Number {n} was rung by hand, and not by the wind,” said the ringer {n} of the guild. {WORDS}</p>"
        for n in range(8)
    )
    path = tmp_path / "two.html"
    path.write_text(f"<html><body><article>{told}</article><section>{said}</section></body></html>", encoding="utf-8")
    return path


def test_a_saved_page_opens_as_its_article(sayso: Opener, harbour: Path) -> None:
    terminal = sayso(harbour, size=(140, 40))
    terminal.wait_for("Lanterns return to Fenwick harbour")
    terminal.wait_for("Osric Tamm")
    terminal.wait_for("Forty lanterns were lit")
    assert "Share on Facebook" not in terminal.text
    terminal.press("]")
    terminal.wait_for("▾ Osric Tamm")
    terminal.press("G")
    terminal.wait_for("pleasure of it”.")
    terminal.wait_for("They are lit. Come and see them")
    assert "Related stories" not in terminal.text


def test_its_quotations_are_listed(prints: Runner, harbour: Path) -> None:
    done = prints("quotes", "--format", "json", harbour)
    assert done.returncode == 0
    article = json.loads(done.stdout)
    assert article["title"] == "Lanterns return to Fenwick harbour"
    assert "Osric Tamm" in {speaker["name"] for speaker in article["speakers"]}


def test_a_page_without_an_article_is_refused_in_one_line(prints: Runner, tmp_path: Path) -> None:
    path = tmp_path / "gate.html"
    path.write_text("<html><body><p>Subscribe to continue reading.</p></body></html>", encoding="utf-8")
    done = prints("quotes", path)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"paywall" in done.stderr


def test_a_key_switches_between_two_readings(sayso: Opener, two_ways: Path) -> None:
    terminal = sayso(two_ways)
    terminal.wait_for("R reads this page in another way")
    terminal.wait_for("8 quotations")
    terminal.press("R")
    terminal.wait_for("no quotations")
    terminal.press("R")
    terminal.wait_for("8 quotations")
