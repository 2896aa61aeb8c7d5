"""The line in which one types the answer to a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.app.messages import Answered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


class AskingBar(Horizontal):
    """It posts `Answered` with the name of what was `asked` and the answer, empty where it was given up.

    Tab completes what was typed to one of `offers`, and again to the next one; where the answer is one of the `paths`
    of files, as far as their names agree.
    """

    DEFAULT_CSS = """
    AskingBar {
        dock: bottom;
        height: 1;
        background: $footer-background;
        .question { width: auto; max-width: 70%; color: $footer-key-foreground; padding: 0 1; }
        Input { width: 1fr; background: $footer-background; background-tint: $foreground 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "close", "Give it up"),
        ("tab", "complete(1)", "Complete it"),
        ("shift+tab", "complete(-1)", "Complete it otherwise"),
    ]

    question: reactive[str] = reactive("", init=False)

    def __init__(
        self,
        asked: str,
        question: str,
        value: str = "",
        placeholder: str = "",
        offers: Sequence[str] = (),
        *,
        paths: bool = False,
    ) -> None:
        super().__init__()
        self._asked = asked
        self._offers = offers
        self._paths = paths
        self._typed = value  # before it was completed
        self._label = Static(question, classes="question", markup=False)
        self._line = Input(value, compact=True, placeholder=placeholder, select_on_focus=False)
        if offers:
            from textual.suggester import SuggestFromList

            self._line.suggester = SuggestFromList(offers, case_sensitive=False)
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

    def action_complete(self, direction: int) -> None:
        """Complete what was typed, to the next name that goes on from it, or to the one before."""
        if self._paths:
            from tui.sources.completion import completed

            self._line.value = completed(self._line.value)
            self._line.cursor_position = len(self._line.value)
            return
        from tui.view.review import completions

        names = completions(self._offers, self._typed)
        if self._line.value not in names:
            self._typed = self._line.value
            names = completions(self._offers, self._typed)
        if names:
            place = names.index(self._line.value) + direction if self._line.value in names else min(direction, 0)
            self._line.value = names[place % len(names)]
            self._line.cursor_position = len(self._line.value)

    def action_close(self) -> None:
        """Say that there is no answer."""
        self.post_message(Answered(self._asked, "", given_up=True))
