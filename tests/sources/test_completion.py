"""A path that is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.sources.completion import completed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ferry-inquiry.txt", "ferry-fares.txt", "Notes.md", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "one.html").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("fe", "ferry-"),
        ("ferry-i", "ferry-inquiry.txt"),
        ("no", "Notes.md"),
        ("pa", "pages/"),
        ("pages/", "pages/one.html"),
        ("~/pa", "~/pages/"),
        (".h", ".hidden"),
        ("nothing", "nothing"),
        ("nowhere/x", "nowhere/x"),
        ("https://exam", "https://exam"),
        ("", ""),
    ],
)
def test_paths_are_completed_as_far_as_names_agree(typed: str, whole: str) -> None:
    assert completed(typed) == whole
