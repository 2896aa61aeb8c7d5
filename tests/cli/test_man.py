from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tui.app.bindings import KEYS
from tui.cli import main
from tui.cli.man import page
from tui.cli.words import commands
from tui.settings.model import options


def plain() -> str:
    said = re.sub(r"\\\[u([0-9A-F]+)\]", lambda letter: chr(int(letter[1], 16)), page())
    return said.replace("\\-", "-").replace("\\(aq", "'")


def test_the_page_tells_of_every_command_option_setting_and_key() -> None:
    text = plain()
    for command in commands():
        assert f"sayso {command.name}".strip() in text
        for option in command.options:
            assert ", ".join(option.flags) in text
    for section, name, _, _ in options():
        assert f"{section}.{name}" in text
    for key in KEYS:
        assert key.description in text


def test_the_source_is_printed_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    assert capsys.readouterr().out == page()


def test_it_is_ascii_and_roff_has_nothing_to_complain_of() -> None:
    assert page().isascii()
    if shutil.which("groff") is None:
        pytest.skip("there is no groff here")
    end = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8"], input=page(), capture_output=True, encoding="utf-8", check=False
    )
    assert end.returncode == 0
    assert not end.stderr
