from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, BlockKind, Emphasis, Link, Part, assemble, join
from tui.quotes.model import Span
from tui.view.overlay import Sign
from tui.view.page import HeaderPart, Page, beginning, lay_out
from tui.view.pointing import offset_under

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
    assert list(page.inline.signs(Span(heading, heading + 8))) == [(heading, heading + 8, Sign.HEADING)]
    assert not list(page.inline.signs(Span(0, heading)))
    row = page.row_of(heading)
    assert [page.span_of(above) for above in (row - 1, row - 2)] == [
        Span(heading - 1, heading - 1),
        Span(heading - 2, heading - 2),
    ], "two empty rows above it"


def rows_of(page: Page) -> list[str]:
    """Return the rows of the text as they are seen."""
    return [
        page.beside(row).ljust(page.indent_of(row)) + page.text[slice(*span)]
        for row in range(page.height)
        if (span := page.span_of(row))
    ]


def article_of(*parts: Part) -> Article:
    body = join(parts)
    return Article(body.text, body.blocks, links=body.links, emphases=body.emphases)


STATEMENT = Part(BlockKind.QUOTATION, "We are sorry for all who work here, and for the town.", 1)
MIXED = article_of(
    Part(BlockKind.PARAGRAPH, "The port said:"),
    STATEMENT,
    Part(BlockKind.QUOTATION, "We have tried.", 1),
    Part(BlockKind.QUOTATION, "Have you?", 2),
    Part(BlockKind.PARAGRAPH, "There were two reasons."),
    Part(BlockKind.ITEM, "The crane is old, and has been for a long time.", 1),
    Part(BlockKind.ITEM, "Nobody mends it.", 2),
    Part(BlockKind.CAPTION, "The crane at the quay, seen from the sea."),
    Part(BlockKind.TABLE, "Year  Ships\n2025      9"),
    Part(BlockKind.PREFORMATTED, "a\n    b and much more than there is any room for in it"),
)


def test_blocks_are_set_in_beside_their_bars_and_bullets() -> None:
    assert rows_of(lay_out(MIXED, 32)) == [
        "The port said:",
        "",
        "│ We are sorry for all who work",
        "│ here, and for the town.",
        "│ ",
        "│ We have tried.",
        "│ ",
        "│ │ Have you?",
        "",
        "There were two reasons.",
        "",
        "• The crane is old, and has been",
        "  for a long time.",
        "  – Nobody mends it.",
        "",
        "▸ The crane at the quay, seen",
        "  from the sea.",
        "",
        "Year  Ships",
        "2025      9",
        "",
        "a",
        "    b and much more than there",
        "      is any room for in it",
    ]


def test_items_of_a_list_stand_beneath_one_another() -> None:
    numbered = [Part(BlockKind.ITEM, f"Point {number}", 1, marker=f"{number}.") for number in range(9, 11)]
    more = Part(BlockKind.ITEM, "goes on", 1, marker="")
    deeper = Part(BlockKind.ITEM, "A crane", 2)
    assert rows_of(lay_out(article_of(*numbered, more, deeper), 40)) == [
        " 9. Point 9",
        "10. Point 10",
        "    goes on",
        "    – A crane",
    ]


def test_a_roomy_column_sets_a_block_quotation_in_further() -> None:
    assert rows_of(lay_out(article_of(STATEMENT), 60)) == ["  │ " + STATEMENT.text]


@given(st.integers(1, 80))
def test_no_row_is_wider_than_the_column_and_all_of_the_text_is_there(width: int) -> None:
    page = lay_out(MIXED, width)
    assert max(map(len, rows_of(page))) <= max(width, 1)
    for offset, character in enumerate(MIXED.text):
        span = page.span_of(page.row_of(offset))
        assert span is not None
        assert character.isspace() or span.start <= offset < span.end


@given(st.integers(4, 80))
def test_what_is_under_a_cell_is_what_stands_there(width: int) -> None:
    page = lay_out(MIXED, width)
    for row, text in enumerate(rows_of(page), len(page.header)):
        for cell, character in enumerate(text):
            offset = offset_under(page, row, cell)
            if page.offset_at(row) == MIXED.text.find("\n", page.offset_at(row)) or cell < page.indent_of(row):
                assert offset is None
            else:
                assert offset is not None
                assert MIXED.text[offset] == character


def test_headings_differ_by_their_rank_in_the_article() -> None:
    article = article_of(*(Part(BlockKind.HEADING, f"Part {level}", level) for level in (2, 3, 4, 6)))
    inline = lay_out(article, 40).inline
    signs = [next(inline.signs(Span(block.start, block.end)))[2] for block in article.blocks]
    assert signs == [
        Sign.HEADING,
        Sign.SUBHEADING,
        Sign.SUBHEADING | Sign.SLANTED,
        Sign.SUBHEADING | Sign.SLANTED,
    ]


def test_links_and_emphasis_are_told() -> None:
    links = (
        Link(0, 4, "https://example.org/a b\u00e9"),
        Link(5, 9, "file:///etc/passwd"),
        Link(10, 12, "http://x.org/ñ"),
    )
    part = Part(BlockKind.PARAGRAPH, "Four more it", 0, links, (Emphasis(0, 9), Emphasis(5, 9, strong=True)))
    inline = lay_out(article_of(part), 40).inline
    found = set(inline.signs(Span(0, 12)))
    assert found == {(0, 9, Sign.SLANTED), (5, 9, Sign.STRONG), (0, 4, Sign.LINK), (10, 12, Sign.LINK)}
    assert inline.address_at(0) == "https://example.org/a%20b%C3%A9"
    assert inline.address_at(5) is None
    assert inline.address_at(11) == "http://x.org/%C3%B1"


@given(st.integers(1, len(MIXED.blocks) - 1), st.integers(1, 70))
def test_a_page_goes_on_where_it_ended(kept: int, width: int) -> None:
    end = MIXED.blocks[kept - 1].end
    start = replace(MIXED, text=MIXED.text[:end], blocks=MIXED.blocks[:kept])
    grown, whole = lay_out(MIXED, width, lay_out(start, width)), lay_out(MIXED, width)
    assert grown.lines == whole.lines
    assert grown.shapes == whole.shapes
