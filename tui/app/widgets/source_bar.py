"""The line in which one types what to open: a file or an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.widgets import Input, Static

from tui.app.messages import SourceTyped

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class SourceBar(Horizontal):
    """It posts `SourceTyped` at the end; tab completes the path of a file."""

    DEFAULT_CSS = """
    SourceBar {
        dock: bottom;
        height: 1;
        background: $footer-background;
        #source-colon { width: 2; color: $footer-key-foreground; padding-left: 1; }
        #source-input { width: 1fr; background: $footer-background; background-tint: $foreground 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "close", "Open nothing"),
        ("tab,shift+tab", "complete", "Complete the path"),
    ]

    def __init__(self) -> None:
        super().__init__(id="source")
        self._line = Input(id="source-input", compact=True, placeholder="a file or an address to open · Tab completes")

    def compose(self) -> ComposeResult:
        """Lay out the colon and the line."""
        yield Static(":", id="source-colon")
        yield self._line

    def on_mount(self) -> None:
        """Take the keys."""
        self._line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep it from whoever else has a line to type in."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say what was typed."""
        event.stop()
        self.post_message(SourceTyped(event.value))

    def action_complete(self) -> None:
        """Complete the path that was typed, as far as the names of files agree."""
        from tui.sources.completion import completed

        self._line.value = completed(self._line.value)
        self._line.cursor_position = len(self._line.value)

    def action_close(self) -> None:
        """Say that nothing is to be opened."""
        self.post_message(SourceTyped(""))
