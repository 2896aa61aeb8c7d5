from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tui.view.fit import cells
from tui.view.library_draw import columns, detail, head, row, share, short_ago, tabs
from tui.view.library_empty import emptiness
from tui.view.library_list import Item, Section, Sort, counts, listed, tags_in

NOW = datetime(2031, 5, 20, 12, 0, tzinfo=UTC)
FERRY = Item(
    "/n/ferry.txt", "The ferry sails", "~/ferry.txt", "Courier", added=10, opened=50, words=900, quotations=4,
    share=0.4, tags=("port",),
)  # fmt: skip
TIDE = Item("/n/tide.txt", "“A” wall falls", "~/tide.txt", added=20, opened=40, words=200, quotations=9, finished=True)
PAGE = Item("https://x.example/p", "Página nueva", "x.example/p", "Alba", added=30, queued=1.0, favourite=True)
SAMPLE = Item("/s/bell.txt", "The bell", "bell.txt", sample=True)
ALL = (SAMPLE, FERRY, TIDE, PAGE)


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (Section.RECENT, [FERRY, TIDE, SAMPLE]),
        (Section.UNREAD, [FERRY, PAGE]),
        (Section.FAVOURITES, [PAGE]),
        (Section.QUEUE, [PAGE]),
        (Section.ALL, [FERRY, TIDE, PAGE, SAMPLE]),
    ],
)
def test_sections(section: Section, expected: list[Item]) -> None:
    assert list(listed(ALL, section)) == expected
    assert counts(ALL)[section] == len([item for item in expected if not item.sample])


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.OPENED, [FERRY, TIDE, PAGE]),
        (Sort.ADDED, [PAGE, TIDE, FERRY]),
        (Sort.TITLE, [TIDE, FERRY, PAGE]),
        (Sort.OUTLET, [PAGE, FERRY, TIDE]),
        (Sort.LENGTH, [FERRY, TIDE, PAGE]),
        (Sort.QUOTATIONS, [TIDE, FERRY, PAGE]),
    ],
)
def test_sorting(sort: Sort, expected: list[Item]) -> None:
    assert list(listed(ALL, Section.ALL, sort)) == [*expected, SAMPLE]
    backwards = listed(ALL, Section.ALL, sort, backwards=True)
    assert (backwards[0], backwards[-1]) == (expected[-1], SAMPLE)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("FERRY sails", [FERRY]),
        ("courier", [FERRY]),
        ("~/tide", [TIDE]),
        ("#po", [FERRY]),
        ("#po tide", []),
        ("página", [PAGE]),
        ("bell", [SAMPLE]),
        ("", [FERRY, TIDE, PAGE, SAMPLE]),
    ],
)
def test_the_filter(typed: str, expected: list[Item]) -> None:
    assert list(listed(ALL, Section.ALL, typed=typed)) == expected


def test_tags_that_are_typed() -> None:
    assert tags_in(" #sea, port,#sea  x#") == ("sea", "port", "x")


@pytest.mark.parametrize("width", [138, 98, 78, 55, 38, 20, 5])
def test_columns_stand_beneath_their_heads(width: int) -> None:
    wide = FERRY._replace(title="漢字の記事と e\u0301 " * 20, outlet="Ναυτεμπορική " * 4, tags=("a" * 40,))
    for sort in Sort:
        over = head(width, sort)
        for item in (FERRY, TIDE, PAGE, wide):
            line = row(item, width, NOW, sort)
            assert len(line) == len(over) == len(columns(width, sort)) + 1
            assert [cells(piece.text) for piece in line] == [cells(piece.text) for piece in over]
        assert sum(cells(piece.text) for piece in over) <= max(width, 9)


def test_what_a_row_says() -> None:
    text = "".join(piece.text for piece in row(PAGE, 138, NOW, pointed=True))
    assert text.startswith("❯ ★ Página nueva")
    assert "Alba" in text
    assert "not yet" in text
    assert share(FERRY) == "40%"
    assert share(TIDE) == "✓"
    assert share(FERRY._replace(gone=True)) == "gone"
    assert detail(FERRY) == "Courier · #port · ~/ferry.txt"
    assert FERRY.minutes == 4


def test_control_characters_do_not_get_through() -> None:
    nasty = FERRY._replace(title="a\x1b[31mb\nc", outlet="\x9b1m", tags=("\x07",), where="\x1b]0;x")
    text = "".join(piece.text for piece in row(nasty, 138, NOW)) + detail(nasty)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in text)


def test_sections_fit() -> None:
    count = dict.fromkeys(Section, 1234)
    for width in (138, 78, 38):
        text = "".join(piece.text for piece in tabs(Section.QUEUE, count, width))
        assert len(text) <= width
        assert "[Queue" in text


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=4), "4 days ago"),
        (timedelta(days=40), "10 Apr"),
        (timedelta(days=400), "15 Apr 2030"),
    ],
)
def test_how_long_ago(back: timedelta, expected: str) -> None:
    assert short_ago((NOW - back).timestamp(), NOW) == expected
    assert short_ago(1e30, NOW) == ""


def test_empty_sections_say_what_to_do() -> None:
    keys = {"library.add": "a", "library.later": "r"}
    words = emptiness(Section.QUEUE, "", key_of=lambda id_: keys.get(id_, "?"))
    assert words.startswith("Nothing is to be read later. a adds an address, r puts")
    assert "damaged" in emptiness(Section.RECENT, "", problem="library: damaged", key_of=str)
    assert "No sample" in emptiness(Section.RECENT, "", key_of=str)
    assert emptiness(Section.RECENT, "bell", key_of=str, samples=True) == ""
