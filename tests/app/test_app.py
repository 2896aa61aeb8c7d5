from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

import tui.app
from tests.app.reading import reading, talking
from tui.app.app import SaysoApp
from tui.app.own_themes import DEFAULT_THEME, OWN_THEMES
from tui.app.screens.help import HelpScreen
from tui.app.screens.library import LibraryScreen
from tui.app.shelving import Opening
from tui.article import Article

if TYPE_CHECKING:
    from pathlib import Path


async def test_themes_are_changed_one_after_the_other_and_come_round(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0])) as reader:
        assert reader.app.theme == DEFAULT_THEME
        seen = []
        for _ in reader.app.available_themes:
            reader.app.action_next_theme()
            seen.append(reader.app.theme)
        assert seen[0] == OWN_THEMES[1].name
        assert seen[-1] == DEFAULT_THEME
        assert set(seen) == set(reader.app.available_themes)
        assert f"theme {DEFAULT_THEME}" in reader.status


async def test_help_is_shown_over_the_reader_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0])) as reader:
        await reader.press("?")
        assert isinstance(reader.app.screen, HelpScreen)
        reader.app.action_help()
        assert len(reader.app.screen_stack) == 2
        await reader.press("escape")
        assert reader.app.screen is reader.screen


async def test_without_an_article_something_is_offered_and_leaving_it_ends_the_program() -> None:
    async with reading(analysed=False) as reader:
        await reader.until(lambda: isinstance(reader.app.screen, LibraryScreen))
        reader.app.screen.dismiss(None)
        await reader.until(lambda: reader.app._exit)


async def test_what_is_chosen_at_the_start_is_read(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text("Voices at the quay\n\n“We open on Monday,” said Mira Kolb.\n", encoding="utf-8")
    async with reading(analysed=False) as reader:
        await reader.until(lambda: isinstance(reader.app.screen, LibraryScreen))
        reader.app.screen.dismiss(Opening(str(path)))
        await reader.analysed()
        assert "1 quotation" in reader.status


async def test_ctrl_c_copies_or_says_how_one_quits(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0])) as reader:
        await reader.press("ctrl+c")
        assert "q quits" in reader.status
        copied: list[str] = []
        monkeypatch.setattr(reader.app, "copy_to_clipboard", copied.append)
        reader.screen.pane.text_select_all()
        await reader.press("ctrl+c")
        assert reader.screen.article is not None
        assert copied == [reader.screen.article.text]


async def test_q_quits(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0])) as reader:
        await reader.press("q")
        assert reader.app._exit


async def test_ctrl_q_quits_even_while_one_types(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0])) as reader:
        await reader.press("/", "q")
        assert not reader.app._exit
        await reader.press("ctrl+q")
        assert reader.app._exit


def test_where_nothing_can_be_read_there_is_a_line_for_each_and_no_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SaysoApp, "run", lambda _: pytest.fail("a screen"))
    assert tui.app.run([str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.startswith("sayso: ") for line in lines] == [True, True]
    assert "one.txt" in lines[0]


def test_the_first_article_that_can_be_read_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "quay.txt"
    path.write_text("Voices at the quay\n\nIt was a long day at the quay, and nobody spoke.\n", encoding="utf-8")
    opened: list[SaysoApp] = []
    monkeypatch.setattr(SaysoApp, "run", lambda app, **_: opened.append(app))
    interval = sys.getswitchinterval()
    try:
        assert tui.app.run([str(tmp_path / "gone.txt"), str(path)]) == 0
    finally:
        sys.setswitchinterval(interval)
        import gc

        gc.enable()
    assert opened[0].queue.place == 1
    first = opened[0].queue.read(1)
    assert isinstance(first, Article)
    assert first.title == "Voices at the quay"
