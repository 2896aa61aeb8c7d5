"""The transcript: an article laid out as a dialogue, names above words, with the narration between them folded."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui.quotes.model import QuoteKind, Span
from tui.view.fit import one_line
from tui.view.page import Label, Page
from tui.view.wrap import Lines, cut

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from tui.quotes.model import Quotation
    from tui.view.chart import Chart

INDENT = 2
_REPORTED = " · reported"
_WAITING, _NOBODY, _NOTHING_SHOWN = (
    "looking for who says what …",
    "nobody is quoted in this article",
    "no quotation matches the filter",
)


class Fold(NamedTuple):
    """Narration that is put away, or open: the paragraphs `[start, end)`, in line number `line`."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Transcript(Page):
    """A page whose lines are those of the quotations; others bear a label: a name, or what is folded there."""

    label_of_line: Mapping[int, Label] = field(default_factory=dict)
    turns: tuple[int, ...] = ()  # the lines in which somebody begins to speak
    folds: tuple[Fold, ...] = ()
    chart: Chart | None = None
    opened: frozenset[int] = frozenset()  # where narration begins that is open

    def label_at(self, row: int) -> Label | None:
        """Return the label that `row` bears, if it does."""
        line, below = divmod(row - len(self.header), self.spacing)
        return None if below else self.label_of_line.get(line)

    def gaps_of(self, row: int) -> tuple[int, ...]:
        """Return that no blank is widened."""
        return ()

    def turn_from(self, row: int, turns: int) -> int:
        """Return the row in which somebody begins to speak, so many turns after `row` or before it."""
        line = (row - len(self.header)) / self.spacing
        place = bisect_right(self.turns, line) - 1 + turns if turns > 0 else bisect_left(self.turns, line) + turns
        if not self.turns or place < 0:
            return 0
        return len(self.header) + self.turns[min(place, len(self.turns) - 1)] * self.spacing

    def fold_at(self, row: int) -> Fold | None:
        """Return the narration that is folded in `row`, or the next below it, the last at the end."""
        line = (row - len(self.header)) // self.spacing
        index = bisect_left(self.folds, line, key=_line_of)
        return self.folds[min(index, len(self.folds) - 1)] if self.folds else None


def _line_of(fold: Fold) -> int:
    return fold.line


def transcribe(page: Page, chart: Chart | None, opened: Collection[int] = ()) -> Transcript:
    """Return the article of `page` as a transcript of the quotations that `chart` shows.

    Narration is folded, but for that which begins at one of the offsets that are `opened`.
    """
    table = _Table(page.text, page.width)
    before: tuple[str, int | None] | None = None
    reach = 0
    for span, quote in _in_order(chart):
        start = max(span.start, reach)
        if start >= span.end:
            continue  # it lies within the one before, which has it
        if table.narrate(reach, start, opened):
            before = None
        voice = _voice(quote, chart)
        if voice != before:
            table.name(start, *voice)
        table.say(start, span.end)
        before, reach = voice, span.end
    if not reach:
        said = _WAITING if chart is None else _NOTHING_SHOWN if chart.filter else _NOBODY
        table.label(0, Label(said))
    else:
        table.narrate(reach, len(page.text), opened)
    lines = Lines(table.starts, table.ends, table.indents)
    return Transcript(
        page.text,
        page.width,
        page.header,
        lines,
        (),
        page.inline,
        page.spacing,
        page.justified,
        table.labels,
        tuple(table.turns),
        tuple(table.folds),
        chart,
        frozenset(opened),
    )


def _in_order(chart: Chart | None) -> Iterator[tuple[Span, Quotation]]:
    quotes = chart.route.quotes if chart is not None else ()
    pairs = [(span.start, -span.end, place) for place, quote in enumerate(quotes) for span in quote.spans]
    return ((Span(start, -end), quotes[place]) for start, end, place in sorted(pairs))


def _voice(quote: Quotation, chart: Chart | None) -> tuple[str, int | None]:
    """Return what stands above a quotation, and the colour of its speaker."""
    if chart is None:
        return "", None
    name = one_line(chart.name_of(quote))
    return name + (_REPORTED if quote.kind is QuoteKind.INDIRECT else ""), chart.colour_of(quote.id)


class _Table:
    """The lines of a transcript as they are made."""

    def __init__(self, text: str, width: int) -> None:
        self._text = text
        self._width = width
        self.starts, self.ends, self.indents = array("q"), array("q"), array("B")
        self.labels: dict[int, Label] = {}
        self.turns: list[int] = []
        self.folds: list[Fold] = []

    def label(self, offset: int, label: Label | None) -> None:
        """Add a line at an offset that bears a label, or nothing."""
        if label is not None:
            self.labels[len(self.starts)] = label
        self.starts.append(offset)
        self.ends.append(offset)
        self.indents.append(0)

    def name(self, offset: int, name: str, colour: int | None) -> None:
        """Begin a turn."""
        if self.starts:
            self.label(offset, None)
        self.turns.append(len(self.starts))
        self.label(offset, Label(name, is_name=True, colour=colour))

    def say(self, start: int, end: int) -> None:
        """Add a stretch of text, set in."""
        indent = INDENT if self._width > 4 * INDENT else 0
        cut(self._text, start, end, self._width - indent, self.starts, self.ends)
        self.indents.extend([indent] * (len(self.starts) - len(self.indents)))

    def narrate(self, reach: int, start: int, opened: Collection[int]) -> bool:
        """Fold the whole paragraphs between two offsets; return whether there were any."""
        text = self._text
        first = text.find("\n\n", reach, start) + 2 if reach else 0
        end = start if start == len(text) else text.rfind("\n\n", reach, start)
        if end <= first or (reach and first < 2):
            return False
        count = text.count("\n\n", first, end) + 1
        if self.starts:
            self.label(first, None)
        self.folds.append(Fold(len(self.starts), first, end))
        if first in opened:
            cut(text, first, end, self._width, self.starts, self.ends, blank=True)
            self.indents.extend([0] * (len(self.starts) - len(self.indents)))
        else:
            self.label(first, Label(f"· {count} paragraph{'' if count == 1 else 's'} ·"))
        return True
