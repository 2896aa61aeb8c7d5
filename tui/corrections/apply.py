"""An analysis and corrections in, the corrected analysis out: the corrections are carried out one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui.corrections.cast import Cast
from tui.corrections.model import Accept, Add, Attribute, Merge, Recast, Reject, Rename, Split
from tui.corrections.places import WHOLE, Places, paragraph_of, share
from tui.quotes.model import Quotation, QuoteKind, Span, Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.corrections.model import Correction, Who, Words
    from tui.quotes.model import Analysis, Speaker

RULE = "corrected"
"""The rule of a quotation that a person corrected or added; its confidence is 1."""

_BLOCK = 1000  # code points
_MARKS = "\"'“”„‟«»‘’‚‹›"


def _blocks(spans: tuple[Span, ...]) -> range:
    """Return the numbers of the blocks of a text that a quotation reaches into."""
    return range(spans[0].start // _BLOCK, spans[-1].end // _BLOCK + 1)


class Corrected(NamedTuple):
    """The corrected analysis; how many corrections were `lost`, as their words or speakers are no longer there.

    `cast` are its speakers and those who have no quotation left.
    """

    analysis: Analysis
    lost: int
    cast: tuple[Speaker, ...]


def is_reviewed(quote: Quotation) -> bool:
    """Tell whether a person has looked at this very quotation: accepted, corrected or added it."""
    return quote.accepted or quote.rule == RULE


def corrected(text: str, analysis: Analysis, log: Iterable[Correction], reach: int = WHOLE) -> Corrected:
    """Return the analysis of `text` with the corrections of a log, in order.

    Where only the first `reach` code points were analysed, what belongs behind them is left for later.
    """
    draft = _Draft(text, analysis, reach)
    lost = sum(not draft.take(correction) for correction in log)
    return Corrected(draft.analysis(), lost, draft.cast.speakers())


class _Draft:
    """An analysis on which corrections are carried out."""

    def __init__(self, text: str, analysis: Analysis, reach: int) -> None:
        self._text = text
        self._places = Places(text, reach)
        self._quotes = {quote.id: quote for quote in analysis.quotes}
        self._before = analysis
        self.cast = Cast(text, analysis.speakers, analysis.bystanders)
        self._terms = list(analysis.terms)
        self._rejected = list(analysis.rejected)
        self._known: dict[Words, int] = {}  # what was said of the same words before concerns the same quotation
        self._next = max(self._quotes, default=-1) + 1
        self._near: dict[int, list[int]] = {}  # the keys of the quotations that reach into each block of the text
        for quote in analysis.quotes:
            self._note_place(quote.id, quote.spans)

    def take(self, correction: Correction) -> bool:
        """Carry out a correction; return whether it has still got a place."""
        if isinstance(correction, Rename):
            return self._rename(correction)
        if isinstance(correction, Merge):
            return self._merge(correction)
        spans = self._places.of(correction.words)
        if spans is None:
            return False
        if not self._places.is_reached(spans):
            return True
        key = self._find(correction.words, spans)
        if isinstance(correction, Reject):
            self._reject(key)
        elif isinstance(correction, Recast):
            self._recast(key, correction.kind)
            return key in self._quotes
        elif isinstance(correction, Split):
            self._attribute(key, spans, correction.kind, self.cast.named(correction.name))
        elif isinstance(correction, Accept):
            self._accept(key, spans, correction)
        elif isinstance(correction, Add | Attribute):
            self._attribute(key, spans, correction.kind, self._speaker(correction.speaker))
        return True

    def analysis(self) -> Analysis:
        """Return what has come of it: quotations in order, and the speakers that they have."""
        quotes = sorted(self._quotes.items(), key=lambda item: (item[1].spans[0].start, item[0]))
        ordered = tuple(
            quote if quote.id == number else replace(quote, id=number) for number, (_, quote) in enumerate(quotes)
        )
        terms = tuple(sorted(self._terms, key=lambda term: term.spans))
        speakers = self.cast.speakers({quote.speaker for quote in ordered})
        names = {speaker.name for speaker in speakers}
        silent = tuple(bystander for bystander in self._before.bystanders if bystander.name not in names)
        rejected = tuple(sorted(self._rejected, key=lambda quote: quote.spans))
        return replace(
            self._before, quotes=ordered, speakers=speakers, terms=terms, bystanders=silent, rejected=rejected
        )

    def _find(self, words: Words, spans: tuple[Span, ...]) -> int:
        """Return the key of the quotation with these words; a new one where there is none."""
        key = self._known.get(words)
        if key is None:
            near = {number for block in _blocks(spans) for number in self._near.get(block, ())} & self._quotes.keys()
            shares = ((share(self._quotes[number].spans, spans), -number) for number in near)
            best, number = max(shares, default=(0.0, 0))
            key = -number if best >= 0.5 else self._next
            if key == self._next:
                self._next += 1
                self._note_place(key, spans)
            self._known[words] = key
        return key

    def _note_place(self, key: int, spans: tuple[Span, ...]) -> None:
        for block in _blocks(spans):
            self._near.setdefault(block, []).append(key)

    def _speaker(self, who: Who | None) -> int | None:
        return None if who is None else self.cast.somebody(who, self._places)

    def _accept(self, key: int, spans: tuple[Span, ...], correction: Accept) -> None:
        quote = self._quotes.get(key)
        speaker = self._speaker(correction.speaker)
        if quote is None or quote.speaker != speaker:
            self._attribute(key, spans, correction.kind, speaker)
        elif quote.rule != RULE:
            self._quotes[key] = replace(quote, accepted=True)

    def _attribute(self, key: int, spans: tuple[Span, ...], kind: QuoteKind, speaker: int | None) -> None:
        quote = self._quotes.get(key)
        if quote is None:
            quote = Quotation(key, kind, spans, None, None, None, RULE, 1.0)
            self._rejected = [other for other in self._rejected if share(other.spans, spans) < 0.5]
            self._terms = [term for term in self._terms if share(term.spans, spans) < 0.5]
        elif quote.rule == RULE and quote.speaker == speaker:
            return
        mention = self.cast.mention_near(quote, speaker, paragraph_of(self._text, quote.spans))
        self._quotes[key] = replace(
            quote, speaker=speaker, mention=mention, rule=RULE, confidence=1.0, accepted=False, corrected=True
        )

    def _recast(self, key: int, kind: QuoteKind) -> None:
        quote = self._quotes.get(key)
        if quote is not None and quote.kind is not kind:
            self._quotes[key] = replace(quote, kind=kind, rule=RULE, confidence=1.0, accepted=False, corrected=True)

    def _reject(self, key: int) -> None:
        quote = self._quotes.pop(key, None)
        found = next((one for one in self._before.quotes if one.id == key), None)
        if quote is not None and found is not None:
            self._rejected.append(found)
        if quote is not None and quote.kind is QuoteKind.DIRECT:
            marked = (Term((span,)) for span in quote.spans if self._text[span.start] in _MARKS)
            self._terms += [term for term in marked if term not in self._terms]

    def _rename(self, correction: Rename) -> bool:
        speaker = self.cast.find(correction.who, self._places)
        other = self.cast.by_name(correction.name)
        if speaker is None:
            return other is not None
        if other is not None and other != speaker:
            self._unite(speaker, other)
        elif other is None:
            self.cast.rename(speaker, correction.name)
            self._note(speaker)
        return True

    def _merge(self, correction: Merge) -> bool:
        speaker, into = (self.cast.find(who, self._places) for who in (correction.who, correction.into))
        if speaker is None:
            return into is not None
        if into is None:
            into = self.cast.somebody(correction.into, self._places)
        if into != speaker:
            self._unite(speaker, into)
        return True

    def _unite(self, speaker: int, into: int) -> None:
        self._note(speaker)
        self.cast.merge(speaker, into)
        for key, quote in self._quotes.items():
            if quote.speaker == speaker:
                self._quotes[key] = replace(quote, speaker=into)

    def _note(self, speaker: int) -> None:
        """Note that the speaker's quotations have another name now."""
        for key, quote in self._quotes.items():
            if quote.speaker == speaker:
                self._quotes[key] = replace(quote, corrected=True)
