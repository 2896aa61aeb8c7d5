from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App, ComposeResult

from tests.app.reading import article_of
from tests.dialogue import talk
from tui.app.own_themes import OWN_THEMES
from tui.app.widgets.marker_column import CURRENT, WIDTH, MarkerColumn
from tui.view.chart import draw_chart
from tui.view.page import lay_out

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.app.messages import PlaceChosen

TEXT, ANALYSIS = talk(*(number % 4 for number in range(40)))
PAGE = lay_out(article_of(TEXT), 60)


class CountingColumn(MarkerColumn):
    """Counts the lines that are drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []

    def draw_line(self, y: int) -> Strip:
        self.drawn.append(y)
        return super().draw_line(y)


class ColumnApp(App[None]):
    """The column alone; it keeps what was chosen."""

    def __init__(self) -> None:
        super().__init__()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = OWN_THEMES[0].name
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        yield CountingColumn()

    def on_mount(self) -> None:
        self.column.page, self.column.chart = PAGE, draw_chart(ANALYSIS)

    @property
    def column(self) -> CountingColumn:
        return self.query_one(CountingColumn)

    @property
    def rows(self) -> list[str]:
        return [self.column.draw_line(y).text for y in range(self.column.size.height)]

    def on_place_chosen(self, message: PlaceChosen) -> None:
        self.chosen.append(message.offset)


async def test_it_shows_where_people_speak_and_where_the_screen_is() -> None:
    app = ColumnApp()
    async with app.run_test(size=(20, 20)):
        assert all(len(row) == WIDTH for row in app.rows)
        assert app.rows[0][0] == "┃"
        assert app.rows[-1][0] == " "
        assert all(row[1] in "▀▄█" for row in app.rows[1:-1])
        app.column.top = PAGE.height - 20
        assert app.rows[0][0] == " "
        assert app.rows[-1][0] == "┃"


async def test_it_points_at_the_current_quotation() -> None:
    app = ColumnApp()
    async with app.run_test(size=(20, 20)):
        pointers = []
        for number in (0, 20, 39):
            app.column.current = number
            rows = [row[1] for row in app.rows]
            assert rows.count(CURRENT) == 1
            pointers.append(rows.index(CURRENT))
        assert pointers == sorted(set(pointers))


async def test_a_jump_draws_only_the_rows_that_change() -> None:
    app = ColumnApp()
    async with app.run_test(size=(20, 20)) as pilot:
        app.column.current = 3
        await pilot.pause()
        app.column.drawn.clear()
        app.column.current = 30
        await pilot.pause()
        assert len(set(app.column.drawn)) == 2


async def test_without_room_to_scroll_there_is_no_thumb() -> None:
    app = ColumnApp()
    async with app.run_test(size=(20, 200)):
        assert all(row[0] == " " for row in app.rows)


async def test_a_press_goes_to_the_place_and_dragging_follows() -> None:
    app = ColumnApp()
    async with app.run_test(size=(20, 20)) as pilot:
        await pilot.mouse_down(CountingColumn, offset=(0, 5))
        await pilot.hover(CountingColumn, offset=(0, 15))
        await pilot.mouse_up(CountingColumn, offset=(0, 15))
        await pilot.hover(CountingColumn, offset=(0, 2))
        await pilot.pause()
        rows = [PAGE.row_of(offset) for offset in app.chosen]
        assert list(dict.fromkeys(rows)) == [5 * PAGE.height // 20, 15 * PAGE.height // 20]
