"""A small Textual app on which the harness is tried."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType


class TinyApp(App[int]):
    """Shows what it was told, counts presses of `]`, reports its size and where it was clicked."""

    CSS = """
    #story { width: 2fr; }
    #count { width: 1fr; text-style: bold; background: $primary; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("right_square_bracket", "count", ""), ("q", "leave", "")]
    presses = 0

    def __init__(self, story: str) -> None:
        super().__init__()
        self.story = story

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(self.story, id="story", markup=False)
            yield Static("pressed 0", id="count")

    def on_resize(self, event: events.Resize) -> None:
        self.query_one("#count", Static).update(f"pressed {self.presses}\n{event.size.width} wide")

    def on_click(self, event: events.Click) -> None:
        self.query_one("#count", Static).update(f"clicked {event.screen_x},{event.screen_y}")

    def action_count(self) -> None:
        self.presses += 1
        self.query_one("#count", Static).update(f"pressed {self.presses}")

    def action_leave(self) -> None:
        self.exit(return_code=7)


if __name__ == "__main__":
    STORY = sys.argv[1]
    if STORY == "-":
        STORY = sys.stdin.read()
        os.dup2(os.open("/dev/tty", os.O_RDONLY), 0)
    app = TinyApp(STORY)
    app.run()
    sys.exit(app.return_code)
