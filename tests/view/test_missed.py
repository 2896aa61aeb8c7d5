"""What could be a quotation that was missed."""

from __future__ import annotations

import pytest

from tui.quotes.model import Analysis, Quotation, QuoteKind, Span
from tui.view.chart import draw_chart
from tui.view.missed import kind_of, missed, trimmed

TEXT = "“Yes,” she said. A “paper harbour” lay there. Nobody came.\n\nThe end is near, some say."


def offered(*known: str) -> list[str]:
    spans = [Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in known]
    quotes = tuple(
        Quotation(number, QuoteKind.DIRECT, (span,), None, None, None, "", 0) for number, span in enumerate(spans)
    )
    return [choice.title for choice in missed(TEXT, draw_chart(Analysis(quotes, (), ())), Span(0, 60))]


def test_marks_come_before_sentences() -> None:
    assert offered() == [
        "“Yes,”",
        "“paper harbour”",
        "“Yes,” she said.",
        "A “paper harbour” lay there.",
        "Nobody came.",
    ]
    assert offered("“Yes,”", "“paper harbour”") == ["Nobody came."]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“Yes.”", QuoteKind.DIRECT),
        ("“Yes”.", QuoteKind.DIRECT),
        ("that “yes” is said", QuoteKind.MIXED),
        ("that nobody came", QuoteKind.INDIRECT),
    ],
)
def test_marks_tell_the_kind(words: str, kind: QuoteKind) -> None:
    assert kind_of(words) is kind


def test_blanks_at_the_ends_are_left_out() -> None:
    assert trimmed("a  bc \n d", Span(1, 7)) == Span(3, 5)
