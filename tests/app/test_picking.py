"""The outline and the links over the article."""

from __future__ import annotations

import pytest

from tests.app.reading import Reading, reading
from tui.app.screens.picking import PickingScreen
from tui.app.widgets.shelf_pane import ShelfPane
from tui.article import Article, BlockKind, Link, Part, join

PROSE = "The quay was shut, and nobody knew for how long. " * 12
BODY = join(
    [
        part
        for number in range(1, 13)
        for part in (
            Part(BlockKind.HEADING, f"Part {number}", 2),
            Part(BlockKind.PARAGRAPH, PROSE.strip(), links=(Link(4, 8, f"https://example.org/{number}"),)),
        )
    ]
)
ARTICLE = Article(BODY.text, BODY.blocks, title="The quay", links=BODY.links)
BARE = Article("A bell rang.", (), title="A bell")


def pane_of(reader: Reading) -> ShelfPane:
    return reader.app.screen.query_one(ShelfPane)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is asked for: an address to be read, or `browser` and an address."""
    wishes: list[str] = []
    monkeypatch.setattr("tui.app.screens.reader.ReaderScreen.add", lambda _, source: wishes.append(source))
    monkeypatch.setattr("tui.app.browser.browse", lambda address, _: wishes.append(f"browser {address}"))
    return wishes


async def test_a_heading_is_walked_to_with_vim_keys_and_the_jump_can_be_undone() -> None:
    async with reading(ARTICLE, size=(80, 24)) as reader:
        await reader.press("t")
        await reader.until(lambda: isinstance(reader.app.screen, PickingScreen) and pane_of(reader).has_focus)
        await reader.press("j", "j", "enter")
        await reader.until(lambda: reader.rows[0].strip() == "Part 3")
        await reader.press("t")
        await reader.until(lambda: isinstance(reader.app.screen, PickingScreen) and pane_of(reader).cursor == 2)
        await reader.press("escape")
        await reader.until(lambda: reader.app.screen is reader.screen)
        await reader.press("ctrl+o")
        await reader.until(lambda: reader.screen.pane.top == 0)


async def test_a_link_is_opened_here_or_in_the_browser(opened: list[str]) -> None:
    async with reading(ARTICLE, size=(80, 24)) as reader:
        for keys in (("enter",), ("1", "2", "enter"), ("G", "k", "o")):
            await reader.press("L")
            await reader.until(lambda: isinstance(reader.app.screen, PickingScreen) and pane_of(reader).has_focus)
            await reader.press(*keys)
            await reader.until(lambda: reader.app.screen is reader.screen)
    assert opened == ["https://example.org/1", "https://example.org/12", "browser https://example.org/11"]


async def test_it_fits_a_small_terminal() -> None:
    async with reading(ARTICLE, size=(40, 12)) as reader:
        await reader.press("L")
        await reader.until(lambda: isinstance(reader.app.screen, PickingScreen) and pane_of(reader).has_focus)
        await reader.press("G")
        pane = pane_of(reader)
        await reader.until(lambda: any("example.org/12" in pane.render_line(y).text for y in range(pane.size.height)))
        assert pane.outer_size.width == 40


async def test_where_there_is_nothing_to_pick_one_line_says_so() -> None:
    async with reading(BARE) as reader:
        await reader.press("t")
        await reader.until(lambda: "no headings" in reader.status)
        await reader.press("L")
        await reader.until(lambda: "no links" in reader.status)
