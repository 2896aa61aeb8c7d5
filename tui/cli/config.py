"""`sayso config`: where the settings are, what they say, and an editor for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import editor
from tui.article import printable
from tui.cli.terminal import complain, emit, encode_for
from tui.settings import path, read
from tui.settings.model import options
from tui.settings.place import shown
from tui.settings.template import template, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.settings import Kept


def run(what: str) -> int:
    """Do what is wanted: show, edit or path; return the exit status."""
    if what == "path":
        emit(f"{path()}\n")
        return 0
    return _edit(path()) if what == "edit" else _show()


def problems(kept: Kept) -> Iterator[str]:
    """Yield what is wrong with the settings, their keys and their theme too."""
    yield from kept.problems
    if kept.settings.keys.remaps:
        from tui.app.bindings import KEYS, meet
        from tui.keymap.settled import settled

        yield from settled(kept.settings, KEYS, meet).problems
    theme = kept.settings.look.theme
    if theme != "auto":
        from tui.app.themes import theme_names

        if theme not in (names := theme_names()):
            yield f"{kept.origins['look.theme']}: look.theme: {missing_theme(theme, names)}"


def missing_theme(theme: str, names: list[str]) -> str:
    """Return a line about a theme that there is not."""
    from difflib import get_close_matches

    near = get_close_matches(theme, names, 1, 0.5)
    return f"there is no theme {printable(theme)}; " + (f"did you mean {near[0]}?" if near else ", ".join(names))


def _show() -> int:
    kept = read()
    rows = [
        (f"{section}.{name}", written(getattr(getattr(kept.settings, section), name)), kept.origins)
        for section, name, _, _ in options()
    ]
    table = [(name, value, origins.get(name, "default")) for name, value, origins in rows]
    for remap in kept.settings.keys.remaps:
        value = ", ".join(remap.keys)
        table.append((f"keys.{printable(remap.id)}", f'"{printable(value)}"', f"{shown(kept.path)}:{remap.line}"))
    widths = [max(len(row[column]) for row in table) for column in (0, 1)]
    encode_for("table")
    emit(f"{shown(kept.path)}{'' if kept.exists else ' (there is none; sayso config edit makes it)'}\n\n")
    emit("".join(f"{name:{widths[0]}}  {value:{widths[1]}}  {origin}\n" for name, value, origin in table))
    return _complain(kept)


def _edit(file: Path) -> int:
    try:
        _make(file)
    except OSError as error:
        complain(f"{shown(file)} cannot be written: {error.strerror or error}")
        return 1
    try:
        status = editor.edit(str(file))
    except editor.NoEditorError as error:
        complain(f"{error}; the file is {shown(file)}")
        return 1
    return _complain(read()) or min(abs(status), 1)


def _make(file: Path) -> None:
    """Make the file with all settings commented out, unless there is one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as new:
            new.write(template())
    except FileExistsError:
        return


def _complain(kept: Kept) -> int:
    """Say what is wrong with the settings; return the exit status."""
    wrong = list(problems(kept))
    for line in wrong:
        complain(line)
    return 1 if wrong else 0
