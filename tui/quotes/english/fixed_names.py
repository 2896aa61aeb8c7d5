"""Names of several words that look like something else: Save the Children, the Home Office, Number 10."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui.quotes import lexicon
from tui.quotes.classes import CAPITAL, FUNCTION, GENITIVE
from tui.quotes.english.words import KEPT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.quotes.narration import Narration


def tag_fixed_names(narrations: Sequence[Narration]) -> None:
    """Tag all words of such names in `narrations` as parts of a name, and as nothing else."""
    for n in narrations:
        last = 0
        for first in n.landmarks:
            if first < last or not n.tags[first] & CAPITAL:
                continue
            last = fixed_end(n, first)
            for at in range(first, last):
                n.tags[at] = CAPITAL
            if last > first and not is_fixed(tuple(n.words[first:last])):  # the Home Office’s
                n.tags[last - 1] |= GENITIVE


def fixed_end(n: Narration, first: int) -> int:
    """Return the token after the longest such name that begins at token `first`; `first` where none does."""
    for name in _beginning(n.words[first]):
        last = first + len(name)
        said = tuple(map(_plain, n.words[first:last]))
        if said != name and (*said[:-1], said[-1].removesuffix("'s")) != name:
            continue
        goes_on = last < len(n.tags) and n.tags[last] & (CAPITAL | FUNCTION) == CAPITAL  # Home Office Minister Jane Doe
        if not goes_on and not n.words[last - 1].islower():
            return last
    return first


def is_fixed(words: tuple[str, ...]) -> bool:
    """Ask whether the words of a name are one of these."""
    return tuple(map(_plain, words)) in _beginning(words[0])


@lru_cache(maxsize=KEPT)
def _beginning(word: str) -> tuple[tuple[str, ...], ...]:
    """Return the names that begin with `word`, long ones first."""
    return _names().get(_plain(word), ())


@cache
def _names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names by their first words, long ones first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in sorted(lexicon.lines("en/fixed_names"), key=len, reverse=True):
        words = tuple(line.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(names) for first, names in found.items()}


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
