"""The reader on a screen that is not there, with articles and analyses that are made for the test."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import tui.quotes
from tests.dialogue import talk
from tui.app.app import SaysoApp
from tui.app.queue import Queue
from tui.article import Article, BlockKind, assemble
from tui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    import pytest
    from textual.pilot import Pilot

    from tui.app.screens.reader import ReaderScreen
    from tui.quotes.model import Analysis

WIDE, NARROW = (140, 40), (80, 24)
DEFAULTS = Settings()
PATIENCE = 200  # times that a test looks again


def article_of(text: str, title: str = "Voices at the quay", source: str = "") -> Article:
    """Return an article of paragraphs."""
    return Article(*assemble((BlockKind.PARAGRAPH, part) for part in text.split("\n\n")), title=title, source=source)


class Reading:
    """An open reader: presses keys, and waits for what is to come of them."""

    def __init__(self, pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, SaysoApp)
        self.pilot = pilot
        self.app = app

    @property
    def screen(self) -> ReaderScreen:
        return self.app.reader

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until a condition holds."""
        for _ in range(PATIENCE):
            if condition():
                return
            await self.pilot.pause(0.02)
        raise AssertionError("time was up")

    async def analysed(self) -> None:
        """Wait until it is known who says what, and the panes show it."""
        await self.until(lambda: self.screen.statistics and self.screen.speakers)

    @property
    def status(self) -> str:
        """What the bottom line says."""
        return self.screen.status.draw_line(0).text.strip()

    @property
    def rows(self) -> list[str]:
        """What the article's pane shows."""
        pane = self.screen.pane
        return [pane.draw_line(y).text.rstrip() for y in range(pane.size.height)]


@asynccontextmanager
async def reading(
    *sources: str | Article, size: tuple[int, int] = WIDE, analysed: bool = True, settings: Settings = DEFAULTS
) -> AsyncIterator[Reading]:
    """Open the reader on some sources, the first of which is read already."""
    queue = Queue(sources)
    first = queue.read(0) if sources else None
    assert not isinstance(first, str), first
    async with SaysoApp(queue, first, settings=settings).run_test(size=size, notifications=True) as pilot:
        reader = Reading(pilot)
        if analysed:
            await reader.analysed()
        await pilot.pause()
        yield reader


def say_that(monkeypatch: pytest.MonkeyPatch, *analyses: tuple[str, Analysis]) -> None:
    """Let the analysis of each text be the one that is given with it."""
    known = dict(analyses)
    monkeypatch.setattr(tui.quotes, "analyse", lambda text, **_: known[text])


def talking(monkeypatch: pytest.MonkeyPatch, speakers: Sequence[int | None]) -> Article:
    """Return an article in which these speak one after the other, and let the analysis say so."""
    text, analysis = talk(*speakers)
    say_that(monkeypatch, (text, analysis))
    return article_of(text)
