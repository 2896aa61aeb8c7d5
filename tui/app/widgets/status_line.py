"""The bottom line: where one is among the quotations, or a notice, and the keys that matter where the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.themes import nobody_colour, speaker_colours
from tui.app.widgets.bare import BareLines
from tui.view.colours import bar_mark
from tui.view.fit import cells, fit
from tui.view.status import GAP, Hint, Status, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_STATUS = 24  # cells that the status keeps beside the hints, if it needs them
NO_SWATCH = -1  # in place of a colour


class StatusLine(BareLines):
    """One line: `status` on the left, with a swatch of its speaker's `colour`; as many of `hints` as fit on the right.

    A `notice` takes the place of the status; there are no hints unless it is `hinting`.
    """

    DEFAULT_CSS = """
    StatusLine {
        dock: bottom;
        height: 1;
        background: $footer-background;
        color: $footer-description-foreground;
        & > .status-line--key { color: $footer-key-foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"status-line--key"}

    status: reactive[Status] = reactive(Status(), repaint=False)
    notice: reactive[str] = reactive("", repaint=False)
    colour: reactive[int | None] = reactive(NO_SWATCH, repaint=False)
    hints: reactive[tuple[Hint, ...]] = reactive(())

    def __init__(self, *, id: str | None = None, hinting: bool = True) -> None:
        super().__init__(id=id)
        self._hinting = hinting
        self._swatches: dict[int | None, Style] = {}
        self._shown: tuple[Hint, ...] | None = None

    def watch_status(self) -> None:
        """Say where one is."""
        self._refresh_left()

    def watch_notice(self) -> None:
        """Say it, or where one is again."""
        self._refresh_left()

    def watch_colour(self) -> None:
        """Show another speaker's colour."""
        self._refresh_left()

    def notify_style_update(self) -> None:
        """Forget the colours: the theme is another one."""
        super().notify_style_update()
        self._swatches.clear()

    def draw_line(self, y: int) -> Strip:
        """Return the line; `y` is 0."""
        width, ground = self.size.width, self.rich_style
        said = [Segment(" ", ground)]
        self._shown = hints = self._fitting()
        hints_width = _width_of(hints)
        room = max(0, width - 2 - hints_width - (GAP if hints else 0))
        if self.notice:
            said.append(Segment(fit(self.notice, room), ground + Style(bold=True)))
        elif self.colour == NO_SWATCH:
            said.append(Segment(self.status.fitted(room), ground))
        else:
            mark = bar_mark(self.colour, plain=self.app.no_color)
            said += [
                Segment(f"{mark} ", ground + self._swatch()),
                Segment(self.status.fitted(max(0, room - 2)), ground),
            ]
        blank = width - 1 - hints_width - sum(segment.cell_length for segment in said)
        strip = Strip([*said, Segment(" " * max(0, blank), ground), *self._hint_segments(hints, ground)])
        return self.finish(strip.adjust_cell_length(width, ground))

    def _fitting(self) -> tuple[Hint, ...]:
        """Return the hints for which there is room beside the status or the notice."""
        if not self._hinting:
            return ()
        wanted = cells(self.notice or "".join(self.status)) + 3
        return fitting(self.hints, self.size.width - 3 - min(wanted, max(LEAST_STATUS, self.size.width // 2)))

    def _refresh_left(self) -> None:
        """Draw what stands before the hints anew; all of it where there is room for other hints now."""
        hints = self._fitting()
        same = hints == self._shown
        self.refresh(Region(0, 0, self.size.width - 1 - _width_of(hints), 1)) if same else self.refresh()

    def _swatch(self) -> Style:
        if not self._swatches:
            theme = self.app.current_theme
            colours = (*enumerate(speaker_colours(theme)), (None, nobody_colour(theme)))
            self._swatches = {number: Style(color=colour.foreground.rich_color) for number, colour in colours}
        return self._swatches[self.colour]

    def _hint_segments(self, hints: Sequence[Hint], ground: Style) -> list[Segment]:
        key_style = ground + self.get_component_rich_style("status-line--key", partial=True)
        segments: list[Segment] = []
        for hint in hints:
            if segments:
                segments.append(Segment(" " * GAP, ground))
            segments += [Segment(hint.key, key_style), Segment(f" {hint.word}", ground)]
        return segments


def _width_of(hints: Sequence[Hint]) -> int:
    return sum(hint.width for hint in hints) + GAP * max(0, len(hints) - 1)
