"""Long things are read from their beginning on: what is there stays, and the whole is what is read at once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.packing import epub
from tests.pdf_maker import Text, column, pdf
from tui.article import Article
from tui.sources import gather, gradually, plain, read
from tui.sources.errors import CancelledError
from tui.sources.watch import Watch

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPH = "“The ferry sails on {},” said Mira Kolb. The quay was wet and nobody had swept it since the flood."
CHAPTERS = 40
PAGES = {
    f"c{number}.xhtml": f"<h1>Chapter {number}</h1>" + "".join(f"<p>{PARAGRAPH.format(day)}</p>" for day in range(50))
    for number in range(CHAPTERS)
}
LINES = """
    “The {0} ferry sails on Monday,” said Mira Kolb of {0}, and the
quay of {0} was wet that day, for nobody had swept it since the
flood of {0} in the spring. She looked at the water for a long
    “Nobody asked the people who live on the {0} quay,” she said
in the end of {0}, and took up the broom that stood beside the
"""


def sheet(number: int) -> list[Text]:
    """Return a page of the book, whose lines stand on no other one."""
    words = ["".join(chr(97 + at) for at in divmod(7 * number + step, 26)) for step in range(4)]
    return [Text(60, 810, "The quay", 8), *column(60, 780, "".join(LINES.format(word.title()) for word in words))]


SHEETS = [sheet(number) for number in range(80)]
BOOK = "\n\n".join(PARAGRAPH.format(day) for day in range(6_000))


MAKERS = {"epub": lambda: epub(PAGES), "txt": BOOK.encode, "pdf": lambda: pdf(SHEETS)}


@pytest.fixture(params=MAKERS)
def book(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    path = tmp_path / f"book.{request.param}"
    path.write_bytes(MAKERS[request.param]())
    return str(path)


def grown(source: str) -> list[Article]:
    return [found for found in gradually(source) if isinstance(found, Article)]


def test_a_book_grows_and_what_is_there_stays(book: str) -> None:
    articles = grown(book)
    assert len(articles) > 1
    assert len(articles[0].text) < len(articles[-1].text) // 4
    assert [article.is_whole for article in articles] == [False] * (len(articles) - 1) + [True]
    for before, after in pairwise(articles):
        assert after.text.startswith(before.text + "\n\n")
        assert after.blocks[: len(before.blocks)] == before.blocks
        assert (before.title, before.byline) == (after.title, after.byline)
    assert read(book) == gather(book) == articles[-1]


def test_it_is_known_how_much_has_been_read_and_one_may_give_it_up(book: str) -> None:
    shares: list[float] = []
    watch = Watch(shared=shares.append)
    steps = gradually(book, watch=watch)
    next(steps)
    assert shares[0] == 0.0
    watch.cancel()
    with pytest.raises(CancelledError):
        next(steps)


def test_what_is_short_comes_at_once(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(PARAGRAPH, encoding="utf-8")
    assert [article.is_whole for article in grown(str(path))] == [True]


def test_a_long_text_is_cut_at_blank_lines_alone() -> None:
    text = "\n".join(["A line of a very long poem that has no end."] * 20_000)
    assert list(plain.stretches(text)) == [text]
    parts = list(plain.stretches(BOOK))
    assert "".join(parts) == BOOK
    assert all(part.endswith("flood.\n\n") for part in parts[:-1])
    assert max(map(len, parts)) < len(BOOK)


def test_paragraphs_go_on_over_pages_and_stretches_of_them(tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(pdf(SHEETS))
    article = read(str(path))
    assert article.text.count(" quay,” she said in the end of ") == 4 * len(SHEETS)
    assert article.text.count("flood of ") == 4 * len(SHEETS)
    assert set(article.left_out) == {"The quay"}
    assert len(article.blocks) == 8 * len(SHEETS) - (len(SHEETS) - 1), (
        "the last one of a page, which has no end, goes on"
    )
