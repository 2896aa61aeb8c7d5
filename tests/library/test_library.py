"""What is remembered between runs, and that nothing that happens to the library stops a reader."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.library.keeping import remember
from tui import library

if TYPE_CHECKING:
    from pathlib import Path

FILE = "library.sqlite3"


def sources() -> list[str]:
    return [item.source for item in library.recent(10)]


@pytest.mark.usefixtures("home")
def test_the_article_opened_last_comes_first() -> None:
    for name in ("/a.txt", "/b.txt", "/a.txt"):
        remember(name)
    assert sources() == ["/a.txt", "/b.txt"]
    assert len(library.recent(1)) == 1
    assert library.notice() is None


@pytest.mark.usefixtures("home")
def test_what_is_not_given_stays_as_it_was() -> None:
    remember("/a.txt", title="Ferry stays in port", place=310)
    remember("/a.txt")
    kept = library.recall("/a.txt")
    assert kept is not None
    assert (kept.title, kept.place) == ("Ferry stays in port", 310)
    assert kept.opened.tzinfo is not None
    remember("/a.txt", title="Ferry sails", place=0)
    kept = library.recall("/a.txt")
    assert kept is not None
    assert (kept.title, kept.place) == ("Ferry sails", 0)


@pytest.mark.usefixtures("home")
def test_paths_are_kept_absolute_and_addresses_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    remember("sub/../a.txt")
    remember("https://example.org/a/../b")
    assert sources() == ["https://example.org/a/../b", str(tmp_path / "a.txt")]
    assert library.recall("./a.txt") is not None
    assert library.recall("other.txt") is None


def test_standard_input_is_not_remembered(home: Path) -> None:
    remember("-", title="Piped")
    assert library.recent() == ()
    assert list(home.glob("*.txt")) == []


@pytest.mark.usefixtures("home")
def test_a_name_that_is_no_text_is_passed_over() -> None:
    remember("/caf\udce9.txt", title="Coffee")
    assert library.recall("/caf\udce9.txt") is None
    assert library.recent() == ()
    assert library.notice() is None


def test_a_damaged_library_is_kept_aside_and_a_new_one_begun(home: Path) -> None:
    home.mkdir()
    rubbish = b"no database at all, " * 400
    (home / FILE).write_bytes(rubbish)
    assert library.recent() == ()
    line = library.notice()
    assert line is not None
    assert "damaged" in line
    assert library.notice() is None
    (kept,) = home.glob("library-damaged-*")
    assert kept.read_bytes() == rubbish
    assert kept.name in line
    remember("/a.txt")
    assert sources() == ["/a.txt"]
    assert kept.read_bytes() == rubbish


def test_damage_inside_the_file_is_found_when_it_is_read(home: Path) -> None:
    for number in range(200):
        remember(f"/{'long' * 30}-{number}.txt", title="Title " * 20)
    size = (home / FILE).stat().st_size
    with (home / FILE).open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    assert library.recent() == ()
    assert "damaged" in (library.notice() or "")
    assert len(list(home.glob("library-damaged-*"))) == 1


def test_a_folder_that_cannot_be_made_gives_one_notice(home: Path) -> None:
    home.write_text("a file where the folder should be")
    assert library.recent() == ()
    remember("/a.txt")
    assert library.recall("/a.txt") is None
    assert "nothing is remembered" in (library.notice() or "")
    assert library.notice() is None
    assert home.read_text() == "a file where the folder should be"


def test_a_library_that_cannot_be_written_gives_one_notice(home: Path) -> None:
    (home / FILE).mkdir(parents=True)
    remember("/a.txt")
    assert library.recent() == ()
    assert "nothing is remembered" in (library.notice() or "")
    assert library.notice() is None


def test_a_library_of_a_newer_version_is_left_alone(home: Path) -> None:
    remember("/a.txt")
    with sqlite3.connect(home / FILE) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    remember("/b.txt")
    assert library.recent() == ()
    assert "newer" in (library.notice() or "")
    with sqlite3.connect(home / FILE) as connection:
        assert connection.execute("SELECT source FROM articles").fetchall() == [("/a.txt",)]
    connection.close()


def test_values_that_make_no_sense_are_passed_over(home: Path) -> None:
    remember("/a.txt")
    remember("/b.txt")
    with sqlite3.connect(home / FILE) as connection:
        connection.execute("UPDATE articles SET opened = 'yesterday' WHERE source = '/b.txt'")
    connection.close()
    assert sources() == ["/a.txt"]


def test_several_processes_may_begin_the_library_at_once(home: Path) -> None:
    code = (
        "import sys; from tui import library; from tests.library.keeping import remember\n"
        "for number in range(10): remember(f'/{sys.argv[1]}-{number}.txt')\n"
        "print(library.notice() or '', end='')"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(number)],
            env=os.environ | {"SAYSO_HOME": str(home)},
            stdout=subprocess.PIPE,
        )
        for number in range(4)
    ]
    assert [process.communicate()[0] for process in started] == [b""] * 4
    assert len(library.recent(100)) == 40


def test_without_sayso_home_the_folder_is_the_platforms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from tui.library.store import folder

    monkeypatch.delenv("SAYSO_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert folder().name == "sayso"
    if sys.platform == "linux":
        assert folder() == tmp_path / "sayso"
