"""How the column is set: its width, the room between its lines, and whether it is straight on the right."""

from __future__ import annotations

from tui.app.paned import PanedScreen

_SPACINGS = ("lines close together", "an empty row between the lines", "two empty rows between the lines")


class TypesettingScreen(PanedScreen, inherit_bindings=False):
    """Changes how the article is set while one reads; the place is kept."""

    def action_widen(self, cells: int) -> None:
        """Make the column wider or narrower; 0 makes it as wide as it was at first."""
        self.pane.column = self.pane.column + cells if cells else self.settings.look.width
        wanted = self.pane.column
        shown = self.pane.page.width if self.pane.page else wanted
        self.say(f"column of {shown} cells" + (f"; {wanted} do not fit" if shown < wanted else ""))

    def action_space(self) -> None:
        """Put one more empty row between the lines; after two, none."""
        self.pane.spacing = self.pane.spacing % len(_SPACINGS) + 1
        self.say(_SPACINGS[self.pane.spacing - 1])

    def action_justify(self) -> None:
        """Stretch the lines, so that the column is straight on the right too, or let them be."""
        self.pane.justified = not self.pane.justified
        self.say("lines stretched to the edge" if self.pane.justified else "lines as long as their words")
