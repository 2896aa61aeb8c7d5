"""Printed pages become paragraphs again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tui
from tests.pdf_maker import PAGES, PASSWORD, Text, column, pdf
from tui.article import Article, BlockKind
from tui.sources.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def read(tmp_path: Path):
    def opened(data: bytes, *, as_is: bool = False) -> Article:
        path = tmp_path / "paper.txt"
        path.write_bytes(data)
        return tui.read(path, as_is=as_is)

    return opened


def shown(article: Article) -> list[tuple[BlockKind, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_two_columns_and_two_pages(read) -> None:
    paper = read(pdf(PAGES))
    assert paper.title == "Harbour shuts its gates"
    assert paper.left_out == ("OSTROVA HERALD", "– 1 –", "OSTROVA HERALD", "– 2 –")
    assert paper.text.split("\n\n") == [
        "The harbour of Ostrova shut its gates on Monday, for the first time since it was built, after the ferry "
        "company said it would not sail any more.",
        "“We have waited for a new quay for ten years,” said the harbour master, Mira Kolb, “and all that we were "
        "given was a drawing. Nobody can land a ferry on a drawing. We told the demonstrators so, and we told the "
        "ministry, and they went on drawing all the same.",
        "“I am not angry,” she said.",
        "The minister could not be reached.",
        "The ferries lie in the bay. Tomas Havel, who has sailed them since the flood, looks after the engines. "
        "“They rust,” he said in the end. “They rust, and I sit here and listen to them, for there is nothing else "
        "to do in the evening.”",
        "The council meets again in March.",
    ]


def test_as_is_keeps_running_heads_and_the_headline(read) -> None:
    paper = read(pdf(PAGES), as_is=True)
    assert paper.title is None
    assert paper.text.count("OSTROVA HERALD") == 2
    assert "Harbour shuts its gates" in paper.text


def test_headings_items_captions_and_footnotes(read) -> None:
    first = [
        Text(50, 700, "The quay", 16),
        *column(50, 670, "It was built of oak and of stone, and it has\nstood there for so long that nobody knows"),
        Text(50, 100, "1 From the books of the town.", 7),
    ]
    second = [
        *column(50, 780, "who laid the first stone of it."),
        Text(50, 740, "What is asked for", bold=True),
        *column(50, 720, "• A crane that works and that can lift what comes\nacross the sea.\n• Light."),
        Text(50, 660, "Figure 1. The quay in winter."),
    ]
    assert shown(read(pdf([first, second], info="/Title (Microsoft Word - x.doc)"), as_is=True)) == [
        (BlockKind.HEADING, "The quay"),
        (
            BlockKind.PARAGRAPH,
            "It was built of oak and of stone, and it has stood there for so long that nobody knows who laid the first "
            "stone of it.",
        ),
        (BlockKind.PARAGRAPH, "1 From the books of the town."),
        (BlockKind.HEADING, "What is asked for"),
        (BlockKind.ITEM, "A crane that works and that can lift what comes across the sea."),
        (BlockKind.ITEM, "Light."),
        (BlockKind.CAPTION, "Figure 1. The quay in winter."),
    ]


def test_what_the_document_says_of_itself(read) -> None:
    text = column(50, 700, "A bell rang over the water, and\nthen another one.")
    paper = read(pdf([text], info="/Title (Bells over water)/Author (Vera Ostrova)"))
    assert (paper.title, paper.byline) == ("Bells over water", "Vera Ostrova")
    paper = read(pdf([text], info="/Title (bells_final2.indd)/Author (vera)"))
    assert (paper.title, paper.byline) == (None, None)


def test_three_columns_below_a_line_that_goes_across(read) -> None:
    words = ["one", "two", "three"]
    columns = [
        line
        for at, word in enumerate(words)
        for line in column(50 + 170 * at, 700, "\n".join(f"{word} {word} is a word that" for _ in range(5)))
    ]
    rows = sorted(columns, key=lambda its: -its.y)  # drawn across the page
    text = read(pdf([[Text(50, 730, "A line that goes across all of the columns of this page, as a deck", 14), *rows]]))
    flat = text.text
    assert flat.rindex("one one") < flat.index("two two")
    assert flat.rindex("two two") < flat.index("three three")


def test_a_table_is_read_row_by_row(read) -> None:
    rows = [(Text(50, 700 - 14 * at, f"Boat {at}"), Text(300, 700 - 14 * at, f"{at}00 t")) for at in range(5)]
    lines = read(pdf([[cell for row in rows for cell in row]])).text.split()
    assert " ".join(lines).startswith("Boat 0 000 t Boat 1 100 t")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (pdf([[]]), "a scan"),
        (pdf(PAGES, trailer=PASSWORD), "is encrypted and needs a password"),
        (pdf(PAGES)[:300], "is a broken PDF document"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "is a broken PDF document"),
    ],
)
def test_one_clear_line(data: bytes, problem: str, read) -> None:
    with pytest.raises(ReadError, match=problem) as raised:
        read(data)
    assert "\n" not in str(raised.value)


def test_a_page_that_is_turned_is_read(read) -> None:
    turned = pdf([column(50, 700, "A bell rang over the water.")]).replace(b"/MediaBox", b"/Rotate 90/MediaBox")
    assert read(turned).text == "A bell rang over the water."
