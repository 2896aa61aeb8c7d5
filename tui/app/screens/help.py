"""The help: every key, grouped by what it is for, and what the signs beside the text mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.bindings import Group, Place, bindings_of, key_of, keys_now
from tui.app.widgets.lines_pane import LinesPane
from tui.quotes.model import QuoteKind
from tui.view.cheatsheet import Entry, Section, cheatsheet, key_names, matching
from tui.view.colours import NOBODY_MARK, bar_mark
from tui.view.fit import fit
from tui.view.outline_draw import POINTER
from tui.view.pieces import ACCEPTED, CORRECTED, KIND_MARKS, Piece, Role
from tui.view.wording import synonyms

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.geometry import Size

    from tui.app.bindings import Key
    from tui.view.pieces import Line

_APART = (Place.SPEAKERS, Place.STATISTICS, Place.REVIEW, Place.EVIDENCE, Place.LIBRARY)  # have groups of their own

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


def sections(here: Place | None = None) -> tuple[Section, ...]:
    """Return the table of keys, a section a group, in the order of `Group`; numbers and the signs come last.

    The groups of the pane or the screen that one is in, `here`, come first.
    """
    by_group = {group: tuple(key for key in keys_now() if key.group is group) for group in Group}
    if here in _APART:
        first = {group: keys for group, keys in by_group.items() if any(key.place is here for key in keys)}
        by_group = first | by_group
    return (
        *(
            Section(str(group), tuple(_entry(key) for key in keys if key.keys))
            for group, keys in by_group.items()
            if keys
        ),
        counts(),
        SIGNS,
    )


def _entry(key: Key) -> Entry:
    return Entry(key_names(key.keys), key.description, synonyms().get(key.id, ""))


class CheatsheetPane(LinesPane):
    """The table of keys, as high as it is where there is room; `typed` leaves those entries that are meant by it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.STATISTICS)]

    typed: reactive[str] = reactive("", layout=True, init=False)

    def __init__(self, here: Place | None = None) -> None:
        super().__init__()
        self._here = here

    def watch_typed(self) -> None:
        """Show what is meant, from its beginning."""
        self.lay_out()
        self.scroll_to(y=0, animate=False)

    def lines_for(self, width: int) -> tuple[Line, ...]:
        """Return the table in `width` cells."""
        found = matching(sections(self._here), self.typed)
        if found:
            return cheatsheet(found, width)
        leave, palette = key_of("help.leave"), key_of("program.palette")
        nothing = f"No key does that. {leave} shows all again; {palette} offers what there is."
        return ((Piece(f" {fit(nothing, width - 2)}", Role.FAINT),),)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are in `width` cells, less the scroll bar."""
        return len(self.lines_for(width - self.styles.scrollbar_size_vertical))


class HelpScreen(ModalScreen[None]):
    """Lies over whatever was on the screen until it is closed; the keys of where one was, `here`, come first."""

    CSS_PATH = "help.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-small"), (60, "-large")]  # noqa: RUF012 - Textual's own is no ClassVar to mypy
    AUTO_FOCUS = "CheatsheetPane"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.HELP)]

    def __init__(self, here: Place | None = None) -> None:
        super().__init__()
        self._here = here

    def compose(self) -> ComposeResult:
        """Show the table in a frame that says what it is and how it is closed."""
        pane = CheatsheetPane(self._here)
        pane.border_title = "Keys"
        pane.border_subtitle = f"{key_of('help.search')} searches · {key_of('help.leave')} closes"
        yield pane
        yield Input(id="help-search", compact=True, placeholder="what you want to do, or a key")

    def action_search(self) -> None:
        """Open the line in which one types what one is looking for."""
        self.add_class("-searching")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Leave what is meant."""
        event.stop()
        self.query_one(CheatsheetPane).typed = event.value

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let the keys scroll what was found."""
        event.stop()
        self.query_one(CheatsheetPane).focus()

    def action_leave(self) -> None:
        """Show all keys again; close the help where all are shown."""
        line = self.query_one(Input)
        if not self.has_class("-searching"):
            self.dismiss()
            return
        line.value = ""
        self.remove_class("-searching")
        self.query_one(CheatsheetPane).focus()
