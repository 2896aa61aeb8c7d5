from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from tui.app.bindings import KEYS
from tui.cli import main
from tui.keymap.presets import PRESETS
from tui.settings import read

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("SAYSO_CONFIG", str(path))
    return path


@pytest.mark.usefixtures("file")
def test_every_command_is_in_the_table(capsys: Capture) -> None:
    assert main(["keys"]) == 0
    out = capsys.readouterr().out
    for key in KEYS:
        assert key.id in out
        assert key.description in out


def test_the_keys_of_the_settings_are_printed(file: Path, capsys: Capture) -> None:
    file.write_text('[keys]\npreset = "vim"\n"queue.next" = "gn"\n', encoding="utf-8")
    assert main(["keys", "--format", "json"]) == 0
    keys = {row["id"]: row["keys"] for row in json.loads(capsys.readouterr().out)}
    assert keys["queue.next"] == ["gn"]
    assert keys["article.top"] == ["gg", "Home"]


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_can_be_made_the_settings(preset: str, file: Path, capsys: Capture) -> None:
    assert main(["keys", "--preset", preset, "--format", "toml"]) == 0
    written = capsys.readouterr().out
    assert len(tomllib.loads(written)["keys"]) == len(KEYS)
    assert main(["keys", "--preset", preset, "--format", "json"]) == 0
    wanted = capsys.readouterr().out
    file.write_text(written, encoding="utf-8")
    assert not read().problems
    assert main(["keys", "--format", "json"]) == 0
    assert capsys.readouterr().out == wanted


def test_what_is_wrong_is_told(file: Path, capsys: Capture) -> None:
    file.write_text('[keys]\n"queue.next" = "banana"\n', encoding="utf-8")
    assert main(["keys"]) == 1
    assert capsys.readouterr().err == f'sayso: {file}:2: keys.queue.next: there is no key "banana"\n'
