"""What is said when a source cannot be read."""

from __future__ import annotations

from tui.article import printable

_LONGEST_NAME = 120


class ReadError(Exception):
    """A source that cannot be read; `str()` of it is one line that names the source and says what to do."""

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{shown(source)}: {problem}")


class CancelledError(ReadError):
    """A person did not want to wait any longer."""

    def __init__(self, source: str) -> None:
        super().__init__(source, "given up; open it again to try once more")


def shown(source: str) -> str:
    """Return the name of a source as a message shows it: one printable line, its beginning cut when it is long."""
    if source == "-":
        return "standard input"
    name = printable(source)
    return name if len(name) <= _LONGEST_NAME else "…" + name[1 - _LONGEST_NAME :]
