"""A screen that keeps what a person corrects in its article, and shows what was found with the corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.marking import MarkingScreen
from tui.app.messages import AnalysisFound, CorrectionKept
from tui.app.remembering import Memory

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.app.messages import ArticleRecalled
    from tui.corrections import Corrected, Correction, Entry, Log
    from tui.settings import Settings


class Revision(NamedTuple):
    """What was found with the corrections of a `log`, made of what was `found` without them."""

    found: AnalysisFound
    log: Log
    corrected: Corrected


class CorrectingScreen(MarkingScreen, inherit_bindings=False):
    """Holds as `corrections` the log of what was corrected in its article, and the `revision` that is shown, if any.

    A thread keeps each correction, and then carries all of them out on what the rules found: what is shown is kept, or
    it was said that it is not.
    """

    def __init__(self, size: Size, settings: Settings) -> None:
        super().__init__(size, settings)
        self.corrections: Log | None = None
        self.revision: Revision | None = None
        self._found: AnalysisFound | None = None  # by the rules
        self._desk: Memory | None = None
        self._positions: dict[int, int] = {}  # where the library keeps the entries of the log, by their numbers

    def on_unmount(self) -> None:
        """Wait until everything is kept."""
        if self._desk is not None:
            self._desk.finish()

    def forget_corrections(self) -> None:
        """Begin anew with another article."""
        self.corrections, self.revision, self._found, self._positions = None, None, None, {}

    def on_article_recalled(self, message: ArticleRecalled) -> None:
        """Take the corrections that were kept."""
        log = message.recalled.log
        if message.reading == self.reading and self.corrections is None and log is not None:
            self.corrections = log
            self._positions = {entry.number: entry.number for entry in log.entries}
            self.revise()

    def is_revised(self, message: AnalysisFound) -> bool:
        """Take what was found; return whether it comes once more, with the corrections, or is out of date."""
        if message.revision is None:
            self._found = message
            self.revise()
            return self.corrections is not None
        if message.revision.found is not self._found or message.revision.log is not self.corrections:
            return True
        self.revision = message.revision
        return False

    def revise(self) -> None:
        """Carry the corrections out on what was found."""
        if self._found is not None and self.corrections is not None:
            self._do_at_desk(None, "")

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to come what was corrected before."""
        article = self.article
        return article is not None and bool(article.source) and self.memory.remembers and self._recalled != self.reading

    def correct(self, correction: Correction, said: str) -> None:
        """Correct the analysis, and say so when it is kept."""
        from tui.corrections import Log

        self.corrections, entry = (self.corrections or Log()).add(correction)
        self._do_at_desk(entry, said)

    def take_back(self, *, again: bool = False) -> Entry | None:
        """Take the last correction back, or let the last one that was taken back hold `again`; return it."""
        change = None if self.corrections is None else self.corrections.redo() if again else self.corrections.undo()
        if change is None:
            return None
        from tui.corrections import label_of

        self.corrections, entry = change
        self._do_at_desk(entry, f"{'once more' if again else 'taken back'}: {label_of(entry.correction)}")
        return entry

    def _do_at_desk(self, entry: Entry | None, said: str) -> None:
        """Keep a changed entry of the log, if there is one, and revise what was found, in a thread."""
        if self._desk is None:
            self._desk = Memory()
        article, reading, log, found, positions = (
            self.article,
            self.reading,
            self.corrections,
            self._found,
            self._positions,
        )
        if article is None or log is None:
            return
        source = article.source if self.memory.remembers else ""

        def work() -> None:
            if entry is not None:
                kept = _keep(source, entry, positions)
                self.post_message(CorrectionKept(reading, said, kept=kept))
            if found is not None and self.corrections is log:  # another one is on its way otherwise
                self.post_message(revised(article.text, found, log))

        self._desk.do(work)


def _keep(source: str, entry: Entry, positions: dict[int, int]) -> bool:
    """Keep an entry of a log, new or changed; return whether it is kept. `positions` belongs to the thread."""
    from tui.corrections import label_of, to_dict
    from tui.library.corrections import log, set_undone

    if entry.number in positions:
        return set_undone(source, positions[entry.number], entry.undone)
    position = log(source, label_of(entry.correction), to_dict(entry.correction))
    if position is not None:
        positions[entry.number] = position
    return position is not None


def revised(text: str, found: AnalysisFound, log: Log) -> AnalysisFound:
    """Return what was found, with the corrections of a log."""
    from tui.corrections import corrected
    from tui.statistics import measure
    from tui.view.chart import draw_chart

    reach = {} if found.statistics is not None else {"reach": found.length}
    result = corrected(text, found.chart.analysis, log.holding, **reach)
    figures = None if found.statistics is None else measure(text, result.analysis)
    revision = Revision(found, log, result)
    return AnalysisFound(found.reading, draw_chart(result.analysis), found.length, figures, revision)
