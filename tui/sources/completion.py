"""The path of a file that is being typed, completed as shells do it."""

from __future__ import annotations

import os
from os.path import commonprefix

_MOST = 10_000  # names of a folder that are looked at


def completed(typed: str) -> str:
    """Return `typed` with as much after it as the names of the files agree in that go on from it.

    A folder that is meant alone gets its slash. Hidden files are offered when a dot was typed; addresses stay.
    """
    if "://" in typed:
        return typed
    folder, slash, beginning = typed.rpartition("/")
    place = os.path.expanduser(folder + slash) or "."  # noqa: PTH111 (pathlib drops a slash)
    names = _names(place, beginning)
    if not names:
        return typed
    common = commonprefix(names)  # noqa: RUF071 - letters are what is meant
    if len(common) < len(beginning):  # other capitals
        return typed
    if len(names) == 1 and os.path.isdir(os.path.join(place, common)):  # noqa: PTH112, PTH118 - of one name
        common += "/"
    return f"{folder}{slash}{common}"


def _names(place: str, beginning: str) -> list[str]:
    """Return the names in a folder that go on from a beginning, those in other capitals where no others do."""
    try:
        with os.scandir(place) as entries:
            names = [entry.name for entry, _ in zip(entries, range(_MOST), strict=False)]
    except OSError:
        return []
    names = [name for name in names if name.isprintable() and (beginning.startswith(".") or not name.startswith("."))]
    exact = [name for name in names if name.startswith(beginning)]
    return exact or [name for name in names if name.casefold().startswith(beginning.casefold())]
