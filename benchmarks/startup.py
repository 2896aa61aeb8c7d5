"""What it costs to start: importing the package, and the commands that print."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.articles import article
from benchmarks.report import Line, milliseconds, show


def report(runs: int) -> None:
    """Print the time of fresh processes, beside a bare interpreter's; the runs take turns."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "article.txt")
        path.write_text(article(1_000), encoding="utf-8")
        commands = {
            "python -c pass": ("-c", "pass"),
            "import tui": ("-c", "import tui"),
            "sayso --help": ("-m", "tui", "--help"),
            "sayso quotes, 1,000 words": ("-m", "tui", "quotes", str(path)),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, arguments in commands.items():
                times[name].append(_time(arguments))
    warm = {name: samples[1:] for name, samples in times.items()}
    bare = warm["python -c pass"]
    lines = [
        Line(name, (milliseconds(samples), milliseconds([a - b for a, b in zip(samples, bare, strict=True)])))
        for name, samples in warm.items()
    ]
    show("start", ("median", "over bare python"), lines)


def _time(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
