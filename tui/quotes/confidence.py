"""How sure a rule is: the share of its quotations in the development articles that were right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tui.quotes import lexicon

_FEWEST = 10  # a rule's share is drawn towards one half as if so many more had been met, half of them right


@dataclass(frozen=True, slots=True)
class Figures:
    """How many of the quotations that a rule gave in the development articles had the right speaker."""

    right: int
    count: int

    @property
    def confidence(self) -> float:
        """The share of right ones, drawn towards one half while there are few, in two digits."""
        return round((self.right + _FEWEST / 2) / (self.count + _FEWEST), 2)


@cache
def measured() -> dict[str, Figures]:
    """Return the figures of each rule that was met, by its name."""
    return {rule: Figures(int(right), int(count)) for rule, right, count in map(str.split, lexicon.lines("confidence"))}


@cache
def confidence(rule: str) -> float:
    """Return the measured share of right quotations under `rule`, between 0 and 1; one half if it was never met."""
    return measured().get(rule, Figures(0, 0)).confidence


@cache
def is_guess(rule: str) -> bool:
    """Ask whether `rule` was met often enough to know that it is wrong more often than right."""
    its = measured().get(rule, Figures(0, 0))
    return its.count >= _FEWEST / 2 and 2 * its.right < its.count
