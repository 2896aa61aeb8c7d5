from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App, ComposeResult

from tests.dialogue import talk
from tui.app.own_themes import OWN_THEMES
from tui.app.themes import speaker_colours
from tui.app.widgets.statistics_pane import StatisticsPane
from tui.quotes.model import Analysis
from tui.statistics import measure

if TYPE_CHECKING:
    from textual.strip import Strip

FIGURES = measure(*talk(0, 1, 0, None))


class CountingPane(StatisticsPane):
    """Counts the lines that it is asked to draw."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []

    def render_line(self, y: int) -> Strip:
        self.drawn.append(y)
        return super().render_line(y)


class PaneApp(App[None]):
    CSS = "StatisticsPane { width: 32; height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = OWN_THEMES[0].name

    def compose(self) -> ComposeResult:
        yield CountingPane()

    @property
    def pane(self) -> CountingPane:
        return self.query_one(CountingPane)

    @property
    def shown(self) -> list[str]:
        return [self.pane.render_line(y).text.rstrip() for y in range(self.pane.scrollable_content_region.height)]


async def test_before_anything_is_known_it_says_so() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 10)):
        assert any("Counting" in line for line in app.shown)
        app.pane.place = 0.5  # changes nothing yet


async def test_it_shows_the_figures() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 40)) as pilot:
        app.pane.statistics = FIGURES
        await pilot.pause()
        assert app.shown[1] == " 28 words · 1 min"
        assert " Nobody named              25%" in app.shown


async def test_another_place_draws_one_line_and_the_same_place_none() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 40)) as pilot:
        app.pane.statistics = FIGURES
        await pilot.pause()
        app.pane.drawn.clear()
        app.pane.place = 0.5
        await pilot.pause()
        assert len(app.pane.drawn) == 1
        assert "▲" in app.shown[app.pane.drawn[0]]
        app.pane.drawn.clear()
        app.pane.place = 0.5001
        await pilot.pause()
        assert app.pane.drawn == []


async def test_the_place_is_kept_when_the_figures_change() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 40)) as pilot:
        app.pane.place = 0.99
        app.pane.statistics = FIGURES
        await pilot.pause()
        assert any("99%" in line for line in app.shown)
        app.pane.statistics = None
        await pilot.pause()
        assert any("Counting" in line for line in app.shown)


async def test_speakers_have_the_colours_of_the_article() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 40)) as pilot:
        app.pane.statistics = FIGURES
        app.pane.colours = {0: 4}
        await pilot.pause()
        row = next(y for y, line in enumerate(app.shown) if "Orla Finch" in line)
        wanted = speaker_colours(OWN_THEMES[0])[4].foreground.rich_color
        assert wanted in {segment.style.color for segment in app.pane.render_line(row) if segment.style}


async def test_keys_scroll_it() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 8)) as pilot:
        app.pane.statistics = FIGURES
        app.pane.focus()
        await pilot.pause()
        pane = app.pane
        for key, wanted in (
            ("j", 1),
            ("down", 2),
            ("k", 1),
            ("space", 7),
            ("b", 1),
            ("G", pane.max_scroll_y),
            ("g", 0),
            ("end", pane.max_scroll_y),
            ("home", 0),
        ):
            await pilot.press(key)
            assert pane.scroll_offset.y == wanted, key


async def test_it_is_laid_out_anew_in_another_width() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 40)) as pilot:
        app.pane.statistics = measure("The tide came in.", Analysis((), (), ()))
        app.pane.styles.width = 12
        await pilot.pause()
        assert max(len(line) for line in app.shown) <= 12
        app.pane.styles.width = 40
        await pilot.pause()
        assert " Nobody is quoted here." in app.shown
