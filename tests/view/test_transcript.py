from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.app.reading import article_of
from tests.dialogue import dialogue, talk
from tui.quotes.model import Analysis, Quotation, QuoteKind, Span
from tui.view.chart import draw_chart
from tui.view.filtering import filter_of, filtered
from tui.view.page import lay_out
from tui.view.transcript import Transcript, transcribe

if TYPE_CHECKING:
    from tui.view.chart import Chart

DIRECT, INDIRECT = QuoteKind.DIRECT, QuoteKind.INDIRECT


def page_of(text: str, chart: Chart | None, width: int = 40, opened: tuple[int, ...] = ()) -> Transcript:
    return transcribe(lay_out(article_of(text, title=""), width), chart, opened)


def rows(page: Transcript) -> list[str]:
    shown = []
    for row in range(len(page.header), page.height - 1):
        label, span = page.label_at(row), page.span_of(row)
        shown.append(label.text if label else " " * page.indent_of(row) + page.text[slice(*span)] if span else "")
    return shown


def test_it_is_a_dialogue_with_the_narration_folded() -> None:
    text, analysis = dialogue((0, "“One.”", DIRECT), (0, "“Two.”", DIRECT), (1, "that three", INDIRECT))
    text += "\n\nA gull.\n\nAnother gull."
    assert rows(page_of(text, draw_chart(analysis))) == [
        "Orla Finch",
        "  “One.”",
        "  “Two.”",
        "",
        "Bram Tolliver · reported",
        "  that three",
        "",
        "· 2 paragraphs ·",
    ]


def test_narration_is_opened() -> None:
    first, analysis = talk(0)
    text = f"Above.\n\nMore.\n\n{first}"
    moved = Analysis(
        tuple(
            Quotation(quote.id, quote.kind, (Span(15, 15 + quote.spans[0].end),), 0, None, None, "", 0.9)
            for quote in analysis.quotes
        ),
        analysis.speakers,
        (),
    )
    page = page_of(text, draw_chart(moved))
    assert rows(page)[:3] == ["· 2 paragraphs ·", "", "Orla Finch"]
    fold = page.fold_at(0)
    assert fold is not None
    assert rows(page_of(text, draw_chart(moved), opened=(fold.start,)))[:4] == ["Above.", "", "More.", ""]


def test_an_interrupted_quotation_is_one_turn_and_what_lies_in_another_is_not_said_twice() -> None:
    text = "“We go,” he said, “and ‘stay’ said nobody.”"
    inner = text.index("‘")
    quotes = (
        Quotation(0, DIRECT, (Span(0, 8), Span(18, len(text))), None, None, None, "", 0.9),
        Quotation(1, DIRECT, (Span(inner, inner + 6),), None, None, None, "", 0.9),
    )
    page = page_of(text, draw_chart(Analysis(quotes, (), ())), 60)
    assert rows(page) == ["nobody named", "  “We go,”", "  “and ‘stay’ said nobody.”"]
    assert page.row_of(inner) == len(page.header) + 2


def test_a_filter_applies_and_an_empty_one_says_so() -> None:
    text, analysis = talk(0, 1, 0)
    chart = draw_chart(analysis)
    some = filtered(chart, filter_of("@tolliver"), text)
    assert rows(page_of(text, some, 60)) == [
        "· 1 paragraph ·", "", "Bram Tolliver", "  “This is remark number 1.”", "", "· 1 paragraph ·",
    ]  # fmt: skip
    assert rows(page_of(text, filtered(chart, filter_of("@none"), text))) == ["no quotation matches the filter"]
    assert rows(page_of(text, None)) == ["looking for who says what …"]
    assert rows(page_of("A gull.", draw_chart(Analysis((), (), ())))) == ["nobody is quoted in this article"]


def test_one_goes_from_turn_to_turn() -> None:
    text, analysis = talk(0, 1, 2)
    page = page_of(text, draw_chart(analysis), 60)
    turns = [row for row in range(page.height) if (label := page.label_at(row)) and label.is_name]
    assert [page.turn_from(0, 1), page.turn_from(turns[0], 1), page.turn_from(turns[0], 9)] == [*turns[:2], turns[2]]
    assert page.turn_from(turns[2], -1) == turns[1]
    assert page.turn_from(turns[0], -1) == 0


@given(
    st.lists(st.sampled_from(("gull", "wing", "“hm”", "\n\n", "\n", "漢字")), max_size=40),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30), st.sampled_from((0, 1, None))), max_size=6),
    st.integers(1, 40),
)
def test_every_quotation_is_shown_once_and_rows_rise(
    words: list[str], said: list[tuple[int, int, int | None]], width: int
) -> None:
    text = article_of(" ".join(words)).text
    spans = [(start, min(start + length, len(text)), who) for start, length, who in said if start < len(text)]
    speakers = talk(0, 1)[1].speakers
    quotes = tuple(
        Quotation(number, DIRECT, (Span(start, end),), who, None, None, "", 0.9)
        for number, (start, end, who) in enumerate(spans)
    )
    page = page_of(text, draw_chart(Analysis(quotes, speakers, ())), width)
    assert list(page.lines.starts) == sorted(page.lines.starts)
    assert len(page.lines.starts) == len(page.lines.ends) == len(page.lines.indents)
    shown = [page.lines.span(line) for line in range(len(page.lines))]
    for start, end, _ in spans:
        for offset in range(start, end):
            if not text[offset].isspace():
                assert sum(span.start <= offset < span.end for span in shown) == 1
