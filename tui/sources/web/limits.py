"""How much, how long and how often: what a page may cost."""

from __future__ import annotations

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
    """Return the limits, with those that the settings or the environment set: `SAYSO_PAGE_MB`, `SAYSO_PAGE_SECONDS`."""
    from tui.settings import read

    usual, web = Limits(), read().settings.web
    whole = web.seconds
    return Limits(
        int(web.megabytes * 1e6), min(usual.connect, whole), min(usual.silence, whole), whole, usual.redirects
    )
