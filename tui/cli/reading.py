"""`sayso FILE...` and `sayso sample`: the reader is opened on a terminal, or one line says why not."""

from __future__ import annotations

import os
import shlex
import sys
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.article import Entry, Listing
from tui.cli.terminal import complain, is_piped_in, is_terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.queue import Item
    from tui.article import Article

STANDARD_INPUT = "-"

_MOST_LISTINGS = 20  # that are looked into for a first article


def open_reader(sources: Sequence[str], *, as_is: bool = False, again: bool = False) -> int:
    """Open the reader on `sources`, or its start screen where there are none; return the exit status.

    What comes through standard input is read first, then the keys are taken from the terminal.
    """
    if not is_terminal(sys.stdout):
        return _refuse("standard output is not a terminal", sources)
    if not sources and is_piped_in():
        sources = [STANDARD_INPUT]
    keys = None if is_terminal(sys.stdin) else _terminal()
    if keys is None and not is_terminal(sys.stdin):
        return _refuse("there is no terminal to read keys from", sources)
    queue = _queue(sources, as_is=as_is, again=again)
    if sources and not queue:
        return 1
    if keys is not None:
        _take_keys_from(keys)
    if not is_terminal(sys.stderr):
        _draw_on_output()

    from tui.app import run

    return run(queue, as_is=as_is, again=again)


def _queue(sources: Sequence[str], *, as_is: bool, again: bool) -> list[Item]:
    """Return the queue for the reader: the first article that can be read is read already, and standard input too.

    Those that cannot be read are left out; the first article bears the notices, or, where none is left, they are
    complained of. What is listed by a feed or a folder stands in its place.
    """
    from tui.cli.progress import Progress
    from tui.sources import ReadError, gather

    first: Article | Entry | None = None
    rest: list[Item] = []
    problems: list[str] = []
    progress = Progress()
    waiting: deque[Entry | str] = deque(sources)
    listings = 0
    while waiting:
        source = waiting.popleft()
        if first is not None and source != STANDARD_INPUT:
            rest.append(source)
            continue
        if isinstance(source, Entry):
            first = source
            continue
        progress.begin(source)
        try:
            found = gather(source, as_is=as_is, watch=progress.watch, again=again)
        except ReadError as error:
            problems.append(str(error))
            continue
        finally:
            progress.clear()
        if isinstance(found, Listing):
            listings += 1
            problems += found.notices
            waiting.extendleft(reversed(found.items) if listings <= _MOST_LISTINGS else ())
        elif first is None:
            first = found
        else:
            rest.append(found)
    if first is None:
        for problem in problems:
            complain(problem)
        return []
    return [_noting(first, problems), *rest]


def _noting(first: Article | Entry, problems: list[str]) -> Article | Entry:
    """Return the first article with what went wrong before it."""
    if isinstance(first, Entry):
        return (
            replace(first, stub=replace(first.stub, notices=(*problems, *first.stub.notices))) if first.stub else first
        )
    return replace(first, notices=(*problems, *first.notices))


def _refuse(reason: str, sources: Sequence[str]) -> int:
    named = " ".join(shlex.quote(source) for source in sources[:3]) or "FILE"
    more = " ..." if len(sources) > 3 else ""
    complain(f"{reason}, so an article cannot be read on it; to print who said what: sayso quotes {named}{more}")
    return 2


def _terminal() -> int | None:
    """Open the terminal that the program was started from; return its descriptor, `None` where there is none."""
    try:
        return os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return None


def _take_keys_from(terminal: int) -> None:
    os.dup2(terminal, 0)
    if terminal != 0:
        os.close(terminal)
    if sys.__stdin__ is None:  # it was closed when the program started
        sys.stdin = open(0, closefd=False)  # noqa: SIM115
        setattr(sys, "__stdin__", sys.stdin)  # noqa: B010


def _draw_on_output() -> None:
    """Let the screen be drawn on standard output: Textual draws on standard error, which leads elsewhere."""
    setattr(sys, "__stderr__", open(os.dup(1), "w", encoding="utf-8"))  # noqa: B010, PTH123, SIM115
