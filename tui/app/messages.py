"""What widgets and workers tell the screen that holds them: messages go up, attributes go down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.app.correcting import Revision
    from tui.app.remembering import Recalled
    from tui.article import Article
    from tui.quotes.evidence import Evidence
    from tui.quotes.model import Span
    from tui.sources.watch import Watch
    from tui.statistics import Statistics
    from tui.view.chart import Chart


class QuotationChosen(Message):
    """A person chose the quotation with this id: it becomes the current one, and the article goes there."""

    def __init__(self, quote_id: int) -> None:
        super().__init__()
        self.quote_id = quote_id


class PlaceChosen(Message):
    """A person chose a place in the article, a code point of its text: the article goes there."""

    def __init__(self, offset: int) -> None:
        super().__init__()
        self.offset = offset


class SpanChosen(Message):
    """A person looks at a stretch of the text that a list tells of; or, if it is `kept`, goes there."""

    def __init__(self, span: Span, *, kept: bool) -> None:
        super().__init__()
        self.span = span
        self.kept = kept


class EvidenceFound(Message):
    """A worker found out why a quotation of reading number `reading` has its speaker."""

    def __init__(self, reading: int, evidence: Evidence) -> None:
        super().__init__()
        self.reading = reading
        self.evidence = evidence


class SearchChanged(Message):
    """A person types something to search for; it may be empty."""

    def __init__(self, query: str) -> None:
        super().__init__()
        self.query = query


class SearchClosed(Message):
    """A person is done with typing what to search for: he keeps the match that he is at, or goes back."""

    def __init__(self, *, kept: bool) -> None:
        super().__init__()
        self.kept = kept


class SearchesWanted(Message):
    """A person who begins to search may want what was searched for before."""


class FilterChanged(Message):
    """A person types which quotations are to be shown; it may be empty."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class FilterClosed(Message):
    """A person is done with typing which quotations are to be shown: it is kept, or it is to be as it was before."""

    def __init__(self, typed: str, *, kept: bool) -> None:
        super().__init__()
        self.typed = typed
        self.kept = kept


class BrowserWanted(Message):
    """A person wants to see the open article in a browser."""


class SourceTyped(Message):
    """A person typed what to open, a file or an address; nothing where he thought better of it."""

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.typed = typed


class ArticleComing(Message):
    """A worker fetches the article called `name`: so many bytes have come, of so many, `None` where nobody knows.

    When they are all there it says how much of them has been read, 0 to 1.
    """

    def __init__(
        self, watch: Watch, name: str, received: int = 0, total: int | None = None, share: float | None = None
    ) -> None:
        super().__init__()
        self.watch = watch
        self.name = name
        self.received = received
        self.total = total
        self.share = share


class ArticleRead(Message):
    """A worker read the article at `place` in the queue, or more of it, or could not: then `article` is the reason.

    `watch` is that of who waited for it.
    """

    def __init__(self, place: int, article: Article | str, watch: Watch) -> None:
        super().__init__()
        self.place = place
        self.article = article
        self.watch = watch


class ArticleRecalled(Message):
    """A worker looked up what was kept of the article of reading number `reading`."""

    def __init__(self, reading: int, recalled: Recalled) -> None:
        super().__init__()
        self.reading = reading
        self.recalled = recalled


class MarkKept(Message):
    """A worker kept the mark with this letter, or that it is no more; unless it is not `kept`."""

    def __init__(self, reading: int, letter: str, *, kept: bool) -> None:
        super().__init__()
        self.reading = reading
        self.letter = letter
        self.kept = kept


class PinKept(Message):
    """A worker kept a new pin, or, if it is not new, that it is no more; unless that is not `kept`."""

    def __init__(self, reading: int, *, is_new: bool, kept: bool) -> None:
        super().__init__()
        self.reading = reading
        self.is_new = is_new
        self.kept = kept


class AnalysisFound(Message):
    """A worker analysed the first `length` code points of the text of reading number `reading`.

    `statistics` are there when it has got to the end; with a `revision` it is what a person made of that.
    """

    def __init__(
        self,
        reading: int,
        chart: Chart,
        length: int,
        statistics: Statistics | None,
        revision: Revision | None = None,
    ) -> None:
        super().__init__()
        self.reading = reading
        self.chart = chart
        self.length = length
        self.statistics = statistics
        self.revision = revision


class CorrectionKept(Message):
    """A worker kept a correction, or that one was taken back, of which `said` tells; unless it is not `kept`."""

    def __init__(self, reading: int, said: str, *, kept: bool) -> None:
        super().__init__()
        self.reading = reading
        self.said = said
        self.kept = kept


class CandidateChosen(Message):
    """A person chose who said the quotation that is reviewed, by the number of a candidate."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Answered(Message):
    """Somebody answered a question, `asked` by its name; `answer` is empty where it was given up."""

    def __init__(self, asked: str, answer: str, *, given_up: bool = False) -> None:
        super().__init__()
        self.asked = asked
        self.answer = answer
        self.given_up = given_up
