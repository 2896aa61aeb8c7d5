from __future__ import annotations

import pytest

from tui.sources.errors import ReadError
from tui.sources.fetch import Document
from tui.sources.html import read

PARAGRAPH = "<p>The harbour office said that the lights along the pier would be lit at dusk, number {}, as ever.</p>"
ARTICLE = "".join(PARAGRAPH.format(number) for number in range(12))


def page(body: str, head: str = "") -> Document:
    return Document(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (page("<p>One moment.</p>", "<title>Just a moment...</title>"), "no robot"),
        (page("<div>Verify you are human by ticking the box.</div>"), "no robot"),
        (page("<h1>Lanterns</h1><p>Subscribe to continue reading this story.</p>"), "paywall"),
        (page("<noscript>Please turn on JavaScript.</noscript><div id=app></div>"), "scripts"),
        (page("<div></div>"), "shows no article"),
        (page("<script>" + "x=1;" * 2000 + "</script>"), "scripts"),
    ],
)
def test_a_page_without_an_article_is_refused_in_one_line_that_says_why(document: Document, said: str) -> None:
    with pytest.raises(ReadError, match=said) as refused:
        read(document)
    assert str(refused.value).startswith("page.html: ")
    assert "\n" not in str(refused.value)


def test_an_article_about_robots_is_none_of_these() -> None:
    assert read(page(ARTICLE + "<p>Then the gate said: “Verify you are human.”</p>")).text.count("\n\n") == 12


def test_the_beginning_of_an_article_is_read_and_it_is_said_that_the_rest_is_missing() -> None:
    beginning = "".join(PARAGRAPH.format(number) for number in range(5))
    article = read(page(f"{beginning}<div class=gate>Already a subscriber? Log in</div>"))
    assert article.text.startswith("The harbour office")
    assert any("paywall" in notice for notice in article.notices)


@pytest.mark.parametrize(
    "before",
    [
        "<div>" * 100_000,
        "<ul><li>" * 20_000,
        "<div><b><blockquote>" * 20_000,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        f'<div class="{"a-" * 500_000}">',
    ],
)
def test_pages_that_mean_harm_are_read_all_the_same(before: str) -> None:
    article = read(page(before + ARTICLE))
    assert article.text.startswith("The harbour office said")
    assert article.text.endswith("number 11, as ever.")


def test_entities_do_not_expand() -> None:
    bomb = "<!DOCTYPE html [" + "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 12))
    document = Document(f"{bomb}]><html><body><p>&e11;</p>{ARTICLE}".encode(), "page.html")
    assert len(read(document).text) < 5_000


def test_a_page_with_too_many_elements_is_refused() -> None:
    with pytest.raises(ReadError, match="too many elements"):
        read(page("<b>" * 700_000))


def test_a_page_that_is_very_large_is_shown_whole_and_it_says_so() -> None:
    article = read(page("".join(PARAGRAPH.format(number) for number in range(20_001))))
    assert article.text.endswith("number 20000, as ever.")
    assert any("very large" in notice for notice in article.notices)


def test_pictures_that_a_page_carries_within_itself_do_not_make_it_large() -> None:
    picture = '<img alt="" src="data:image/png;base64,' + "iVBORw0KGgo" * 600_000 + '">'
    article = read(page(picture + f'<nav class="{"a-" * 3_000_000}">Home</nav>' + ARTICLE))
    assert article.text.startswith("The harbour office said")
    assert not article.notices


def test_a_large_page_is_cut_outside_of_its_scripts_and_tags() -> None:
    script = "<script>" + "x = '<p>no</p>';" * 100_000 + "</script>"
    paragraphs = "".join(PARAGRAPH.format(number) for number in range(20_001))
    article = read(page(f"<h2>Lights</h2>{script}{paragraphs}{script}{ARTICLE}"))
    assert article.text.count("The harbour office said") == 20_001 + ARTICLE.count("The harbour office said")
    assert "no" not in article.text.split()
