"""Which quotations are written: a part of an analysis, still an analysis."""

from __future__ import annotations

from tui.quotes.model import Analysis


def of_speaker(analysis: Analysis, words: str) -> Analysis:
    """Return what the speakers said whose name or description holds `words`, in capitals or not; ids stay."""
    sought = " ".join(words.casefold().split())
    speakers = tuple(
        speaker for speaker in analysis.speakers if sought in f"{speaker.name}\n{speaker.description or ''}".casefold()
    )
    ids = {speaker.id for speaker in speakers}
    return Analysis(tuple(quote for quote in analysis.quotes if quote.speaker in ids), speakers, ())
