"""Who said what is found beside the reading: a worker analyses the text and tells what it has found so far."""

from __future__ import annotations

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

from tui.view.chart import draw_chart

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence

    from tui.statistics import Statistics
    from tui.view.chart import Chart

    Stretches = Sequence[tuple[int, int]]
    Found = Callable[[Chart, int, Statistics | None], object]

LONG = 100_000  # code points from which a text is analysed in a process of its own


class Analyst:
    """Analyses one text at a time; another one, or `stop`, makes it forget the one before."""

    def __init__(self) -> None:
        self._stopped = Event()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, text: str, found: Found, set_off: Stretches = ()) -> None:
        """Analyse `text`; call `found`, in a thread, with each chart, how far it reaches, at the end with figures.

        `set_off` are the stretches of the text that are block quotations.
        """
        self.stop()
        self._stopped = Event()
        work = self._work_long if len(text) >= LONG else self._work
        # A thread that is no daemon would keep the program from ending.
        Thread(target=work, args=(text, set_off, found, self._stopped), daemon=True, name="analyst").start()

    def stop(self) -> None:
        """Forget the text at once; what its worker still finds is thrown away."""
        self._stopped.set()
        if self._process is not None:
            self._process.kill()
            self._process = None

    def _work(self, text: str, set_off: Stretches, found: Found, stopped: Event) -> None:
        """Analyse a text in this thread."""
        from tui.quotes import analyse
        from tui.statistics import measure

        analysis = analyse(text, set_off=set_off)
        chart, figures = draw_chart(analysis), measure(text, analysis)
        if not stopped.is_set():
            found(chart, len(text), figures)

    def _work_long(self, text: str, set_off: Stretches, found: Found, stopped: Event) -> None:
        """Have a text analysed by a process; where there can be none, do it here."""
        from tui.app import remote

        try:
            process = remote.start()
        except OSError:
            self._work(text, set_off, found, stopped)
            return
        self._process = process
        if stopped.is_set():
            process.kill()
        assert process.stdin is not None  # noqa: S101 - for the type checker
        assert process.stdout is not None  # noqa: S101
        with process, suppress(BrokenPipeError):
            try:
                remote.send(text, process.stdin, set_off)
                for analysis, length, figures in remote.receive(process.stdout):
                    chart = draw_chart(analysis)
                    if stopped.is_set():
                        return
                    found(chart, length, figures)
            except (EOFError, OSError):
                if not stopped.is_set():
                    self._work(text, set_off, found, stopped)
            finally:
                process.kill()
