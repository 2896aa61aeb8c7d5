"""Searching backward, which in the presets `vim` and `less` is done with a question mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.app.reading import reading, talking
from tui.app.bindings import take_keymap
from tui.app.screens.help import HelpScreen
from tui.app.widgets.search_bar import SearchBar
from tui.settings import Settings
from tui.settings.model import Keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.app.reading import Reading

LOW = (60, 12)
VIM, LESS = Settings(keys=Keys("vim", 1.0)), Settings(keys=Keys("less", 1.0))


@pytest.fixture(autouse=True)
def _usual_keys() -> Iterator[None]:
    yield
    take_keymap({})


async def back_to(reader: Reading, query: str, key: str = "question_mark") -> None:
    """Search backward for words."""
    await reader.press(key)
    await reader.until(lambda: isinstance(reader.app.focused, Input))
    await reader.press(*("space" if character == " " else character for character in query))
    await reader.until(lambda: reader.screen.searching.matches.query == query)
    await reader.until(lambda: reader.screen.searching.matches.complete)
    await reader.pilot.pause()


@pytest.mark.parametrize("settings", [VIM, LESS])
async def test_it_finds_what_stands_above_and_n_goes_on_upward(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    async with reading(talking(monkeypatch, range(12)), size=LOW, settings=settings) as reader:
        await reader.press("G")
        first = reader.screen.pane.seen.start
        await back_to(reader, "remark")
        searching = reader.screen.searching
        assert searching.match is not None
        at = searching.match
        assert searching.matches.starts[at] < first <= searching.matches.starts[at + 1]
        await reader.press("enter")
        assert f"?remark  {at + 1}/12" in reader.status
        await reader.press("n")
        assert searching.match == at - 1
        await reader.press("N", "N")
        assert searching.match == at + 1
        await reader.press("2", "n")
        assert searching.match == at - 1


async def test_it_goes_round_the_beginning_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6)), size=LOW, settings=VIM) as reader:
        await back_to(reader, "remark")
        assert reader.screen.searching.counter == "6/6"
        await reader.press("enter", *"nnnnn")
        assert reader.screen.searching.counter == "1/6"
        await reader.press("n")
        assert reader.screen.searching.counter == "6/6"
        assert "round to the last match" in reader.status
        await reader.press("N")
        assert "round to the first match" in reader.status


async def test_the_same_words_once_more_turn_the_search_round(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6)), size=LOW, settings=VIM) as reader:
        await back_to(reader, "remark", "slash")
        await reader.press("enter", "n", "n")
        assert reader.screen.searching.counter == "3/6"
        await reader.press("question_mark")
        await reader.until(lambda: isinstance(reader.app.focused, Input))
        await reader.press("enter")
        await reader.until(lambda: reader.screen.searching.counter == "2/6")
        await reader.press("n")
        assert reader.screen.searching.counter == "1/6"
        await reader.press("slash")
        await reader.until(lambda: isinstance(reader.app.focused, Input))
        await reader.press("escape")
        await reader.until(lambda: not isinstance(reader.app.focused, Input))
        await reader.press("N")
        assert reader.screen.searching.counter == "2/6", "what was left does not turn it round"


async def test_a_search_that_is_cleared_leaves_no_direction_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6)), size=LOW, settings=VIM) as reader:
        await back_to(reader, "remark")
        await reader.press("enter", "escape", "g", "g", "n", "n")
        assert reader.screen.current == 1, "n walks quotations onward again"


async def test_it_is_within_reach_without_a_preset_too(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, range(6)), size=LOW) as reader:
        await back_to(reader, "remark", "backslash")
        assert reader.screen.query_one(SearchBar)._sign == "\\"
        await reader.press("enter")
        assert "\\remark  6/6" in reader.status


@pytest.mark.parametrize(("settings", "key"), [(VIM, "f1"), (LESS, "h")])
async def test_help_has_another_key_there(monkeypatch: pytest.MonkeyPatch, settings: Settings, key: str) -> None:
    async with reading(talking(monkeypatch, range(2)), settings=settings) as reader:
        await reader.press(key)
        await reader.until(lambda: isinstance(reader.app.screen, HelpScreen))
        await reader.press("question_mark")
        assert isinstance(reader.app.focused, Input), "it searches here too"
        await reader.press("escape", "escape")
        await reader.until(lambda: reader.app.screen is reader.screen)
