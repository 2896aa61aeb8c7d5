"""The reader as the settings say."""

from __future__ import annotations

import pytest

from tests.app.reading import Reading, article_of
from tui.app.app import SaysoApp
from tui.app.driver import GroundTold
from tui.app.queue import Queue
from tui.settings import Settings
from tui.settings.model import Library, Look, Panes

ARTICLE = article_of("One sentence.\n\nAnother one.")


async def set_to(settings: Settings, check: object, *, notices: tuple[str, ...] = ()) -> None:
    app = SaysoApp(Queue([ARTICLE]), ARTICLE, notices, settings)
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        reader = Reading(pilot)
        await reader.analysed()
        await pilot.pause()
        await check(reader)  # type: ignore[operator]


async def test_theme_width_and_animations() -> None:
    async def check(reader: Reading) -> None:
        assert reader.app.theme == "sayso-light"
        assert reader.app.animation_level == "none"
        assert reader.screen.status.styles.background.hex == "#F3EFE6", "all that is on the screen has its colours"
        assert reader.screen.pane.styles.background.hex == "#FAF7F1"
        assert reader.screen.pane.page is not None
        assert reader.screen.pane.page.width == 50
        await reader.press("+", "=")
        assert reader.screen.pane.page.width == 50

    await set_to(Settings(look=Look(theme="sayso-light", width=50, animations=False)), check)


async def test_a_theme_that_there_is_not_leaves_ours() -> None:
    async def check(reader: Reading) -> None:
        assert reader.app.theme == "sayso-dark"
        assert "no theme neon" in str([toast.message for toast in reader.app._notifications])

    await set_to(Settings(look=Look(theme="neon")), check)


@pytest.mark.parametrize(("contrast", "theme"), [("normal", "sayso-light"), ("high", "sayso-high-light")])
async def test_what_the_environment_says_of_the_terminal_holds_at_first(
    contrast: str, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check(reader: Reading) -> None:
        assert reader.app.theme == theme
        reader.app.post_message(GroundTold(dark=True))
        await reader.until(lambda: reader.app.theme == theme.replace("light", "dark"))
        reader.app.theme = "nord"
        reader.app.post_message(GroundTold(dark=False))
        await reader.pilot.pause()
        assert reader.app.theme == "nord", "a person has chosen it"

    monkeypatch.setenv("COLORFGBG", "0;15")
    await set_to(Settings(look=Look(contrast=contrast)), check)


async def test_the_column_is_set_as_the_settings_say() -> None:
    async def check(reader: Reading) -> None:
        page = reader.screen.pane.page
        assert page is not None
        assert page.look[1:] == (2, True)
        await reader.press("_", "|")
        assert reader.screen.pane.page is not None
        assert reader.screen.pane.page.look[1:] == (3, False)

    await set_to(Settings(look=Look(spacing=2, justify=True)), check)


async def test_panes_that_are_not_wanted_come_when_they_are_asked_for() -> None:
    async def check(reader: Reading) -> None:
        assert reader.screen.speakers is not None
        assert reader.screen.figures is not None
        assert reader.screen.speakers.display
        assert not reader.screen.figures.display
        await reader.press("S")
        assert reader.screen.figures.display

    await set_to(Settings(panes=Panes(statistics=False)), check)


async def test_the_bottom_line_without_keys() -> None:
    async def check(reader: Reading) -> None:
        assert "help" not in reader.status

    await set_to(Settings(look=Look(hints=False)), check)


async def test_nothing_is_remembered_where_that_is_not_wanted(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from tui import library

    file = tmp_path / "quay.txt"
    file.write_text("One sentence.", encoding="utf-8")

    async def run(settings: Settings) -> None:
        queue = Queue([str(file)])
        article = queue.read(0)
        assert not isinstance(article, str)
        async with SaysoApp(queue, article, (), settings).run_test() as pilot:
            await Reading(pilot).analysed()

    await run(Settings(library=Library(remember=False)))
    assert not library.recent()
    await run(Settings())
    assert library.recent()


async def test_many_mistakes_do_not_cover_the_article() -> None:
    async def check(reader: Reading) -> None:
        said = [toast.message for toast in reader.app._notifications]
        assert said == ["one", "the settings have 3 more mistakes; sayso config show tells them all"]

    await set_to(Settings(), check, notices=("one", "two", "three", "four"))


async def test_two_mistakes_are_both_told() -> None:
    async def check(reader: Reading) -> None:
        assert [toast.message for toast in reader.app._notifications] == ["one", "two"]

    await set_to(Settings(), check, notices=("one", "two"))
