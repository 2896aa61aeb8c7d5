"""A quotation as one flat row, for the formats that know no nesting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.article import Article
    from tui.export import Analysed
    from tui.quotes.model import Quotation, Speaker

GAP = " … "
"""What stands between the pieces of an interrupted quotation."""


class Row(NamedTuple):
    """What a flat format says of one quotation; texts are one line each, empty where there is nothing to say.

    `number` counts the quotations of the article from 1; `start` and `end` are offsets into the article's text;
    `accepted` and `corrected`, "true" or "false", say what a person did to it.
    """

    number: int
    kind: str
    speaker: str
    speaker_kind: str
    description: str
    quotation: str
    cue: str
    rule: str
    confidence: float
    start: int
    end: int
    source: str
    title: str
    date: str
    accepted: str
    corrected: str


def rows(item: Analysed) -> Iterator[Row]:
    """Yield a row for each quotation of an article, in the order of the text."""
    speakers = {speaker.id: speaker for speaker in item.analysis.speakers}
    for quote in item.analysis.quotes:
        speaker = None if quote.speaker is None else speakers[quote.speaker]
        yield _row(item.article, quote, speaker)


def _row(article: Article, quote: Quotation, speaker: Speaker | None) -> Row:
    text = article.text
    return Row(
        number=quote.id + 1,
        kind=str(quote.kind),
        speaker=one_line(speaker.name) if speaker else "",
        speaker_kind=str(speaker.kind) if speaker else "",
        description=one_line(speaker.description or "") if speaker else "",
        quotation=GAP.join(one_line(text[start:end]) for start, end in quote.spans),
        cue=one_line(text[quote.cue.start : quote.cue.end]) if quote.cue else "",
        rule=quote.rule,
        confidence=round(quote.confidence, 3),
        start=quote.spans[0].start,
        end=quote.spans[-1].end,
        source=one_line(article.source),
        title=one_line(article.title or ""),
        date=one_line(article.date or ""),
        accepted=str(quote.accepted).lower(),
        corrected=str(quote.corrected).lower(),
    )
