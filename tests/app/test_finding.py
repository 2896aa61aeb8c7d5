"""The search over the whole library, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.reading import Reading, article_of, reading
from tests.app.test_library import Shown, files, shown
from tui.app.screens.finding import FindingScreen
from tui.library.searches import searches

if TYPE_CHECKING:
    from pathlib import Path

    from tui.view.shelf import Choice

__all__ = ["files"]  # a fixture


class Finding:
    """The search on the screen."""

    def __init__(self, reader: Reading) -> None:
        screen = reader.app.screen
        assert isinstance(screen, FindingScreen)
        self.reader = reader
        self.screen = screen

    @property
    def hits(self) -> tuple[Choice, ...]:
        sections = self.screen._pane.sections
        return sections[0].choices if sections else ()

    @property
    def told(self) -> str:
        how = self.screen.query_one("#how")
        return str(how.render()) if how.display else ""

    async def found(self, *titles: str) -> None:
        await self.reader.until(lambda: [hit.title for hit in self.hits] == list(titles))


async def searching(reader: Reading) -> Finding:
    await reader.until(lambda: isinstance(reader.app.screen, FindingScreen))
    await reader.pilot.pause()
    return Finding(reader)


async def test_what_is_typed_is_found_and_opened_there(files: dict[str, str], tmp_path: Path) -> None:
    async with reading(files["tide"]) as reader:
        await reader.press("greater_than_sign")
        it = await searching(reader)
        assert "@holm gates" in it.told
        await reader.press(*"dawn gates")
        await it.found("The ferry sails")
        assert it.hits[0].detail[slice(*it.hits[0].marked[0])] == "gates"
        await reader.press("enter")
        await reader.until(lambda: reader.screen.article and reader.screen.article.source == files["ferry"])
        await reader.until(lambda: "/gates" in reader.status)
        await reader.until(lambda: searches("library") == ("dawn gates",))


async def test_a_quotation_that_was_found_is_the_current_one(files: dict[str, str]) -> None:
    async with reading(files["tide"]) as reader:
        await reader.press("slash", "greater_than_sign")
        it = await searching(reader)
        await reader.press(*"@holm")
        await it.found("The ferry sails")
        assert it.hits[0].detail.startswith("Ada Holm: “We open")
        await reader.press("enter")
        await reader.until(lambda: reader.screen.article and reader.screen.article.source == files["ferry"])
        await reader.until(lambda: reader.screen.current is not None)


async def test_words_of_the_open_article_are_gone_to_in_it(files: dict[str, str]) -> None:
    async with reading(files["tide"]) as reader:
        before = reader.screen.article
        await reader.press("greater_than_sign", *"diver")
        it = await searching(reader)
        await it.found("A wall falls")
        await reader.press("enter")
        await reader.until(lambda: "/diver" in reader.status)
        assert reader.screen.article is before


async def test_from_the_library_and_back(files: dict[str, str]) -> None:
    assert files
    async with reading(analysed=False) as reader:
        library: Shown = await shown(reader)
        await reader.press("slash", *">wall")
        it = await searching(reader)
        await it.found("A wall falls")
        await reader.press("escape")
        assert reader.app.screen is library.screen
        await reader.press("greater_than_sign", *"wall")
        it = await searching(reader)
        await it.found("A wall falls")
        await reader.press("tab", "j", "enter")
        await reader.until(lambda: reader.screen.article and reader.screen.article.source == files["tide"])
        assert reader.app.screen is reader.screen


async def test_earlier_searches_are_offered(files: dict[str, str]) -> None:
    from tui.library.searches import keep_search

    assert files
    keep_search("library", '"wall')
    async with reading(analysed=False) as reader:
        await shown(reader)
        await reader.press("greater_than_sign")
        it = await searching(reader)
        await it.found('"wall')
        await reader.press("enter")
        await it.found("A wall falls")


async def test_nothing_found_is_said(files: dict[str, str]) -> None:
    assert files
    async with reading(analysed=False) as reader:
        await shown(reader)
        await reader.press("greater_than_sign", *"zzz")
        it = await searching(reader)
        await reader.until(lambda: it.told.startswith("Nothing that was read"))
        await reader.press("enter")
        assert reader.app.screen is it.screen


@pytest.mark.parametrize("size", [(140, 40), (80, 24), (40, 12)])
async def test_it_fits(files: dict[str, str], size: tuple[int, int]) -> None:
    assert files
    async with reading(article_of("“We go,” said Ada Holm."), size=size, analysed=False) as reader:
        await reader.press("greater_than_sign", *"gates")
        it = await searching(reader)
        await it.found("The ferry sails")
        pane = it.screen._pane
        assert pane.region.bottom <= size[1]
        assert "gates" in "".join(pane.render_line(y).text for y in range(pane.size.height))
