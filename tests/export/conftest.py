"""An article with every kind of quotation, and its analysis written by hand."""

from __future__ import annotations

import pytest

from tui.article import Article, Block, BlockKind
from tui.export import Analysed
from tui.quotes.model import Analysis, Quotation, QuoteKind, Span, Speaker, SpeakerKind

TEXT = (
    "“The ferry won’t sail today,” said Maren Ostby, the harbour master. “Not in this wind.”\n\n"
    "What comes next\n\n"
    "A deckhand said the pier | had\ncracked. “没有人问过我们，” 王小明 told reporters.\n\n"
    "“=SUM(A1) is all they know.”"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def analysed() -> Analysed:
    """Return an article of four quotations by three speakers and nobody."""
    quotes = (
        Quotation(
            0,
            QuoteKind.DIRECT,
            (span("“The ferry won’t sail today,”"), span("“Not in this wind.”")),
            0,
            span("Maren Ostby"),
            span("said"),
            "verb-subject",
            0.971,
        ),
        Quotation(1, QuoteKind.INDIRECT, (span("the pier | had\ncracked"),), 1, span("A deckhand"), None, "that", 0.8),
        Quotation(2, QuoteKind.DIRECT, (span("“没有人问过我们，”"),), 2, None, span("told"), "subject-verb", 0.9),
        Quotation(3, QuoteKind.DIRECT, (span("“=SUM(A1) is all they know.”"),), None, None, None, "alone", 0.4),
    )
    speakers = (
        Speaker(0, "Maren Ostby", SpeakerKind.PERSON, "the harbour master", (span("Maren Ostby"),)),
        Speaker(1, "A deckhand", SpeakerKind.UNNAMED, None, (span("A deckhand"),)),
        Speaker(2, "王小明", SpeakerKind.PERSON, None, (span("王小明"),)),
    )
    heading = span("What comes next")
    article = Article(
        TEXT,
        (Block(BlockKind.HEADING, *heading),),
        title="Ferry *stays* in port",
        date="12 March 2031",
        byline="Ane Holt",
        source="news/ferry.txt",
    )
    return Analysed(article, Analysis(quotes, speakers, ()))
