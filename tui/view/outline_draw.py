"""How the rows of the sidebar look: a row in, a line of pieces out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.fit import ELLIPSIS, cells, fill, fit, one_line
from tui.view.outline import INDENT, Outline, RowKind
from tui.view.pieces import KIND_MARKS, Line, Piece, Role, sign_of

if TYPE_CHECKING:
    from tui.quotes.model import Quotation
    from tui.view.asides import Aside

POINTER = "❯"
"""Marks the row of the current quotation."""

_OPEN, _SHUT = "▾", "▸"


def draw(sidebar: Outline, row: int, text: str, *, current: bool, bar: str) -> Line:
    """Return row number `row` as pieces that fill the width of `sidebar`; `text` is what was analysed.

    `current` marks the row of the quotation that is current in the article; `bar` is the one cell of the speaker's bar.
    """
    kind, number, item = sidebar.rows[row]
    group, width = sidebar.groups[number], sidebar.width
    if kind is RowKind.BLANK:
        return (Piece(" " * width),)
    edge = Piece(bar, Role.BAR, group.colour)
    room = width - INDENT - 1
    if kind is RowKind.ASIDE:
        return _draw_aside(group.asides[item], text, room)
    if kind is RowKind.SPEAKER:
        if group.asides:
            edge = Piece(" ")
        count = str(len(group.quotes) or len(group.asides))
        sign = POINTER if current else _SHUT if group.folded else _OPEN
        return (
            edge,
            Piece(f"{sign} ", Role.STRONG if current else Role.FAINT),
            Piece(
                fill(group.name, room - len(count) - 1) + " ",
                Role.HEADING if group.asides else Role.SPEAKER,
                group.colour,
            ),
            Piece(f"{count} ", Role.FAINT),
        )
    if kind is RowKind.DESCRIPTION:
        return (edge, Piece("  "), Piece(fill(group.description[item], room) + " ", Role.FAINT))
    quote = group.quotes[item]
    sign = sign_of(quote)
    reviewed = [Piece(f"{sign} ", Role.STRONG)] if sign else []
    room -= 2 * len(reviewed) + 2
    return (
        edge,
        Piece(f"{POINTER} ", Role.STRONG) if current else Piece("  ", Role.BAR, group.colour),
        Piece(f"{KIND_MARKS[quote.kind]} ", Role.BAR, group.colour),
        *reviewed,
        Piece(fill(beginning(text, quote, room), room) + " ", Role.STRONG if current else Role.TEXT),
    )


def _draw_aside(aside: Aside, text: str, room: int) -> Line:
    """Return who is not quoted, and how often he is named, or in which words he declined; or what is no quotation."""
    if aside.times:
        count = str(aside.times)
        return (
            Piece(" " * INDENT),
            Piece(fill(aside.name, room - len(count) - 1) + " "),
            Piece(f"{count} ", Role.FAINT),
        )
    said = one_line(text[slice(*aside.span)])
    if not aside.name:
        return (Piece(" " * INDENT), Piece(fill(said, room) + " "))
    name = fit(aside.name, max(room * 2 // 3, room - cells(said) - 1))
    left = room - cells(name) - 1
    return (Piece(" " * INDENT), Piece(f"{name} "), Piece(fill(said, left) + " ", Role.FAINT))


def beginning(text: str, quote: Quotation, width: int) -> str:
    """Return the first words of a quotation in at most `width` cells, an ellipsis where it was interrupted or cut."""
    parts: list[str] = []
    wanted = width * 2 + 8  # code points: enough to fill the width whatever they are, and little of a long one
    for start, end in quote.spans:
        parts.append(one_line(text[start : min(end, start + wanted)]))
        wanted -= end - start
        if wanted <= 0:
            break
    shown = fit(" … ".join(part for part in parts if part), width)
    return shown.rstrip("… ") + ELLIPSIS if shown.endswith(" …" + ELLIPSIS) else shown
