from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tui.cli import main
from tui.settings.template import template

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "folder" / "settings.toml"
    monkeypatch.setenv("SAYSO_CONFIG", str(path))
    monkeypatch.delenv("VISUAL", raising=False)
    for variable in ("SAYSO_PAGE_MB", "SAYSO_PAGE_SECONDS"):
        monkeypatch.delenv(variable, raising=False)
    return path


def wrote(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")


def test_the_path_is_printed(file: Path, capsys: Capture) -> None:
    assert main(["config", "path"]) == 0
    assert capsys.readouterr().out == f"{file}\n"


def test_what_is_set_is_shown_with_where_it_comes_from(
    file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote(file, '[look]\nwidth = 60\n[keys]\n"queue.next" = "gn"\n')
    monkeypatch.setenv("SAYSO_PAGE_MB", "3")
    assert main(["config"]) == 0
    shown = capsys.readouterr()
    rows = {line.split()[0]: line.split()[1:] for line in shown.out.splitlines()[2:]}
    assert rows["look.width"] == ["60", f"{file}:2"]
    assert rows["look.theme"] == ['"auto"', "default"]
    assert rows["web.megabytes"] == ["3", "$SAYSO_PAGE_MB"]
    assert rows["keys.queue.next"] == ['"gn"', f"{file}:4"]
    assert not shown.err


def test_without_a_file_everything_is_shown_all_the_same(file: Path, capsys: Capture) -> None:
    assert main(["config", "show"]) == 0
    assert "there is none" in capsys.readouterr().out
    assert not file.exists()


def test_what_is_wrong_is_told_of_keys_and_themes_too(file: Path, capsys: Capture) -> None:
    wrote(file, '[look]\ntheme = "norde"\nwidth = 5\n[keys]\n"queue.nxt" = "x"\n')
    assert main(["config", "show"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"sayso: {file}:3: look.width: 5 is less than 32; 72 is used",
        f"sayso: {file}:5: keys.queue.nxt: there is no such command; did you mean queue.next?",
        f"sayso: {file}:2: look.theme: there is no theme norde; did you mean nord?",
    ]


def test_the_editor_gets_a_file_that_names_all_settings(
    file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit = "import sys; path = sys.argv[1]; text = open(path).read(); open(path, 'a').write('[mouse]\\nwidth = 5\\n')"
    monkeypatch.setenv("EDITOR", f'{sys.executable} -c "{edit}"')
    assert main(["config", "edit"]) == 1
    assert file.read_text(encoding="utf-8").startswith(template())
    line = template().split("\n").index("[mouse]") + 1
    assert f"[mouse] is there already, on line {line}, where" in capsys.readouterr().err


def test_a_file_that_there_is_stays_as_it_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrote(file, "[look]\n")
    monkeypatch.setenv("EDITOR", "true")
    assert main(["config", "edit"]) == 0
    assert file.read_text(encoding="utf-8") == "[look]\n"


def test_an_editor_that_cannot_be_started_is_said_so(
    file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for editor in ("/no/such", '"'):
        monkeypatch.setenv("EDITOR", editor)
        assert main(["config", "edit"]) == 1
        assert str(file) in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_said_so(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    monkeypatch.setenv("SAYSO_CONFIG", str(tmp_path / "taken" / "settings.toml"))
    assert main(["config", "edit"]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_wrong_usage_is_one_line(file: Path, capsys: Capture) -> None:
    assert main(["config", "nope"]) == 2
    assert main(["config", "show", "more"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
