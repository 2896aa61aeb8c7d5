"""The help: every key, grouped by what it is for, and what the signs beside the text mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from tui.app.bindings import Group, Place, bindings_of, key_of, keys_now
from tui.app.widgets.lines_pane import LinesPane
from tui.quotes.model import QuoteKind
from tui.view.cheatsheet import Entry, Section, cheatsheet, key_names
from tui.view.colours import NOBODY_MARK, bar_mark
from tui.view.outline_draw import POINTER
from tui.view.pieces import ACCEPTED, CORRECTED, KIND_MARKS

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.geometry import Size

    from tui.view.pieces import Line

SIGNS = Section(
    "The signs",
    (
        Entry((KIND_MARKS[QuoteKind.DIRECT],), "Direct: word for word"),
        Entry((KIND_MARKS[QuoteKind.MIXED],), "Mixed: partly so"),
        Entry((KIND_MARKS[QuoteKind.INDIRECT],), "Indirect: in other words"),
        Entry((bar_mark(0),), "Said by a speaker"),
        Entry((NOBODY_MARK,), "Said by nobody named"),
        Entry((POINTER,), "The current quotation"),
        Entry((ACCEPTED, CORRECTED), "Accepted, corrected by you"),
    ),
)


def counts() -> Section:
    """Return what numbers do, with the keys that hold."""
    forwards, down, percent = map(key_of, ("quotation.next", "article.down", "article.percent"))
    panes = tuple(map(key_of, ("pane.article", "pane.speakers", "pane.statistics")))
    both = Entry(panes, f"At once to a pane; they count too if a key for the text follows, as in 3{forwards}")
    return Section(
        "Numbers",
        (
            Entry((f"3{forwards}", f"10{down}"), "A number before a key: so many times"),
            Entry((f"50{percent}",), "So far into the article"),
            *([both] if all(map(str.isdecimal, panes)) else []),
            Entry(("Esc",), "Gives up what is being typed"),
        ),
    )


def sections() -> tuple[Section, ...]:
    """Return the table of keys, a section a group, in the order of `Group`; numbers and the signs come last."""
    by_group = {group: tuple(key for key in keys_now() if key.group is group) for group in Group}
    return (
        *(
            Section(str(group), tuple(Entry(key_names(key.keys), key.description) for key in keys if key.keys))
            for group, keys in by_group.items()
            if keys
        ),
        counts(),
        SIGNS,
    )


class CheatsheetPane(LinesPane):
    """The table of keys, as high as it is where there is room."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.STATISTICS)]

    def lines_for(self, width: int) -> tuple[Line, ...]:
        """Return the table in `width` cells."""
        return cheatsheet(sections(), width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are in `width` cells, less the scroll bar."""
        return len(self.lines_for(width - self.styles.scrollbar_size_vertical))


class HelpScreen(ModalScreen[None]):
    """Lies over whatever was on the screen until it is closed."""

    CSS_PATH = "help.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-large")]  # noqa: RUF012 - Textual's own is no ClassVar to mypy
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", id="help.close"),
        Binding("ctrl+q", "app.quit", "Quit", id="help.quit", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Show the table in a frame that says what it is and how it is closed."""
        pane = CheatsheetPane()
        pane.border_title = "Keys"
        pane.border_subtitle = "Esc closes"
        yield pane
