"""The analysis of a long text in a process of its own, which takes no time from the one that reads keys and draws.

The text and its block quotations go in on standard input. Out come pickled values: of each beginning of it that was
analysed the quotations in portions, for a long list would hold the receiver up, then everything else in one `Rest`.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from tui.quotes.model import Analysis, Quotation, Speaker, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.statistics import Statistics

PORTION = 100  # quotations
HOME = Path(__file__).resolve().parents[2]  # where this package is found


class Rest(NamedTuple):
    """What follows the quotations of the first `length` code points; figures when that was all."""

    speakers: tuple[Speaker, ...]
    terms: tuple[Term, ...]
    length: int
    statistics: Statistics | None


class Found(NamedTuple):
    """Who said what in the first `length` code points of a text, and the figures when that was all of it."""

    analysis: Analysis
    length: int
    statistics: Statistics | None


def start() -> subprocess.Popen[bytes]:
    """Start the process; raise `OSError` where that cannot be done."""
    path = os.pathsep.join(filter(None, (str(HOME), os.environ.get("PYTHONPATH"))))
    # -P: a module in the folder that one happens to be in must not take the place of one that is meant.
    return subprocess.Popen(
        [sys.executable, "-P", "-c", "from tui.app.remote import main; main()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )


def send(text: str, stream: IO[bytes], set_off: Sequence[tuple[int, int]] = ()) -> None:
    """Write the text and its block quotations to the process, and close the stream.

    Raise `OSError` where it does not listen any more.
    """
    with stream:
        pickle.dump((text, set_off), stream)


def receive(stream: IO[bytes]) -> Iterator[Found]:
    """Yield what the process found, as it finds it; raise `EOFError` where it ends before it is done."""
    quotes: list[Quotation] = []
    while True:
        try:
            value = pickle.load(stream)  # noqa: S301 - from our own process
        except pickle.UnpicklingError as error:
            raise EOFError from error
        if not isinstance(value, Rest):
            quotes += value
            continue
        yield Found(Analysis(tuple(quotes), value.speakers, value.terms), value.length, value.statistics)
        if value.statistics is not None:
            return
        quotes.clear()


def answer(text: str, stream: IO[bytes], set_off: Sequence[tuple[int, int]] = ()) -> None:
    """Analyse ever longer beginnings of the text, and write what was found in each."""
    from tui.quotes import analyse
    from tui.statistics import measure
    from tui.view.prefixes import prefixes

    for prefix in prefixes(text):
        analysis = analyse(prefix, set_off=set_off)
        figures = measure(text, analysis) if len(prefix) == len(text) else None
        for first in range(0, len(analysis.quotes), PORTION):
            pickle.dump(analysis.quotes[first : first + PORTION], stream)
        pickle.dump(Rest(analysis.speakers, analysis.terms, len(prefix), figures), stream)
        stream.flush()


def main() -> None:
    """Read a text and its block quotations from standard input, and answer on standard output."""
    try:
        text, set_off = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
        answer(text, sys.stdout.buffer, set_off)
    except BrokenPipeError:
        os._exit(1)  # nobody wants to know any more
