"""What a person changed: an analysis beside the same one with corrections."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tui.corrections.places import share
from tui.quotes.model import Analysis

if TYPE_CHECKING:
    from tui.quotes.model import Quotation, QuoteKind

_HALF = 0.5  # from this share on they are the same quotation


class Changed(StrEnum):
    """What is another one than the rules found."""

    ADDED = "added"
    SPEAKER = "speaker"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed in a quotation, and how it was before: its kind and its speaker's name, `None` for none."""

    what: tuple[Changed, ...]
    kind: QuoteKind | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes of the quotations that are otherwise now, by their ids; and those that are no more."""

    changes: dict[int, Change]
    rejected: tuple[Quotation, ...]


def compare(before: Analysis, after: Analysis) -> Comparison:
    """Return what is otherwise in the second of two analyses of one text."""
    changes: dict[int, Change] = {}
    left = list(before.quotes)
    for quote in after.quotes:
        old = _same(quote, left)
        if old is not None:
            left.remove(old)
        if quote.corrected:
            changes[quote.id] = _change(old, before, quote, after)
    return Comparison(changes, tuple(left))


def within(analysis: Analysis, quotes: tuple[Quotation, ...]) -> Analysis:
    """Return what of an analysis concerns some quotations, which may be those of another analysis of the text."""
    found = tuple(quote for quote in analysis.quotes if _same(quote, list(quotes)) is not None)
    return Analysis(found, analysis.speakers, ())


def _same(quote: Quotation, others: list[Quotation]) -> Quotation | None:
    best = max(others, key=lambda other: share(other.spans, quote.spans), default=None)
    return best if best is not None and share(best.spans, quote.spans) >= _HALF else None


def _change(old: Quotation | None, before: Analysis, quote: Quotation, after: Analysis) -> Change:
    if old is None:
        return Change((Changed.ADDED,))
    was, now = name_of(old, before), name_of(quote, after)
    what = ((Changed.SPEAKER, was != now), (Changed.KIND, old.kind is not quote.kind))
    return Change(tuple(change for change, holds in what if holds), old.kind, was)


def name_of(quote: Quotation, analysis: Analysis) -> str | None:
    """Return the name of a quotation's speaker, `None` where it has none."""
    return next((speaker.name for speaker in analysis.speakers if speaker.id == quote.speaker), None)
