"""How the library's list looks: a row for each article, in as many columns as there is room for."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from tui.view.fit import cells, fill, fit, one_line
from tui.view.library_list import TAG, Item, Section, Sort
from tui.view.pieces import Line, Piece, Role
from tui.view.shelf import POINTER

if TYPE_CHECKING:
    from collections.abc import Mapping

STAR, DONE = "★", "✓"
_EDGE = 2  # cells for the pointer and a blank
_GAP = 2
_UP, _DOWN = "▴", "▾"
_SHORT = {Section.FAVOURITES: "favour."}
_SAMPLES = "Sample articles"


class Column(NamedTuple):
    """A column: its head, its width in cells, and what it is sorted by, if anything."""

    head: str
    width: int
    sort: Sort | None = None
    right: bool = False


_TITLE = Column("Title", 0, Sort.TITLE)
_OUTLET = Column("Outlet", 20, Sort.OUTLET)
_WHEN = Column("Last read", 11, Sort.OPENED)
_ADDED = Column("Added", 11, Sort.ADDED)
_MINUTES = Column("Min", 4, Sort.LENGTH, right=True)
_QUOTES = Column("Quotes", 7, Sort.QUOTATIONS, right=True)
_READ = Column("Read", 4, right=True)
_TAGS = Column("Tags", 20)
# The widths from which there is room for so many columns beside the title.
_LAYOUTS: tuple[tuple[int, tuple[Column, ...]], ...] = (
    (116, (_OUTLET, _WHEN, _MINUTES, _QUOTES, _READ, _TAGS)),
    (94, (_OUTLET._replace(width=16), _WHEN, _MINUTES, _QUOTES, _READ, _TAGS._replace(width=12))),
    (84, (_OUTLET._replace(width=12), _WHEN, _MINUTES, _QUOTES, _READ)),
    (66, (_WHEN, _MINUTES, _QUOTES, _READ)),
    (50, (_WHEN, _MINUTES, _READ)),
    (0, (_READ,)),
)


def columns(width: int, sort: Sort = Sort.OPENED) -> tuple[Column, ...]:
    """Return the columns for a list in `width` cells, the title first, as wide as the others leave it."""
    others = next(layout for least, layout in _LAYOUTS if width >= least)
    if sort is Sort.ADDED:
        others = tuple(_ADDED if column is _WHEN else column for column in others)
    taken = _EDGE + sum(_GAP + column.width for column in others)
    return (_TITLE._replace(width=max(1, width - taken - 1)), *others)


def head(width: int, sort: Sort | None, *, backwards: bool = False) -> Line:
    """Return the heads of the columns; a sign marks what the list is sorted by, `None` where it has its own order."""
    line = [Piece(" " * _EDGE)]
    for number, column in enumerate(columns(width, sort or Sort.OPENED)):
        sign = (_UP if backwards else _DOWN) if sort is not None and column.sort is sort else ""
        text = _cell(column, fit(column.head + sign, column.width))
        line.append(Piece((" " * _GAP if number else "") + text, Role.STRONG if sign else Role.FAINT))
    return tuple(line)


def row(item: Item, width: int, now: datetime, sort: Sort = Sort.OPENED, *, pointed: bool = False) -> Line:
    """Return the row of an article; `pointed` is the one under the cursor."""
    line = [Piece(f"{POINTER} " if pointed else " " * _EDGE, Role.STRONG)]
    quiet = Role.TEXT if pointed else Role.FAINT
    if item.sample:  # nothing else is known of it
        return (*line, Piece(fit(one_line(item.title), width - _EDGE - 1), Role.STRONG if pointed else Role.TEXT))
    for number, column in enumerate(columns(width, sort)):
        text = _cell(column, _text(item, column, now))
        role = (Role.STRONG if pointed else Role.FAINT if item.gone else Role.TEXT) if not number else quiet
        line.append(Piece((" " * _GAP if number else "") + text, role))
    return tuple(line)


def _cell(column: Column, text: str) -> str:
    if column.right:
        return " " * max(0, column.width - cells(text)) + text
    return fill(text, column.width)


def _text(item: Item, column: Column, now: datetime) -> str:
    """Return what stands in one column of an article's row."""
    if column.sort is Sort.TITLE:
        return one_line(f"{STAR} {item.title}" if item.favourite else item.title)
    if column.sort is Sort.OUTLET:
        return one_line(item.outlet)
    if column.sort is Sort.OPENED:
        return "" if item.sample else "not yet" if item.opened is None else short_ago(item.opened, now)
    if column.sort is Sort.ADDED:
        return "" if item.sample else short_ago(item.added, now)
    if column.sort is Sort.LENGTH:
        return "" if item.minutes is None else f"{item.minutes:,}"
    if column.sort is Sort.QUOTATIONS:
        return "" if item.quotations is None else f"{item.quotations:,}"
    if column.head == _TAGS.head:
        return one_line(" ".join(TAG + tag for tag in item.tags))
    return share(item)


def share(item: Item) -> str:
    """Return in four cells how much of an article was read, or that it is gone."""
    if item.gone:
        return "gone"
    if item.finished:
        return DONE
    return f"{min(99, int(item.share * 100))}%" if item.share and item.opened is not None else ""


def detail(item: Item) -> str:
    """Return all that a row may have no room for, in one line."""
    parts = [
        one_line(item.outlet),
        one_line(item.published),
        " ".join(TAG + one_line(tag) for tag in item.tags),
        one_line(item.where),
    ]
    if item.gone:
        parts.insert(0, "this file is gone")
    return " · ".join(filter(None, parts))


def tabs(section: Section, count: Mapping[Section, int], width: int) -> Line:
    """Return the names of the sections with their counts, the one that is shown between brackets, in `width` cells.

    Where nobody has counted yet, and where there is no room, the names stand alone.
    """
    line: tuple[Piece, ...] = ()
    for counted, short in ((bool(count), False), (False, False), (False, True)):
        line = tuple(_tabs(section, count, counted=counted, short=short))
        if sum(cells(piece.text) for piece in line) <= width:
            break
    return line


def _tabs(section: Section, count: Mapping[Section, int], *, counted: bool, short: bool) -> list[Piece]:
    pieces = []
    for one in Section:
        name = _SHORT.get(one, str(one)) if short else str(one)
        text = f"{name.capitalize()} {count.get(one, 0):,}" if counted else name.capitalize()
        shown = one is section
        gap = "" if short else " "
        pieces.append(Piece(f"{'[' if shown else ' '}{text}{']' if shown else ' '}{gap}", _tab_role(shown=shown)))
    return pieces


def _tab_role(*, shown: bool) -> Role:
    return Role.HEADING if shown else Role.FAINT


def samples_head(width: int) -> Line:
    """Return the heading above the sample articles."""
    return (Piece(" " * _EDGE), Piece(fit(_SAMPLES, width - _EDGE), Role.HEADING))


def short_ago(when: float, now: datetime) -> str:
    """Return in at most eleven cells how long before `now` it was: `5 min ago`, `yesterday`, `3 Mar 2025`."""
    try:
        then = datetime.fromtimestamp(when, now.tzinfo)
    except (ValueError, OverflowError, OSError):
        return ""
    minutes = int((now - then).total_seconds() // 60)
    days = (now.date() - then.date()).days
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if days == 0:
        return f"{minutes // 60} h ago"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"{days} days ago"
    return f"{then.day} {then:%b}" + ("" if then.year == now.year else f" {then.year}")
