"""Why a quotation has its speaker: the rule, the chain of mentions up to the name, and who else it could have been.

It is worked out when it is asked for, for one quotation: the stages of the analysis go over the text once more, or
over the part around it where the text is long.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tui.quotes import lexicon
from tui.quotes.confidence import measured
from tui.quotes.language import Language, language_of
from tui.quotes.links import links_of
from tui.quotes.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.quotes.links import Link
    from tui.quotes.model import Analysis, Quotation

_LONG = 60_000  # code points of a text that is not gone over as a whole
_BEFORE, _BEHIND = 30_000, 10_000  # code points around a quotation that are
_ENOUGH = 10_000  # code points before a quotation that will do
RIVALS = 3
THE_RULES = "by the rules, before it was corrected"


class Rival(NamedTuple):
    """Another one who could have spoken, where the text names him, and why it could be him."""

    name: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a quotation has its speaker.

    `reason` is the rule in words; `right` of `count` decisions that were measured under it, in
    English articles, were right; both are 0 where none was.
    The `links` lead from the mention to the fullest name.
    """

    quote_id: int
    rule: str
    reason: str
    confidence: float
    right: int
    count: int
    cue: Span | None
    links: tuple[Link, ...]
    rivals: tuple[Rival, ...]


class Trace(Protocol):
    """What the stages of the analysis had in mind at each quotation of a text."""

    def mentions(self, quote: Quotation) -> Sequence[Span]:
        """Return where the text mentions the speaker of a quotation, in whatever words."""

    def begun(self, quote: Quotation) -> tuple[Span, Span | None] | None:
        """Return the first span of the quotation with which this one goes on, and the mention of its speaker."""

    def rivals(self, quote: Quotation) -> Sequence[Rival]:
        """Return who else could have spoken, the likeliest first."""


class Witness:
    """Gives evidence for the quotations of one text, of which `set_off` are block quotations."""

    def __init__(self, text: str, set_off: Iterable[tuple[int, int]] = ()) -> None:
        self.text = text
        self._set_off = tuple(set_off)
        self._window = Span(0, 0)
        self._trace: Trace | None = None

    def evidence(self, analysis: Analysis, quote_id: int) -> Evidence:
        """Return why a quotation of the text's `analysis` has its speaker; raise `StopIteration` without it."""
        quote = next(quote for quote in analysis.quotes if quote.id == quote_id)
        trace = self._around(quote)
        names = {speaker.id: speaker for speaker in analysis.speakers}
        speaker = None if quote.speaker is None else names.get(quote.speaker)
        figures = measured().get(quote.rule) if language_of(self.text) is Language.ENGLISH else None
        rivals = [rival for rival in trace.rivals(quote) if speaker is None or rival.name != speaker.name]
        return Evidence(
            quote.id,
            quote.rule,
            reason(quote.rule),
            quote.confidence,
            figures.right if figures else 0,
            figures.count if figures else 0,
            quote.cue,
            () if speaker is None else links_of(self.text, analysis, quote, speaker, trace),
            tuple(rivals[:RIVALS]),
        )

    def _around(self, quote: Quotation) -> Trace:
        """Return the trace of the part of the text that a quotation stands in."""
        first, last = quote.spans[0].start, quote.spans[-1].end
        near = self._window.start == 0 or self._window.start + _ENOUGH <= first
        if self._trace is None or not near or last > self._window.end:
            self._window = _window(self.text, first, last)
            self._trace = _Shifted(_trace(self.text[slice(*self._window)], self._within()), self._window.start)
        return self._trace

    def _within(self) -> list[tuple[int, int]]:
        start, end = self._window
        return [(first - start, last - start) for first, last in self._set_off if start <= first and last <= end]


def evidence(text: str, analysis: Analysis, quote_id: int, set_off: Iterable[tuple[int, int]] = ()) -> Evidence:
    """Return why one quotation of the `analysis` of `text` has its speaker; `set_off` are block quotations."""
    return Witness(text, set_off).evidence(analysis, quote_id)


def reason(rule: str) -> str:
    """Return what a rule saw, in a sentence that goes on after “because”; the rule's name if nothing is known of it."""
    return _reasons().get(rule, f"{rule}.")


@cache
def _reasons() -> dict[str, str]:
    parted = (line.partition(":") for line in lexicon.lines("rules"))
    return {rule.strip(): words.strip() for rule, _, words in parted}


def _window(text: str, first: int, last: int) -> Span:
    """Return the paragraphs around a stretch of text that are enough to know who speaks there."""
    if len(text) <= _LONG:
        return Span(0, len(text))
    start = text.rfind("\n\n", 0, max(0, first - _BEFORE)) + 2 if first > _BEFORE else 0
    end = text.find("\n\n", min(len(text), last + _BEHIND))
    return Span(start if start >= 2 else 0, len(text) if end < 0 else end)


def _trace(text: str, set_off: Sequence[tuple[int, int]]) -> Trace:
    its = language_of(text)
    if its is Language.ENGLISH:
        from tui.quotes.english.tracing import EnglishTrace

        return EnglishTrace(text, set_off)
    from tui.quotes.continental.tracing import ContinentalTrace

    return ContinentalTrace(text, its, set_off)


class _Shifted:
    """A trace of a part of a text that begins at `start`, in offsets of the whole."""

    def __init__(self, trace: Trace, start: int) -> None:
        self._its = trace
        self._start = start

    def mentions(self, quote: Quotation) -> list[Span]:
        return [self._out(span) for span in self._its.mentions(self._in(quote))]

    def begun(self, quote: Quotation) -> tuple[Span, Span | None] | None:
        found = self._its.begun(self._in(quote))
        if found is None:
            return None
        return self._out(found[0]), None if found[1] is None else self._out(found[1])

    def rivals(self, quote: Quotation) -> list[Rival]:
        return [rival._replace(span=self._out(rival.span)) for rival in self._its.rivals(self._in(quote))]

    def _in(self, quote: Quotation) -> Quotation:
        back = -self._start
        mention = None if quote.mention is None else _moved(quote.mention, back)
        return replace(quote, spans=tuple(_moved(span, back) for span in quote.spans), mention=mention)

    def _out(self, span: Span) -> Span:
        return _moved(span, self._start)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
