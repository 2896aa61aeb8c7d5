"""The articles of the library: what they go by, where one is in them, and how they are put in order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.keeping import TEXT, article, remember
from tui import library
from tui.anchor import anchored_place, located_place
from tui.library import articles, corrections, later, marks, pins, searches
from tui.library.identity import names_of

pytestmark = pytest.mark.usefixtures("home")


def sources() -> list[str]:
    return [kept.source for kept in library.everything()]


def test_what_is_known_of_an_article_is_kept() -> None:
    one = replace(article("/a.txt", "Ferry stays"), byline="By Ada Holm", outlet="The Quay", date="3 May 2024")
    assert library.begin_reading(one) is None
    assert library.keep_figures("/a.txt", words=900, quotations=12, speakers=4, attributed=11)
    kept = library.recall("/a.txt")
    assert kept is not None
    assert (kept.title, kept.byline, kept.outlet, kept.published) == (
        "Ferry stays",
        *(one.byline, one.outlet, one.date),
    )
    assert (kept.words, kept.quotations, kept.speakers, kept.attributed) == (900, 12, 4, 11)
    assert kept.opened == kept.first_opened
    assert not kept.finished
    before = library.begin_reading(article("/a.txt"))
    after = library.recall("/a.txt")
    assert before == kept
    assert after is not None
    assert (after.first_opened, after.title) == (kept.first_opened, "Ferry stays")
    assert after.opened is not None
    assert kept.opened is not None
    assert after.opened > kept.opened


def test_a_place_is_found_in_an_edited_text() -> None:
    remember("/a.txt", place=TEXT.index("This is paragraph 20"))
    kept = library.recall("/a.txt")
    assert kept is not None
    assert kept.anchor is not None
    edited = "A new beginning.\n\n" + TEXT.replace("paragraph 19", "another paragraph")
    assert located_place(edited, kept.anchor) == edited.index("This is paragraph 20")
    assert 0.4 < kept.share < 0.6


def test_who_saw_the_end_has_finished_and_need_not_read_it_later() -> None:
    later.add("/a.txt")
    remember("/a.txt", place=len(TEXT) // 2)
    assert [kept.source for kept in later.to_be_read()] == ["/a.txt"]
    library.keep_place("/a.txt", anchored_place(TEXT, 500), 1.0)
    assert later.to_be_read() == ()
    kept = library.recall("/a.txt")
    assert kept is not None
    assert kept.finished
    library.keep_place("/a.txt", None, 0.1)
    again = library.recall("/a.txt")
    assert again is not None
    assert again.finished


@pytest.mark.parametrize(
    "address",
    [
        "https://fenwick.example/story?id=3",
        "http://www.fenwick.example/story/?id=3#comments",
        "https://FENWICK.example:443/story?utm_source=letter&id=3&fbclid=x",
    ],
)
def test_an_address_is_told_however_it_is_written(address: str) -> None:
    library.begin_reading(article("https://fenwick.example/story?id=3", "The story"))
    kept = library.recall(address)
    assert kept is not None
    assert kept.title == "The story"
    assert library.recall("https://fenwick.example/story?id=4") is None
    library.begin_reading(article(address))
    assert len(library.everything()) == 1


def test_the_same_canonical_address_is_the_same_article() -> None:
    canonical = "https://fenwick.example/story"
    library.begin_reading(article("https://m.fenwick.example/s/9", address=canonical))
    library.begin_reading(article("/saved/story.html", address=canonical))
    assert sources() == ["/saved/story.html"]
    for name in ("https://m.fenwick.example/s/9", canonical, "/saved/story.html"):
        assert library.recall(name) is not None


def test_a_front_page_is_no_canonical_address() -> None:
    library.begin_reading(article("https://fenwick.example/a", address="https://fenwick.example/"))
    library.begin_reading(article("https://fenwick.example/b", address="https://fenwick.example/"))
    assert len(sources()) == 2
    assert names_of("https://fenwick.example/") == ("https://fenwick.example/",)
    assert names_of("http://[::1") == ("http://[::1",)


def test_articles_that_turn_out_to_be_one_are_one_with_all_that_was_kept_of_each() -> None:
    short, canonical = "https://fen.example/x1", "https://fenwick.example/story"
    anchor = anchored_place(TEXT, 60)
    library.begin_reading(article(canonical))
    marks.keep_mark(canonical, marks.Mark("a", anchor))
    corrections.log(canonical, "reject", {"n": 1})
    later.add(short)
    articles.set_favourite(short, True)
    marks.keep_mark(short, marks.Mark("b", anchor))
    corrections.log(short, "reject", {"n": 2})
    assert len(sources()) == 2
    library.begin_reading(article(short, address=canonical))
    (kept,) = library.everything()
    assert kept.favourite
    assert kept.queued is not None
    assert {mark.letter for mark in marks.marks_of(canonical)} == {"a", "b"}
    assert [entry.payload["n"] for entry in corrections.log_of(short)] == [1, 2]


def test_order_is_kept() -> None:
    for name in ("/a.txt", "/b.txt"):
        remember(name)
    assert articles.set_favourite("/a.txt", True)
    assert articles.set_finished("/a.txt", True)
    assert articles.tag("/a.txt", "sea", "  local   news ", "sea", "")
    assert not articles.set_favourite("/never.txt", True)
    kept = library.recall("/a.txt")
    assert kept is not None
    assert (kept.favourite, kept.finished, kept.tags) == (True, True, ("local news", "sea"))
    assert articles.set_finished("/a.txt", False)
    assert articles.tag("/a.txt")
    kept = library.recall("/a.txt")
    assert kept is not None
    assert (kept.finished, kept.tags) == (False, ())


def test_what_is_taken_out_keeps_what_was_marked_in_it() -> None:
    remember("/a.txt")
    marks.keep_mark("/a.txt", marks.Mark("a", anchored_place(TEXT, 60)))
    assert articles.remove("/a.txt")
    assert (sources(), library.recent(), library.recall("/a.txt")) == ([], (), None)
    assert articles.restore("/a.txt")
    assert sources() == ["/a.txt"]
    articles.remove("/a.txt")
    remember("/a.txt")
    assert sources() == ["/a.txt"]
    assert len(marks.marks_of("/a.txt")) == 1


def test_what_is_to_be_read_later_has_an_order() -> None:
    for name in ("/a.txt", "https://fenwick.example/b", "/c.txt"):
        assert later.add(name) is True
    assert later.add("/a.txt") is False
    assert later.add("-") is None
    assert [kept.source for kept in later.to_be_read()] == ["/a.txt", "https://fenwick.example/b", "/c.txt"]
    assert [kept.opened for kept in later.to_be_read()] == [None] * 3
    assert later.move("/c.txt", -1)
    assert not later.move("/a.txt", -1)
    assert not later.move("/never.txt", 1)
    assert later.drop("/a.txt")
    assert [kept.source for kept in later.to_be_read()] == ["/c.txt", "https://fenwick.example/b"]
    assert library.recent() == ()


def test_marks_are_kept_by_letter() -> None:
    first, second = anchored_place(TEXT, 60), anchored_place(TEXT, 120)
    assert marks.keep_mark("/a.txt", marks.Mark("b", first))
    assert marks.keep_mark("/a.txt", marks.Mark("a", first))
    assert marks.keep_mark("/a.txt", marks.Mark("b", second))
    assert marks.marks_of("/a.txt") == (marks.Mark("a", first), marks.Mark("b", second))
    assert marks.drop_mark("/a.txt", "a")
    assert [mark.letter for mark in marks.marks_of("/a.txt")] == ["b"]
    assert not marks.keep_mark("-", marks.Mark("a", first))
    assert marks.marks_of("/never.txt") == ()


def test_pins_are_kept_in_their_order() -> None:
    one, two = (pins.Pin(anchored_place(TEXT, place), name) for place, name in ((120, "Ada Holm"), (60, None)))
    assert pins.keep_pin("/a.txt", one)
    assert pins.keep_pin("/a.txt", two)
    assert pins.pins_of("/a.txt") == (one, two)
    assert pins.drop_pin("/a.txt", one)
    assert pins.pins_of("/a.txt") == (two,)


def test_corrections_are_a_log_from_which_nothing_is_deleted() -> None:
    assert corrections.log("/a.txt", "reject", {"words": "“caf\udce9”"}) == 1
    assert corrections.log("/a.txt", "speaker", {"name": "Ada Holm"}) == 2
    assert corrections.log("/b.txt", "reject", {}) == 1
    assert corrections.log("-", "reject", {}) is None
    assert corrections.set_undone("/a.txt", 2, True)
    assert not corrections.set_undone("/a.txt", 3, True)
    log = corrections.log_of("/a.txt")
    assert [(entry.position, entry.kind, entry.undone) for entry in log] == [(1, "reject", False), (2, "speaker", True)]
    assert log[0].payload == {"words": "“caf\udce9”"}
    assert [(kept.source, len(entries)) for kept, entries in corrections.corrected()] == [("/b.txt", 1), ("/a.txt", 2)]


def test_searches_come_back_the_last_one_first() -> None:
    for query in ("harbour", "ferry", "harbour", "\udce9", ""):
        searches.keep_search("article", query)
    searches.keep_search("library", "council")
    assert searches.searches("article") == ("harbour", "ferry")
    for number in range(searches._MOST + 5):
        searches.keep_search("article", f"query {number}")
    assert len(searches.searches("article", 1000)) == searches._MOST
