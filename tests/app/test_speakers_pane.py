from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from tests.dialogue import talk
from tui.app.own_themes import OWN_THEMES
from tui.app.widgets.side_lines import EDGE
from tui.app.widgets.speakers_pane import SpeakersPane
from tui.quotes.model import Analysis

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.strip import Strip

    from tui.app.messages import QuotationChosen


class CountingPane(SpeakersPane):
    """Counts the lines that it is asked to draw."""

    drawn: list[int]  # the lines

    def draw_line(self, y: int) -> Strip:
        self.__dict__.setdefault("drawn", []).append(y)
        return super().draw_line(y)


class PaneApp(App[None]):
    """The pane alone, with a field that can take the focus from it; it keeps what was chosen."""

    CSS = "SpeakersPane { width: 32; height: 1fr; } Input { dock: bottom; }"

    def __init__(self) -> None:
        super().__init__()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = OWN_THEMES[0].name
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        yield CountingPane()
        yield Input()

    @property
    def pane(self) -> CountingPane:
        return self.query_one(CountingPane)

    @property
    def shown(self) -> list[str]:
        """What stands in each line of the pane."""
        pane = self.pane
        return [pane.render_line(y).text[EDGE:].rstrip() for y in range(pane.size.height)]

    @property
    def at(self) -> str:
        """What stands in the line of the cursor."""
        pane = self.pane
        return pane.render_line(pane.cursor - pane.scroll_offset.y).text[EDGE:]

    def on_quotation_chosen(self, message: QuotationChosen) -> None:
        self.chosen.append(message.quote_id)


async def show(pilot: Pilot[None], *speakers: int | None) -> PaneApp:
    app = pilot.app
    assert isinstance(app, PaneApp)
    app.pane.text, app.pane.analysis = talk(*speakers)
    await pilot.pause()
    return app


async def test_before_anything_is_known_it_says_so() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)):
        assert any("Looking for who says what" in line for line in app.shown)


async def test_where_nobody_speaks_it_says_what_to_do() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        app.pane.text, app.pane.analysis = "Nothing happened.", Analysis((), (), ())
        await pilot.press("j", "enter", "h", "right_curly_bracket", "o", "G", "pagedown")
        words = " ".join(" ".join(app.shown).split())
        assert "Nobody is quoted in this article." in words
        assert "Press s" in words
        assert app.chosen == []


async def test_it_shows_speakers_and_quotations() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await show(pilot, 0, None, 0)
        assert app.shown[:9] == [
            "",
            "▌▾ Orla Finch              2",
            "▌  the mayor of Wexcombe",
            "▌  ● “This is remark number…",
            "▌  ● “This is remark number…",
            "",
            "┊▾ Nobody named            1",
            "┊  ● “This is remark number…",
            "",
        ]


async def test_the_cursor_walks_and_enter_chooses() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await show(pilot, 1, 0, 1)
        app.pane.focus()
        await pilot.press("j", "j", "enter", "down", "enter", "k", "k", "k", "k", "enter")
        assert app.chosen == [2, 1, 0]  # the second, the next speaker, then the first of the first


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        (["G"], "remark"),
        (["end", "home"], "Orla Finch"),
        (["right_curly_bracket"], "Bram Tolliver"),
        (["right_curly_bracket", "j", "left_curly_bracket"], "Bram Tolliver"),
        (["G", "g"], "Orla Finch"),
        (["pagedown", "pagedown", "pageup", "pageup"], "Orla Finch"),
    ],
)
async def test_keys_lead_to(keys: list[str], where: str) -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 12)) as pilot:
        await show(pilot, *[0] * 9, *[1] * 8)
        app.pane.focus()
        await pilot.press(*keys)
        assert where in app.at


async def test_a_speaker_is_folded_and_unfolded() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await show(pilot, 0, 0, 1)
        app.pane.focus()
        await pilot.press("j", "h")
        assert app.shown[1] == "▌▸ Orla Finch              2"
        assert "Bram Tolliver" in app.shown[3]
        assert "Orla Finch" in app.at
        await pilot.press("right")
        assert app.shown[1:3] == ["▌▾ Orla Finch              2", "▌  the mayor of Wexcombe"]
        await pilot.press("o")
        assert [line[3:16].strip() for line in app.shown[:4]] == ["", "Orla Finch", "Bram Tolliver", ""]
        await pilot.press("o")
        assert "▌  ● “This is remark number…" in app.shown


