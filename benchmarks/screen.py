"""What a person at a terminal waits for: the first paint, a jump, and what memory it takes, beside an empty app."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.articles import OPENING, article
from benchmarks.report import Line, milliseconds, ratio, show
from tests.end_to_end.terminal import Terminal, environment

if TYPE_CHECKING:
    from tests.end_to_end.emulator import Cell

SIZE = (120, 40)
JUMPS = 20
ANALYSED = r"\d words · "  # the statistics come when all of the article is analysed
EMPTY = ("the empty app", (str(Path(__file__).with_name("empty_app.py")),), "ready")


@dataclass(slots=True)
class Samples:
    """What was measured of one program: times in seconds, memory in megabytes, all runs together."""

    first_paint: list[float] = field(default_factory=list)
    jumps: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def report(runs: int, words: tuple[int, ...] = (1_000, 1_000_000)) -> None:
    """Print the figures of the empty app and of the reader with articles of so many words; the runs take turns."""
    with tempfile.TemporaryDirectory() as folder:
        programs = [EMPTY, *(_reader(Path(folder), count) for count in words)]
        samples = {name: Samples() for name, _, _ in programs}
        for run in range(runs + 1):
            for name, arguments, wanted in programs:
                into = samples[name] if run else Samples()  # the first run warms the caches up
                _measure(arguments, wanted, into, Path(folder), jumps=0 if name == EMPTY[0] else JUMPS)
    empty = samples[EMPTY[0]]
    lines = [Line(name, _figures(its, empty)) for name, its in samples.items()]
    columns = ("first paint", "of the empty app's", "a jump", "memory", "of the empty app's")
    show(f"screen, {SIZE[0]}x{SIZE[1]}", columns, lines)


def _reader(folder: Path, words: int) -> tuple[str, tuple[str, ...], str]:
    path = folder / f"{words}.txt"
    path.write_text(article(words), encoding="utf-8")
    return f"{words:,} words", ("-m", "tui", str(path)), OPENING


def _measure(arguments: tuple[str, ...], wanted: str, into: Samples, home: Path, *, jumps: int) -> None:
    command = (sys.executable, *arguments)
    with Terminal(command, SIZE, env=environment(home), timeout=120) as terminal:
        into.first_paint.append(terminal.wait_for(wanted) - terminal.started)
        if jumps:
            terminal.wait_match(ANALYSED)
        for _ in range(jumps):
            terminal.wait_idle(0.1)
            changed = partial(_differs, terminal.cells)
            pressed = terminal.press("]")
            into.jumps.append(terminal.wait_until(changed, "the jump", fresh=True) - pressed)
        terminal.wait_idle(0.5)
        into.memory.append(peak_memory(terminal.pid))
        terminal.press("q")
        terminal.wait_exit()


def _figures(its: Samples, empty: Samples) -> tuple[str, ...]:
    return (
        milliseconds(its.first_paint),
        ratio(its.first_paint, empty.first_paint),
        milliseconds(its.jumps) if its.jumps else "",
        f"{median(its.memory):.0f} MB",
        ratio(its.memory, empty.memory),
    )


def _differs(before: list[list[Cell]], terminal: Terminal) -> bool:
    return terminal.cells != before


def peak_memory(pid: int) -> float:
    """Return the most memory that a process has held so far, in megabytes; 0 where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
