"""How soon the first page of a book is seen, and how soon its reading is stopped, beside an empty app."""

from __future__ import annotations

import sys
import tempfile
import textwrap
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.articles import OPENING, article
from benchmarks.report import Line, milliseconds, ratio, show
from benchmarks.screen import EMPTY, SIZE, peak_memory
from tests.end_to_end.terminal import Terminal, environment
from tests.packing import epub
from tests.pdf_maker import column, pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORDS = 1_000_000
_CHAPTER = 150  # paragraphs
_SHEET, _COLUMN = 58, 80  # lines of a page, characters of a line


@dataclass(slots=True)
class Samples:
    """What was measured of one program: times in seconds, memory in megabytes, all runs together."""

    first_page: list[float] = field(default_factory=list)
    stop: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def report(runs: int, words: int = WORDS) -> None:
    """Print the figures of the empty app, and of the reader with a book in each format; the runs take turns."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        programs = [EMPTY, *_readers(home, words)]
        samples = {name: Samples() for name, _, _ in programs}
        for run in range(runs + 1):
            for name, arguments, wanted in programs:
                _measure(arguments, wanted, samples[name] if run else Samples(), home)  # the first run warms up
    empty = samples[EMPTY[0]]
    lines = [
        Line(
            name,
            (
                milliseconds(its.first_page),
                ratio(its.first_page, empty.first_page),
                milliseconds(its.stop),
                ratio(its.memory, empty.memory),
            ),
        )
        for name, its in samples.items()
    ]
    columns = ("first page", "of the empty app's", "stopped by q", "memory, of the empty app's")
    show(f"books of {words:,} words, {SIZE[0]}x{SIZE[1]}", columns, lines)


def _readers(folder: Path, words: int) -> Iterator[tuple[str, tuple[str, ...], str]]:
    text = article(words)
    paragraphs = text.strip().split("\n\n")
    for name, data in (("txt", text.encode()), ("epub", _epub(paragraphs)), ("pdf", _pdf(paragraphs))):
        path = folder / f"book.{name}"
        path.write_bytes(data)
        yield f"a book as {name}", ("-m", "tui", str(path)), OPENING


def _epub(paragraphs: Sequence[str]) -> bytes:
    chapters = (paragraphs[start : start + _CHAPTER] for start in range(0, len(paragraphs), _CHAPTER))
    pages = {
        f"c{number}.xhtml": f"<h1>Chapter {number}</h1>{''.join(f'<p>{its}</p>' for its in chapter)}"
        for number, chapter in enumerate(chapters, 1)
    }
    return epub(pages, contents="".join(f'<li><a href="{name}">Chapter</a></li>' for name in pages))


def _pdf(paragraphs: Sequence[str]) -> bytes:
    lines = [line for its in paragraphs for line in textwrap.wrap(its, _COLUMN, initial_indent="    ")]
    sheets = (lines[start : start + _SHEET] for start in range(0, len(lines), _SHEET))
    return pdf([column(60, 780, "\n".join(sheet)) for sheet in sheets])


def _measure(arguments: tuple[str, ...], wanted: str, into: Samples, home: Path) -> None:
    with Terminal((sys.executable, *arguments), SIZE, env=environment(home), timeout=120) as terminal:
        into.first_page.append(terminal.wait_for(wanted) - terminal.started)
        into.memory.append(peak_memory(terminal.pid))
        pressed = terminal.press("q")
        terminal.wait_exit()
        into.stop.append(perf_counter() - pressed)
