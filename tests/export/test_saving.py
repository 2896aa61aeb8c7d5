"""Writing what was found to a file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.export import FILE_FORMATS, QUOTES_FORMATS
from tui.export.saving import FileThereError, SaveError, save, suggested

if TYPE_CHECKING:
    from tui.export import Analysed


def test_every_format_can_be_written_to_a_file(analysed: Analysed, tmp_path: Path) -> None:
    assert {kind.name for kind in FILE_FORMATS} == set(QUOTES_FORMATS)
    for kind in FILE_FORMATS:
        path = save(analysed, kind.name, str(tmp_path / f"{kind.name}{kind.ending}"))
        assert "Maren Ostby" in Path(path).read_text(encoding="utf-8")
    assert not list(tmp_path.glob(".sayso*"))


def test_a_file_that_is_there_is_kept_until_it_is_to_be_overwritten(analysed: Analysed, tmp_path: Path) -> None:
    path = tmp_path / "kept.md"
    path.write_text("mine", encoding="utf-8")
    path.chmod(0o640)
    with pytest.raises(FileThereError, match="overwrite it"):
        save(analysed, "md", str(path))
    assert path.read_text(encoding="utf-8") == "mine"
    save(analysed, "md", str(path), overwrite=True)
    assert path.read_text(encoding="utf-8") != "mine"
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_written_is_said_in_one_line(analysed: Analysed, tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="is a folder"):
        save(analysed, "md", str(tmp_path))
    with pytest.raises(SaveError, match="No such file"):
        save(analysed, "md", str(tmp_path / "nowhere" / "a.md"))


def test_home_is_known(analysed: Analysed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert save(analysed, "csv", "~/a.csv") == os.fspath(tmp_path / "a.csv")


def test_the_name_comes_from_the_title(analysed: Analysed) -> None:
    assert suggested(analysed.article, "md") == "ferry-stays-in-port.md"
    assert suggested(replace(analysed.article, title="../../etc/passwd"), "json") == "etc-passwd.json"
    assert suggested(replace(analysed.article, title="…"), "html") == "quotations.html"
