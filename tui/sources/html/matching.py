"""Where the words of a reading stand on the page: runs of words compare two texts whatever lies between the words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A word, or one character of a script that writes no spaces.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_RUN = 3  # words

Run = tuple[str, ...]


def words(text: str) -> Run:
    """Return the words of a text in small letters."""
    return tuple(_WORD.findall(text.lower()))


def runs(found: Run) -> list[Run]:
    """Return every three words that follow one another."""
    return [found[start : start + _RUN] for start in range(len(found) - _RUN + 1)]


class Words:
    """The words of some blocks of text, ready to be looked for."""

    def __init__(self, blocks: Iterable[str]) -> None:
        self._runs: set[Run] = set()
        self._short: set[Run] = set()  # whole blocks that are shorter than a run
        before: Run = ()
        for block in blocks:
            found = words(block)
            if len(found) < _RUN:
                self._short.add(found)
            self._runs.update(runs(before + found))  # the page may set as one what the reading has as two
            before = (before + found)[1 - _RUN :]

    def __bool__(self) -> bool:
        return bool(self._runs)

    def share(self, found: Run) -> float:
        """Return the share of some words, 0 to 1, that stand in the blocks in the same order."""
        if len(found) < _RUN:
            return float(found in self._short)
        wanted = runs(found)
        return sum(run in self._runs for run in wanted) / len(wanted)

    def hits(self, found: Iterable[Run]) -> int:
        """Return how many of the runs stand in the blocks."""
        return sum(run in self._runs for run in found)
