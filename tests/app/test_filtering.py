from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from tests.app.reading import article_of, reading, say_that, talking
from tests.dialogue import talk

if TYPE_CHECKING:
    import pytest

    from tests.app.reading import Reading


async def filter_by(reader: Reading, typed: str, count: str) -> None:
    await reader.press("&")
    await reader.until(lambda: isinstance(reader.app.focused, Input))
    reader.screen.query_one("#filter-input", Input).value = typed
    await reader.until(lambda: reader.screen.query_one("FilterBar").counter == count)  # type: ignore[attr-defined]


async def test_only_what_matches_is_shown_and_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0, 2, 1))) as reader:
        await filter_by(reader, "speaker:finch", "2 of 5")
        await reader.press("enter")
        await reader.until(lambda: "2 of 5 shown" in reader.status)
        assert reader.app.focused is reader.screen.pane
        seen = []
        for _ in range(3):
            await reader.press("]")
            seen.append(reader.screen.current)
        assert seen == [0, 2, 0]
        assert reader.screen.speakers is not None
        assert reader.screen.speakers.analysis is not None
        assert len(reader.screen.speakers.analysis.quotes) == 2
        assert reader.screen.statistics is not None
        assert reader.screen.statistics.quotations == 5, "the figures are those of the whole article"
        await reader.press("escape")
        assert reader.screen.filter is None
        assert reader.screen.current == 0
        await reader.press("]")
        assert reader.screen.current == 1


async def test_escape_in_the_line_leaves_all_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0))) as reader:
        await reader.press("]", "]")
        await filter_by(reader, "speaker:tolliver", "1 of 3")
        assert reader.screen.current == 1
        await reader.press("escape")
        await reader.until(lambda: reader.screen.filter is None)
        assert reader.screen.chart is not None
        assert len(reader.screen.chart.route) == 3
        assert reader.screen.current == 1


async def test_an_empty_line_shows_all(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0))) as reader:
        await filter_by(reader, "unattributed", "0 of 3")
        await reader.press("enter", "]")
        assert reader.screen.current is None
        await filter_by(reader, "", "")
        await reader.press("enter")
        await reader.until(lambda: reader.screen.filter is None)


async def test_tab_completes_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0))) as reader:
        await reader.press("&")
        await reader.until(lambda: isinstance(reader.app.focused, Input))
        await reader.press("@", "b", "tab")
        assert reader.screen.query_one("#filter-input", Input).value == '@"Bram Tolliver"'
        await reader.until(lambda: reader.screen.query_one("FilterBar").counter == "1 of 3")  # type: ignore[attr-defined]


async def test_another_article_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    (one, first), (two, second) = talk(0, 1), talk(2, 3, 2)
    say_that(monkeypatch, (one, first), (two, second))
    async with reading(article_of(one), article_of(two)) as reader:
        await filter_by(reader, "finch", "1 of 2")
        await reader.press("enter", "J")
        await reader.until(lambda: reader.screen.reading == 2 and reader.screen.chart)
        assert reader.screen.filter is None
        assert reader.screen.chart is not None
        assert len(reader.screen.chart.route) == 3


async def test_what_is_pinned_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, (0, 1, 0))) as reader:
        await reader.press("]", "p", "]", "p")
        await filter_by(reader, "pinned", "2 of 3")
        await reader.press("enter", "]", "p")
        await reader.until(lambda: reader.screen.chart and len(reader.screen.chart.route) == 1)
