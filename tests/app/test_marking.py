"""Marks and pins in the reader: set, gone to, shown, kept, and found again in an edited text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.reading import NARROW, article_of, reading, say_that
from tests.dialogue import talk
from tui import library
from tui.library.marks import marks_of
from tui.library.pins import pins_of
from tui.settings import Settings
from tui.settings.model import Library

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tui.article import Article

LOW = (60, 12)


def at_the_quay(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Article:
    """Return an article of a file."""
    text, analysis = talk(*range(8))
    say_that(monkeypatch, (text, analysis))
    return article_of(text, source=str(tmp_path / "quay.txt"))


async def test_one_goes_to_a_mark_and_back(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(at_the_quay(monkeypatch, tmp_path), size=LOW) as reader:
        await reader.press("d", "d")
        there = reader.screen.pane.top
        await reader.press("m")
        assert "letter" in reader.status
        await reader.press("a")
        await reader.until(lambda: reader.status.startswith("mark a"))
        assert any(row.strip().startswith("a▌") for row in reader.rows)
        await reader.press("g", "'")
        assert "go to mark a" in reader.status
        await reader.press("a")
        rows = [row for row in reader.rows if row.strip().startswith("a█")]
        assert rows
        await reader.press("'", "'")
        assert reader.screen.pane.top == 0
        await reader.press("'", "z")
        assert "no mark z" in reader.status
        await reader.press("m", "escape", "m", "5")
        assert "a mark is a letter" in reader.status
    assert there
    assert [mark.letter for mark in marks_of(str(tmp_path / "quay.txt"))] == ["a"]


async def test_letters_that_are_keys_do_nothing_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(at_the_quay(monkeypatch, tmp_path), size=LOW) as reader:
        await reader.press("m", "q")
        await reader.until(lambda: reader.status.startswith("mark q"))
        await reader.press("m", "g")
        await reader.until(lambda: reader.status.startswith("mark g"))
        assert reader.screen.pane.top == 0
        assert reader.screen.marks == {"q": 0, "g": 0}


async def test_the_same_mark_again_takes_it_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(at_the_quay(monkeypatch, tmp_path), size=LOW) as reader:
        await reader.press("]", "m", "a")
        await reader.until(lambda: reader.status.startswith("mark a"))
        await reader.press("m", "a")
        await reader.until(lambda: "taken away" in reader.status)
        assert reader.screen.marks == {}
        await reader.press("'")
        assert "no marks" in reader.status
        await reader.press("escape")
    assert marks_of(str(tmp_path / "quay.txt")) == ()


async def test_marks_and_pins_are_there_again_also_in_an_edited_text(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    article = at_the_quay(monkeypatch, tmp_path)
    async with reading(article, size=LOW) as reader:
        await reader.press("]", "]", "]", "p")
        await reader.until(lambda: "pinned" in reader.status)
        assert any("◆" in row for row in reader.rows)
        await reader.press("]", "m", "b")
        await reader.until(lambda: reader.status.startswith("mark b"))
    text, analysis = talk(*range(8))
    text = "A line more, before all others.\n\n" + text.replace("“This is remark number 0.”", "“Nothing.”")
    say_that(monkeypatch, (text, analysis))
    async with reading(article_of(text, source=article.source), size=NARROW) as reader:
        await reader.until(lambda: reader.screen.marks)
        assert text[reader.screen.marks["b"] :].startswith("“This is remark number 3.”")
        assert [text[slice(*span)] for span in reader.screen.pins] == ["“This is remark number 2.”"]
        assert any("◆" in row and "number 2" in row for row in reader.rows)
        assert any(row.split()[:1] == ["b"] and "number 3" in row for row in reader.rows)


async def test_a_list_of_them_leads_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    async with reading(at_the_quay(monkeypatch, tmp_path), size=LOW) as reader:
        await reader.press("M")
        assert "nothing is marked" in reader.status
        await reader.press("p")
        assert "go to a quotation first" in reader.status
        await reader.press(*"]]]]]p", "g", "m", "a", "M")
        await reader.until(lambda: reader.app.screen is not reader.screen)
        await reader.press("2", "enter")
        await reader.until(lambda: reader.app.screen is reader.screen)
        assert reader.screen.current == 4
        await reader.press("p")
        await reader.until(lambda: "no longer pinned" in reader.status)
    assert pins_of(str(tmp_path / "quay.txt")) == ()


async def test_it_is_said_what_is_not_remembered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text, analysis = talk(0, 1)
    say_that(monkeypatch, (text, analysis))
    async with reading(article_of(text, source="-")) as reader:
        await reader.press("m", "a")
        await reader.until(lambda: "mark a; gone when sayso ends" in reader.status)
    forgetful = Settings(library=Library(remember=False))
    async with reading(at_the_quay(monkeypatch, tmp_path), settings=forgetful) as reader:
        await reader.press("]", "p")
        await reader.until(lambda: "gone when sayso ends" in reader.status)
    assert library.everything() == ()


async def test_the_place_is_kept_while_one_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tui.app.keeping.KEPT_AFTER", 0.01)
    article = at_the_quay(monkeypatch, tmp_path)
    async with reading(article, size=LOW) as reader:
        await reader.press("d", "d")
        left = reader.screen.reading_offset

        def kept() -> bool:
            before = library.recall(article.source)
            return before is not None and before.place == left

        await reader.until(kept)
    before = library.recall(article.source)
    assert before is not None
    assert (before.quotations, before.speakers, before.attributed) == (8, 8, 8)
    assert before.words
