"""Files of the queue that are not there are told at the start, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tui.app
from tests.app.reading import Reading, article_of
from tui.app.app import SaysoApp
from tui.app.queue import Queue

if TYPE_CHECKING:
    from pathlib import Path


def test_names_that_are_not_there_are_told_in_one_line(tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text("It rains.")
    gone = [str(tmp_path / f"gone{number}") for number in range(7)]
    queue = Queue([str(there), gone[0], "https://example.org/a", "-", str(there), *gone[1:]])
    (line,) = tui.app._missing(queue)
    assert line == f"no such file: {', '.join(gone[:5])}, 2 more"
    assert tui.app._missing(Queue([str(there), str(there)])) == []


async def test_the_same_line_is_not_shown_twice_at_once(tmp_path: Path) -> None:
    queue = Queue([article_of("It rains."), str(tmp_path / "gone")])
    async with SaysoApp(queue, article_of("It rains.")).run_test(size=(100, 30), notifications=True) as pilot:
        reader = Reading(pilot)
        for _ in range(2):
            await reader.press("J")
            await reader.until(lambda: reader.screen._failure and not reader.screen.fetcher.is_awaited(None))
            await pilot.pause()
        await reader.until(lambda: len(pilot.app.screen.query("Toast")) == 1)
