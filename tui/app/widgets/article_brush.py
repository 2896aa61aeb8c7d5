"""How an article looks on a theme: a row of its page and what lies over it in, a strip of styled text out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.themes import nobody_colour, shades, speaker_colours
from tui.view.characters import sendable
from tui.view.colours import bar_mark
from tui.view.fit import cells, fit
from tui.view.justify import widened
from tui.view.overlay import Sign
from tui.view.page import HeaderPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.color import Color
    from textual.theme import Theme

    from tui.app.themes import SpeakerColour
    from tui.view.overlay import Overlay, Piece
    from tui.view.page import Label, Page

MARGIN = 2  # cells on the left of the column: the bar and a blank
KEPT_LINKS = 500
NO_QUOTATION = -1  # in place of a colour
CURRENT_BAR = "█"
_BOLD = Sign.HEADING | Sign.SUBHEADING | Sign.STRONG | Sign.NAMED | Sign.THIS_MATCH
_ITALIC = Sign.TERM | Sign.SLANTED | Sign.CAPTION
_UNDERLINED = Sign.MATCH | Sign.NAMED | Sign.CUE | Sign.LINK


class ArticleBrush:
    """Draws rows for one theme; styles are made when they are first needed. `plain` is for screens without colours."""

    def __init__(self, theme: Theme, *, plain: bool) -> None:
        self.bare = plain or theme.ansi
        self._theme = theme
        self._shades = shades(theme)
        self._colours: Sequence[SpeakerColour] = ()  # worked out when the first quotation is to be seen
        self._styles: dict[tuple[int | None, Sign], Style] = {}
        background = self._shades.background.rich_color
        self.paper = Style(color=self._shades.foreground.rich_color, bgcolor=background)
        faint = self.faint = Style(color=self._shades.faint.rich_color, bgcolor=background, dim=self.bare)
        self.label = Style(color=self._shades.accent.rich_color, bgcolor=background, bold=True)
        self._links: dict[str | None, Style] = {}
        self.header = {
            HeaderPart.HEADLINE: self.paper + Style(bold=True),
            HeaderPart.SUBTITLE: self.paper + Style(italic=True),
            HeaderPart.DETAILS: faint,
            HeaderPart.SPACE: self.paper,
        }

    def text_column(self, page: Page, width: int) -> int:
        """Return the cell in which the column begins, in a pane `width` cells wide."""
        return MARGIN + max(0, width - MARGIN - page.width) // 2

    def draw(self, page: Page, row: int, overlay: Overlay, width: int, *, pointed_at: bool = False) -> Strip:
        """Return a row of the page, with what lies over it, in the middle of `width` cells.

        Where it is `pointed_at` the text carries its offsets, as Textual looks for them when it selects.
        """
        left = self.text_column(page, width)
        span = page.span_of(row)
        if span is None:
            return self._draw_header(page, row, left, width)
        beside = page.beside(row)
        if label := page.label_at(row):
            return self._draw_label(label, left, min(width, left + page.width), width)
        if span.start == span.end:
            return self._draw_between(page, row, beside, overlay, width)
        pieces = list(overlay.pieces(span, page.inline.signs(span)))
        segments = self._beside(overlay.labels.within(*span), left, self._margin(pieces, overlay))
        indent = page.indent_of(row)
        if indent:
            segments.append(Segment(beside.ljust(indent), self.faint))
        extra = page.gaps_of(row)
        blanks = 0
        for piece in pieces:
            style = self.style(self._colour(piece, overlay), piece.signs)
            if Sign.LINK in piece.signs:
                style += self._link(page.inline.address_at(piece.start))
            if pointed_at:
                style += Style.from_meta({"offset": (piece.start, 0)})
            shown = sendable(page.text[piece.start : piece.end])
            if extra:
                first, blanks = blanks, blanks + shown.count(" ")
                shown = widened(shown, extra[first:blanks])
            segments.append(Segment(shown, style))
        taken = left + indent + cells(sendable(page.text[slice(*span)])) + sum(extra)
        return self._filled(segments, taken, width)

    def _draw_between(self, page: Page, row: int, beside: str, overlay: Overlay, width: int) -> Strip:
        """Return a row without text: the bar of a quotation goes on through it, and that of a block quotation."""
        left = self.text_column(page, width)
        margin = [Segment(" " * MARGIN, self.paper)]
        if around := page.around(row):
            ends = [
                list(overlay.pieces(span))[at]
                for span, at in zip(around, (-1, 0), strict=True)
                if span.start < span.end
            ]
            if len(ends) == 2 and ends[0].quote_id == ends[1].quote_id is not None:
                margin = self._margin(ends, overlay)
        if not beside and not margin[0].text.strip():
            return Strip.blank(width, self.paper)
        segments = [Segment(" " * (left - MARGIN), self.paper), *margin, Segment(beside, self.faint)]
        return self._filled(segments, left + len(beside), width)

    def _draw_label(self, label: Label, left: int, right: int, width: int) -> Strip:
        """Return a row with a name beside a bar, or with a few faint words."""
        shown = fit(sendable(label.text), right - left)
        margin = Segment(" " * MARGIN, self.paper)
        style = self.faint
        if label.is_name:
            style = self.bar(label.colour) + Style(bold=True)
            margin = Segment(bar_mark(label.colour, plain=self.bare) + " " * (MARGIN - 1), self.bar(label.colour))
        before = [Segment(" " * (left - MARGIN), self.paper), margin]
        return self._filled([*before, Segment(shown, style)], left + cells(shown), width)

    def _draw_header(self, page: Page, row: int, left: int, width: int) -> Strip:
        if row >= len(page.header):
            return Strip.blank(width, self.paper)
        text, part = page.header[row]
        text = sendable(text)
        return self._filled(
            [Segment(" " * left, self.paper), Segment(text, self.header[part])], left + cells(text), width
        )

    def _filled(self, segments: list[Segment], taken: int, width: int) -> Strip:
        if taken > width:
            return Strip(segments, taken).crop(0, width)
        return Strip([*segments, Segment(" " * (width - taken), self.paper)] if taken < width else segments, width)

    def _beside(self, label: str, left: int, margin: list[Segment]) -> list[Segment]:
        """Return all that stands before the column; a label stands left of the bar."""
        free = left - MARGIN
        if not label or not free:
            return [Segment(" " * free, self.paper), *margin]
        gap = min(1, free - 1)
        return [
            Segment(" " * (free - 1 - gap), self.paper),
            Segment(label, self.label),
            Segment(" " * gap, self.paper),
            *margin,
        ]

    def _margin(self, pieces: list[Piece], overlay: Overlay) -> list[Segment]:
        """Return the bar of the line's quotation, of the current one if it is among several, and a blank."""
        beside = [piece for piece in pieces if piece.quote_id is not None or Sign.CURRENT in piece.signs]
        if not beside:
            return [Segment(" " * MARGIN, self.paper)]
        shown = next((piece for piece in beside if Sign.CURRENT in piece.signs), beside[0])
        colour = self._colour(shown, overlay)
        mark = CURRENT_BAR if Sign.CURRENT in shown.signs else bar_mark(colour, plain=self.bare)
        return [Segment(mark, self.bar(colour)), Segment(" " * (MARGIN - 1), self.paper)]

    def _colour(self, piece: Piece, overlay: Overlay) -> int | None:
        """Return the colour of a piece; the current quotation keeps its own where another one lies within it."""
        quote_id = piece.quote_id
        if Sign.CURRENT in piece.signs and overlay.current is not None:
            quote_id = overlay.current.id
        return NO_QUOTATION if quote_id is None or overlay.chart is None else overlay.chart.colour_of(quote_id)

    def style(self, colour: int | None, signs: Sign) -> Style:
        """Return the style of a piece: `colour` is its speaker's, `None` for nobody, or `NO_QUOTATION`."""
        style = self._styles.get((colour, signs))
        if style is None:
            style = self._styles[colour, signs] = self._make(colour, signs)
        return style

    def _link(self, address: str | None) -> Style:
        """Return the style that leads to `address`, one for all pieces of a link, so that they light up as one."""
        style = self._links.get(address)
        if style is None:
            if len(self._links) >= KEPT_LINKS:
                self._links.clear()
            style = self._links[address] = Style(link=address)
        return style

    def bar(self, colour: int | None) -> Style:
        """Return the style of the bar beside a quotation."""
        return Style(color=self.speaker(colour).foreground.rich_color, bgcolor=self._shades.background.rich_color)

    def speaker(self, colour: int | None) -> SpeakerColour:
        """Return the colours of a speaker, `None` for nobody."""
        if not self._colours:
            self._colours = (*speaker_colours(self._theme), nobody_colour(self._theme))
        return self._colours[-1 if colour is None else colour % (len(self._colours) - 1)]

    def _make(self, colour: int | None, signs: Sign) -> Style:
        current = Sign.CURRENT in signs
        return Style(
            color=self._front(colour, signs).rich_color,
            bgcolor=self._ground(colour, signs).rich_color,
            bold=bool(signs & _BOLD) or (current and self.bare),
            dim=Sign.CAPTION in signs and self.bare and not current,
            italic=bool(signs & _ITALIC),
            underline=bool(signs & _UNDERLINED),
            reverse=bool(signs & (Sign.THIS_MATCH | Sign.SELECTED)) and self.bare,
        )

    def _front(self, colour: int | None, signs: Sign) -> Color:
        if signs & (Sign.THIS_MATCH | Sign.SELECTED) and not self.bare:
            return self._shades.background if Sign.THIS_MATCH in signs else self._shades.foreground
        if Sign.HEADING in signs and colour == NO_QUOTATION:
            return self._shades.accent
        if Sign.CAPTION in signs and colour == NO_QUOTATION:
            return self._shades.faint
        return self._shades.foreground

    def _ground(self, colour: int | None, signs: Sign) -> Color:
        if Sign.THIS_MATCH in signs and not self.bare:
            return self._shades.accent
        if Sign.SELECTED in signs:
            return self._shades.cursor
        if colour == NO_QUOTATION:
            return self._shades.background
        shade = self.speaker(colour)
        return shade.current if Sign.CURRENT in signs else shade.tint
