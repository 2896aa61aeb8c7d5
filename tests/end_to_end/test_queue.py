"""Where articles come from: several files, standard input, and nothing at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.stories import HARBOUR, HARBOUR_TITLE, LIGHTHOUSE, LIGHTHOUSE_TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.conftest import Opener


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    harbour, lighthouse = tmp_path / "harbour.txt", tmp_path / "lighthouse.txt"
    harbour.write_text(HARBOUR, encoding="utf-8")
    lighthouse.write_text(LIGHTHOUSE, encoding="utf-8")
    return harbour, lighthouse


def test_several_files_are_read_one_after_the_other(sayso: Opener, files: tuple[Path, Path]) -> None:
    terminal = sayso(*files)
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press("J")
    terminal.wait_for(LIGHTHOUSE_TITLE)
    terminal.wait_for("2 quotations")
    terminal.press("J")
    terminal.wait_for("last article")
    terminal.press("K")
    terminal.wait_for(HARBOUR_TITLE)


def test_a_file_that_cannot_be_read_is_no_end_of_the_queue(
    sayso: Opener, files: tuple[Path, Path], tmp_path: Path
) -> None:
    harbour, lighthouse = files
    terminal = sayso("gone.txt", harbour.name, "missing.txt", lighthouse.name, cwd=tmp_path)
    terminal.wait_for(HARBOUR_TITLE)
    terminal.wait_for("gone.txt")
    terminal.press("J")
    terminal.wait_for("missing.txt")
    assert terminal.find(HARBOUR_TITLE), "the article that was open stays open"


def test_a_file_that_changed_is_read_again(sayso: Opener, files: tuple[Path, Path]) -> None:
    harbour, _ = files
    terminal = sayso(harbour)
    terminal.wait_for("10 quotations")
    harbour.write_text(HARBOUR.replace("We open the gates", "We shut the gates"), encoding="utf-8")
    terminal.press("r")
    terminal.wait_for("We shut the gates")


def test_a_file_that_went_away_stays_on_the_screen(sayso: Opener, files: tuple[Path, Path]) -> None:
    harbour, _ = files
    terminal = sayso(harbour.name, cwd=harbour.parent)
    terminal.wait_for("10 quotations")
    harbour.unlink()
    terminal.press("r")
    terminal.wait_for("no such file")
    assert terminal.find(HARBOUR_TITLE)


def test_standard_input_is_read_and_the_keys_come_from_the_terminal(sayso: Opener) -> None:
    terminal = sayso("-", stdin=HARBOUR.encode())
    terminal.wait_for(HARBOUR_TITLE)
    terminal.wait_for("10 quotations")
    terminal.press("]")
    terminal.wait_for("1/10 Mira Kolb")
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


def test_empty_standard_input_is_said(sayso: Opener) -> None:
    terminal = sayso("-", stdin=b"", size=(200, 10))
    assert terminal.wait_exit() == 1
    assert "standard input" in terminal.text
    assert len(terminal.text.strip().splitlines()) == 1


def test_without_a_file_the_samples_are_offered(sayso: Opener) -> None:
    terminal = sayso()
    terminal.wait_match(r"(?i)sample")
    terminal.press("j", "enter")
    terminal.wait_match(r"\d+ quotations")
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


def test_what_was_read_last_is_offered_again(sayso: Opener, files: tuple[Path, Path]) -> None:
    harbour, _ = files
    read_to_the_end(sayso, harbour)
    terminal = sayso(size=(80, 24))
    terminal.wait_for(HARBOUR_TITLE)
    terminal.press("enter")
    terminal.wait_for("10 quotations")


def test_an_article_is_opened_where_it_was_left(sayso: Opener, files: tuple[Path, Path]) -> None:
    harbour, _ = files
    read_to_the_end(sayso, harbour)
    terminal = sayso(harbour, size=(80, 24))
    terminal.wait_for("since it was hung there")


def read_to_the_end(sayso: Opener, path: Path) -> None:
    terminal = sayso(path, size=(80, 24))
    terminal.wait_for("10 quotations")
    terminal.press("G")
    terminal.wait_for("since it was hung there")
    terminal.press("q")
    assert terminal.wait_exit() == 0, terminal.text


def test_a_sample_is_opened_by_its_name(sayso: Opener) -> None:
    listing = sayso("sample", size=(120, 40))
    assert listing.wait_exit() == 0
    name = listing.text.split()[0]
    terminal = sayso("sample", name)
    terminal.wait_match(r"\d+ quotations")
