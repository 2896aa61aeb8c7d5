from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

import tui.sources
from tests.app.reading import Reading, article_of
from tui.app.app import SaysoApp
from tui.app.queue import Queue
from tui.sources import ReadError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from tui.article import Article

PARAGRAPH = "“We open the gates of house {} on Monday,” said Mira Kolb. The quay had been closed since March."
TEXT = "\n\n".join(PARAGRAPH.format(number) for number in range(600))
BEGINNING = TEXT[: TEXT.index("“We open the gates of house 300 ")].rstrip()


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let every source be an article of which the second half comes when the event is set, or breaks off."""
    event = Event()

    def read(source: str, **_: object) -> Iterator[Article]:
        yield replace(article_of(BEGINNING, source=source), is_whole=False)
        event.wait(60)
        if source == "broken":
            raise ReadError(source, "breaks off")
        yield article_of(TEXT, source=source)

    monkeypatch.setattr(tui.sources, "gradually", read)
    yield event
    event.set()


@asynccontextmanager
async def opening(source: str = "book") -> AsyncIterator[Reading]:
    async with SaysoApp(Queue([source])).run_test(size=(120, 30), notifications=True) as pilot:
        reader = Reading(pilot)
        await reader.until(lambda: reader.screen.article)
        yield reader


async def test_what_is_there_is_read_and_nothing_moves_when_more_comes(go_on: Event) -> None:
    async with opening() as reader:
        await reader.until(lambda: reader.screen.chart)
        await reader.press("]", "]")
        assert reader.screen.current == 1
        assert "read" in reader.status
        await reader.press("G")
        await reader.until(lambda: any("house 299" in row for row in reader.rows))
        top = reader.screen.pane.top
        go_on.set()
        await reader.analysed()
        assert (reader.screen.pane.top, reader.screen.current) == (top, 1)
        assert reader.screen.reading == 1
        assert "2/600 Mira Kolb" in reader.status
        await reader.press("G")
        assert any("house 599" in row for row in reader.rows)


async def test_a_search_goes_on_in_what_comes(go_on: Event) -> None:
    async with opening() as reader:
        await reader.press("slash", *"gates")
        await reader.until(lambda: reader.screen.searching.counter == "1/300…")
        await reader.press("enter")
        go_on.set()
        await reader.until(lambda: reader.screen.searching.counter == "1/600")


async def test_the_rest_is_given_up_last_and_what_is_there_is_the_article(go_on: Event) -> None:
    async with opening() as reader:
        await reader.press("slash", *"gates", "enter", "escape")
        await reader.pilot.pause()
        assert reader.screen.fetcher.is_growing(), "escape has left the search alone"
        await reader.press("escape")
        assert not reader.screen.fetcher.is_growing()
        await reader.until(lambda: "the rest was given up" in reader.status)
        await reader.analysed()
        assert reader.screen.article is not None
        assert reader.screen.article.text == BEGINNING


async def test_a_rest_that_cannot_be_read_is_said(go_on: Event) -> None:
    async with opening("broken") as reader:
        go_on.set()
        await reader.until(lambda: "the rest could not be read" in reader.status)
        await reader.analysed()


async def test_what_is_read_again_takes_the_place_when_it_is_whole(go_on: Event) -> None:
    async with opening() as reader:
        await reader.press("r")
        await reader.pilot.pause(0.1)
        assert reader.screen.reading == 1
        go_on.set()
        await reader.until(lambda: reader.screen.reading == 2)
        assert reader.screen.article is not None
        assert reader.screen.article.is_whole