async def test_a_click_chooses_and_a_click_on_the_triangle_folds() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await show(pilot, 1, 0, 1)
        await pilot.click(CountingPane, offset=(9, 3))
        assert app.chosen == [2]
        await pilot.click(CountingPane, offset=(9, 1))
        assert app.chosen == [2, 0]
        await pilot.click(CountingPane, offset=(1, 1))
        await pilot.click(CountingPane, offset=(9, 0))
        await pilot.click(CountingPane, offset=(9, 15))
        await pilot.click(CountingPane, offset=(31, 3))  # the scroll bar
        assert app.chosen == [2, 0]
        assert app.shown[1].startswith("▌▸ Bram")


async def test_the_current_quotation_is_marked_and_comes_into_view_with_the_cursor() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await show(pilot, *[0] * 60)
        app.pane.current = 50
        await pilot.pause()
        assert app.at.startswith("▌❯ ●")
        pane = app.pane
        row = pane.cursor - pane.scroll_offset.y
        assert 3 <= row < pane.size.height - 3
        app.pane.current = 49
        await pilot.pause()
        assert [line[1] for line in app.shown].count("❯") == 1
        app.pane.current = None
        await pilot.pause()
        assert "❯" not in "".join(app.shown)


async def test_a_folded_speaker_is_marked_for_his_current_quotation() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 20)) as pilot:
        await show(pilot, 0, 1)
        app.pane.focus()
        await pilot.press("h")
        app.pane.current = 0
        await pilot.pause()
        assert app.shown[1].startswith("▌❯ Orla Finch")


async def test_a_step_within_view_draws_two_lines_of_ten_thousand() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 24)) as pilot:
        await show(pilot, *(number % 40 for number in range(10_000)))
        for current in (0, 40):
            app.pane.current = current
            await pilot.pause()
        app.pane.drawn.clear()
        app.pane.current = 80
        await pilot.pause()
        assert len(app.pane.drawn) == 2
        app.pane.drawn.clear()
        app.pane.current = 9_999
        await pilot.pause()
        assert 2 < len(app.pane.drawn) <= 24


async def test_the_cursor_redraws_two_lines() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 24)) as pilot:
        await show(pilot, *[0] * 20)
        app.pane.focus()
        await pilot.pause()
        app.pane.drawn.clear()
        await pilot.press("j")
        assert len(app.pane.drawn) == 2


async def test_what_comes_in_later_leaves_the_cursor_on_its_quotation() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 24)) as pilot:
        await show(pilot, 0, 1)
        app.pane.current = 0
        await pilot.pause()
        _, app.pane.analysis = talk(0, 1, 1, 1)
        await pilot.pause()
        assert app.at.startswith("▌❯ ●")
        assert app.pane.cursor == 8


async def test_another_article_begins_at_its_top_with_everybody_unfolded() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 12)) as pilot:
        await show(pilot, *[0] * 60)
        app.pane.focus()
        await pilot.press("G", "h")
        await show(pilot, *[0] * 30, 1)
        assert app.pane.scroll_offset.y == 0
        assert app.shown[1].startswith("▌▾ Orla Finch")


async def test_a_pane_that_was_hidden_opens_at_the_current_quotation() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 12)) as pilot:
        app.pane.display = False
        await pilot.pause()
        await show(pilot, *[0] * 60)
        app.pane.current = 40
        await pilot.pause()
        app.pane.display = True
        await pilot.pause()
        assert app.at.startswith("▌❯ ●")


async def test_a_resize_keeps_the_current_quotation_in_view() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 40)) as pilot:
        await show(pilot, *[0] * 60)
        app.pane.current = 30
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert any(line.startswith("▌❯") for line in app.shown)


async def test_without_colours_each_speaker_has_a_bar_of_his_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PaneApp()
    async with app.run_test(size=(40, 24)) as pilot:
        await show(pilot, 0, 1, 2, None)
        app.pane.focus()
        await pilot.pause()
        assert len({line[0] for line in app.shown if line.strip()}) == 4
        cursor = app.pane.draw_between(app.pane.cursor)
        assert all(segment.style is not None and segment.style.reverse for segment in cursor)


async def test_another_theme_gives_other_colours() -> None:
    app = PaneApp()
    async with app.run_test(size=(40, 24)) as pilot:
        await show(pilot, 0)
        before = app.pane.render_line(1)
        app.theme = OWN_THEMES[1].name
        await pilot.pause()
        after = app.pane.render_line(1)
        assert before.text == after.text
        assert [segment.style for segment in before] != [segment.style for segment in after]
