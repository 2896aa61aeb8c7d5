"""A screen on which the article can be read as a dialogue."""

from __future__ import annotations

from tui.app.bindings import key_of
from tui.app.paned import PanedScreen
from tui.app.widgets.dialogue_pane import DialoguePane
from tui.view.panes import Pane


class TranscribingScreen(PanedScreen, inherit_bindings=False):
    """Shows the article, or who says what in it as a transcript."""

    def action_transcript(self) -> None:
        """Show the transcript in place of the article, or the article again, at the same quotation."""
        pane = self.pane
        if self.article is None or not isinstance(pane, DialoguePane):
            return
        self.rearrange(self.panes.go_to(Pane.ARTICLE))
        pane.transcribed = not pane.transcribed
        keys = f"{key_of('transcript.leave')} or {key_of('transcript.toggle')}"
        self.say(f"who says what; {keys} goes back to the article" if pane.transcribed else "")
