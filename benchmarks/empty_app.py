"""The yardstick: an empty Textual app of three panes, against which the reader's first paint and memory are held."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static


class EmptyApp(App[None]):
    """Three panes and nothing in them but the word that says that they are on the screen."""

    CSS = "#left, #right { width: 30; } #middle { width: 1fr; }"
    BINDINGS: ClassVar = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Lay the three panes side by side."""
        with Horizontal():
            yield Static("", id="left")
            yield Static("ready", id="middle")
            yield Static("", id="right")


if __name__ == "__main__":
    EmptyApp().run()
