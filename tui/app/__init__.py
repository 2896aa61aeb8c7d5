"""The screens; the only folder that imports Textual."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.queue import Item, Queue
    from tui.article import Article


def run(sources: Sequence[Item], *, as_is: bool = False, again: bool = False) -> int:
    """Open the reader on a queue of sources, or the start screen where there are none.

    A source is a path, an address, `-`, or an article that was read already; `as_is` drops no furniture, and with
    `again` no copy is taken that is kept of a page. Return the exit status: 0; 1 where none of the sources can be
    read, each with its line on standard error, or where the program ended on an error.
    """
    from tui.app.queue import Queue
    from tui.settings import read

    gc.disable()  # nothing that is made before the first picture is garbage; it is enabled again then
    sys.setswitchinterval(0.001)  # a worker that finds out who speaks lets go soon when a key comes
    queue = Queue(sources, as_is=as_is, again=again)
    article, problems = _first(queue)
    if sources and article is None:
        for problem in problems:
            print(f"sayso: {problem}", file=sys.stderr)  # noqa: T201 - there is no screen yet
        return 1
    from tui.app.app import SaysoApp

    kept = read()
    app = SaysoApp(queue, article, (*problems, *kept.problems), kept.settings)
    app.run(mouse=kept.settings.mouse.enabled)
    return app.return_code or 0


def _first(queue: Queue) -> tuple[Article | None, list[str]]:
    """Return the first article of the queue that can be read, `None` without one, and why those before it cannot."""
    from tui.article import Article

    problems: list[str] = []
    place = 0
    while place < len(queue):  # it grows where one of its sources is a listing
        read = queue.read(place)
        if isinstance(read, Article):
            queue.place = place
            return read, problems
        problems.append(read)
        place += 1
    return None, problems
