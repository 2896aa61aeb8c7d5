from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import tui.sources
from tests.app.reading import article_of
from tui.app.queue import WHOLE, Queue
from tui.article import Article, Entry, Listing
from tui.sources import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest


def test_articles_are_taken_and_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text("Voices at the quay\n\nNobody spoke that day, and nobody listened.\n", encoding="utf-8")
    handed = article_of("Handed over.")
    queue = Queue([handed, str(path)])
    assert len(queue) == 2
    assert queue.read(0) is handed
    read = queue.read(1)
    assert isinstance(read, Article)
    assert "Nobody spoke" in read.text


def test_what_cannot_be_read_is_a_line(tmp_path: Path) -> None:
    said = Queue([str(tmp_path / "gone.txt")]).read(0)
    assert isinstance(said, str)
    assert "gone.txt" in said
    assert "\n" not in said


def test_an_article_with_a_source_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text("Voices at the quay\n\nNobody spoke that day, and nobody listened.\n", encoding="utf-8")
    queue = Queue([article_of("As it was.", source=str(path)), article_of("Piped in.", source="-")])
    again = queue.read(0, again=True)
    assert isinstance(again, Article)
    assert "Nobody spoke" in again.text
    assert queue.read(1, again=True) is queue.sources[1]


def test_standard_input_is_read_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[str] = []

    def read(source: str, *, as_is: bool, **_: object) -> Iterator[Article]:
        times.append(source)
        yield article_of("Piped in.", source=source)

    monkeypatch.setattr(tui.sources, "gradually", read)
    queue = Queue(["-"])
    assert queue.read(0) is queue.read(0)
    assert times == ["-"]


def test_another_source_comes_after_the_open_one() -> None:
    queue = Queue(["a", "b", "c"])
    queue.place = 1
    assert queue.add("new") == 2
    assert queue.sources == ["a", "b", "new", "c"]
    assert Queue([]).add("first") == 0


def test_as_is_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    wishes: list[bool] = []

    def read(source: str, *, as_is: bool, **_: object) -> Iterator[Article]:
        wishes.append(as_is)
        yield article_of("Read.")

    monkeypatch.setattr(tui.sources, "gradually", read)
    Queue(["a"], as_is=True).read(0)
    Queue(["a"]).read(0)
    assert wishes == [True, False]


def test_a_source_that_cannot_be_read_goes_out_again() -> None:
    queue = Queue(["a", "b", "c"])
    queue.place = 1
    queue.drop(queue.add("d"))
    assert queue.sources == ["a", "b", "c"]
    queue.drop(0)
    assert (queue.sources, queue.place) == (["b", "c"], 0)
    empty = Queue([])
    empty.drop(empty.add("a"))
    assert (empty.sources, empty.place) == ([], 0)


def test_addresses_are_far_and_have_names() -> None:
    queue = Queue(["https://fenwick.example/a", "a\x1b.txt", article_of("Handed over.", title="Quay")])
    assert [queue.is_far(place) for place in range(3)] == [True, False, False]
    assert [queue.name(place) for place in (0, 2)] == ["https://fenwick.example/a", "Quay"]
    assert queue.name(1).isprintable()


def test_whether_copies_are_taken_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    wishes: list[object] = []

    def read(source: str, *, again: bool, **_: object) -> Iterator[Article]:
        wishes.append(again)
        yield article_of("x")

    monkeypatch.setattr(tui.sources, "gradually", read)
    Queue(["a"], again=True).read(0)
    Queue(["a"]).read(0)
    Queue(["a"]).read(0, again=True)
    assert wishes == [True, False, True]


def test_a_stub_says_how_its_whole_is_read_and_gives_it_its_place(tmp_path: Path) -> None:
    whole = tmp_path / "whole.txt"
    whole.write_text("The whole of it.\n", encoding="utf-8")
    queue = Queue([Entry(str(whole), "Bells", None, article_of("A part.")), Entry("", "All", None, article_of("All."))])
    stub = queue.read(0)
    assert isinstance(stub, Article)
    assert (stub.text, stub.notices, queue.is_stub(0)) == ("A part.", (WHOLE,), True)
    assert (queue.name(0), queue.is_far(0)) == ("Bells", False)
    read = queue.read(0, again=True)
    assert isinstance(read, Article)
    assert read.text == "The whole of it."
    assert (queue.sources[0], queue.is_stub(0)) == (str(whole), False)
    rest = queue.read(1, again=True)
    assert isinstance(rest, Article)
    assert (rest.text, rest.notices) == ("All.", ())


def test_a_stub_stays_where_its_whole_cannot_be_read(tmp_path: Path) -> None:
    queue = Queue([Entry(str(tmp_path / "gone.txt"), "Bells", None, article_of("A part."))])
    assert isinstance(queue.read(0, again=True), str)
    assert queue.is_stub(0)


def test_what_lists_articles_gives_them_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"This is {name}.\n", encoding="utf-8")
    queue = Queue(["x", str(folder), "y"])
    queue.place = 2
    read = queue.read(1)
    assert isinstance(read, Article)
    assert read.text == "This is a.txt."
    assert queue.sources == ["x", str(folder / "a.txt"), str(folder / "b.txt"), "y"]
    assert queue.place == 3


def test_lists_of_themselves_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tui.sources, "gradually", lambda source, **_: iter((Listing(None, (Entry(source),)),)))
    assert "lists lists" in str(Queue(["a"]).read(0))


def test_an_article_grows_and_its_end_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(source: str, **_: object) -> Iterator[Article]:
        yield replace(article_of("One.", source=source), is_whole=False)
        yield replace(article_of("One.\n\nTwo.", source=source), is_whole=False)
        raise ReadError(source, "breaks off")

    monkeypatch.setattr(tui.sources, "gradually", read)
    queue = Queue(["-"])
    *grown, problem = queue.gradually(0)
    assert [article.text for article in grown if isinstance(article, Article)] == ["One.", "One.\n\nTwo."]
    assert problem == "standard input: breaks off"
    assert queue.sources == grown[-1:], "what has come of standard input is kept"
