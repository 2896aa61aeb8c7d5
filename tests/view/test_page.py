from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, BlockKind, assemble
from tui.quotes.model import Span
from tui.view.page import HeaderPart, beginning, lay_out

TEXT, BLOCKS = assemble(
    [
        (BlockKind.PARAGRAPH, "The ferry left at dawn with nobody on board but the crew."),
        (BlockKind.HEADING, "Who pays"),
        (BlockKind.PARAGRAPH, "The council does."),
    ]
)
ARTICLE = Article(TEXT, BLOCKS, title="A ferry without passengers", date="5 May", byline="By Ann Lee", subtitle="Why?")


def test_the_header_holds_title_subtitle_and_details_in_order() -> None:
    page = lay_out(ARTICLE, 40)
    said = [(line.part, line.text) for line in page.header if line.text]
    assert said == [
        (HeaderPart.HEADLINE, "A ferry without passengers"),
        (HeaderPart.SUBTITLE, "Why?"),
        (HeaderPart.DETAILS, "By Ann Lee · 5 May"),
    ]


def test_a_long_title_is_wrapped() -> None:
    page = lay_out(ARTICLE, 12)
    assert [line.text for line in page.header if line.part is HeaderPart.HEADLINE] == [
        "A ferry",
        "without",
        "passengers",
    ]


def test_an_article_without_a_title_begins_below_one_empty_row() -> None:
    page = lay_out(Article(TEXT, BLOCKS), 40)
    assert len(page.header) == 1
    assert page.row_of(0) == 1


@given(st.integers(8, 80))
def test_every_offset_has_its_row_and_every_row_its_offsets(width: int) -> None:
    page = lay_out(ARTICLE, width)
    for offset in range(len(TEXT)):
        span = page.span_of(page.row_of(offset))
        assert span is not None
        assert span.start <= offset <= span.end + 1
    for row in range(page.height):
        assert 0 <= page.offset_at(row) <= len(TEXT)


def test_rows_above_and_below_the_text_show_none_of_it() -> None:
    page = lay_out(ARTICLE, 40)
    assert page.span_of(0) is None
    assert page.span_of(page.height - 1) is None
    assert page.offset_at(0) == 0
    assert page.offset_at(page.height + 50) == TEXT.index("The council")


def test_the_beginning_of_an_article_ends_with_a_paragraph() -> None:
    start = beginning(ARTICLE, 3)
    assert start.text == TEXT.partition("\n\n")[0]
    assert start.blocks == BLOCKS[:1]
    assert start.title == ARTICLE.title
    assert beginning(ARTICLE, 60).blocks == BLOCKS[:2]
    assert beginning(ARTICLE, len(TEXT)) is ARTICLE


def test_headings_are_told_from_paragraphs() -> None:
    page = lay_out(ARTICLE, 40)
    heading = TEXT.index("Who pays")
    assert page.headings == (Span(heading, heading + 8),)
    assert page.is_heading(heading)
    assert page.is_heading(heading + 7)
    assert not page.is_heading(heading - 1)
    assert not page.is_heading(heading + 8)
    row = page.row_of(heading)
    assert [page.span_of(above) for above in (row - 1, row - 2)] == [
        Span(heading - 1, heading - 1),
        Span(heading - 2, heading - 2),
    ], "two empty rows above it"
