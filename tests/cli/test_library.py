"""`sayso search`, `sayso library` and `sayso forget`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.library.keeping import article
from tui import library
from tui.anchor import anchored_place
from tui.cli import main
from tui.library import asking
from tui.library.articles import recall, tag
from tui.library.later import add
from tui.library.marks import Mark, keep_mark
from tui.library.search import keep_contents
from tui.quotes import analyse

if TYPE_CHECKING:
    from pathlib import Path

FERRY = "The ferry sails in spring.\n\n“We open the gates at dawn,” said Ada Holm, the mayor."
TIDE = "The tide \x1b[31mtook the wall.\n\n“It was the gates,” said Bram Koster, a diver."


@pytest.fixture(autouse=True)
def _read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "100")
    asking.forget_notices()
    for source, title, text in (("/n/ferry.txt", "The ferry", FERRY), ("/n/tide.txt", "A wall\x1b[0m", TIDE)):
        one = article(source, title, text=text)
        library.begin_reading(one)
        keep_contents(one, analyse(text))


def test_a_search_prints_where_words_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "gates", "dawn"]) == 0
    assert capsys.readouterr().out == (
        "The ferry\n/n/ferry.txt\n  … spring. “We open the gates at dawn,” said Ada Holm, the mayor.\n"
    )


def test_in_quotations_and_by_speaker(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--quotes", "gates"]) == 0
    assert capsys.readouterr().out.count("/n/") == 2
    assert main(["search", "gates", "--speaker", "koster", "--format", "json"]) == 0
    (hit,) = json.loads(capsys.readouterr().out)
    assert (hit["source"], hit["speaker"]) == ("/n/tide.txt", "Bram Koster")
    assert [hit["words"][start:end] for start, end in hit["found"]] == ["gates"]
    assert main(["search", "--speaker", "holm"]) == 0
    assert "Ada Holm: “We open the gates" in capsys.readouterr().out


def test_no_control_character_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "tide"]) == 0
    assert main(["library"]) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("words", [["AND"], ['"'], ["NEAR("], ["title:x"], ["*"]])
def test_hostile_words_are_only_words(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", *words]) in (1, 2)
    assert "Traceback" not in capsys.readouterr().err


def test_nothing_found_and_nothing_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "zzz"]) == 1
    assert "nothing that was read" in capsys.readouterr().err
    assert main(["search"]) == 2
    assert "nothing to search for" in capsys.readouterr().err


def test_the_library_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    add("https://fenwick.example/story", "A story")
    tag("/n/ferry.txt", "port")
    assert main(["library"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:2] == ["Title", "Outlet"]
    assert len(lines) == 4
    assert "#port" in next(line for line in lines if line.startswith("The ferry"))
    assert main(["library", "queue", "--format", "json"]) == 0
    (item,) = json.loads(capsys.readouterr().out)
    assert item["source"] == "https://fenwick.example/story"
    assert not item["gone"]


def test_an_article_is_forgotten_with_all_that_was_marked_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    keep_mark("/n/ferry.txt", Mark("a", anchored_place(FERRY, 0)))
    assert main(["forget", "/n/ferry.txt"]) == 0
    assert capsys.readouterr().out == "forgotten: /n/ferry.txt, with 1 mark\n"
    assert recall("/n/ferry.txt") is None
    assert main(["search", "dawn"]) == 1
    assert main(["forget", "/n/ferry.txt"]) == 1
    assert "not in the library" in capsys.readouterr().err
    assert main(["forget"]) == 2


def test_a_library_that_cannot_be_used_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "file"))
    assert main(["search", "dawn"]) == 1
    asking.forget_notices()
    assert main(["library"]) == 1
    assert "nothing is remembered" in capsys.readouterr().err
