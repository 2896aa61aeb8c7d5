"""Pages as they are printed: initials, tables, notes, running heads that change, headlines over columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.pdf_maker import LEFT, RIGHT, Text, column, pdf
from tui.article import Article, BlockKind
from tui.sources.pdf_lines import Line
from tui.sources.pdf_tables import is_spread

if TYPE_CHECKING:
    from pathlib import Path

BELL = """
he bell of Ostrova had not rung since
the flood, when its rope was cut, and
nobody in the town could say why not.
    “We wait for it,” said Mira Kolb.
"""


@pytest.fixture
def read(tmp_path: Path):
    def opened(data: bytes, *, as_is: bool = False) -> Article:
        path = tmp_path / "paper"
        path.write_bytes(data)
        return tui.read(path, as_is=as_is)

    return opened


def shown(article: Article) -> list[str]:
    return [f"{its.kind[:4]} {article.text[its.start : its.end]}" for its in article.blocks]


def rows(y: float) -> list[Text]:
    """Return three rows of two cells, the uppermost at `y`."""
    cells = [("Boat", "Tons"), ("Ada", "12"), ("Vera Lind", "140")]
    return [Text(50 + 150 * at, y - 16 * row, text) for row, texts in enumerate(cells) for at, text in enumerate(texts)]


def test_a_large_first_letter_belongs_to_its_word(read) -> None:
    lines = column(50, 700, BELL)
    beside = [line._replace(x=80) for line in lines[:3]]
    page = [Text(50, 680, "T", 40), *beside, *lines[3:]]
    assert shown(read(pdf([page]))) == [
        "para The bell of Ostrova had not rung since the flood, when its rope was cut, and nobody in the town could say"
        " why not.",
        "para “We wait for it,” said Mira Kolb.",
    ]


def test_a_large_first_letter_may_be_a_word(read) -> None:
    lines = [
        Text(80, 700, "bell rang in the harbour, and one more"),
        Text(80, 688, "bell rang, and nobody went there."),
    ]
    assert read(pdf([[Text(50, 680, "A", 40), *lines, *column(50, 640, "Then it fell still.")]])).text.startswith(
        "A bell rang in the harbour"
    )


def test_rows_and_columns_are_a_table(read) -> None:
    table = rows(600)
    page = [*column(50, 700, LEFT), *table, *column(50, 520, "    The ferries lie in the bay.")]
    article = read(pdf([page]))
    table_block = next(its for its in article.blocks if its.kind is BlockKind.TABLE)
    assert article.text[table_block.start : table_block.end] == "Boat       Tons\nAda          12\nVera Lind   140"


def test_words_that_are_spread_over_a_column_are_no_table() -> None:
    words = tuple(Line(word, 40.0 * at, 0, 40.0 * at + 20, 10) for at, word in enumerate(["one", "two", "six"]))
    row = Line("one two six", 0, 0, 100, 10, cells=words)
    assert is_spread(row, 0, 100)
    assert not is_spread(row, 0, 150), "the row ends within the column"
    assert not is_spread(row._replace(cells=(words[0], words[2]._replace(text="of six"))), 0, 100)


def test_raised_figures_refer_to_notes(read) -> None:
    line = [Text(50, 700, "The bell had not rung since the flood."), Text(226, 704, "1", 6)]
    note = [Text(50, 60, "1", 6), Text(55, 57, "In 2019, when the river came.", 8)]
    article = read(
        pdf([[*line, *column(50, 688, "Nobody asked for it, and nobody\nwas told why it did not ring."), *note]])
    )
    assert "flood.[1]" in article.text.replace(". [", ".[")
    assert "[1] In 2019, when the river came." in article.text


def test_running_heads_with_the_number_of_their_page(read) -> None:
    heads = ["Ostrova Herald 11", "12 The quay that sinks", "Ostrova Herald 13"]
    texts = zip(heads, (LEFT, RIGHT, BELL), strict=True)
    pages = [[Text(50, 810, head, 8), *column(50, 700, text)] for head, text in texts]
    assert read(pdf(pages)).left_out == tuple(heads)


def test_a_figure_in_the_last_row_is_no_page_number(read) -> None:
    table = rows(90)
    article = read(pdf([[*column(50, 700, LEFT), *table]]))
    assert "Vera Lind   140" in article.text


def test_the_last_line_of_a_headline_over_columns_stays_with_it(read) -> None:
    head = [Text(50, 780, "Harbour shuts its gates for good after ferries", 22), Text(50, 754, "stop", 22)]
    article = read(pdf([[*head, *column(50, 700, LEFT), *column(310, 700, RIGHT)]]))
    assert article.title == "Harbour shuts its gates for good after ferries stop"


def test_what_stands_below_the_headline(read) -> None:
    head = [Text(50, 780, "Harbour shuts", 22), Text(50, 750, "Ten years of drawings come to nothing", 14)]
    by = [Text(50, 730, "By Vera Ostrova"), Text(50, 716, "12 March 2024")]
    article = read(pdf([[*head, *by, *column(50, 690, LEFT)]]))
    assert (article.title, article.subtitle) == ("Harbour shuts", "Ten years of drawings come to nothing")
    assert (article.byline, article.date) == ("Vera Ostrova", "12 March 2024")


def test_words_that_are_printed_large_are_no_heading(read) -> None:
    words = [Text(50, 560, "“Nobody can land a ferry on a drawing”", 14)]
    article = read(pdf([[Text(50, 780, "Harbour shuts", 22), *column(50, 700, LEFT), *words, *column(50, 520, RIGHT)]]))
    assert "quot “Nobody can land a ferry on a drawing”" in shown(article)
