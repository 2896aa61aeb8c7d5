"""How fast the analysis is: words a second, the time that an article takes, and whether it stays in proportion."""

from __future__ import annotations

import time

from benchmarks.articles import article
from benchmarks.report import Line, milliseconds, show
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
    """Print the speed on articles."""
    lines = []
    for words in SIZES:
        times = _times(article(words), runs)
        lines.append(Line(f"{words:,} words", (milliseconds(times), f"{words / sorted(times)[len(times) // 2]:,.0f}")))
    show("analysis, one core", ("median", "words a second"), lines)


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
