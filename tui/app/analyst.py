"""Who said what is found beside the reading: a worker analyses the text and tells what it has found so far."""

from __future__ import annotations

from threading import Condition, Thread
from typing import TYPE_CHECKING, Protocol

from tui.app import remote
from tui.app.remote import Question
from tui.view.chart import draw_chart
from tui.view.prefixes import next_prefix

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence

    from tui.statistics import Statistics
    from tui.view.chart import Chart

    Stretches = Sequence[tuple[int, int]]
    Found = Callable[[Chart, int, Statistics | None], object]

LONG = 100_000  # code points from which a text is analysed in a process of its own


class Matter(Protocol):
    """A text, the stretches of it that are block quotations, and whether that is all of it: an article, say."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def set_off(self) -> Stretches: ...  # noqa: D102
    @property
    def is_whole(self) -> bool: ...  # noqa: D102


class Analyst:
    """Analyses one text at a time; another one, or `stop`, makes it forget the one before."""

    def __init__(self) -> None:
        self._job: _Job | None = None

    def start(self, matter: Matter, found: Found) -> None:
        """Analyse a text; call `found`, in a thread, with each chart, how far it reaches, at the end with figures."""
        self.stop()
        self._job = _Job(matter, found)
        # A thread that is no daemon would keep the program from ending.
        Thread(target=self._job.work, daemon=True, name="analyst").start()

    def extend(self, matter: Matter) -> None:
        """Go on with more of the text that is being analysed."""
        if self._job is not None:
            self._job.extend(matter)

    def stop(self) -> None:
        """Forget the text at once; what its worker still finds is thrown away."""
        if self._job is not None:
            self._job.stop()
            self._job = None


class _Job:
    """The analysis of one text, which may grow while it is analysed."""

    def __init__(self, matter: Matter, found: Found) -> None:
        self._matter = matter
        self._found = found
        self._news = Condition()
        self._stopped = False
        self.process: subprocess.Popen[bytes] | None = None

    def extend(self, matter: Matter) -> None:
        with self._news:
            self._matter = matter
            self._news.notify()

    def stop(self) -> None:
        with self._news:
            self._stopped = True
            self._news.notify()
            if self.process is not None:
                self.process.kill()

    def work(self) -> None:
        matter = self._matter
        if matter.is_whole and len(matter.text) < LONG:
            self._work_here(matter)
        elif not self._work_remotely() and (rest := self._awaited_whole()) is not None:
            self._work_here(rest)

    def _work_here(self, matter: Matter) -> None:
        """Analyse a text in this thread."""
        from tui.quotes import analyse
        from tui.statistics import measure

        analysis = analyse(matter.text, set_off=matter.set_off)
        chart, figures = draw_chart(analysis), measure(matter.text, analysis)
        if not self._stopped:
            self._found(chart, len(matter.text), figures)

    def _work_remotely(self) -> bool:
        """Have a text analysed by a process, from its beginning on; return whether that went well."""
        try:
            process = remote.start()
        except OSError:
            return False
        with self._news:
            self.process = process
            if self._stopped:
                process.kill()
        assert process.stdin is not None  # noqa: S101 - for the type checker
        assert process.stdout is not None  # noqa: S101
        try:
            done: int | None = 0
            while done is not None and (question := self._awaited(done)) is not None:
                remote.send(question, process.stdin)
                analysis, figures = remote.receive(process.stdout)
                chart = draw_chart(analysis)
                if self._stopped:
                    break
                self._found(chart, len(question.text), figures)
                done = None if question.is_whole else len(question.text)
        except (EOFError, OSError):
            return self._stopped
        finally:
            process.kill()
            process.communicate()
        return True

    def _awaited(self, done: int) -> Question | None:
        """Wait for the beginning of the text after one of `done` code points; return nothing where that is stopped."""
        with self._news:
            while not self._stopped:
                matter = self._matter
                prefix = next_prefix(matter.text, done, is_whole=matter.is_whole)
                if prefix is not None:
                    return Question(prefix, matter.set_off, matter.is_whole and len(prefix) == len(matter.text))
                if matter.is_whole:  # and there was nothing more to come, but the figures
                    return Question(matter.text, matter.set_off)
                self._news.wait()
        return None

    def _awaited_whole(self) -> Matter | None:
        with self._news:
            while not self._stopped and not self._matter.is_whole:
                self._news.wait()
        return None if self._stopped else self._matter
