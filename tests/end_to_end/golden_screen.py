"""A screen as text that diffs well: its rows, then where on each row it is drawn in another style than most cells.

    20x2
    1|Harbour reopens
    2|“We are back,” said
    styles
    plain #e0e0e0 on #121212
    a bold #ffffff on #121212
    1: 0-14 a

A change of wording touches the rows, a change of place the runs, a change of colour the list of styles alone.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from itertools import groupby
from string import ascii_letters
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.end_to_end.emulator import Cell, Look
    from tests.end_to_end.terminal import Terminal

REWRITE = "SAYSO_REWRITE_GOLDEN"


def dump(terminal: Terminal) -> str:
    """Return the screen of a terminal as golden files have it."""
    plain = Counter(cell.look for row in terminal.cells for cell in row).most_common(1)[0][0]
    rows = [[_inkless(cell, plain) for cell in row] for row in terminal.cells]
    names = _name_styles(rows, plain)
    lines = [f"{len(rows[0])}x{len(rows)}"]
    lines += [f"{number:>2}|{text}" for number, text in enumerate(terminal.rows, 1)]
    lines += ["styles", f"plain {_describe(plain)}", *(f"{name} {_describe(look)}" for look, name in names.items())]
    runs = [" ".join(_runs(row, names)) for row in rows]
    lines += [f"{number:>2}: {run}" for number, run in enumerate(runs, 1) if run]
    return "\n".join(lines) + "\n"


def compare(terminal: Terminal, file: Path, *, rewrite: bool) -> None:
    """Wait for the screen that a golden file keeps, and show the difference if it does not come.

    Where asked to, write the file instead, once the screen has come to rest.
    """
    if rewrite:
        terminal.wait_idle(1)
        file.parent.mkdir(exist_ok=True)
        file.write_text(dump(terminal), encoding="utf-8")
    assert file.exists(), f"{file} is missing: {REWRITE}=1 pytest writes it"
    kept = file.read_text(encoding="utf-8")
    with suppress(AssertionError):
        terminal.wait_until(lambda it: dump(it) == kept)
    message = f"the screen is not that of {file.name}; {REWRITE}=1 pytest rewrites it"
    assert dump(terminal).splitlines() == kept.splitlines(), message


def _inkless(cell: Cell, plain: Look) -> Cell:
    """Return a blank in the plain ink, since nobody sees in which one it is drawn."""
    if cell.text.strip() or cell.look.attributes:
        return cell
    return replace(cell, look=replace(cell.look, foreground=plain.foreground))


def _name_styles(rows: list[list[Cell]], plain: Look) -> dict[Look, str]:
    """Name each style but the plain one by a letter, in the order in which they are met; aa follows Z."""
    names: dict[Look, str] = {}
    for row in rows:
        for cell in row:
            if cell.look != plain and cell.look not in names:
                turns, letter = divmod(len(names), len(ascii_letters))
                names[cell.look] = ascii_letters[letter] * (turns + 1)
    return names


def _describe(look: Look) -> str:
    colours = f"{look.foreground or 'default'} on {look.background or 'default'}"
    return " ".join([*look.attributes, colours])


def _runs(row: list[Cell], names: dict[Look, str]) -> Iterator[str]:
    """Yield "first-last name" for each run of cells in one style, the plain one left out."""
    for look, cells in groupby(enumerate(row), key=lambda numbered: numbered[1].look):
        columns = [column for column, _ in cells]
        if look in names:
            yield f"{columns[0]}-{columns[-1]} {names[look]}"
