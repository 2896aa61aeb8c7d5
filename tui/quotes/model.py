"""Who said what: the values that the analysis of a text consists of.

Offsets count code points of the analysed text; ends are exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple


class Span(NamedTuple):
    """A stretch `[start, end)` of the text."""

    start: int
    end: int


class QuoteKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"  # the words themselves, marks included
    MIXED = "mixed"  # a reported clause partly between marks
    INDIRECT = "indirect"  # a reported clause without marks


class SpeakerKind(StrEnum):
    """What a speaker is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said: one or more spans in order, apart from each other, and how it was attributed.

    `speaker` is the id of a `Speaker`, `None` where no rule is sure; `mention` is where the text names this
    quotation's speaker, `None` where it does so elsewhere; `cue` is the reporting verb or phrase.

    A person may have `accepted` it, or have `corrected` it or the name of its speaker; the rules themselves do neither.
    """

    id: int
    kind: QuoteKind
    spans: tuple[Span, ...]
    speaker: int | None
    mention: Span | None
    cue: Span | None
    rule: str
    confidence: float
    accepted: bool = False
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks in the text, under the fullest name that it gives, and where he is mentioned."""

    id: int
    name: str
    kind: SpeakerKind
    description: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """Words between marks that nobody said: a scare quote, the title of a work, a nickname."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Bystander:
    """A person or an organisation that the text names, and quotes nowhere."""

    name: str
    kind: SpeakerKind
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Where the text says that somebody would say nothing, at `span`; `mention` is where it names him there."""

    name: str
    mention: Span | None
    span: Span


@dataclass(frozen=True, slots=True)
class Analysis:
    """Who said what in one text: quotations in the order of the text, speakers by id, terms in order.

    So are those who are named and never quoted, and the places where somebody declined to comment. `rejected` are the
    quotations of the rules of which a person said that they are none; the rules themselves reject nothing.
    """

    quotes: tuple[Quotation, ...]
    speakers: tuple[Speaker, ...]
    terms: tuple[Term, ...]
    bystanders: tuple[Bystander, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    rejected: tuple[Quotation, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the analysis as plain lists and dictionaries, as JSON has them (schema 1)."""
        return {
            "schema": 1,
            "quotes": [
                {
                    "id": quote.id,
                    "kind": str(quote.kind),
                    "spans": [list(span) for span in quote.spans],
                    "speaker": quote.speaker,
                    "mention": list(quote.mention) if quote.mention else None,
                    "cue": list(quote.cue) if quote.cue else None,
                    "rule": quote.rule,
                    "confidence": quote.confidence,
                    "accepted": quote.accepted,
                    "corrected": quote.corrected,
                }
                for quote in self.quotes
            ],
            "speakers": [
                {
                    "id": speaker.id,
                    "name": speaker.name,
                    "kind": str(speaker.kind),
                    "description": speaker.description,
                    "mentions": [list(span) for span in speaker.mentions],
                }
                for speaker in self.speakers
            ],
            "terms": [{"spans": [list(span) for span in term.spans]} for term in self.terms],
        }
