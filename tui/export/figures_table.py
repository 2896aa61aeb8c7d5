"""The figures of an article to be read: who speaks, how much, with which cues, and where."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.export.heading import counted, heading, wrapped
from tui.export.paint import painted
from tui.view.bars import TRACK, bar, resampled, sparkline
from tui.view.colours import colour_index
from tui.view.fit import cells, fill, fit, one_line
from tui.view.panel import duration
from tui.view.pieces import Line, Piece, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.export import Measured, Sheet
    from tui.statistics import SpeakerFigures, Statistics

_LABEL = 14  # cells of the column of labels
_WIDEST = 100  # cells; wider than that, a bar is far from its name
_NARROW = 44  # cells below which the quotations of a speaker are not counted beside his bar
_SPEAKERS = 15
_CUES = 12
_SILENT = "·"  # a cell of the sparkline where nobody speaks
_SPARK = 60  # cells of the widest sparkline
_NAME = 28  # cells of the longest name of a speaker


def write(articles: Iterable[Measured], sheet: Sheet) -> Iterator[str]:
    """Yield the figures of each article, an empty line between two."""
    for number, item in enumerate(articles):
        lines = _article(item, min(sheet.width, _WIDEST))
        yield ("\n" if number else "") + "".join(painted(line, colour=sheet.colour) + "\n" for line in lines)


def _article(item: Measured, width: int) -> Iterator[Line]:
    figures = item.statistics
    room = max(width - _LABEL - 2, 12)
    yield from heading(item.article, "", width)
    kinds = ", ".join(f"{kind.quotations:,} {kind.kind}" for kind in figures.kinds)
    yield from _fact("Words", f"{figures.words:,} · {duration(figures.reading_minutes)} to read", room)
    yield from _fact("Quotations", f"{figures.quotations:,} · {kinds}" if figures.quotations else "none", room)
    if not figures.quotations:
        return
    yield from _fact("In quotations", f"{figures.quoted_share:.0%} of the words", room)
    sources = f"{figures.named:,} named, {figures.unnamed:,} unnamed"
    unattributed = f" · {counted(figures.unattributed, 'quotation')} without a speaker" if figures.unattributed else ""
    yield from _fact("Speakers", sources + unattributed, room)
    cues = " · ".join(f"{one_line(cue.cue)} {cue.count:,}" for cue in figures.cues[:_CUES])
    yield from _fact("Cues", cues or "none", room)
    yield from _where(figures, room)
    if figures.speakers:
        yield ()
        yield (Piece("  Share of the quoted words", Role.FAINT),)
        yield from _shares(item, width)


def _fact(label: str, text: str, room: int) -> Iterator[Line]:
    for number, line in enumerate(wrapped(text, room)):
        yield _label("" if number else label), Piece(line)


def _label(text: str) -> Piece:
    return Piece(f"  {text:{_LABEL}}", Role.FAINT)


def _where(figures: Statistics, room: int) -> Iterator[Line]:
    """Yield where in the article people speak, from its start on the left to its end on the right."""
    shares = resampled(figures.bins, min(room, _SPARK))
    drawn = (
        Piece(sparkline(list(group)), Role.FILL) if spoken else Piece(_SILENT * len(list(group)), Role.TRACK)
        for spoken, group in groupby(shares, key=lambda share: share > 0)
    )
    yield _label("Where"), *drawn


def _shares(item: Measured, width: int) -> Iterator[Line]:
    shown = item.statistics.speakers[:_SPEAKERS]
    colours = colour_index(item.analysis)
    widest = min(_NAME, max(width // 3, 10))
    name = min(max(cells(one_line(speaker.name)) for speaker in shown), widest)
    numbers = [_numbers(speaker, brief=width < _NARROW) for speaker in shown]
    after = max(map(len, numbers))
    room = max(width - name - after - 6, 4)
    for speaker, number in zip(shown, numbers, strict=True):
        drawn = bar(speaker.share, room)
        yield (
            Piece("  "),
            Piece(fill(one_line(speaker.name), name), Role.SPEAKER, colours[speaker.id]),
            Piece("  "),
            Piece(drawn, Role.FILL, colours[speaker.id]),
            Piece(TRACK * (room - len(drawn)), Role.TRACK),
            Piece(f"  {number}"),
        )
    if rest := len(item.statistics.speakers) - len(shown):
        yield (Piece(fit(f"  and {counted(rest, 'more speaker')}", width), Role.FAINT),)


def _numbers(speaker: SpeakerFigures, *, brief: bool) -> str:
    share = "<1%" if 0 < speaker.share < 0.01 else f"{speaker.share:.0%}"
    return f"{share:>4}" if brief else f"{share:>4} · {counted(speaker.quotations, 'quotation')}"
