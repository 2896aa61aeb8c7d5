"""The rows of the sidebar: speakers by number of quotations, each with his quotations below."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from tui.view.asides import SECTIONS, sections_of
from tui.view.colours import by_prominence, colour_index
from tui.view.fit import folded, one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tui.quotes.model import Analysis, Quotation
    from tui.view.asides import Aside

NOBODY = "Nobody named"
INDENT = 3
"""The bar, the pointer or the triangle, and a blank, before what a row says."""

_DESCRIPTION_LINES = 2


class RowKind(IntEnum):
    """What a row of the sidebar shows."""

    SPEAKER = 0
    DESCRIPTION = 1
    QUOTATION = 2
    BLANK = 3
    ASIDE = 4  # somebody who is not quoted


class Row(NamedTuple):
    """A row: `group` is the place of its speaker in the sidebar, `item` that of the quotation or line within it."""

    kind: RowKind
    group: int
    item: int = 0

    @property
    def is_stop(self) -> bool:
        """Say whether the cursor rests on such a row."""
        return self.kind in (RowKind.SPEAKER, RowKind.QUOTATION, RowKind.ASIDE)


@dataclass(frozen=True, slots=True)
class Group:
    """A speaker in the sidebar, `speaker` his id, and his quotations; `None` for those of nobody named.

    `header` is the number of the row that bears his name. Sections of those who are not quoted are groups of `asides`.
    """

    speaker: int | None
    name: str
    description: tuple[str, ...]
    colour: int | None
    quotes: tuple[Quotation, ...]
    folded: bool
    header: int
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The rows of the sidebar, and where each quotation stands: its own row, or its speaker's where he is folded."""

    groups: tuple[Group, ...]
    rows: tuple[Row, ...]
    row_of: Mapping[int, int]
    width: int

    def quote_at(self, row: int) -> Quotation:
        """Return the quotation that row number `row` stands for: of any row but its own, the speaker's first one."""
        kind, number, item = self.rows[row]
        return self.groups[number].quotes[item if kind is RowKind.QUOTATION else 0]

    def aside_at(self, row: int) -> Aside | None:
        """Return who stands in row number `row` without a quotation."""
        kind, number, item = self.rows[row]
        return self.groups[number].asides[item] if kind is RowKind.ASIDE else None

    def group_at(self, row: int) -> Group:
        """Return the speaker to whom row number `row` belongs."""
        return self.groups[self.rows[row].group]


def outline(
    analysis: Analysis,
    folded_speakers: Collection[int | None],
    width: int,
    colours: Mapping[int, int] | None = None,
) -> Outline:
    """Return the rows of `analysis` in `width` cells; of the speakers in `folded_speakers` only the name is shown.

    The speakers have their own colours, or those that are given.

    Speakers stand in the order of `by_prominence`; quotations without a speaker, `None`, come last.
    """
    quotes: dict[int | None, list[Quotation]] = {}
    for quote in analysis.quotes:
        quotes.setdefault(quote.speaker, []).append(quote)
    colours = colour_index(analysis) if colours is None else colours
    entries: list[tuple[int | None, str, str]] = [
        (speaker.id, speaker.name, speaker.description or "") for speaker in by_prominence(analysis)
    ]
    if None in quotes:
        entries.append((None, NOBODY, ""))

    groups: list[Group] = []
    rows: list[Row] = []
    row_of: dict[int, int] = {}
    for number, (speaker, name, description) in enumerate(entries):
        if not (groups and groups[-1].folded and speaker in folded_speakers):
            rows.append(Row(RowKind.BLANK, number))
        group = Group(
            speaker=speaker,
            name=one_line(name),
            description=tuple(folded(one_line(description), width - INDENT - 1, _DESCRIPTION_LINES)),
            colour=None if speaker is None else colours[speaker],
            quotes=tuple(quotes[speaker]),
            folded=speaker in folded_speakers,
            header=len(rows),
        )
        groups.append(group)
        rows.append(Row(RowKind.SPEAKER, number))
        if group.folded:
            row_of.update((quote.id, group.header) for quote in group.quotes)
            continue
        rows.extend(Row(RowKind.DESCRIPTION, number, line) for line in range(len(group.description)))
        row_of.update((quote.id, row) for row, quote in enumerate(group.quotes, len(rows)))
        rows.extend(Row(RowKind.QUOTATION, number, item) for item in range(len(group.quotes)))
    for section in sections_of(analysis):
        if not groups:
            break
        if groups[-1].speaker not in SECTIONS or not groups[-1].folded:
            rows.append(Row(RowKind.BLANK, len(groups)))
        is_folded = section.key in folded_speakers
        rows.append(Row(RowKind.SPEAKER, len(groups)))
        if not is_folded:
            rows.extend(Row(RowKind.ASIDE, len(groups), item) for item in range(len(section.asides)))
        header = len(rows) - 1 - (0 if is_folded else len(section.asides))
        groups.append(Group(section.key, section.name, (), None, (), is_folded, header, section.asides))
    return Outline(tuple(groups), tuple(rows), row_of, width)
