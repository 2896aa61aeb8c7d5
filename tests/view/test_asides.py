"""The sections of those who are not quoted, below the speakers."""

from __future__ import annotations

from tui.quotes.model import Analysis, Bystander, Quotation, QuoteKind, Refusal, Span, Speaker, SpeakerKind
from tui.view.asides import BYSTANDERS, REFUSALS, REJECTED, SECTIONS
from tui.view.outline import outline
from tui.view.outline_draw import draw

TEXT = "“Go,” said Ada Holm. Jon Vik sat. Vik declined to comment."


def _quote(number: int, span: Span) -> Quotation:
    return Quotation(number, QuoteKind.DIRECT, (span,), 0, None, None, "verb-subject", 0.9)


ANALYSIS = Analysis(
    (_quote(0, Span(0, 5)),),
    (Speaker(0, "Ada Holm", SpeakerKind.PERSON, None, (Span(11, 19),)),),
    (),
    (Bystander("Jon Vik", SpeakerKind.PERSON, (Span(21, 28), Span(34, 37))),),
    (Refusal("Jon Vik", Span(34, 37), Span(38, 57)),),
)
WIDTH = 40


def lines(folded: frozenset[int | None]) -> list[str]:
    sidebar = outline(ANALYSIS, folded, WIDTH)
    rows = range(len(sidebar.rows))
    return ["".join(p.text for p in draw(sidebar, row, TEXT, current=False, bar="|")).rstrip() for row in rows]


def test_two_folded_headings_below_the_speakers() -> None:
    shown = lines(SECTIONS)
    assert [line.split() for line in shown[-2:]] == [
        ["▸", "Named,", "not", "quoted", "1"],
        ["▸", "Declined", "to", "comment", "1"],
    ]
    assert shown[-3] == ""


def test_unfolded_they_say_how_often_and_in_which_words() -> None:
    shown = lines(frozenset())
    assert shown[-4].split() == ["Jon", "Vik", "2"]
    assert shown[-1].split() == ["Jon", "Vik", "declined", "to", "comment"]


def test_what_is_no_quotation_is_shown_by_its_words() -> None:
    analysis = Analysis(ANALYSIS.quotes, ANALYSIS.speakers, (), rejected=(_quote(1, Span(29, 32)),))
    sidebar = outline(analysis, (), WIDTH)
    last = len(sidebar.rows) - 1
    row = draw(sidebar, last, TEXT, current=False, bar="|")
    assert "".join(piece.text for piece in row).split() == ["sat"]
    assert sidebar.group_at(last).speaker == REJECTED
    aside = sidebar.aside_at(last)
    assert aside is not None
    assert aside.span == Span(29, 32)


def test_the_rows_lead_to_the_places() -> None:
    sidebar = outline(ANALYSIS, {REFUSALS}, WIDTH)
    asides = [sidebar.aside_at(row) for row in range(len(sidebar.rows))]
    assert [aside.span for aside in asides if aside] == [Span(21, 28)]
    assert sidebar.group_at(len(sidebar.rows) - 1).speaker == REFUSALS
    assert all(sidebar.rows[group.header].is_stop for group in sidebar.groups)
    assert BYSTANDERS in {group.speaker for group in sidebar.groups}


def test_where_nobody_is_quoted_there_are_none() -> None:
    assert outline(Analysis((), (), (), ANALYSIS.bystanders, ANALYSIS.refusals), (), WIDTH).rows == ()
