"""What imports what: the contracts of the layers, and what a fresh process really loads."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ARTICLE = "“We reopen on Monday,” said harbour master Mira Kolb.\n\nThe town council agreed."


def loaded_by(program: str, *arguments: str, stdin: str = "") -> set[str]:
    """Return the modules that a program loads on top of those that the interpreter starts with."""
    report = "\nimport json, sys\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code + report, *arguments], capture_output=True, check=True, text=True, input=stdin
        )
        for code in ("", program)
    ]
    bare, loaded = (set(json.loads(run.stdout.splitlines()[-1])) for run in runs)
    return loaded - bare


def command(*arguments: str, stdin: str = "") -> set[str]:
    """Return the modules that a command of sayso loads."""
    run = "from tui.cli import main\ntry: main()\nexcept SystemExit as end: assert not end.code, end.code"
    return loaded_by(run, *arguments, stdin=stdin)


def third_party(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules} - sys.stdlib_module_names - {"tui"}


def test_contracts_hold() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    end = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert end.returncode == 0, end.stdout + end.stderr


def test_importing_the_package_loads_nothing_but_what_typing_and_importlib_need() -> None:
    assert loaded_by("import tui") - loaded_by("import importlib, typing, __future__") == {"tui"}


def test_the_analysis_needs_the_standard_library_alone() -> None:
    modules = loaded_by(f"import tui\ntui.analyse({ARTICLE!r})")
    assert "tui.quotes" in modules
    assert third_party(modules) == set()
    assert not [name for name in modules if name.startswith(("tui.app", "tui.sources", "tui.cli"))]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["quotes", "--help"], ["stats", "--help"]])
def test_help_loads_no_screen_and_no_analysis(arguments: list[str]) -> None:
    modules = command(*arguments)
    assert "tui.cli" in modules
    assert "textual" not in modules
    assert "tui.quotes.english.attribution" not in modules


def test_a_page_that_is_kept_opens_without_the_http_library(tmp_path: Path) -> None:
    keep = (
        f"import os\nos.environ['SAYSO_HOME'] = {str(tmp_path)!r}\n"
        "from datetime import UTC, datetime\nfrom tui.sources.web.cache import Kept, keep\n"
        f"keep(Kept('http://fenwick.example/a', {ARTICLE.encode()!r}, datetime.now(UTC)), asked='http://fenwick.example/a')"
    )
    modules = loaded_by(f"{keep}\nimport tui\ntui.read('http://fenwick.example/a')")
    assert "tui.sources.web" in modules
    assert not modules & {"httpx", "httpcore", "ssl", "lxml", "trafilatura"}


@pytest.mark.parametrize("name", ["quotes", "stats"])
@pytest.mark.parametrize("format_", ["table", "json"])
def test_commands_that_print_load_no_screen(name: str, format_: str) -> None:
    modules = command(name, "--format", format_, "-", stdin=ARTICLE)
    assert "tui.quotes" in modules
    assert "textual" not in modules
