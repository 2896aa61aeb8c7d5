"""The search over the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.keeping import article
from tui import library
from tui.anchor import located
from tui.library.articles import remove, restore
from tui.library.query import query_of
from tui.library.search import keep_contents, look_for, sweep
from tui.library.store import opened
from tui.quotes import analyse

if TYPE_CHECKING:
    from pathlib import Path

    from tui.library.search import Hit

FERRY = """The ferry will sail again in spring.

“We will open the harbour gates at dawn,” said Ada Holm, the mayor. “Nobody will be left behind.”

The café on the quay stays shut, and its keeper declined to comment."""
TIDE = """The tide took the harbour wall.

“It was the gates, not the wall,” said Bram Koster, a diver.

“The gates were sound,” Ada Holm said."""


@pytest.fixture
def read(home: Path) -> None:
    for source, title, text in (("/n/ferry.txt", "The ferry sails", FERRY), ("/n/tide.txt", "A wall falls", TIDE)):
        one = article(source, title, text=text)
        library.begin_reading(one)
        assert keep_contents(one, analyse(text))


def found(typed: str, **options: object) -> list[Hit]:
    return list(look_for(query_of(typed, **options)))  # type: ignore[arg-type]


def sources(typed: str, **options: object) -> set[str]:
    return {hit.source.rpartition("/")[2] for hit in found(typed, **options)}


@pytest.mark.usefixtures("read")
class TestFinding:
    def test_every_word_is_looked_for_in_the_texts(self) -> None:
        assert sources("harbour") == {"ferry.txt", "tide.txt"}
        assert sources("HARBOUR café") == {"ferry.txt"}
        assert sources("cafe") == {"ferry.txt"}
        assert sources("harb") == {"ferry.txt", "tide.txt"}
        assert sources("harb ") == set()
        assert sources("harb", grows=False) == set()
        assert sources("nowhere") == set()

    def test_titles_count(self) -> None:
        assert sources("falls") == {"tide.txt"}

    def test_in_quotations_alone(self) -> None:
        assert sources('"wall') == {"tide.txt"}
        assert sources("harbour", in_quotations=True) == {"ferry.txt"}
        assert [hit.speaker for hit in found('"harbour')] == ["Ada Holm"]

    def test_a_phrase(self) -> None:
        assert sources('"the harbour gates"') == {"ferry.txt"}
        assert sources("“the harbour gates”") == {"ferry.txt"}
        assert sources('"gates harbour"') == set()

    def test_by_speaker(self) -> None:
        assert sources("@koster") == {"tide.txt"}
        assert sources("@holm gates") == {"ferry.txt", "tide.txt"}
        assert sources("gates @ada @holm sound") == {"tide.txt"}
        assert sources('@"Ada Holm" dawn') == {"ferry.txt"}
        assert sources("gates", speaker="bram koster") == {"tide.txt"}

    def test_a_hit_shows_its_words_and_leads_to_their_place(self) -> None:
        (hit,) = found("cafe quay")
        assert [hit.snippet[start:end] for start, end in hit.found] == ["café", "quay"]
        span = located(FERRY, hit.anchor)
        assert span is not None
        assert FERRY[slice(*span)] == "café"
        (hit,) = found('"dawn')
        span = located(FERRY, hit.anchor)
        assert span is not None
        assert FERRY[slice(*span)].startswith("“We will open")

    def test_what_is_taken_out_is_not_found(self) -> None:
        remove("/n/tide.txt")
        assert sources("harbour") == {"ferry.txt"}
        restore("/n/tide.txt")
        assert sources("harbour") == {"ferry.txt", "tide.txt"}

    def test_its_text_goes_when_it_is_swept(self) -> None:
        remove("/n/tide.txt")
        assert sweep()
        with opened() as connection:
            for table in ("contents", "texts"):
                assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)
            kept = connection.execute("SELECT count(*) FROM spoken").fetchone()
            assert connection.execute("SELECT count(*) FROM quoted").fetchone() == kept

    def test_a_new_version_takes_the_place_of_the_old(self) -> None:
        text = FERRY.replace("dawn", "noon")
        assert keep_contents(article("/n/ferry.txt", "The ferry sails", text=text), analyse(text))
        assert sources("dawn") == sources('"dawn') == set()
        assert sources("noon") == sources('"noon') == {"ferry.txt"}

    def test_nothing_is_written_where_nothing_changed(self) -> None:
        with opened() as connection:
            before = connection.execute("SELECT max(id) FROM spoken").fetchone()
        assert keep_contents(article("/n/ferry.txt", "The ferry sails", text=FERRY), analyse(FERRY))
        with opened() as connection:
            assert connection.execute("SELECT max(id) FROM spoken").fetchone() == before

    @pytest.mark.parametrize(
        "typed",
        ["", " ", '"', '""', "@", '@"', "AND", "OR NOT", "a OR", "NEAR(a b)", "title:x", "*", "a*", "^a", "(", "a)",
         "-a", "+", "a\0b", "\ud800", "'; DROP TABLE texts; --", "{a b}:c", "@@", '@""', '"a" "b"', "harbour:", "—",
         '"@x', "\x02the\x03"],
    )  # fmt: skip
    def test_nothing_that_is_typed_is_wrong(self, typed: str) -> None:
        look_for(query_of(typed))
        assert library.notice() is None

    @given(st.text(max_size=30))
    def test_nothing_at_all(self, typed: str) -> None:
        look_for(query_of(typed))
        look_for(query_of("@" + typed))
        look_for(query_of('"' + typed))
        assert library.notice() is None


def test_standard_input_is_not_kept(home: Path) -> None:
    assert not keep_contents(article("-", text=FERRY), analyse(FERRY))
    assert sources("ferry") == set()


def test_of_very_many_those_kept_last_come_first(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.search._RANKED", 2)
    for number in range(4):
        one = article(f"/n/{number}.txt", text=f"The harbour, day {number}.")
        library.begin_reading(one)
        keep_contents(one, analyse(one.text))
    assert [hit.source for hit in found("harbour")] == [f"/n/{number}.txt" for number in (3, 2, 1, 0)]
