"""A library of 10,000 articles: how soon it is shown, beside an empty one, and how soon a search of it answers."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from benchmarks.articles import article
from benchmarks.report import Line, milliseconds, ratio, show
from benchmarks.screen import SIZE
from tests.end_to_end.terminal import Terminal, environment
from tui.article import Article
from tui.library import begin_reading, keep_figures
from tui.library.query import query_of
from tui.library.search import keep_contents, look_for
from tui.library.store import opened
from tui.quotes import analyse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ARTICLES = 10_000
WORDS = 500  # of each
TEXTS = 40  # that differ; each is kept many times, under titles of their own
ASKED = ("harbour", "ferry autumn", '"breakwater would', "@kolb", "@brandt quay", "zeppelin")
T = TypeVar("T")
READY = "Sample articles"  # what the screen of the library shows last
TYPED = "9966"  # of the title of one; each key leaves fewer


def report(runs: int, articles: int = ARTICLES) -> None:
    """Print the figures of an empty library and of one of so many articles; the runs take turns."""
    with tempfile.TemporaryDirectory() as folder:
        homes = {0: Path(folder) / "empty", articles: Path(folder) / "full"}
        for count, home in homes.items():
            home.mkdir()
            _at_home(home, partial(_fill, count))
        paints: dict[int, list[float]] = {count: [] for count in homes}
        filters: dict[int, list[float]] = {count: [] for count in homes}
        for run in range(runs + 1):
            for count, home in homes.items():
                paint, typed = _measure(home, filters=count > 0)
                if run:  # the first run warms the caches up
                    paints[count].append(paint)
                    filters[count].append(typed)
        lines = [
            Line(
                f"{count:,} articles",
                (
                    milliseconds(paints[count]),
                    ratio(paints[count], paints[0]),
                    milliseconds(filters[count]) if count else "",
                ),
            )
            for count in homes
        ]
        show(f"library, {SIZE[0]}x{SIZE[1]}", ("first paint", "of the empty one's", "a key of the filter"), lines)
        answers = _at_home(homes[articles], partial(_answers, runs))
    show("search of it", ("answer", "hits"), answers)


def _at_home(home: Path, work: Callable[[], T]) -> T:
    before = os.environ.get("SAYSO_HOME")
    os.environ["SAYSO_HOME"] = environment(home)["SAYSO_HOME"]
    try:
        return work()
    finally:
        os.environ.pop("SAYSO_HOME")
        if before is not None:
            os.environ["SAYSO_HOME"] = before


def _fill(articles: int) -> None:
    texts = [article(WORDS, seed) for seed in range(TEXTS)]
    analyses = [analyse(text) for text in texts]
    with opened(lasting=True) as library:
        library.execute("PRAGMA synchronous = OFF")
        for number in range(articles):
            text, analysis = texts[number % TEXTS], analyses[number % TEXTS]
            one = Article(text, (), title=f"The story {number}", source=f"https://varn.example/{number}")
            begin_reading(one)
            keep_contents(one, analysis)
            keep_figures(one.source, words=WORDS, quotations=len(analysis.quotes), speakers=9, attributed=9)


def _measure(home: Path, *, filters: bool) -> tuple[float, float]:
    with Terminal((sys.executable, "-m", "tui"), SIZE, env=environment(home), timeout=120) as terminal:
        paint = terminal.wait_for(READY if not filters else "The story") - terminal.started
        typed = 0.0
        if filters:
            terminal.wait_idle(0.3)
            terminal.press("/")
            terminal.wait_idle(0.3)
            keys = [_until_changed(terminal, key) for key in TYPED]
            typed = sum(keys) / len(keys)
        return paint, typed


def _until_changed(terminal: Terminal, key: str) -> float:
    before = terminal.rows
    pressed = terminal.write(key)
    return terminal.wait_until(lambda its: its.rows != before, f"what {key!r} shows", fresh=True) - pressed


def _answers(runs: int) -> Sequence[Line]:
    lines = []
    for typed in ASKED:
        times: list[float] = []
        for _ in range(runs):
            began = perf_counter()
            hits = look_for(query_of(typed))
            times.append(perf_counter() - began)
        lines.append(Line(typed, (milliseconds(times), str(len(hits)))))
    return lines
