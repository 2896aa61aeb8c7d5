"""How fast the analysis is on one core: words a second, and whether the time stays in proportion to the length."""

from __future__ import annotations

import time
from statistics import median

from benchmarks.articles import article
from benchmarks.report import Line, show
from tui import analyse

SIZES = (1_000, 10_000, 100_000)
# What an analysis could stumble over; each is repeated to the length that is asked for.
HOSTILE = {
    "opening marks": "“",
    "straight marks": '"',
    "one word": "harbour ",
    "brackets": "([{",
    "names": "Mira Kolb ",
    "he said": "he said ",
}


def report(runs: int) -> None:
    """Print the speed on articles, and how many times the first one's time and length the longer ones have."""
    times = {words: median(_times(article(words), runs)) for words in SIZES}
    first = SIZES[0]
    lines = [
        Line(
            f"{words:,} words",
            (
                f"{seconds * 1000:.1f} ms",
                f"{seconds / words * 10**6:.1f} ms",
                f"{words / seconds:,.0f}",
                f"{words // first}x",
                f"{seconds / times[first]:.1f}x",
            ),
        )
        for words, seconds in times.items()
    ]
    show("analysis, one core", ("median", "1,000 words", "words a second", "length", "time"), lines)


def report_hostile(megabytes: int) -> None:
    """Print the time of text that nobody would write, a tenth of it and the whole."""
    lines = []
    for name, piece in HOSTILE.items():
        part, whole = (_times(piece * (size // len(piece)), 1)[0] for size in (megabytes * 10**5, megabytes * 10**6))
        lines.append(Line(name, (f"{part:.2f} s", f"{whole:.2f} s", f"{whole / part:.1f}x")))
    show("hostile text", (f"{megabytes / 10:g} MB", f"{megabytes} MB", "ratio"), lines)


def _times(text: str, runs: int) -> list[float]:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        analyse(text)
        times.append(time.perf_counter() - start)
    return times
