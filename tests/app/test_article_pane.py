from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from tests.app.reading import article_of
from tests.dialogue import dialogue, talk
from tui.app.own_themes import OWN_THEMES
from tui.app.widgets import article_pane as module
from tui.app.widgets.article_brush import CURRENT_BAR
from tui.app.widgets.article_pane import ArticlePane
from tui.article import Article
from tui.quotes.model import QuoteKind
from tui.view.chart import draw_chart
from tui.view.place import Place

if TYPE_CHECKING:
    from rich.style import Style
    from textual.strip import Strip

    from tui.app.messages import QuotationChosen
    from tui.view.chart import Chart
    from tui.view.page import Page

LONG = "A gull sat on the mast and looked at the sea for a while. " * 3


class CountingPane(ArticlePane):
    """Counts the lines that are drawn for the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []

    def draw_line(self, y: int) -> Strip:
        self.drawn.append(y)
        return super().draw_line(y)


class PaneApp(App[None]):
    """The pane alone; it keeps what was chosen."""

    CSS = "CountingPane { height: 1fr; }"

    def __init__(self, article: Article, chart: Chart | None = None) -> None:
        super().__init__()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = OWN_THEMES[0].name
        self._shown = article, chart
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        yield CountingPane()

    def on_mount(self) -> None:
        article, chart = self._shown
        self.pane.show(article)
        self.pane.chart = chart

    @property
    def pane(self) -> CountingPane:
        return self.query_one(CountingPane)

    @property
    def rows(self) -> list[str]:
        return [self.pane.draw_line(y).text for y in range(self.pane.size.height)]

    def at(self, text: str) -> tuple[int, int]:
        """Where a text stands on the screen."""
        return next((row.index(text), y) for y, row in enumerate(self.rows) if text in row)

    def style_of(self, text: str) -> Style:
        x, y = self.at(text)
        for segment in self.pane.draw_line(y):
            x -= len(segment.text)
            if x < 0:
                assert segment.style is not None
                return segment.style
        raise AssertionError(text)

    def on_quotation_chosen(self, message: QuotationChosen) -> None:
        self.chosen.append(message.quote_id)


def talking(*speakers: int | None) -> PaneApp:
    text, analysis = talk(*speakers)
    return PaneApp(article_of(text), draw_chart(analysis))


async def test_the_column_stands_in_the_middle_below_its_title() -> None:
    app = PaneApp(article_of(LONG * 5))
    async with app.run_test(size=(100, 20)):
        x, y = app.at("Voices at the quay")
        assert y == 1
        assert abs(x - (100 - 72) // 2) <= 1
        lines = [row for row in app.rows if "gull" in row]
        assert all(row.index(row.strip()) == x for row in lines)
        assert all(cell_len(row) == 100 for row in app.rows)
        assert max(len(row.strip()) for row in lines) <= 72


async def test_quotations_are_tinted_and_have_a_bar_and_the_rest_has_not() -> None:
    app = talking(0, 1)
    async with app.run_test(size=(80, 20)):
        first, second, rest = (
            app.style_of(text) for text in ("“This is remark number 0", "“This is remark number 1", "said")
        )
        assert first.bgcolor != second.bgcolor != rest.bgcolor != first.bgcolor
        bars = [row.strip()[0] for row in app.rows if "remark" in row]
        assert len(set(bars)) == 1
        assert bars[0] != "“"


async def test_the_current_quotation_differs_by_more_than_its_colour() -> None:
    app = talking(0, 1)
    async with app.run_test(size=(80, 20)):
        before = app.style_of("“This is remark number 0")
        app.pane.current = 0
        assert app.style_of("“This is remark number 0").bgcolor != before.bgcolor
        bars = [row.strip()[0] for row in app.rows if "remark" in row]
        assert bars[0] == CURRENT_BAR
        assert bars[1] != CURRENT_BAR


async def test_without_colours_the_current_quotation_is_bold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = talking(0, 1)
    async with app.run_test(size=(80, 20)):
        assert not app.style_of("“This is remark number 0").bold
        app.pane.current = 0
        assert app.style_of("“This is remark number 0").bold
        bars = [row.strip()[0] for row in app.rows if "remark" in row]
        assert bars[0] != bars[1]


async def test_a_jump_in_view_draws_only_the_lines_of_both_quotations() -> None:
    app = talking(*range(6))
    async with app.run_test(size=(80, 40)) as pilot:
        app.pane.current = 0
        await pilot.pause()
        app.pane.drawn.clear()
        app.pane.current = 3
        await pilot.pause()
        assert app.pane.page is not None
        rows = {app.pane.page.row_of(app.pane.overlay.chart.route.quote(number).spans[0].start) for number in (0, 3)}  # type: ignore[union-attr]
        assert rows <= set(app.pane.drawn)
        assert len(set(app.pane.drawn)) <= 4


async def test_nothing_is_drawn_where_nothing_changed() -> None:
    app = talking(0, 1)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        app.pane.drawn.clear()
        app.pane.render_lines(app.pane.size.region)
        assert app.pane.drawn == []


async def test_text_is_never_markup_and_control_characters_never_get_out() -> None:
    app = PaneApp(Article("[bold]Look[/] \x1b]0;owned\x07 and \x9b31m\u202eback\x00.", (), title="[red]\x1b[2JTitle"))
    async with app.run_test(size=(80, 10)):
        shown = "".join(app.rows)
        assert "[bold]Look[/]" in shown
        assert "[red]" in shown
        assert not any(character in shown for character in "\x1b\x07\x9b\u202e\x00")


async def test_of_a_long_article_the_beginning_comes_first_and_then_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    lay_out = module.lay_out

    def counted(article: Article, width: int, before: Page | None = None, **look: Any) -> Page:
        lengths.append(len(article.text))
        return lay_out(article, width, before, **look)

    monkeypatch.setattr(module, "lay_out", counted)
    article = article_of("\n\n".join(f"{number}. {LONG}" for number in range(2_000)))
    app = PaneApp(article)
    async with app.run_test(size=(80, 21)) as pilot:
        await pilot.pause()
        assert lengths[0] < 2 * module.ENOUGH
        assert lengths[1:] == [len(article.text)]
        assert app.pane.top == 0
        await pilot.press("G")
        assert any("1999. A gull" in row for row in app.rows)


async def test_a_long_article_is_laid_out_whole_when_one_goes_into_it_at_once() -> None:
    article = article_of("\n\n".join(f"{number}. {LONG}" for number in range(2_000)))
    app = PaneApp(article_of("Short."))
    async with app.run_test(size=(80, 21)):
        app.pane.show(article)
        app.pane.show_offset(article.text.index("1500. A gull"))
        assert "1500. A gull" in app.rows[0]
        app.pane.show(article, Place(article.text.index("1500. A gull"), 3))
        assert "1500. A gull" in app.rows[3]


async def test_keys_scroll() -> None:
    app = PaneApp(article_of("\n\n".join(f"{number}. {LONG}" for number in range(40))))
    async with app.run_test(size=(80, 21)) as pilot:
        tops = []
        for key in ("j", "j", "k", "d", "u", "space", "b", "G", "g", "down", "ctrl+d", "pagedown", "end", "home"):
            await pilot.press(key)
            tops.append(app.pane.top)
        bottom = app.pane.page.height - 21 if app.pane.page else -1
        assert tops == [1, 2, 1, 11, 1, 20, 1, bottom, 0, 1, 11, 30, bottom, 0]


async def test_keys_walk_paragraphs() -> None:
    app = PaneApp(article_of("\n\n".join(f"{number}. {LONG}" for number in range(40))))
    async with app.run_test(size=(80, 21)) as pilot:
        for number in (1, 2, 3):
            await pilot.press("}")
            assert app.at(f"{number}. A gull")[1] == 1, "below one line of context"
        await pilot.press("{")
        assert app.at("2. A gull")[1] == 1
        await pilot.press("j", "j", "{")
        assert app.at("2. A gull")[1] == 1, "first to where this one begins"


async def test_a_click_chooses_the_quotation_under_it() -> None:
    app = talking(0, 1, 0)
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.click(CountingPane, offset=app.at("number 1"))
        await pilot.click(CountingPane, offset=app.at("said"))
        await pilot.click(CountingPane, offset=(0, 0))
        await pilot.pause()
        assert app.chosen == [1]


async def test_dragging_selects_text_without_the_breaks_of_the_column() -> None:
    app = PaneApp(article_of(LONG.strip()))
    async with app.run_test(size=(60, 20)) as pilot:
        x, y = app.at("gull sat")
        await pilot.mouse_down(CountingPane, offset=(x, y))
        await pilot.hover(CountingPane, offset=(x + 3, y + 1))
        await pilot.mouse_up(CountingPane, offset=(x + 3, y + 1))
        selected = app.screen.get_selected_text()
        assert selected is not None
        assert selected.startswith("gull sat on the mast")
        assert len(selected) > 50
        assert "\n" not in selected
        assert selected in LONG
        assert app.chosen == []
        assert app.style_of("gull sat").bgcolor != app.style_of("A ").bgcolor


async def test_a_selection_survives_another_width() -> None:
    app = PaneApp(article_of(LONG.strip()))
    async with app.run_test(size=(60, 20)) as pilot:
        x, y = app.at("gull sat")
        await pilot.click(CountingPane, offset=(x, y), times=2)
        assert app.screen.get_selected_text() == "gull"
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert app.screen.get_selected_text() == "gull"
        await pilot.click(CountingPane, offset=app.at("gull sat"), times=3)
        assert app.screen.get_selected_text() == LONG.strip()


@pytest.mark.parametrize("wide", ["世界の終わり", "e\u0301té", "😀😀"])
async def test_wide_characters_are_clicked_and_fill_their_cells(wide: str) -> None:
    text, analysis = dialogue((0, f"“{wide} and so on.”", QuoteKind.DIRECT))
    app = PaneApp(article_of(text), draw_chart(analysis))
    async with app.run_test(size=(60, 10)) as pilot:
        assert all(cell_len(row) == 60 for row in app.rows)
        x, y = app.at("so on")
        await pilot.click(CountingPane, offset=(cell_len(app.rows[y][:x]), y))
        await pilot.pause()
        assert app.chosen == [0]


async def test_another_theme_draws_everything_anew() -> None:
    app = talking(0, 1)
    async with app.run_test(size=(80, 20)) as pilot:
        before = app.style_of("“This is remark number 0")
        app.theme = OWN_THEMES[1].name
        await pilot.pause()
        assert app.style_of("“This is remark number 0").bgcolor != before.bgcolor
