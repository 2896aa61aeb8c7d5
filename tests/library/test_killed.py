"""Nothing that was shown as kept is gone when processes are killed at any moment."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tui.library import corrections, marks

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = int(os.environ.get("SAYSO_KILLS", "8"))
WRITER = """
import sys
from tests.library.keeping import TEXT, remember
from tui.anchor import anchored_place
from tui.library import corrections, later, marks
source, first = sys.argv[1], int(sys.argv[2])
print("begun", flush=True)
for number in range(first, first + 100_000):
    letter = "abcdefghijklmnopqrstuvwxyz"[number % 26]
    if marks.keep_mark(source, marks.Mark(letter, anchored_place(TEXT, number % 1000))):
        print("mark", letter, number % 1000, flush=True)
    position = corrections.log(source, "reject", {"number": number})
    if position is not None:
        print("correction", position, number, flush=True)
    remember(source, place=number % 1000)
"""


def shown(output: bytes) -> list[list[str]]:
    """Return what a process said that it kept; a line that was cut off was never shown."""
    return [line.split() for line in output.decode().rpartition("\n")[0].splitlines()]


def test_what_two_killed_processes_showed_as_kept_is_kept(home: Path) -> None:
    chance = random.Random(7)
    kept: dict[str, dict[str, int]] = {"/a.txt": {}, "/b.txt": {}}
    logged: dict[str, dict[int, int]] = {"/a.txt": {}, "/b.txt": {}}
    for turn in range(ROUNDS):
        writers = {
            source: subprocess.Popen(
                [sys.executable, "-c", WRITER, source, str(turn * 100_000)],
                env=os.environ | {"SAYSO_HOME": str(home)},
                stdout=subprocess.PIPE,
            )
            for source in kept
        }
        for writer in writers.values():
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"begun\n"
        for writer in writers.values():
            time.sleep(chance.uniform(0, 0.15))
            writer.kill()
        for source, writer in writers.items():
            for kind, *values in shown(writer.communicate()[0]):
                if kind == "mark":
                    kept[source][values[0]] = int(values[1])
                elif kind == "correction":
                    logged[source][int(values[0])] = int(values[1])
        with sqlite3.connect(home / "library.sqlite3") as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.close()
        for source in kept:
            log = {entry.position: entry.payload["number"] for entry in corrections.log_of(source)}
            assert logged[source].items() <= log.items()
            there = {mark.letter: mark.anchor.start for mark in marks.marks_of(source)}
            # A mark may have been moved once more, in the moment before one could be told.
            assert len([letter for letter, place in kept[source].items() if there.get(letter) != place]) <= 1
            assert kept[source].keys() <= there.keys()
            kept[source] = dict(there)
    assert not list(home.glob("*damaged*"))
    assert all(logged.values())
