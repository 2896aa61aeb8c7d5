"""The analysis of a long text in a process of its own, which takes no time from the one that reads keys and draws.

Beginnings of the text and their block quotations go in on standard input, one after the other. Out come pickled values:
of each of them the quotations in portions, for a long list would hold the receiver up, then everything else in one
`Rest`.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from tui.quotes.model import Analysis, Bystander, Quotation, Refusal, Speaker, Term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.statistics import Statistics

PORTION = 100  # quotations
HOME = Path(__file__).resolve().parents[2]  # where this package is found


class Question(NamedTuple):
    """A text, or the beginning of one, and its block quotations; figures are wanted of what `is_whole`."""

    text: str
    set_off: Sequence[tuple[int, int]] = ()
    is_whole: bool = True


class Rest(NamedTuple):
    """What follows the quotations."""

    speakers: tuple[Speaker, ...]
    terms: tuple[Term, ...]
    bystanders: tuple[Bystander, ...]
    refusals: tuple[Refusal, ...]
    statistics: Statistics | None


class Found(NamedTuple):
    """Who said what in a text, and its figures if it is whole."""

    analysis: Analysis
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


def send(question: Question, stream: IO[bytes]) -> None:
    """Write a text to the process; raise `OSError` where it does not listen any more."""
    pickle.dump(tuple(question), stream)
    stream.flush()


def receive(stream: IO[bytes]) -> Found:
    """Return what the process found in the last text; raise `EOFError` where it ends before it is done."""
    quotes: list[Quotation] = []
    while True:
        try:
            value = pickle.load(stream)  # noqa: S301 - from our own process
        except pickle.UnpicklingError as error:
            raise EOFError from error
        if isinstance(value, Rest):
            return Found(Analysis(tuple(quotes), *value[:-1]), value.statistics)
        quotes += value


def answer(question: Question, stream: IO[bytes]) -> None:
    """Analyse a text, and write what was found in it."""
    from tui.quotes import analyse
    from tui.statistics import measure

    analysis = analyse(question.text, set_off=question.set_off)
    figures = measure(question.text, analysis) if question.is_whole else None
    for first in range(0, len(analysis.quotes), PORTION):
        pickle.dump(analysis.quotes[first : first + PORTION], stream)
    pickle.dump(Rest(analysis.speakers, analysis.terms, analysis.bystanders, analysis.refusals, figures), stream)
    stream.flush()


def main() -> None:
    """Answer on standard output what comes in through standard input, up to its end."""
    try:
        while True:
            question = Question(*pickle.load(sys.stdin.buffer))  # noqa: S301 - from our own process
            answer(question, sys.stdout.buffer)
    except (EOFError, BrokenPipeError):
        os._exit(0)  # nobody wants to know any more
