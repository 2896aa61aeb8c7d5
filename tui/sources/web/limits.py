"""How much, how long and how often: what a page may cost."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass

MEGABYTES, SECONDS = "SAYSO_PAGE_MB", "SAYSO_PAGE_SECONDS"  # what a person may set in the environment


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page may cost; sizes in bytes, times in seconds."""

    size: int = 20_000_000  # as it comes, and unpacked
    connect: float = 10.0
    silence: float = 20.0  # between two pieces
    whole: float = 90.0
    redirects: int = 10


def limits() -> Limits:
    """Return the limits, with those that the environment sets: `SAYSO_PAGE_MB`, `SAYSO_PAGE_SECONDS`."""
    usual = Limits()
    size = _number(MEGABYTES, usual.size / 1e6) * 1e6
    whole = _number(SECONDS, usual.whole)
    return Limits(int(size), min(usual.connect, whole), min(usual.silence, whole), whole, usual.redirects)


def _number(name: str, usual: float) -> float:
    with suppress(ValueError):
        if 0 < (number := float(os.environ.get(name, ""))) < 1e6:
            return number
    return usual
