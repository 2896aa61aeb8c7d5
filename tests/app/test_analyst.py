from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from queue import Empty, Queue
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest

import tui.quotes
from tests.app.reading import article_of
from tests.dialogue import talk
from tui.app import analyst as module
from tui.app import remote
from tui.app.analyst import Analyst
from tui.view.prefixes import FIRST

if TYPE_CHECKING:
    from tui.view.chart import Chart

STORY = "“We open the gates on Monday,” said Mira Kolb. The quay had been closed since March.\n\n"
LONG = STORY * (module.LONG // len(STORY) + 1) + "The end."


class Finds:
    """Keeps what an analyst finds, for another thread to take."""

    def __init__(self) -> None:
        self._found: Queue[tuple[Chart, int, Any]] = Queue()

    def __call__(self, chart: Chart, length: int, statistics: object) -> None:
        self._found.put((chart, length, statistics))

    def next(self, seconds: float = 30) -> tuple[Chart, int, Any]:
        return self._found.get(timeout=seconds)

    @property
    def nothing(self) -> bool:
        try:
            self.next(0.2)
        except Empty:
            return True
        return False


def test_a_short_text_is_analysed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    text, analysis = talk(0, 1)
    monkeypatch.setattr(tui.quotes, "analyse", lambda _, **__: analysis)
    monkeypatch.setattr(remote, "start", lambda: pytest.fail("a process for so little"))
    finds = Finds()
    Analyst().start(article_of(text), finds)
    chart, length, statistics = finds.next()
    assert chart.analysis == analysis
    assert length == len(text)
    assert statistics.quotations == 2


def test_a_long_text_is_analysed_by_a_process_from_its_beginning_on() -> None:
    finds = Finds()
    analyst = Analyst()
    analyst.start(article_of(LONG), finds)
    first, length, statistics = finds.next()
    assert length < len(LONG) // 2
    assert statistics is None
    assert len(first.route) >= length // len(STORY)
    last, length, statistics = finds.next()
    assert length == len(LONG)
    assert statistics.quotations == len(last.route) > len(first.route)
    assert finds.nothing


def test_a_text_that_grows_is_analysed_as_far_as_it_is_there() -> None:
    text = STORY * (2 * FIRST // len(STORY))
    finds, analyst = Finds(), Analyst()
    analyst.start(replace(article_of(text[: len(text) // 2].rpartition("\n\n")[0]), is_whole=False), finds)
    assert finds.nothing, "there is too little of it"
    beginning = article_of(text.rstrip())
    analyst.extend(replace(beginning, is_whole=False))
    _, length, statistics = finds.next()
    assert (length, statistics) == (len(beginning.text), None)
    analyst.extend(article_of(LONG))
    last, length, statistics = finds.next()
    assert length == len(LONG)
    assert statistics.quotations == len(last.route)
    assert finds.nothing


def test_stopping_ends_the_process_and_throws_away_what_it_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", "import time; time.sleep(60)"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        )
        return started[-1]

    monkeypatch.setattr(remote, "start", start)
    finds, analyst = Finds(), Analyst()
    analyst.start(article_of(LONG), finds)
    while analyst._job is None or analyst._job.process is None:
        sleep(0.01)
    analyst.stop()
    assert started[0].wait(10) != 0
    assert finds.nothing


def test_another_text_ends_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Event

    go = Event()
    (one, first), (two, second) = talk(0, 1), talk(2, 2, 2)

    def analyse(text: str, **_: object) -> object:
        if text == one:
            go.wait(10)
            return first
        return second

    monkeypatch.setattr(tui.quotes, "analyse", analyse)
    finds, analyst = Finds(), Analyst()
    analyst.start(article_of(one), finds)
    analyst.start(article_of(two), finds)
    assert finds.next()[0].analysis is second
    go.set()
    assert finds.nothing


@pytest.mark.parametrize("broken", ["it cannot be started", "it ends at once", "it talks nonsense"])
def test_where_the_process_fails_the_text_is_analysed_here(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    def start() -> subprocess.Popen[bytes]:
        if broken == "it cannot be started":
            raise OSError
        code = "print('nonsense')" if broken == "it talks nonsense" else "raise SystemExit(1)"
        return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(remote, "start", start)
    finds = Finds()
    Analyst().start(article_of(LONG), finds)
    _, length, statistics = finds.next()
    assert length == len(LONG)
    assert statistics.quotations == LONG.count("Monday")
