"""The frame of a side pane: an edge that shows focus, and a scroll bar that is drawn and dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.strip import Strip

from tui.app.widgets.side_lines import BAR, EDGE, SideLines

if TYPE_CHECKING:
    from collections.abc import Hashable

ROWS = 100


class Numbers(SideLines, can_focus=True):
    """A hundred rows, each with its number."""

    def on_mount(self) -> None:
        self.virtual_size = Size(10, ROWS)

    def look_of(self, y: int) -> Hashable:
        return y + round(self.scroll_y)

    def draw_between(self, y: int) -> Strip:
        return Strip([Segment(f"{y + round(self.scroll_y)}".ljust(self.room))])


class Frame(App[None]):
    CSS = "Numbers { width: 12; height: 10; }"

    def compose(self) -> ComposeResult:
        yield Numbers()

    @property
    def pane(self) -> Numbers:
        return self.query_one(Numbers)

    def thumb(self) -> list[int]:
        """The lines in which the scroll bar is to be seen."""
        lines = [self.pane.draw_line(y) for y in range(10)]
        return [y for y, line in enumerate(lines) if (style := list(line)[-1].style) and style.reverse]


async def test_a_line_stands_between_its_edge_and_the_scroll_bar() -> None:
    app = Frame()
    async with app.run_test(size=(20, 10)) as pilot:
        app.set_focus(None)
        await pilot.pause()
        assert app.pane.draw_line(3).text == "│ 3" + " " * 9
        app.pane.focus()
        await pilot.pause()
        assert app.pane.draw_line(3).text.startswith("┃ 3")
        assert app.pane.room == 12 - EDGE - BAR


async def test_the_thumb_follows_the_rows() -> None:
    app = Frame()
    async with app.run_test(size=(20, 10)) as pilot:
        assert app.thumb() == [0]
        app.pane.scroll_to(y=90, animate=False, immediate=True)
        await pilot.pause()
        assert app.thumb() == [9]
        assert app.pane.draw_line(0).text.startswith("┃ 90") or app.pane.draw_line(0).text.startswith("│ 90")


async def test_what_fits_has_no_thumb() -> None:
    app = Frame()
    async with app.run_test(size=(20, 10)) as pilot:
        app.pane.virtual_size = Size(10, 10)
        app.pane.forget()
        await pilot.pause()
        assert app.thumb() == []


async def test_the_scroll_bar_is_dragged() -> None:
    app = Frame()
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.mouse_down(Numbers, offset=(11, 9))
        assert app.pane.scroll_y == 90
        await pilot.hover(Numbers, offset=(11, 0))
        assert app.pane.scroll_y == 0
        await pilot.mouse_up(Numbers, offset=(11, 0))
        await pilot.hover(Numbers, offset=(11, 9))
        assert app.pane.scroll_y == 0, "let go"


async def test_a_press_beside_the_scroll_bar_scrolls_nothing() -> None:
    app = Frame()
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.mouse_down(Numbers, offset=(5, 9))
        await pilot.hover(Numbers, offset=(5, 2))
        assert app.pane.scroll_y == 0
