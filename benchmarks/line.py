"""What each key costs over a slow line: the bytes that the program writes to the terminal until it is at rest."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.articles import OPENING, article
from benchmarks.report import Line, show
from benchmarks.screen import ANALYSED
from tests.end_to_end.terminal import Terminal, environment

SIZES = ((100, 30), (80, 24))
WORDS = 2_000
TIMES = 8  # each key is pressed
AT_REST = 0.15  # seconds without a byte
KEYS = {  # what is pressed, and what for
    "j": "a line",
    "d": "half a page",
    "space": "a page",
    "]": "the next quotation",
    "*": "the speaker's next",
    "tab": "the next pane",
}


def report() -> None:
    """Print the bytes of the first picture and of each key, at two sizes."""
    columns = [f"{columns}x{rows}" for columns, rows in SIZES]
    with tempfile.TemporaryDirectory() as folder:
        figures = [_measure(Path(folder), size) for size in SIZES]
    show(
        "bytes over the line",
        columns,
        [Line(name, tuple(f"{one[name]:,.0f}" for one in figures)) for name in figures[0]],
    )


def _measure(folder: Path, size: tuple[int, int]) -> dict[str, float]:
    path = folder / "article.txt"
    path.write_text(article(WORDS), encoding="utf-8")
    command = (sys.executable, "-m", "tui", str(path))
    found: dict[str, float] = {}
    with Terminal(command, size, env=environment(folder), timeout=60) as terminal:
        terminal.wait_for(OPENING)
        terminal.wait_idle(1.0)
        found["the first picture"] = len(terminal.raw)
        if size[0] >= SIZES[0][0]:
            terminal.wait_match(ANALYSED)
        for key, purpose in KEYS.items():
            terminal.press("g")
            terminal.wait_idle(AT_REST * 2)
            written: list[int] = []
            if key == "*":
                terminal.press("]")
                terminal.wait_idle(AT_REST)
            for _ in range(TIMES):
                before = len(terminal.raw)
                terminal.press(key)
                terminal.wait_idle(AT_REST)
                written.append(len(terminal.raw) - before)
            found[f"{key}  {purpose}"] = median(written)
        terminal.press("q")
        terminal.wait_exit()
    return found
