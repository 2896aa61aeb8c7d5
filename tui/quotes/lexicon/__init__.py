"""Word lists, one a file: read once, when they are first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of the list called `name`, without comments and blank ones."""
    text = _FOLDER.joinpath(f"{name}.txt").read_text(encoding="utf-8")
    bare = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in bare if line)


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list called `name`, in lower case."""
    return frozenset(word.lower() for line in lines(name) for word in line.split())


@cache
def classes(name: str) -> dict[str, frozenset[str]]:
    """Return the words of each class in the list called `name`, whose lines read `class: words`.

    A class may be spread over several lines.
    """
    found: dict[str, set[str]] = {}
    for line in lines(name):
        label, _, members = line.partition(":")
        found.setdefault(label.strip(), set()).update(members.lower().split())
    return {label: frozenset(members) for label, members in found.items()}


@cache
def marked(name: str) -> dict[str, str]:
    """Return each word of the list called `name` with its marks, from entries that read `word` or `word:marks`."""
    entries = (entry.partition(":") for line in lines(name) for entry in line.lower().split())
    return {word: marks for word, _, marks in entries}
