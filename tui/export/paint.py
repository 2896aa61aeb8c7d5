"""Lines of pieces as text for a terminal: roles and speakers become colours of its own palette, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.pieces import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.view.pieces import Piece

# The eight colours of speakers, from the sixteen that every terminal theme makes readable on its background.
_SPEAKERS = ("36", "35", "33", "32", "34", "31", "96", "95")
_ROLES = {
    Role.STRONG: "1",
    Role.HEADING: "1",
    Role.FAINT: "2",
    Role.SPEAKER: "1",
    Role.TRACK: "2",
    Role.PLACE: "1",
}
_COLOURED = (Role.SPEAKER, Role.BAR, Role.FILL)


def painted(line: Iterable[Piece], *, colour: bool) -> str:
    """Return a line of pieces, without blanks at its end; `colour` adds the sequences that style it."""
    pieces = list(line)
    if not colour:
        return "".join(piece.text for piece in pieces).rstrip()
    while pieces and not pieces[-1].text.rstrip():
        pieces.pop()
    if pieces:
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text.rstrip())
    return "".join(map(_styled, pieces))


def _styled(piece: Piece) -> str:
    codes = [_ROLES[piece.role]] if piece.role in _ROLES else []
    if piece.colour is not None and piece.role in _COLOURED:
        codes.append(_SPEAKERS[piece.colour % len(_SPEAKERS)])
    if not codes or not piece.text.strip():
        return piece.text
    return f"\x1b[{';'.join(codes)}m{piece.text}\x1b[0m"
