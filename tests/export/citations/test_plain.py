"""A quotation with its source, to be read as it is."""

from __future__ import annotations

from tests.dialogue import speaker
from tui.article import Article
from tui.export.citations import Cited, cite
from tui.quotes.model import Quotation, QuoteKind, Span

TEXT = "“We go on,” said Orla Finch, “until dawn.\n\n“And then we rest.”"
FIRST = Span(0, TEXT.index(" said"))
SECOND = Span(TEXT.index("“until"), TEXT.index("\n"))
THIRD = Span(TEXT.index("“And"), len(TEXT))


def quote(*spans: Span) -> Quotation:
    return Quotation(0, QuoteKind.DIRECT, spans, 0, None, None, "verb-subject", 0.9)


def test_words_speaker_and_source() -> None:
    article = Article(TEXT, (), title="Night shift", outlet="The Quay", date="5 May", source="/tmp/night.txt")
    assert cite("plain", Cited(article, quote(FIRST), speaker(0))) == (
        "“We go on,”\n— Orla Finch, the mayor of Wexcombe, Night shift, The Quay, 5 May · /tmp/night.txt\n"
    )


def test_what_interrupts_becomes_an_ellipsis_and_a_paragraph_a_line() -> None:
    cited = Cited(Article(TEXT, ()), quote(FIRST, SECOND, THIRD), speaker(0))
    assert (
        cite("plain", cited) == "“We go on,” … “until dawn.\n“And then we rest.”\n— Orla Finch, the mayor of Wexcombe\n"
    )


def test_what_is_not_known_is_not_said() -> None:
    assert cite("plain", Cited(Article(TEXT, (), source="-"), quote(FIRST), None)) == "“We go on,”\n"
