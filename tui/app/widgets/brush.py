"""From roles to styles: how pieces of text look on a theme."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.themes import nobody_colour, shades, speaker_colours
from tui.view.fit import cells
from tui.view.pieces import Role

if TYPE_CHECKING:
    from textual.color import Color
    from textual.theme import Theme

    from tui.app.themes import SpeakerColour
    from tui.view.pieces import Line


class Ground(IntEnum):
    """What a line lies on."""

    PLAIN = 0
    CURRENT = 1  # the current quotation, in the colour of its speaker
    CURSOR = 2


class Brush:
    """Paints lines for one theme; `plain` is for screens without colours, where attributes must say it all.

    Styles are made when they are first needed and kept: a new theme takes a new brush.
    """

    def __init__(self, theme: Theme, *, plain: bool) -> None:
        self.bare = plain or theme.ansi
        self._shades = shades(theme)
        self._colours = speaker_colours(theme)
        self._nobody = nobody_colour(theme)
        self._styles: dict[tuple[Role, int | None, Ground, int | None], Style] = {}

    def paint(self, line: Line, width: int, ground: Ground = Ground.PLAIN, colour: int | None = None) -> Strip:
        """Return `line` in exactly `width` cells, on the ground that it lies on, of the speaker's colour `colour`."""
        segments = [Segment(piece.text, self.style(piece.role, piece.colour, ground, colour)) for piece in line]
        missing = width - sum(cells(piece.text) for piece in line)
        if missing > 0:
            segments.append(Segment(" " * missing, self.style(Role.TEXT, None, ground, colour)))
        strip = Strip(segments, width - min(missing, 0))
        return strip if missing >= 0 else strip.crop(0, width)

    def style(
        self, role: Role, colour: int | None, ground: Ground = Ground.PLAIN, ground_colour: int | None = None
    ) -> Style:
        """Return the style of a role in a speaker's colour, on a ground of another speaker's colour or the same."""
        key = (role, colour, ground, ground_colour)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make(*key)
        return style

    def _make(self, role: Role, colour: int | None, ground: Ground, ground_colour: int | None) -> Style:
        shades = self._shades
        behind = shades.background
        if ground is Ground.CURRENT:
            behind = self._of(ground_colour).current
        elif ground is Ground.CURSOR:
            behind = shades.cursor
        front = self._front(role, colour)
        if (ground is not Ground.PLAIN and role in (Role.SPEAKER, Role.FAINT)) or (
            ground is Ground.CURRENT and role is Role.BAR
        ):
            front = shades.foreground  # the other shades are measured on the plain ground
        return Style(
            color=front.rich_color,
            bgcolor=behind.rich_color,
            bold=role in (Role.SPEAKER, Role.STRONG, Role.HEADING, Role.PLACE),
            dim=self.bare and ground is Ground.PLAIN and role in (Role.FAINT, Role.TRACK),
            reverse=self.bare and ground is Ground.CURSOR,
        )

    def _front(self, role: Role, colour: int | None) -> Color:
        if role is Role.SPEAKER or (role in (Role.BAR, Role.FILL) and colour is not None):
            return self._of(colour).foreground
        return {
            Role.BAR: self._nobody.foreground,
            Role.FILL: self._shades.fill,
            Role.FAINT: self._shades.faint,
            Role.TRACK: self._shades.track,
            Role.HEADING: self._shades.accent,
            Role.PLACE: self._shades.accent,
        }.get(role, self._shades.foreground)

    def _of(self, colour: int | None) -> SpeakerColour:
        return self._nobody if colour is None else self._colours[colour % len(self._colours)]
