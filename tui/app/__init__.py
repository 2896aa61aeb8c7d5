"""The screens; the only folder that imports Textual."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tui.article import Article, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.queue import Item, Queue

_MOST_LOOKED_AT = 1_000  # names behind the open one of which it is asked whether they are there
_MOST_NAMED = 5  # in one line


def run(sources: Sequence[Item], *, as_is: bool = False, again: bool = False) -> int:
    """Open the reader on a queue of sources, or the start screen where there are none.

    A source is a path, an address, `-`, or an article that was read already; `as_is` drops no furniture, and with
    `again` no copy is taken that is kept of a page. What takes no time is read before the screen opens, everything else
    on it. Return the exit status: 0; 1 where none of the sources can be read, each with its line on standard error, or
    where the program ended on an error; 128 and the number of the signal that ended it.
    """
    from tui.app.queue import Queue
    from tui.settings import read

    gc.disable()  # nothing that is made before the first picture is garbage; it is enabled again then
    sys.setswitchinterval(0.001)  # a worker that reads or finds out who speaks lets go soon when a key comes
    queue = Queue(sources, as_is=as_is, again=again)
    article, problems = _first(queue)
    if sources and queue.place == len(queue):
        _complain(problems)
        return 1
    problems += _missing(queue)
    from tui.app.app import SaysoApp
    from tui.app.fetcher import is_reading

    kept = read()
    app = SaysoApp(queue, article, kept.problems, kept.settings, problems)
    app.run(mouse=kept.settings.mouse.enabled)
    status = app.return_code or 0
    _complain(problems)  # those that no article came after
    if is_reading():
        _leave(status)
    return status


def _first(queue: Queue) -> tuple[Article | None, list[str]]:
    """Return the first article of the queue, `None` if it has to be waited for, and why those before it are not read.

    The place of the queue is that article's, or its end where nothing can be read.
    """
    from tui.sources.pace import is_quick

    problems: list[str] = []
    while queue.place < len(queue):  # it grows where one of its sources is a listing
        source = queue.source_at(queue.place)
        if source is not None and not is_quick(source):
            break
        read = queue.read(queue.place)
        if isinstance(read, Article):
            return read, problems
        problems.append(read)
        queue.place += 1
    return None, problems


def _missing(queue: Queue) -> list[str]:
    """Return a line about the files behind the open one that are not there, none where all are; they are not read."""
    from tui.sources.fetch import STANDARD_INPUT, is_address

    names = [
        item
        for item in queue.sources[queue.place + 1 : queue.place + 1 + _MOST_LOOKED_AT]
        if isinstance(item, str) and item != STANDARD_INPUT and not is_address(item) and not os.path.lexists(item)
    ]
    if not names:
        return []
    more = len(names) - _MOST_NAMED
    shown = [printable(name) for name in names[:_MOST_NAMED]] + ([f"{more} more"] if more > 0 else [])
    return [f"no such file: {', '.join(shown)}"]


def _complain(problems: Sequence[str]) -> None:
    for problem in problems:
        print(f"sayso: {printable(problem)}", file=sys.stderr)  # noqa: T201 - there is no screen any more


def _leave(status: int) -> None:
    """End the process though a thread still reads: nobody wants what it reads, and it cannot be made to end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(status)
