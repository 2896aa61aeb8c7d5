"""The lines below the article in which a quotation is reviewed: what was found, who else there is, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive

from tui.app.bindings import Place, bindings_of, keys_now, review_hints
from tui.app.messages import CandidateChosen
from tui.app.widgets.lines_pane import LinesPane
from tui.keymap.names import key as key_by_name

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from tui.view.pieces import Line
    from tui.view.review import Review


_LOW = 20  # rows of a screen below which there is no line above


class ReviewPane(LinesPane):
    """Shows a `review`, as high as it needs to be; posts `CandidateChosen` with the number that was typed."""

    DEFAULT_CSS = """
    ReviewPane {
        dock: bottom;
        height: 3;
        margin-bottom: 1;
        background: $footer-background;
        scrollbar-size-vertical: 0;
        border-top: solid $border-blurred;
        &.-low { border-top: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.REVIEW)]

    review: reactive[Review | None] = reactive(None, repaint=False, init=False)

    def __init__(self) -> None:
        super().__init__(id=Place.REVIEW)
        self._number = 0  # of the key that was pressed last, among those that choose

    def lines_for(self, width: int) -> tuple[Line, ...]:
        """Return the review."""
        from tui.view.review import lines_of

        return lines_of(self.review, review_hints(), width, self.screen.size.height) if self.review else ()

    def lay_out(self) -> None:
        """Make the lines anew, and be as high as they are many."""
        super().lay_out()
        is_low = self.screen.size.height < _LOW
        self.set_class(is_low, "-low")
        self.styles.height = max(1, len(self._lines)) + (0 if is_low else 1)

    def watch_review(self) -> None:
        """Show another quotation."""
        self.lay_out()

    def on_key(self, event: events.Key) -> None:
        """Remember which of the keys it is that choose somebody."""
        row = next(key for key in keys_now() if key.id == "review.choose")
        name = key_by_name(event.character if event.character and event.is_printable else event.key)
        keys = row.keys.split(",")
        self._number = keys.index(name) + 1 if name in keys else 0

    def action_choose(self) -> None:
        """Say which number was typed."""
        self.post_message(CandidateChosen(self._number))
