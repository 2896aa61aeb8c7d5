"""How sure a rule is: the share of its quotations in the development articles that were right."""

from __future__ import annotations

from functools import cache

from tui.quotes import lexicon

_UNKNOWN = 0.5


@cache
def _shares() -> dict[str, float]:
    return {rule: float(share) for rule, share, _ in map(str.split, lexicon.lines("confidence"))}


def confidence(rule: str) -> float:
    """Return the measured share of right quotations under `rule`, between 0 and 1; one half if it was never met."""
    return _shares().get(rule, _UNKNOWN)
