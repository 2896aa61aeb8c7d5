from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from tui.app.bindings import Place, hints_of
from tui.app.own_themes import OWN_THEMES
from tui.app.widgets.status_line import NO_SWATCH, StatusLine
from tui.view.status import Status

STATUS = Status("12/46 ", "Sunniva Tamm of the Harbour Trust", " · indirect")


class LineApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = OWN_THEMES[0].name

    def compose(self) -> ComposeResult:
        yield StatusLine()

    @property
    def line(self) -> StatusLine:
        return self.query_one(StatusLine)

    @property
    def said(self) -> str:
        return self.line.draw_line(0).text


@pytest.mark.parametrize("width", [1, 2, 5, 12, 20, 40, 80, 200])
async def test_it_fits_any_width(width: int) -> None:
    app = LineApp()
    async with app.run_test(size=(width, 4)):
        app.line.status, app.line.hints, app.line.colour = STATUS, hints_of(Place.ARTICLE), 2
        assert cell_len(app.said) == width
        app.line.notice = "round to the first"
        assert cell_len(app.said) == width


async def test_where_room_is_scarce_status_and_help_stay() -> None:
    app = LineApp()
    async with app.run_test(size=(40, 4)):
        app.line.status, app.line.hints = STATUS, hints_of(Place.ARTICLE)
        assert app.said.startswith(" 12/46 ")
        assert "· indirect" in app.said
        assert app.said.rstrip().endswith("? help")


async def test_a_swatch_shows_whose_words_they_are() -> None:
    app = LineApp()
    async with app.run_test(size=(100, 4)):
        app.line.status = STATUS
        colours = []
        for colour in (0, 1, None):
            app.line.colour = colour
            swatch = next(segment for segment in app.line.draw_line(0) if segment.text.strip())
            assert swatch.style is not None
            colours.append(swatch.style.color)
        assert len(set(colours)) == 3
        app.line.colour = NO_SWATCH
        assert app.said.startswith(" 12/46")


async def test_a_notice_takes_the_place_of_the_status_for_a_while() -> None:
    app = LineApp()
    async with app.run_test(size=(100, 4)):
        app.line.status, app.line.notice = STATUS, "round to the first"
        assert "12/46" not in app.said
        app.line.notice = ""
        assert "12/46" in app.said
