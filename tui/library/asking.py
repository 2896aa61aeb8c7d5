"""How the library is asked: what goes wrong with it stops nobody, and is kept as a line to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tui.library.store import NoLibraryError, opened

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    Value = TypeVar("Value")

_untold: list[str] = []
_told: set[str] = set()


def ask(work: Callable[[sqlite3.Connection], Value], otherwise: Value, *, lasting: bool = False) -> Value:
    """Return what `work` makes of the library, in one transaction; `otherwise` where the library cannot be used.

    What is `lasting` is on the disk when this returns.
    """
    try:
        with opened(lasting=lasting) as library:
            return work(library)
    except NoLibraryError as error:
        line = str(error)
        if line not in _told:
            _told.add(line)
            _untold.append(line)
        return otherwise


def notice() -> str | None:
    """Return a line that says why nothing is remembered, each such line once; `None` where there is nothing to say."""
    return _untold.pop(0) if _untold else None


def forget_notices() -> None:
    """Begin anew: say again what was said."""
    _untold.clear()
    _told.clear()
