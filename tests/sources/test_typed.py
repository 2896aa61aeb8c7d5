from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.sources.typed import source_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        (" story.txt ", "story.txt"),
        ("'a story.txt'", "a story.txt"),
        ("https://fenwick.example/a", "https://fenwick.example/a"),
        ("www.fenwick.example", "https://www.fenwick.example"),
        ("fenwick.example/a?q=1", "https://fenwick.example/a?q=1"),
        ("fenwick.example:8080/", "https://fenwick.example:8080/"),
        ("fenwick.txt", "fenwick.txt"),
        ("../a.b/c", "../a.b/c"),
        ("./fenwick.example/a", "./fenwick.example/a"),
        ("file:///tmp/a%20b.txt", "/tmp/a b.txt"),
        ("-", "-"),
        ("", ""),
    ],
)
def test_what_is_typed(typed: str, source: str) -> None:
    assert source_of(typed) == source


def test_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/mira")
    assert source_of("~/story.txt") == "/home/mira/story.txt"


def test_a_folder_that_is_named_like_a_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fenwick.example").mkdir()
    assert source_of("fenwick.example/a") == "fenwick.example/a"
