from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.article import Article, BlockKind, assemble
from tui.quotes.model import Span
from tui.view.fit import cells
from tui.view.justify import gaps, unwidened, widened
from tui.view.page import Page, lay_out
from tui.view.pointing import offset_under

SAMPLES = ["a", "quay", "harbour", "世界", "e\u0301t\u00e9", "👩\u200d🚀", "שלום", "“Yes,”"]
WORDS = st.lists(st.sampled_from(SAMPLES), min_size=1, max_size=30)
TEXTS = WORDS.map(" ".join)


@pytest.mark.parametrize(
    ("line", "width", "drawn"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 14, "one two  three"),
        ("one two three", 15, "one  two  three"),
        ("one two three", 16, "one  two   three"),
        ("one two three", 18, "one two three"),  # it would be torn apart
        ("alone", 9, "alone"),
        ("  set in here", 14, "  set in  here"),
        ("", 9, ""),
    ],
)
def test_blanks_are_widened_evenly(line: str, width: int, drawn: str) -> None:
    assert widened(line, gaps(line, width)) == drawn


@given(TEXTS, st.integers(0, 20))
def test_a_line_gets_as_wide_as_it_may_be_and_loses_nothing(line: str, more: int) -> None:
    width = cells(line) + more
    drawn = widened(line, gaps(line, width))
    assert drawn.split() == line.split()
    assert cells(drawn) in (width, cells(line))


@given(TEXTS, st.integers(0, 20))
def test_every_cell_of_a_widened_line_leads_to_what_is_drawn_there(line: str, more: int) -> None:
    extra = gaps(line, cells(line) + more)
    drawn = widened(line, extra)
    for place, character in enumerate(drawn):
        cell = cells(drawn[:place])
        if character in "aquyhrbo,":
            meant = unwidened(cell, line, extra) if extra else cell
            assert any(cells(line[:at]) == meant and line[at] == character for at in range(len(line)))


def article(*parts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    return Article(*assemble((kind, part) for part in parts))


PROSE = "The harbour opens on Monday and nobody at the quay knows what the council wants with the old crane."


def rows(page: Page) -> list[int]:
    return [row for row in range(page.height) if (span := page.span_of(row)) and span.start < span.end]


def test_all_lines_but_the_last_of_a_paragraph_are_stretched() -> None:
    page = lay_out(article(PROSE, PROSE), 40, justified=True)
    spans = {row: page.span_of(row) or Span(0, 0) for row in rows(page)}
    last = [row for row, span in spans.items() if page.text[span.end - 1] == "."]
    full = [row for row, span in spans.items() if span.end - span.start == 40]
    assert len(last) == 2
    assert [row for row in spans if not page.gaps_of(row)] == sorted([*last, *full])
    for row in rows(page):
        if extra := page.gaps_of(row):
            span = page.span_of(row)
            assert span
            assert cells(widened(page.text[slice(*span)], extra)) == 40


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.PREFORMATTED])
def test_headings_and_what_is_kept_are_left_alone(kind: BlockKind) -> None:
    page = lay_out(article(PROSE, kind=kind), 40, justified=True)
    assert not any(page.gaps_of(row) for row in rows(page))


def test_pointing_finds_the_character_that_is_seen() -> None:
    page = lay_out(article(PROSE), 40, justified=True)
    row = rows(page)[0]
    span = page.span_of(row)
    assert span
    drawn = widened(page.text[slice(*span)], page.gaps_of(row))
    for cell, character in enumerate(drawn):
        offset = offset_under(page, row, cell)
        assert offset is not None
        assert page.text[offset] == character


@pytest.mark.parametrize("spacing", [1, 2, 3])
def test_rows_between_lines_are_empty_and_belong_to_the_line_above(spacing: int) -> None:
    page = lay_out(article(PROSE, PROSE), 40, spacing=spacing)
    spans = [page.lines.span(line) for line in range(len(page.lines))]
    assert [page.span_of(row) for row in rows(page)] == [span for span in spans if span.start < span.end]
    assert page.height == len(page.header) + (len(page.lines) - 1) * spacing + 2
    for line in range(len(page.lines)):
        row = page.row_of(page.lines.starts[line])
        assert page.offset_at(row) == page.lines.starts[line]
        for below in range(1, spacing if line + 1 < len(page.lines) else 1):
            assert page.offset_at(row + below) == page.lines.starts[line]
            assert page.around(row + below) == (page.lines.span(line), page.lines.span(line + 1))
            assert page.indent_of(row + below) == page.indent_of(row)
            assert not any(page.gaps_of(row + below))
            assert offset_under(page, row + below, 3) is None
