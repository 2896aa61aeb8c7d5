"""Fixtures: programs on terminals of their own, with a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.golden_screen import REWRITE, compare
from tests.end_to_end.stories import HARBOUR
from tests.end_to_end.terminal import Terminal, environment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Opener = Callable[..., Terminal]
    Runner = Callable[..., subprocess.CompletedProcess[bytes]]

SAYSO = (sys.executable, "-m", "tui")


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """Return a file with an article of ten quotations."""
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return the home directory of the programs of one test."""
    place = tmp_path / "home"
    place.mkdir()
    return place


@pytest.fixture
def open_terminal(home: Path) -> Iterator[Opener]:
    """Yield a function that runs a command on a terminal; all of them are closed after the test."""
    with ExitStack() as stack:

        def opened(
            *command: str,
            size: tuple[int, int] = (100, 30),
            env: dict[str, str] | None = None,
            stdin: bytes | None = None,
            cwd: Path | None = None,
        ) -> Terminal:
            surroundings = environment(home, **(env or {}))
            return stack.enter_context(Terminal(command, size, env=surroundings, stdin=stdin, cwd=cwd))

        yield opened


@pytest.fixture
def sayso(open_terminal: Opener) -> Opener:
    """Return a function that runs sayso with some arguments on a terminal."""

    def run(*arguments: object, **options: object) -> Terminal:
        return open_terminal(*SAYSO, *map(str, arguments), **options)

    return run


@pytest.fixture
def prints(home: Path) -> Runner:
    """Return a function that runs sayso away from any terminal, and returns its status and what it printed."""

    def run(*arguments: object, stdin: bytes = b"", **changes: str) -> subprocess.CompletedProcess[bytes]:
        command = [*SAYSO, *map(str, arguments)]
        return subprocess.run(
            command, input=stdin, env=environment(home, **changes), capture_output=True, check=False, timeout=60
        )

    return run


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Terminal, str], None]:
    """Return a function that compares a screen with `golden/NAME.txt`."""

    def check(terminal: Terminal, name: str) -> None:
        compare(terminal, request.path.parent / "golden" / f"{name}.txt", rewrite=bool(os.environ.get(REWRITE)))

    return check
