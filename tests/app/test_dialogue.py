from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from tests.app.reading import article_of, reading, say_that, talking
from tests.dialogue import talk
from tui.view.transcript import Transcript

if TYPE_CHECKING:
    import pytest

    from tests.app.reading import Reading


def is_dialogue(reader: Reading) -> bool:
    return isinstance(reader.screen.pane.page, Transcript)


async def test_v_shows_who_says_what_and_goes_back_to_the_same_quotation(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1) * 20), size=(80, 20)) as reader:
        await reader.press("]", "]", "]", "v")
        assert is_dialogue(reader)
        assert "goes back" in reader.status
        assert any(row.strip().endswith("Orla Finch") for row in reader.rows)
        assert not any("said somebody" in row for row in reader.rows)
        for _ in range(15):
            await reader.press("]")
        assert reader.screen.current == 17
        assert any("number 17." in row for row in reader.rows)
        await reader.press("*")
        assert reader.screen.current == 19
        await reader.press("space", "k", "j", "}", "{", "enter")
        assert not is_dialogue(reader)
        await reader.press("]", "v", "v")
        assert not is_dialogue(reader)
        assert any("said somebody" in row for row in reader.rows)


async def test_a_filter_and_narration_that_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0, 2))) as reader:
        await reader.press("v", "&")
        await reader.until(lambda: isinstance(reader.app.focused, Input))
        reader.screen.query_one("#filter-input", Input).value = "@finch"
        await reader.until(lambda: any("· 1 paragraph ·" in row for row in reader.rows))
        await reader.press("enter", "l")
        await reader.until(lambda: any("number 1." in row for row in reader.rows))
        await reader.press("h")
        assert not any("number 1." in row for row in reader.rows)
        await reader.press("escape")
        assert any("number 3." in row for row in reader.rows)


async def test_another_article_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    (one, first), (two, second) = talk(0, 1), talk(2)
    say_that(monkeypatch, (one, first), (two, second))
    async with reading(article_of(one), article_of(two)) as reader:
        await reader.press("v", "J")
        await reader.until(lambda: reader.screen.reading == 2)
        assert not is_dialogue(reader)
