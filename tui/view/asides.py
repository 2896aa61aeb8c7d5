"""The sections below the speakers: who is named and never quoted, who declined to comment, what is no quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.quotes.model import Analysis, Span

BYSTANDERS, REFUSALS, REJECTED = -1, -2, -3
"""What stands for the sections where speakers have their ids."""

SECTIONS = frozenset((BYSTANDERS, REFUSALS, REJECTED))
_NAMES = {BYSTANDERS: "Named, not quoted", REFUSALS: "Declined to comment", REJECTED: "No quotations"}


class Aside(NamedTuple):
    """A row of a section: somebody, how often he is named, 0 where the row shows words, and the place to go to.

    What is no quotation is nobody's: its `name` is empty.
    """

    name: str
    times: int
    span: Span


class Section(NamedTuple):
    """A section with its heading; `key` stands for it where speakers have their ids."""

    key: int
    name: str
    asides: tuple[Aside, ...]


def sections_of(analysis: Analysis) -> Iterator[Section]:
    """Yield the sections in which there is something."""
    named = tuple(Aside(one_line(one.name), len(one.mentions), one.mentions[0]) for one in analysis.bystanders)
    declined = tuple(Aside(one_line(one.name), 0, one.span) for one in analysis.refusals)
    rejected = tuple(Aside("", 0, one.spans[0]) for one in analysis.rejected)
    for key, asides in ((BYSTANDERS, named), (REFUSALS, declined), (REJECTED, rejected)):
        if asides:
            yield Section(key, _NAMES[key], asides)
