"""Which numbers the items of lists have in an ODT document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources.trees import attribute, local

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_TYPES = frozenset("1aAiI")
_MOST_DIGITS = 9


class OpenList:
    """A list that is being read; one without a `type` has bullets."""

    def __init__(self, style: str, kind: str, start: int) -> None:
        self.style = style
        self.next = start
        self._type = kind

    @property
    def is_ordered(self) -> bool:
        """Whether its items have numbers."""
        return bool(self._type)

    def item(self, element: _Element) -> dict[str, str]:
        """Return number and type of the next item, as attributes of an item of HTML."""
        if not self.is_ordered:
            return {}
        number = _whole(attribute(element, "start-value"), self.next)
        self.next = number + 1
        return {"value": str(number), "type": self._type}


class Numbering:
    """The styles of lists by name and level, and the lists that were read, for those that go on with them."""

    def __init__(self) -> None:
        self._levels: dict[tuple[str, int], tuple[str, int]] = {}
        self._last: dict[tuple[str, int], OpenList] = {}

    def learn(self, style: _Element) -> None:
        """Remember at which levels a style of lists has numbers, of which type they are, and where they start."""
        for level in style:
            kind = attribute(level, "num-format")
            if local(level) == "list-level-style-number" and kind in _TYPES:
                place = attribute(style, "name"), _whole(attribute(level, "level"), 1)
                self._levels[place] = kind, _whole(attribute(level, "start-value"), 1)

    def opened(self, element: _Element, around: Sequence[OpenList]) -> OpenList:
        """Return a list that begins inside those around it."""
        style = attribute(element, "style-name") or (around[-1].style if around else "")
        place = style, len(around) + 1
        kind, start = self._levels.get(place, ("", 1))
        if attribute(element, "continue-numbering") == "true" and place in self._last:
            start = self._last[place].next
        self._last[place] = OpenList(style, kind, start)
        return self._last[place]


def _whole(value: str, usual: int) -> int:
    return int(value) if value.isdecimal() and len(value) <= _MOST_DIGITS else usual
