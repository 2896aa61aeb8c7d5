from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tui.cli.completion import script
from tui.cli.parsers import PARSERS
from tui.cli.words import commands
from tui.samples import sample_names

if TYPE_CHECKING:
    from pathlib import Path


def completed(folder: Path, *words: str) -> list[str]:
    """Return what bash offers for the last of the words behind `sayso`."""
    listed = " ".join(f"'{word}'" for word in ("sayso", *words))
    code = f"{script('bash')}\nCOMP_WORDS=({listed}); COMP_CWORD={len(words)}; _sayso 2>/dev/null\n"
    code += "printf '%s\\n' \"${COMPREPLY[@]}\""
    end = subprocess.run(["bash", "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return end.stdout.split("\n")[:-1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story one.txt").write_text("", encoding="utf-8")
    (tmp_path / "quay.md").write_text("", encoding="utf-8")
    return tmp_path


bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")


@bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("q",), ["quotes", "quay.md"]),
        (("quotes", "q"), ["quay.md"]),
        (("quotes", "st"), ["story one.txt"]),
        (("quotes", "--fo"), ["--format"]),
        (("quotes", "--format", "js"), ["json", "jsonl"]),
        (("quotes", "--format", "=", "js"), ["json", "jsonl"]),
        (("quotes", "--format", "="), ["table", "json", "jsonl", "csv", "md"]),
        (("--as-is", "quotes", "--fo"), ["--format"]),
        (("--ag",), ["--again"]),
        (("quay.md", "--ag"), ["--again"]),
        (("quay.md", "quo"), [""]),
        (("-", "s"), ["story one.txt"]),
        (("config", "s"), ["show"]),
        (("keys", "--preset", ""), ["default", "vim", "less"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("sample", ""), list(sample_names())),
        (("quotes", "--speaker", "q"), [""]),
    ],
)
def test_bash_offers_what_may_stand_there(folder: Path, words: tuple[str, ...], offered: list[str]) -> None:
    found = completed(folder, *words)
    assert found[: len(offered)] == offered or set(offered) <= set(found)
    if offered == [""]:
        assert found == [""]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_that_the_shell_understands(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    file = tmp_path / "script"
    file.write_text(script(shell), encoding="utf-8")
    end = subprocess.run([shell, "-n", str(file)], capture_output=True, text=True, check=False)
    assert (end.returncode, end.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_has_every_command_and_option(shell: str) -> None:
    text = script(shell)
    for command in commands():
        assert command.name in text
        for option in command.options:
            for flag in option.flags:
                assert (flag if shell != "fish" else flag.lstrip("-")) in text


def test_the_words_are_those_of_the_parsers() -> None:
    known = {command.name: command for command in commands()}
    assert set(known) == set(PARSERS)
    assert known["quotes"].reads_files
    assert not known["sample"].reads_files
    assert known["config"].choices == ("show", "edit", "path")
    assert all(command.says for command in known.values() if command.name)
