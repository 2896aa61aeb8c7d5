"""`sayso add`: what is to be read later."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tui.cli import main
from tui.library import asking, later

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "https://fenwick.example/story"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SAYSO_CONFIG", str(tmp_path / "settings.toml"))
    asking.forget_notices()
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry sails.", encoding="utf-8")
    return path


def test_what_is_added_is_to_be_read_later(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", PAGE, str(file)]) == 0
    assert capsys.readouterr().out == f"to be read later: {PAGE}\nto be read later: {file}\n"
    assert [kept.source for kept in later.to_be_read()] == [PAGE, str(file)]
    assert main(["add", f"{PAGE}?utm_source=letter"]) == 0
    assert "already" in capsys.readouterr().out
    assert len(later.to_be_read()) == 2


def test_what_cannot_be_read_is_not_added(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "gone\x1b[31m.txt", "ftp://fenwick.example/x", "http://", str(file)]) == 1
    output = capsys.readouterr()
    assert "no such file" in output.err
    assert "only http" in output.err
    assert "http://: names no host" in output.err
    assert "\x1b" not in output.err
    assert [kept.source for kept in later.to_be_read()] == [str(file)]


def test_a_list_may_be_piped_in(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{PAGE}\n\n  {file} \n".encode())))
    assert main(["add", "-"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_nothing_is_wrong_usage(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.cli.adding.is_piped_in", lambda: False)
    assert main(["add"]) == 2
    assert "nothing to add" in capsys.readouterr().err


def test_where_nothing_is_remembered_it_says_so(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "settings.toml").write_text("[library]\nremember = false\n")
    assert main(["add", PAGE]) == 1
    assert "nothing is remembered" in capsys.readouterr().err
    (tmp_path / "settings.toml").unlink()
    monkeypatch.setenv("SAYSO_HOME", str(file))
    assert main(["add", PAGE]) == 1
    assert "nothing is remembered" in capsys.readouterr().err
