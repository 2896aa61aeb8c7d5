from __future__ import annotations

from pathlib import Path

import pytest

from tui import read
from tui.article import Article, BlockKind

HARBOUR = Path(__file__).parent / "harbour.html"
PARAGRAPHS = "".join(
    f"<p>The ferry to Fenwick was late a {day} day, and the <a href='/people/kolb'>harbour master</a> said so.</p>"
    for day in ("first", "second", "third", "fourth", "fifth", "sixth")
)
GAZETTE, ELSEWHERE = "https://gazette.example/people/kolb", "https://paper.example/people/kolb"


@pytest.fixture(scope="module")
def harbour() -> Article:
    return read(HARBOUR)


def texts(article: Article, kind: BlockKind) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind is kind]


def test_what_the_page_says_of_itself_becomes_fields(harbour: Article) -> None:
    assert harbour.title == "Lanterns return to Fenwick harbour"
    assert harbour.byline == "Mira Kolb"
    assert harbour.outlet == "The Fenwick Gazette"
    assert (harbour.date, harbour.updated) == ("2025-11-03", "2025-11-04")
    assert harbour.address == "https://gazette.example/harbour/lanterns"
    assert harbour.language == "en-GB"


def test_the_article_begins_and_ends_where_it_does(harbour: Article) -> None:
    first, *_, last = texts(harbour, BlockKind.PARAGRAPH)
    assert first.startswith("Forty lanterns were lit along the north pier of Fenwick on Sunday, nine years after")
    assert last == "Tamm went out twice that night, he said, and came back twice “for the pleasure of it”."


def test_block_quotations_and_letters_set_off_stay_so(harbour: Article) -> None:
    quotations = texts(harbour, BlockKind.QUOTATION)
    assert quotations[0].startswith("A harbour without lights is a door without a handle.")
    assert quotations[1] == "They are lit. Come and see them before the fog does."
    assert quotations[2] == "— Fenwick Harbour (@fenwickharbour) November 2, 2025"


def test_headings_and_lists_stay_so(harbour: Article) -> None:
    assert texts(harbour, BlockKind.HEADING) == ["What was bought"]
    assert len(texts(harbour, BlockKind.ITEM)) == 3


@pytest.mark.parametrize(
    "line", ["Also read", "Advertisement", "newsletter", "Related", "Share on", "smuggler", "Dredger", "reserved"]
)
def test_what_belongs_to_the_page_is_not_in_the_article(harbour: Article, line: str) -> None:
    assert line not in harbour.text


def test_as_is_the_whole_page_is_the_text() -> None:
    article = read(HARBOUR, as_is=True)
    assert article.title is None
    assert "Share on Facebook" in article.text
    assert "All rights reserved" in article.text


@pytest.mark.parametrize(
    ("before", "head", "address"),
    [
        ("<!-- saved from url=(0034)https://gazette.example/ferry/late -->", "", GAZETTE),
        ("<!-- saved from url=(0034)https://gazette.example/ferry/late-->", "", GAZETTE),
        (
            "<!--\n Page saved with SingleFile \n url: https://gazette.example/ferry \n saved date: May 2 2025\n-->",
            "",
            GAZETTE,
        ),
        ("", '<meta property="og:url" content="https://gazette.example/ferry">', GAZETTE),
        ("", '<base href="https://paper.example/a/">', ELSEWHERE),
        ("", '<base href="//paper.example/a/"><link rel="canonical" href="https://gazette.example/ferry">', ELSEWHERE),
        ("<!-- saved from url=(0014)about:internet -->", '<base href="/a/">', None),
    ],
    ids=["browser", "comment without a blank", "SingleFile", "canonical", "base", "base in part", "unknown"],
)
def test_the_links_of_a_saved_page_lead_to_where_it_was(
    before: str, head: str, address: str | None, tmp_path: Path
) -> None:
    page = tmp_path / "ferry.html"
    title = "<title>The ferry is late</title>"
    body = f"<body><article><h1>The ferry is late</h1>{PARAGRAPHS}</article></body>"
    page.write_text(f"<!DOCTYPE html>\n{before}\n<html><head>{title}{head}</head>{body}</html>", encoding="utf-8")
    assert {link.address for link in read(page).links} == ({address} if address else set())
