"""A person's editor: which one it is, and a file opened in it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

_COMMON = ("editor", "nano", "vi", "notepad")
# Editors that go to a line when it stands before the file, `+12`; others are given the file alone.
_TAKE_LINES = frozenset(
    [
        "editor",
        "emacs",
        "emacsclient",
        "gvim",
        "joe",
        "jed",
        "kak",
        "mcedit",
        "mg",
        "micro",
        "nano",
        "ne",
        "nvi",
        "nvim",
        "pico",
        "vi",
        "view",
        "vim",
        "vis",
    ]
)
_COLON_LINES = frozenset(("hx", "helix", "subl", "zed"))  # `file:12`


class NoEditorError(Exception):
    """There is no editor, or it cannot be started; the text is one line that says why."""


def edit(path: str, line: int = 1) -> int:
    """Open a file in the editor, at a line where it takes one, and wait for its end; return its exit status.

    It is what `$VISUAL` or else `$EDITOR` says, or the first that there is of those that most systems have. Raise
    `NoEditorError` without one.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or next(filter(shutil.which, _COMMON), "")
    if not named:
        raise NoEditorError("no editor is named by $VISUAL or $EDITOR")
    try:
        command = shlex.split(named)
        return subprocess.run([*command, *_arguments(command[0], path, line)], check=False).returncode  # noqa: S603
    except (OSError, ValueError, IndexError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise NoEditorError(f"the editor {_printable(named)} cannot be started: {reason}") from error


def _arguments(program: str, path: str, line: int) -> list[str]:
    name = os.path.basename(program)  # noqa: PTH119 - a name alone
    if line > 1 and name in _TAKE_LINES:
        return [f"+{line}", path]
    if line > 1 and name in _COLON_LINES:
        return [f"{path}:{line}"]
    return [path]


def _printable(name: str) -> str:
    return "".join(character if character.isprintable() else "\ufffd" for character in name)
