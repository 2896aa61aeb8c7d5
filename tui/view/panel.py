"""The statistics panel: figures and a width in, lines of pieces out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tui.view.bars import TRACK, bar, resampled, sparkline
from tui.view.fit import cells, fill, fit, folded, one_line
from tui.view.outline import NOBODY
from tui.view.pieces import KIND_MARKS, Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.statistics import Statistics

SPEAKERS = 7
"""How many speakers have a bar of their own; the others share a line."""

CUES = 5
LEAST_WIDTH = 16
"""Cells below which the panel becomes no narrower."""

_NOBODY = "Nobody is quoted here."
_BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """The lines of the panel; `place_row` is the number of the one that changes with the reader's place."""

    lines: tuple[Line, ...]
    place_row: int | None


def panel(statistics: Statistics, colours: Mapping[int, int], place: float, width: int) -> Panel:
    """Return the panel in `width` cells, `LEAST_WIDTH` at least.

    `colours` gives the speakers theirs by id, as `colour_index` does; `place` is how far the reader is, 0 to 1.
    """
    width = max(width, LEAST_WIDTH)
    room = width - 2  # a blank on either side
    lines: list[Line] = [_BLANK, *_length(statistics, room), _BLANK]
    lines += [_heading("Where people speak", "", room), _spark(statistics, room), place_line(statistics, place, width)]
    place_row = len(lines) - 1
    if not statistics.quotations:
        lines += [
            _BLANK,
            *((Piece(" "), Piece(part, Role.FAINT)) for part in folded("Nobody is quoted here.", room, 2)),
        ]
        return Panel(tuple(lines), place_row)
    for section in (_quotations, _share, _sources, _cues):
        lines += [_BLANK, *section(statistics, room)]
        if section is _share:
            lines += [_BLANK, *_speakers(statistics, colours, room)]
    return Panel(tuple(lines), place_row)


def place_line(statistics: Statistics, place: float, width: int) -> Line:
    """Return the line below the sparkline: a mark where the reader is, and in words how much is read and is left."""
    room = width - 2
    place = max(0.0, min(place, 1.0))
    column = min(int(place * room), room - 1)
    percent = f"{int(place * 100)}%"
    left = statistics.reading_minutes * (1 - place)
    said = f"{percent}, {duration(left)} left" if left >= 0.5 else percent
    if len(said) + 2 > max(room - column, column + 1):
        said = percent
    if column + 2 + len(said) <= room:
        return (Piece(" " * (column + 1)), Piece("▲ ", Role.PLACE), Piece(said, Role.FAINT))
    return (Piece(" " * max(0, column - len(said))), Piece(f"{said} ", Role.FAINT), Piece("▲", Role.PLACE))


def duration(minutes: float) -> str:
    """Return a time of reading in words: `1 min`, `12 min`, `3 h 05 min`."""
    whole = max(1, round(minutes))
    return f"{whole} min" if whole < 60 else f"{whole // 60} h {whole % 60:02} min"


def _length(statistics: Statistics, room: int) -> Iterator[Line]:
    words = _number(statistics.words, "word")
    time = duration(statistics.reading_minutes) if statistics.words else "nothing to read"
    if len(words) + len(time) + 3 <= room:
        yield (Piece(" "), Piece(f"{words} ", Role.STRONG), Piece(f"· {time}", Role.FAINT))
    else:
        yield (Piece(" "), Piece(words, Role.STRONG))
        yield (Piece(" "), Piece(time, Role.FAINT))


def _spark(statistics: Statistics, room: int) -> Line:
    values = resampled(statistics.bins, room)
    parts = (
        Piece(sparkline(tuple(group)), Role.FILL if spoken else Role.TRACK)
        for spoken, group in groupby(values, key=lambda value: value > 0)
    )
    return (Piece(" "), *parts)


def _quotations(statistics: Statistics, room: int) -> Iterator[Line]:
    yield _heading("Quotations", f"{statistics.quotations:,}", room)
    rows = [(f"{KIND_MARKS[kind.kind]} {kind.kind}", kind.quotations) for kind in statistics.kinds]
    yield from _table(rows, statistics.quotations, room)


def _share(statistics: Statistics, room: int) -> Iterator[Line]:
    yield _heading("Words quoted", _percent(statistics.quoted_share), room)
    yield _bar(statistics.quoted_share, room, None)


def _speakers(statistics: Statistics, colours: Mapping[int, int], room: int) -> Iterator[Line]:
    yield _heading("Who is quoted", "", room)
    for speaker in statistics.speakers[:SPEAKERS]:
        colour = colours.get(speaker.id)
        share = _percent(speaker.share)
        name = fill(one_line(speaker.name), room - len(share) - 1)
        yield (Piece(" "), Piece(f"{name} ", Role.SPEAKER, colour), Piece(share, Role.FAINT))
        yield _bar(speaker.share, room, colour)
    others = statistics.speakers[SPEAKERS:]
    if others:
        yield _faint(_number(len(others), "other"), sum(speaker.share for speaker in others), room)
    if statistics.unattributed:
        yield _faint(NOBODY, max(0.0, 1 - sum(speaker.share for speaker in statistics.speakers)), room)


def _sources(statistics: Statistics, room: int) -> Iterator[Line]:
    total = statistics.named + statistics.unnamed
    yield _heading("Sources", f"{total:,}", room)
    yield from _table((("named", statistics.named), ("unnamed", statistics.unnamed)), total, room)
    if statistics.unattributed:
        yield (Piece(" "), Piece(fit(f"{statistics.unattributed:,} without a source", room), Role.FAINT))


def _cues(statistics: Statistics, room: int) -> Iterator[Line]:
    if statistics.cues:
        yield _heading("Cues", "", room)
        most = statistics.cues[0].count
        yield from _table([(one_line(cue.cue), cue.count) for cue in statistics.cues[:CUES]], most, room)


def _table(rows: Sequence[tuple[str, int]], whole: int, room: int) -> Iterator[Line]:
    """Yield a line for each label and its count, with a bar that shows the count's part of `whole`."""
    label_room = min(max((cells(label) for label, _ in rows), default=0), room // 2)
    count_room = max((len(f"{count:,}") for _, count in rows), default=0)
    bar_room = room - label_room - count_room - 2
    for label, count in rows:
        filled = bar(count / whole if whole else 0, bar_room)
        figures = (Piece(" "), Piece(f"{fill(label, label_room)} "), Piece(f"{count:>{count_room},} ", Role.STRONG))
        yield (*figures, Piece(filled, Role.FILL))


def _bar(share: float, room: int, colour: int | None) -> Line:
    filled = bar(share, room)
    return (Piece(" "), Piece(filled, Role.FILL, colour), Piece(TRACK * (room - len(filled)), Role.TRACK))


def _heading(text: str, figure: str, room: int) -> Line:
    return (Piece(" "), Piece(fill(text, room - len(figure)), Role.HEADING), Piece(figure, Role.STRONG))


def _faint(label: str, share: float, room: int) -> Line:
    figure = _percent(share)
    return (Piece(" "), Piece(f"{fill(label, room - len(figure) - 1)} {figure}", Role.FAINT))


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _percent(share: float) -> str:
    return f"{share * 100:.0f}%" if share >= 0.01 or not share else "<1%"
