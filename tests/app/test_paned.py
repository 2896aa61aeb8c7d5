from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.reading import NARROW, WIDE, reading, talking
from tui.app.widgets.article_pane import COLUMN
from tui.view.panes import Pane

if TYPE_CHECKING:
    from textual.widget import Widget

    from tests.app.reading import Reading


def shown(reader: Reading) -> set[str]:
    """Return the panes that take up room on the screen."""
    panes: list[Widget] = list(reader.screen.query("#article, #speakers, #statistics"))
    return {str(pane.id) for pane in panes if pane.display and pane.region.area and pane.parent and pane.is_on_screen}


async def test_three_panes_lie_side_by_side_where_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        assert shown(reader) == {"article", "speakers", "statistics"}
        regions = [reader.screen.query_one(f"#{pane}").region for pane in Pane]
        assert regions[0].right <= regions[1].x
        assert regions[1].right <= regions[2].x
        assert regions[0].width >= COLUMN


async def test_at_a_hundred_columns_the_side_panes_lie_one_above_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=(100, 30)) as reader:
        assert shown(reader) == {"article", "speakers", "statistics"}
        speakers, statistics = (reader.screen.query_one(f"#{pane}").region for pane in ("speakers", "statistics"))
        assert speakers.bottom <= statistics.y
        assert speakers.x == statistics.x


async def test_in_a_narrow_terminal_a_pane_opens_over_the_article_and_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        assert shown(reader) == {"article"}
        width = reader.screen.pane.size.width
        await reader.press("s")
        assert shown(reader) == {"article", "speakers"}
        assert reader.screen.pane.size.width == width, "it lies over the article, which does not move"
        assert reader.app.focused is reader.screen.speakers
        assert reader.screen.pane.behind, "the words that it cuts are dim"
        await reader.press("S")
        assert shown(reader) == {"article", "statistics"}
        await reader.press("escape")
        assert shown(reader) == {"article"}
        assert not reader.screen.pane.behind
        assert reader.app.focused is reader.screen.pane


async def test_choosing_in_a_pane_over_the_article_closes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        await reader.press("s", "G", "enter")
        await reader.until(lambda: reader.screen.current == 1)
        assert shown(reader) == {"article"}
        assert reader.app.focused is reader.screen.pane


async def test_tab_and_numbers_move_between_panes(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        focused = []
        for key in ("tab", "tab", "tab", "shift+tab", "1", "2", "3"):
            await reader.press(key)
            assert reader.app.focused is not None
            focused.append(reader.app.focused.id)
        assert focused == ["speakers", "statistics", "article", "statistics", "article", "speakers", "statistics"]


async def test_walking_works_from_every_pane(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1, 0])) as reader:
        await reader.press("2", "]", "3", "]")
        assert reader.screen.current == 1


async def test_the_pane_with_the_keys_fills_the_screen_and_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press("2", "z")
        assert shown(reader) == {"speakers"}
        assert reader.screen.query_one("#speakers").region.width == WIDE[0]
        await reader.press("z")
        assert shown(reader) == {"article", "speakers", "statistics"}


async def test_the_article_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.press("Z")
        assert shown(reader) == {"article"}
        assert not reader.screen.status.display
        assert not reader.screen.markers.display
        await reader.press("Z")
        assert shown(reader) == {"article", "speakers", "statistics"}


async def test_the_column_is_made_wider_and_narrower_and_the_place_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0] * 30), size=(120, 20)) as reader:
        await reader.press("s", "S", *["]"] * 9)
        pane = reader.screen.pane
        assert pane.page is not None
        assert pane.page.width == COLUMN
        start = reader.screen.chart.route.quotes[8].spans[0].start if reader.screen.chart else -1
        row = pane.page.row_of(start) - pane.top
        await reader.press("-", "-")
        assert pane.page.width == COLUMN - 8
        assert pane.page.row_of(start) - pane.top == row
        await reader.press("+")
        assert "column of 68" in reader.status
        await reader.press("=")
        assert pane.page.width == COLUMN


@pytest.mark.parametrize("size", [(19, 10), (40, 5), (3, 2)])
async def test_a_terminal_too_small_gets_one_line(monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    async with reading(talking(monkeypatch, [0, 1]), size=size) as reader:
        assert shown(reader) == set()
        assert "too small: 20x6 at least".startswith(reader.status.rstrip("…").strip())
        await reader.pilot.resize_terminal(*NARROW)
        await reader.until(lambda: shown(reader) == {"article"})
        assert "2 quotations" in reader.status


async def test_a_resize_lays_the_article_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from tui.app.widgets import article_pane

    widths: list[int] = []
    lay_out = article_pane.lay_out

    def counted(article, width, *known, **look):  # type: ignore[no-untyped-def]
        widths.append(width)
        return lay_out(article, width, *known, **look)

    monkeypatch.setattr(article_pane, "lay_out", counted)
    async with reading(talking(monkeypatch, [0, 1]), size=NARROW) as reader:
        assert widths == [COLUMN]
        await reader.pilot.resize_terminal(60, 20)
        await reader.until(lambda: len(widths) > 1)
        await reader.pilot.pause()
        assert widths == [COLUMN, 54]
        await reader.pilot.resize_terminal(60, 15)
        await reader.until(lambda: reader.screen.pane.size.height == 14)
        assert widths == [COLUMN, 54], "another height wraps nothing"


async def test_the_hints_are_those_of_the_pane(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        assert "] next" in reader.status
        assert "? help" in reader.status
        assert "go there" not in reader.status
        await reader.press("2")
        assert "Enter go there" in reader.status


async def test_a_click_gives_a_pane_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(talking(monkeypatch, [0, 1])) as reader:
        await reader.pilot.click("#statistics", offset=(5, 20))
        assert reader.screen.panes.focus is Pane.STATISTICS
        await reader.pilot.click("#article", offset=(5, 2))
        assert reader.screen.panes.focus is Pane.ARTICLE
