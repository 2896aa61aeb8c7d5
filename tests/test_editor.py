"""The editor of a person, and a file in it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tui.editor import NoEditorError, edit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an editor named vim that writes what it was called with into a file; return the file."""
    script, said = tmp_path / "vim", tmp_path / "said"
    script.write_text(f"#!{sys.executable}\nimport sys\nopen({str(said)!r}, 'w').write(' '.join(sys.argv[1:]))\n")
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", f"{script} -f")
    return said


def test_the_editor_gets_the_file_at_the_line(writes: Path) -> None:
    assert edit("ferry.txt", 12) == 0
    assert writes.read_text() == "-f +12 ferry.txt"


def test_an_editor_that_takes_no_line_gets_the_file_alone(
    writes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vim").rename(tmp_path / "kate")
    monkeypatch.setenv("VISUAL", str(tmp_path / "kate"))
    edit("ferry.txt", 12)
    assert writes.read_text() == "ferry.txt"


def test_the_other_variable_and_then_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "false")
    assert edit("ferry.txt") == 1
    monkeypatch.delenv("EDITOR")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoEditorError, match=r"\$VISUAL or \$EDITOR"):
        edit("ferry.txt")


@pytest.mark.parametrize("named", ["no-such-editor", "'", "  ", "bad\x1b[31m"])
def test_an_editor_that_cannot_be_started_is_named(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", named)
    with pytest.raises(NoEditorError, match="cannot be started") as found:
        edit("ferry.txt")
    assert "\x1b" not in str(found.value)
