from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

import tui
from tui.app import remote
from tui.statistics import measure
from tui.view.prefixes import FIRST

if TYPE_CHECKING:
    from pathlib import Path

STORY = "“We open the gates on Monday,” said Mira Kolb. It was “never” a matter of money, Olav Brandt told her.\n\n"
LONG = STORY * (3 * FIRST // len(STORY))


def test_what_comes_out_is_what_the_analysis_is() -> None:
    stream = io.BytesIO()
    remote.answer(LONG, stream)
    stream.seek(0)
    found = list(remote.receive(stream))
    assert [part.length for part in found] == sorted({part.length for part in found})
    assert found[0].analysis == tui.analyse(LONG[: found[0].length])
    assert found[0].statistics is None
    assert found[-1].analysis == tui.analyse(LONG)
    assert found[-1].statistics == measure(LONG, found[-1].analysis)


def test_an_answer_that_breaks_off_is_no_answer() -> None:
    stream = io.BytesIO()
    remote.answer(STORY, stream)
    cut = io.BytesIO(stream.getvalue()[:-10])
    with pytest.raises(EOFError):
        list(remote.receive(cut))


def test_the_process_answers_whatever_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('the wrong module')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    process = remote.start()
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        remote.send(STORY + "\ud800 a lone surrogate", process.stdin)
        found = list(remote.receive(process.stdout))
    assert found[-1].length == len(STORY) + 18
    assert process.returncode == 0


def test_it_needs_no_screen() -> None:
    import subprocess

    code = "import sys, tui.app.remote; sys.exit(any(name.startswith('textual') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
