"""`sayso add`: articles are put among those to be read later, without opening them."""

from __future__ import annotations

import sys
from pathlib import Path

from tui.cli.terminal import complain, emit, is_piped_in, named
from tui.library import later, notice
from tui.settings import read
from tui.sources.fetch import is_address
from tui.sources.typed import source_of
from tui.sources.web.address import AddressError, checked

STANDARD_INPUT = "-"


def add(sources: list[str]) -> int:
    """Put `sources` among what is to be read later, and say so in a line each; return the exit status.

    `-`, or nothing where something is piped in, stands for the lines of standard input.
    """
    if not sources and is_piped_in():
        sources = [STANDARD_INPUT]
    wanted = [line for source in sources for line in _lines(source)]
    if not wanted:
        complain("nothing to add: name a file or an address (sayso add ADDRESS), or pipe a list of them into sayso add")
        return 2
    if not read().settings.library.remember:
        complain("the settings say that nothing is remembered (library.remember), so nothing is added")
        return 1
    return max([_add(source_of(typed)) for typed in wanted])


def _lines(source: str) -> list[str]:
    """Return a source, or those that standard input lists, one a line."""
    if source != STANDARD_INPUT:
        return [source]
    return [line.strip() for line in sys.stdin.buffer.read().decode("utf-8", "replace").splitlines() if line.strip()]


def _add(source: str) -> int:
    if is_address(source):
        if not source.lower().startswith(("http://", "https://")):
            complain(f"{named(source)}: only http and https addresses can be read")
            return 1
        try:
            checked(source)
        except AddressError as error:
            complain(f"{named(source)}: {error}")
            return 1
    elif not Path(source).exists():
        complain(f"{named(source)}: there is no such file; an address begins with https://")
        return 1
    is_new = later.add(source)
    if is_new is None:
        complain(notice() or f"{named(source)}: its name cannot be kept")
        return 1
    emit(f"to be read later: {named(source)}\n" if is_new else f"is to be read later already: {named(source)}\n")
    return 0
