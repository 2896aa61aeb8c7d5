"""Which numbers the paragraphs of a DOCX document have: Word counts them itself, all through the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.sources.trees import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = {
    "decimal": "1",
    "decimalZero": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_MOST_DIGITS = 9


class _Level(NamedTuple):
    type: str
    start: int


class Numbering:
    """The lists that `numbering.xml` tells of, and how far each has been counted."""

    def __init__(self, root: _Element | None) -> None:
        levels: dict[str, dict[str, _Level]] = {}
        self._levels: dict[str, dict[str, _Level]] = {}  # by the number of the list, and how deep
        self._counters: dict[str, dict[str, int]] = {}  # lists that look the same go on counting
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                levels[attribute(element, "abstractNumId")] = _levels(element)
            elif local(element) == "num":
                known = value_of(element, "abstractNumId")
                number = attribute(element, "numId")
                overridden = {
                    attribute(its, "ilvl"): _whole(value_of(its, "startOverride"), 1)
                    for its in element
                    if local(its) == "lvlOverride"
                }
                self._levels[number] = {
                    depth: level._replace(start=overridden.get(depth, level.start))
                    for depth, level in levels.get(known, {}).items()
                }
                self._counters[number] = {} if overridden else self._counters.setdefault(f"like {known}", {})

    def next(self, number: str, depth: str) -> tuple[str, str] | None:
        """Return number and type of the next paragraph in a list, `depth` deep; `None` where it has a bullet."""
        level = self._levels.get(number, {}).get(depth)
        counters = self._counters.setdefault(number, {})
        for deeper in [its for its in counters if its > depth]:
            del counters[deeper]
        if level is None:
            return None
        counters[depth] = counters.get(depth, level.start - 1) + 1
        return str(counters[depth]), level.type


def value_of(element: _Element | None, name: str) -> str:
    """Return what the child of that name says; nothing if there is none."""
    child = next((its for its in element if local(its) == name), None) if element is not None else None
    return attribute(child, "val") if child is not None else ""


def _levels(element: _Element) -> dict[str, _Level]:
    """Return the levels of a list that have numbers, by how deep they are."""
    return {
        attribute(level, "ilvl"): _Level(_TYPES[kind], _whole(value_of(level, "start"), 1))
        for level in element
        if local(level) == "lvl" and (kind := value_of(level, "numFmt")) in _TYPES
    }


def _whole(value: str, usual: int) -> int:
    return int(value) if value.isdecimal() and len(value) <= _MOST_DIGITS else usual
