"""Copying a quotation in a style, and writing all of them to a file."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widgets import Input

from tests.app.reading import NARROW, Reading, reading, talking
from tui.app.screens.picking import PickingScreen
from tui.app.widgets.asking_bar import AskingBar

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ADDRESS = "https://quay.example/voices"


def copies(reader: Reading, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    copied: list[str] = []
    monkeypatch.setattr(reader.app, "copy_to_clipboard", copied.append)
    return copied


async def pick(reader: Reading, number: str) -> None:
    await reader.until(lambda: isinstance(reader.app.screen, PickingScreen))
    await reader.press(number, "enter")
    await reader.until(lambda: not isinstance(reader.app.screen, PickingScreen))


async def test_the_quotation_is_copied_in_the_style_that_is_picked(monkeypatch: pytest.MonkeyPatch) -> None:
    article = replace(talking(monkeypatch, [0, 1]), address=ADDRESS)
    async with reading(article, size=NARROW) as reader:
        copied = copies(reader, monkeypatch)
        await reader.press("Y")
        assert "go to a quotation first" in reader.status
        await reader.press("]", "Y")
        await pick(reader, "2")
        assert copied[0].startswith("> “This is remark number 0.”\n>\n> — **Orla Finch**")
        await reader.press("Y")
        await pick(reader, "6")
        assert copied[1] == f"{ADDRESS}#:~:text=This%20is%20remark%20number%200."


async def test_without_an_address_there_is_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        copied = copies(reader, monkeypatch)
        await reader.press("]", "Y")
        await pick(reader, "6")
        assert copied == []
        assert "no address" in reader.status


async def test_the_browser_opens_at_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted: list[str] = []
    monkeypatch.setattr("tui.app.browser.browse", lambda address, _: wanted.append(address))
    async with reading(replace(talking(monkeypatch, [0]), address=ADDRESS), size=NARROW) as reader:
        await reader.press("]", "Y")
        await reader.until(lambda: isinstance(reader.app.screen, PickingScreen))
        await reader.press("o")
        await reader.until(lambda: wanted)
        assert wanted == [f"{ADDRESS}#:~:text=This%20is%20remark%20number%200."]


async def test_quotations_are_written_and_nothing_is_overwritten_unasked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    there = tmp_path / "voices-at-the-quay.json"
    there.write_text("mine", encoding="utf-8")
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        await reader.press("w")
        await pick(reader, "4")
        await reader.until(lambda: reader.screen.query(AskingBar))
        await reader.press("enter")
        bar = reader.screen.query_one(AskingBar)
        await reader.until(lambda: "overwrite it?" in bar.question)
        assert there.read_text(encoding="utf-8") == "mine"
        await reader.press("enter")
        await reader.until(lambda: not reader.screen.query(AskingBar))
        assert "written: voices-at-the-quay.json" in reader.status
        assert len(json.loads(there.read_text(encoding="utf-8"))["quotes"]) == 2


async def test_it_can_be_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        await reader.press("w")
        await pick(reader, "1")
        await reader.until(lambda: reader.screen.query(AskingBar))
        await reader.press("escape")
        await reader.until(lambda: not reader.screen.query(AskingBar))
        assert "nothing was written" in reader.status
        assert not list(tmp_path.iterdir())


async def test_a_path_that_cannot_be_written_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        await reader.press("w")
        await pick(reader, "1")
        await reader.until(lambda: reader.screen.query(AskingBar))
        await reader.press("home", *"nowhere/", "enter")
        await reader.until(lambda: list(reader.app._notifications))
        assert reader.screen.query(AskingBar)


async def test_the_keys_are_back_in_the_article_when_it_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press("w")
        await pick(reader, "1")
        await reader.until(lambda: reader.screen.query(AskingBar))
        await reader.press("enter")
        await reader.until(lambda: not reader.screen.query(AskingBar))
        await reader.pilot.pause()
        assert reader.app.focused is reader.screen.pane
        assert reader.screen.panes.focus == "article"


async def test_tab_stays_in_a_line_that_is_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("A ferry.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press(":", "f", "tab")
        line = reader.screen.query_one("#source-input", Input)
        assert line.value == "ferry.txt"
        assert line.has_focus
        await reader.press("escape", "/", "tab")
        assert reader.screen.query_one("#search-input", Input).has_focus
        await reader.press("escape")
        await reader.until(lambda: not reader.screen.query("#search-input"))
        assert reader.screen.panes.focus == "article"
