from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

import tui
from tui.app import remote
from tui.app.remote import Question
from tui.statistics import measure

if TYPE_CHECKING:
    from pathlib import Path

STORY = "“We open the gates on Monday,” said Mira Kolb. It was “never” a matter of money, Olav Brandt told her.\n\n"
LONG = STORY * 500


def test_what_comes_out_is_what_the_analysis_is() -> None:
    stream = io.BytesIO()
    beginning = STORY.rstrip()
    remote.answer(Question(beginning, (), is_whole=False), stream)
    remote.answer(Question(LONG), stream)
    stream.seek(0)
    assert remote.receive(stream) == (tui.analyse(beginning), None)
    analysis, figures = remote.receive(stream)
    assert analysis == tui.analyse(LONG)
    assert figures == measure(LONG, analysis)


def test_an_answer_that_breaks_off_is_no_answer() -> None:
    stream = io.BytesIO()
    remote.answer(Question(STORY), stream)
    cut = io.BytesIO(stream.getvalue()[:-10])
    with pytest.raises(EOFError):
        remote.receive(cut)


def test_the_process_answers_whatever_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('the wrong module')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    process = remote.start()
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for text in (STORY + "\ud800 a lone surrogate", STORY):
            remote.send(Question(text), process.stdin)
            assert remote.receive(process.stdout).analysis == tui.analyse(text)
        process.stdin.close()
    assert process.returncode == 0


def test_it_needs_no_screen() -> None:
    import subprocess

    code = "import sys, tui.app.remote; sys.exit(any(name.startswith('textual') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
