"""The sections below the speakers: who is named and never quoted, and who declined to comment."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.model import Analysis, Span

BYSTANDERS, REFUSALS = -1, -2
"""What stands for the sections where speakers have their ids."""

SECTIONS = frozenset((BYSTANDERS, REFUSALS))
_NAMES = {BYSTANDERS: "Named, not quoted", REFUSALS: "Declined to comment"}


class Aside(NamedTuple):
    """A row of a section: somebody, how often he is named, 0 where it is a refusal, and the place to go to."""

    name: str
    times: int
    span: Span


class Section(NamedTuple):
    """A section with its heading; `key` stands for it where speakers have their ids."""

    key: int
    name: str
    asides: tuple[Aside, ...]


def sections_of(analysis: Analysis) -> Iterator[Section]:
    """Yield the sections in which there is somebody."""
    named = tuple(Aside(one_line(one.name), len(one.mentions), one.mentions[0]) for one in analysis.bystanders)
    declined = tuple(Aside(one_line(one.name), 0, one.span) for one in analysis.refusals)
    for key, asides in ((BYSTANDERS, named), (REFUSALS, declined)):
        if asides:
            yield Section(key, _NAMES[key], asides)
