"""The line in which one types the answer to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.app.messages import Answered

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class AskingBar(Horizontal):
    """It posts `Answered` with the name of what was `asked` and the answer, empty where it was given up."""

    DEFAULT_CSS = """
    AskingBar {
        dock: bottom;
        height: 1;
        background: $footer-background;
        .question { width: auto; max-width: 70%; color: $footer-key-foreground; padding: 0 1; }
        Input { width: 1fr; background: $footer-background; background-tint: $foreground 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "close", "Give it up")]

    question: reactive[str] = reactive("", init=False)

    def __init__(self, asked: str, question: str, value: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._asked = asked
        self._label = Static(question, classes="question", markup=False)
        self._line = Input(value, compact=True, placeholder=placeholder, select_on_focus=False)
        self.set_reactive(AskingBar.question, question)

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        yield self._label
        yield self._line

    def on_mount(self) -> None:
        """Take the keys."""
        self._line.focus()

    def watch_question(self, question: str) -> None:
        """Ask another question about what is typed."""
        self._label.update(question)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep it from whoever else has a line to type in."""
        event.stop()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Say what was typed."""
        event.stop()
        self.post_message(Answered(self._asked, event.value))

    def action_close(self) -> None:
        """Say that there is no answer."""
        self.post_message(Answered(self._asked, ""))
