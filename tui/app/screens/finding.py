"""The search over the whole library: what is typed is looked for in all that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from tui.app.bindings import Place, bindings_of
from tui.app.shelving import Opening
from tui.app.widgets.shelf_pane import ShelfPane
from tui.library.query import query_of
from tui.view.shelf import Choice, Section

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.library.search import Hit

SCOPE = "library"  # under which what was searched for is kept
_MOST_BEFORE = 12
_PLACEHOLDER = 'words · "words said · @name words said by'
_HOW = """\
Searches all that was read here.

harbour gates    texts with both words
"harbour gates   quotations with both
"harbour gates"  the words as they stand
@holm gates      what Holm said of gates

Enter opens the article there."""
_NOTHING = "Nothing that was read here has these words."


class FindingScreen(Screen[Opening | None]):
    """Looks for what is typed, `query` at first; it is dismissed with what is to be opened, `None` without anything."""

    class Found(Message):
        """A thread looked something up: what there is of it, and what is wrong with the library, if anything."""

        def __init__(self, typed: str, hits: tuple[Hit, ...], problem: str | None) -> None:
            super().__init__()
            self.typed = typed
            self.hits = hits
            self.problem = problem

    class Before(Message):
        """A thread looked up what was searched for before."""

        def __init__(self, searches: tuple[str, ...]) -> None:
            super().__init__()
            self.searches = searches

    CSS_PATH = "finding.tcss"
    AUTO_FOCUS = "#finding-input"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.FINDING)]

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self._line = Input(query, id="finding-input", compact=True, placeholder=_PLACEHOLDER, select_on_focus=False)
        self._pane = ShelfPane(id="hits")
        self._hits: tuple[Hit, ...] = ()
        self._before: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the line in which one types above what is found."""
        with Horizontal(id="finding-line"):
            yield Static(">", id="finding-sign", markup=False)
            yield self._line
            yield Static("", id="finding-count", markup=False)
        yield Static(_HOW, id="how", markup=False)
        yield self._pane

    def on_mount(self) -> None:
        """Look up what was searched for before."""
        self._look_back()

    @work(thread=True)
    def _look_back(self) -> None:
        from tui.library.searches import searches

        self.post_message(self.Before(searches(SCOPE, _MOST_BEFORE)))

    def on_finding_screen_before(self, message: Before) -> None:
        """Offer what was searched for before, as long as nothing is typed."""
        self._before = message.searches
        if not self._line.value:
            self._show_before()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is typed."""
        event.stop()
        if event.value.strip():
            self._look_for(event.value)
        else:
            self._hits = ()
            self._show_before()

    @work(thread=True, exclusive=True)
    def _look_for(self, typed: str) -> None:
        from tui.library import notice
        from tui.library.search import look_for

        if get_current_worker().is_cancelled:
            return
        self.post_message(self.Found(typed, look_for(query_of(typed)), notice()))

    def on_finding_screen_found(self, message: Found) -> None:
        """Show what was found, unless something else is looked for by now."""
        if message.problem:
            self.notify(message.problem, severity="warning", markup=False, timeout=10)
        if message.typed != self._line.value:
            return
        from tui.library.search import MOST
        from tui.view.hits import choice_of

        self._hits = hits = message.hits
        more = "+" if len(hits) >= MOST else ""
        self._tell(f"{len(hits)}{more} hit{'' if len(hits) == 1 else 's'}", "" if hits else _NOTHING)
        self._pane.sections = (
            Section(
                "",
                tuple(
                    choice_of(number, hit.title, (hit.outlet, hit.published), hit.snippet, hit.found, hit.speaker)
                    for number, hit in enumerate(hits)
                ),
            ),
        )

    def _show_before(self) -> None:
        self._pane.sections = (Section("Searched for before", tuple(Choice(it, it, "") for it in self._before)),)
        self._tell("", _HOW)

    def _tell(self, count: str, how: str) -> None:
        self.query_one("#finding-count", Static).update(count)
        self.query_one("#how", Static).update(how)
        self.query_one("#how").display = bool(how)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what the cursor is on."""
        event.stop()
        self._pane.action_choose()

    def on_shelf_pane_chosen(self, message: ShelfPane.Chosen) -> None:
        """Open what was found, at its words; or search again for what was searched for before."""
        if not self._line.value.strip():
            self._line.value = message.source
            self._line.cursor_position = len(message.source)
            self._line.focus()
            return
        hit = self._hits[int(message.source)] if self._hits else None
        if hit is not None:
            self._keep(self._line.value.strip())
            words = hit.snippet[slice(*hit.found[0])] if hit.found else ""
            self.dismiss(Opening(hit.source, hit.anchor, words.casefold()))

    def _keep(self, typed: str) -> None:
        from threading import Thread

        from tui.library.searches import keep_search

        Thread(target=keep_search, args=(SCOPE, typed), name="keeper").start()

    def on_key(self, event: events.Key) -> None:
        """Let page keys move the list while one types."""
        if self._line.has_focus and event.key in ("pagedown", "pageup"):
            event.stop()
            (self._pane.action_page_down if event.key == "pagedown" else self._pane.action_page_up)()

    def action_move(self, step: int) -> None:
        """Go to another hit."""
        self._pane.cursor += step

    def action_change(self) -> None:
        """Give the list the keys, or the line."""
        self.set_focus(self._pane if self._line.has_focus else self._line)

    def action_type(self) -> None:
        """Give the line the keys."""
        self.set_focus(self._line)

    def action_leave(self) -> None:
        """Close it."""
        self.dismiss(None)
