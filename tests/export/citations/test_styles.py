"""The styles for other programs: Markdown, APA, BibTeX, JSON, and a link to the words."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import pytest

from tui.article import Article
from tui.export.citations import STYLES, Cited, cite
from tui.export.citations.cited import Author, day_of
from tui.export.citations.link import directive_of
from tui.quotes.model import Quotation, QuoteKind, Span, Speaker, SpeakerKind

TEXT = (
    "The ferry stayed in port. “We don’t sail_today, whatever they *promise* us,” said Maren Ostby, the harbour "
    "master. “Not in this wind.”\n\nIt was cold. It was cold again, he said."
)
QUOTE = Quotation(
    0,
    QuoteKind.DIRECT,
    (Span(TEXT.index("“We"), TEXT.index(" said")), Span(TEXT.index("“Not"), TEXT.index("\n"))),
    0,
    None,
    None,
    "verb-subject",
    0.97,
)
SPEAKER = Speaker(0, "Maren Ostby", SpeakerKind.PERSON, "the harbour master", ())
ARTICLE = Article(
    TEXT,
    (),
    title="Ferry & crew stay in port",
    date="March 12, 2031, 4:15 p.m.",
    byline="By Ane Holt and Bo C. van der Dahl",
    outlet="The Quay",
    source="ferry.html",
    address="https://quay.example/ferry?id=3",
)
CITED = Cited(ARTICLE, QUOTE, SPEAKER)


def test_every_style_says_something_and_ends_its_line() -> None:
    for style in STYLES:
        text = cite(style.name, CITED)
        assert text is not None
        assert text.endswith("\n")


def test_an_unknown_style_is_an_error() -> None:
    with pytest.raises(KeyError):
        cite("cited", CITED)


def test_markdown_shows_the_words_as_they_are_and_links_the_title() -> None:
    text = cite("markdown", CITED)
    assert text == (
        "> “We don’t sail\\_today, whatever they \\*promise\\* us,” … “Not in this wind.”\n>\n"
        "> — **Maren Ostby**, the harbour master, [Ferry \\& crew stay in port](<https://quay.example/ferry?id=3>), "
        "*The Quay*, March 12, 2031, 4:15 p.m.\n"
    )


def test_apa_cites_the_speaker_within_the_article_and_lists_it() -> None:
    assert cite("apa", CITED) == (
        "“We don’t sail_today, whatever they *promise* us, … Not in this wind” "
        "(Maren Ostby, as cited in Holt & van der Dahl, 2031).\n\n"
        "Holt, A., & van der Dahl, B. C. (2031, March 12). Ferry & crew stay in port. The Quay. "
        "https://quay.example/ferry?id=3\n"
    )


def test_apa_does_without_what_is_not_known() -> None:
    bare = Cited(Article(TEXT, (), title="Cold", source="cold.txt"), QUOTE, None)
    text = cite("apa", bare)
    assert text is not None
    assert "(“Cold,” n.d.)" in text
    assert text.endswith("\n\nCold. (n.d.).\n")


def test_bibtex_is_one_entry_whose_braces_close() -> None:
    text = cite("bibtex", CITED)
    assert text is not None
    assert text.startswith("@online{holt2031ferry,\n")
    assert "  author = {Holt, Ane and van der Dahl, Bo C.},\n" in text
    assert "  title = {{Ferry \\& crew stay in port}},\n" in text
    assert "  date = {2031-03-12},\n" in text
    assert "sail\\_today" in text
    hostile = replace(ARTICLE, title="A } brace \\ and {", address=None)
    text = cite("bibtex", CITED._replace(article=hostile))
    assert text is not None
    assert text.startswith("@article{")
    plain = text.replace("\\{", "").replace("\\}", "")
    assert plain.count("{") == plain.count("}")


def test_json_says_all_that_is_known() -> None:
    value = json.loads(cite("json", CITED) or "")
    assert value["speaker"] == "Maren Ostby"
    assert value["spans"] == [list(span) for span in QUOTE.spans]
    assert value["article"]["outlet"] == "The Quay"
    assert value["link"].startswith("https://quay.example/ferry?id=3#:~:text=")


def test_the_link_names_the_first_words_and_the_last() -> None:
    link = cite("link", CITED) or ""
    directive = link.strip().partition("#:~:text=")[2]
    assert unquote(directive) == "We don’t sail_today, whatever they *promise* us,"


def test_long_words_are_told_by_their_ends_within_a_line() -> None:
    text = "“One two three four five six seven eight nine.\n\n“Ten eleven.”"
    assert unquote(directive_of(text, 0, len(text))) == "One two three four,“Ten eleven."
    assert directive_of(text, 0, text.index("\n")) == "One%20two%20three%20four,six%20seven%20eight%20nine."


def test_without_an_address_there_is_no_link() -> None:
    assert cite("link", CITED._replace(article=replace(ARTICLE, address=None))) is None


def test_a_fragment_of_the_address_stays_and_an_older_directive_goes() -> None:
    article = replace(ARTICLE, address="https://quay.example/a#part:~:text=old")
    assert (cite("link", CITED._replace(article=article)) or "").startswith("https://quay.example/a#part:~:text=We")


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them() -> None:
    start = TEXT.index("It was cold again")
    assert (
        unquote(directive_of(TEXT, start, start + len("It was cold"))) == "It was cold.-,It was cold,-again, he said."
    )


def test_signs_of_the_directive_are_encoded() -> None:
    assert directive_of("well-known, he", 0, 10) == "well%2Dknown"
    assert directive_of("“”", 0, 2) == ""


@pytest.mark.parametrize(
    ("when", "language", "day"),
    [
        ("March 12, 2031", None, date(2031, 3, 12)),
        ("12 March 2031 at 09:30 GMT", "en-GB", date(2031, 3, 12)),
        ("2031-03-12T09:30:00Z", None, date(2031, 3, 12)),
        ("12. März 2031", "de", date(2031, 3, 12)),
        ("12 mars 2031", "fr", date(2031, 3, 12)),
        ("2 hours ago", None, None),
        ("in spring", None, None),
    ],
)
def test_days_are_made_out(when: str, language: str | None, day: date | None) -> None:
    assert day_of(when, language) == day


def test_authors_come_from_the_byline() -> None:
    assert CITED.authors == (Author("Ane", "Holt"), Author("Bo C.", "van der Dahl"))
    assert CITED._replace(article=replace(ARTICLE, byline="Reuters")).authors == (Author("", "Reuters"),)
    assert CITED._replace(article=replace(ARTICLE, byline=None)).authors == ()
