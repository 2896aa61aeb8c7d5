from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from tui.app.screens import start
from tui.app.screens.start import StartScreen, gather
from tui.app.themes import OWN_THEMES
from tui.app.widgets.shelf_pane import ShelfPane
from tui.view.shelf import Choice, Section

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

LAST = Section("Read last", (Choice("/a/tide.txt", "The tide", "yesterday"),))
SAMPLES = Section(
    "Sample articles", tuple(Choice(f"/s/{number}.txt", f"Sample {number}", "A lede") for number in range(12))
)


class StartApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.register_theme(OWN_THEMES[0])
        self.theme = OWN_THEMES[0].name
        self.chosen: list[str | None] = []

    def on_mount(self) -> None:
        self.push_screen(StartScreen(), self.chosen.append)

    @property
    def shown(self) -> list[str]:
        pane = self.screen.query_one(ShelfPane)
        return [pane.render_line(y).text.strip() for y in range(pane.scrollable_content_region.height)]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "gather", lambda now: (LAST, SAMPLES))


async def ready(pilot: Pilot[None]) -> StartApp:
    app = pilot.app
    assert isinstance(app, StartApp)
    await app.workers.wait_for_complete()
    await pilot.pause()
    return app


@pytest.mark.usefixtures("offered")
class TestOffering:
    async def test_it_offers_what_was_read_last_and_the_samples(self) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            assert app.shown[:6] == ["Read last", "❯ The tide", "yesterday", "", "Sample articles", "Sample 0"]

    async def test_enter_takes_what_the_cursor_is_on(self) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            await pilot.press("j", "down", "k", "enter")
            assert app.chosen == ["/s/0.txt"]
            assert not isinstance(app.screen, StartScreen)

    @pytest.mark.parametrize(
        ("keys", "source"),
        [(["G"], "/s/11.txt"), (["end", "g"], "/a/tide.txt"), (["pagedown"], "/s/6.txt"), (["k"], "/a/tide.txt")],
    )
    async def test_vim_and_page_keys_walk(self, keys: list[str], source: str) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            await pilot.press(*keys, "enter")
            assert app.chosen == [source]

    async def test_the_cursor_stays_in_view(self) -> None:
        async with StartApp().run_test(size=(80, 12)) as pilot:
            app = await ready(pilot)
            await pilot.press("G")
            assert "❯ Sample 11" in app.shown
            await pilot.press("g")
            assert app.shown[:2] == ["Read last", "❯ The tide"]

    async def test_a_click_takes_what_it_hits(self) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            await pilot.click(ShelfPane, offset=(5, 0))
            await pilot.click(ShelfPane, offset=(5, 3))
            assert app.chosen == []
            await pilot.click(ShelfPane, offset=(5, 8))
            assert app.chosen == ["/s/1.txt"]

    async def test_the_filter_narrows_as_one_types(self) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            await pilot.press("slash", *"sample 1")
            await pilot.pause()
            assert app.shown[:6] == ["Sample articles", "❯ Sample 1", "A lede", "Sample 10", "A lede", "Sample 11"]
            await pilot.press("down", "enter")
            assert app.chosen == ["/s/10.txt"]

    async def test_escape_takes_the_filter_away_and_then_goes_back(self) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            await pilot.press("slash", *"tide", "escape")
            await pilot.pause()
            assert "Sample 0" in app.shown
            assert app.chosen == []
            await pilot.press("escape")
            assert app.chosen == [None]

    async def test_a_filter_that_nothing_matches_says_how_one_gets_back(self) -> None:
        async with StartApp().run_test(size=(80, 24)) as pilot:
            app = await ready(pilot)
            await pilot.press("slash", *"zzz", "enter")
            await pilot.pause()
            nothing = app.screen.query_one("#nothing")
            assert nothing.display
            assert "Esc" in str(nothing.render())
            assert app.chosen == []

    @pytest.mark.parametrize("size", [(140, 40), (80, 24), (40, 12)])
    async def test_it_says_how_to_read_an_article_of_ones_own(self, size: tuple[int, int]) -> None:
        async with StartApp().run_test(size=size) as pilot:
            app = await ready(pilot)
            own = app.screen.query_one("#own")
            assert "sayso FILE" in str(own.render())
            assert own.region.bottom <= size[1]
            assert own.region.height == 1


async def test_without_anything_to_read_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "gather", lambda now: (Section("Read last", ()), Section("Sample articles", ())))
    async with StartApp().run_test(size=(80, 24)) as pilot:
        app = await ready(pilot)
        assert "no sample articles" in str(app.screen.query_one("#nothing").render())
        await pilot.press("enter", "j", "G")
        assert app.chosen == []


def test_gathering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.library.keeping import remember
    from tui.samples import samples

    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path))
    kept, gone = tmp_path / "kept.txt", tmp_path / "gone.txt"
    kept.write_text("The tide came in.")
    remember(str(kept))
    remember(str(gone), title="Gone")
    remember("https://example.org/tide", title="The tide")
    remember(str(samples()[0].path), title=samples()[0].title)
    last, ours = gather(datetime.now(UTC))
    assert [(choice.source, choice.title) for choice in last.choices] == [
        (str(samples()[0].path), samples()[0].title),
        ("https://example.org/tide", "The tide"),
        (str(kept), "kept.txt"),
    ]
    assert last.choices[2].detail == "just now · ~/kept.txt"
    assert [choice.source for choice in ours.choices] == [str(sample.path) for sample in samples()[1:]]
    assert all(choice.title and choice.detail for choice in ours.choices)


def test_what_is_to_be_read_later_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.library.keeping import remember
    from tui.library.later import add

    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    remember("https://example.org/tide", title="The tide")
    add("https://example.org/tide")
    add(str(tmp_path / "gone.txt"))
    add("https://example.org/storm")
    later, last, _ = gather(datetime.now(UTC))
    assert later.heading == "To be read later"
    assert [choice.title for choice in later.choices] == ["The tide", "storm"]
    assert last.choices == ()
