"""The library: what was read and what is to be, in sections, sorted and filtered; to open, mark and put in order."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tui.app.bindings import Place, bindings_of, hints_of, key_of
from tui.app.paned import NOTICE_SECONDS
from tui.app.shelving import Opening, ShelvingScreen
from tui.app.widgets.library_head import LibraryHead
from tui.app.widgets.library_pane import LibraryPane
from tui.app.widgets.status_line import StatusLine
from tui.view.library_draw import detail
from tui.view.library_empty import emptiness
from tui.view.library_list import Item, Section, Sort, counts, listed
from tui.view.status import Status

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

_AT_ONCE = 60  # articles that are shown before all are known
_FILTER = "type to filter: words, #tag; {search} searches the texts"
_SEARCH = ">"


class Shelf(NamedTuple):
    """How the library was looked at last."""

    section: Section = Section.RECENT
    sort: Sort = Sort.OPENED
    backwards: bool = False


class LibraryScreen(ShelvingScreen):
    """Offers articles; it is dismissed with what is to be read, `None` where that is nothing else.

    `shelf` is how it was looked at before; where nothing `remembers`, only the samples are offered.
    """

    class Gathered(Message):
        """A thread looked up what there is after so many `changes`: `problem` says what is wrong with the library."""

        def __init__(self, items: tuple[Item, ...], changes: int, problem: str | None, *, complete: bool) -> None:
            super().__init__()
            self.items = items
            self.changes = changes
            self.problem = problem
            self.complete = complete

    class Gone(Message):
        """A thread looked for the files, and these are not there any more."""

        def __init__(self, sources: frozenset[str]) -> None:
            super().__init__()
            self.sources = sources

    CSS_PATH = "library.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - Textual's own is no ClassVar to mypy
    AUTO_FOCUS = "LibraryPane"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.LIBRARY)]

    def __init__(self, shelf: Shelf = Shelf(), *, remembers: bool = True, hinting: bool = True) -> None:  # noqa: B008
        super().__init__()
        self.shelf = shelf
        self._remembers = remembers
        self._complete = False
        self._problem = ""
        self._typed = ""
        self._notice_timer: Timer | None = None
        self._head = LibraryHead(id="library-head")
        self._pane = LibraryPane(id="library")
        self._status = StatusLine(id="status", hinting=hinting)

    def compose(self) -> ComposeResult:
        """Lay out the sections, the list, what is under the cursor in full, and the line at the bottom."""
        yield self._head
        yield Static("", id="nothing", markup=False)
        yield self._pane
        yield Static("", id="detail", markup=False)
        yield self._status
        with Horizontal(id="filter-line"):
            yield Static("/", id="filter-sign", markup=False)
            yield Input(id="filter", compact=True, placeholder=_FILTER.format(search=_SEARCH))

    def on_mount(self) -> None:
        """Look in the background for what there is."""
        self.load()

    def on_unmount(self) -> None:
        """Wait until all changes are kept; the texts of what was taken out go."""
        if self._undo:
            from tui.library.search import sweep

            self.keeper.do(sweep)
        self.keeper.finish()

    # What there is

    @property
    def item(self) -> Item | None:
        """The article that the cursor is on."""
        return self._pane.item

    def load(self) -> None:
        """Read the library in a thread, the beginning of it first."""
        self.run_worker(partial(self._gather, self.changes), thread=True, group="library", exclusive=True)

    def _gather(self, changes: int) -> None:
        from tui.library import notice
        from tui.library.listing import gone, items

        begins = self._remembers and not self._complete
        kept = (items(_AT_ONCE if begins else None) or ()) if self._remembers else ()
        if begins and kept:
            self.post_message(self.Gathered(kept, changes, None, complete=False))
        if begins and len(kept) == _AT_ONCE:
            kept = items() or ()
        self.post_message(self.Gathered(offered(kept), changes, notice(), complete=True))
        self.post_message(self.Gone(gone(kept)))

    def on_library_screen_gone(self, message: Gone) -> None:
        """Show which files are not there any more."""
        if message.sources:
            self.items = tuple(item._replace(gone=item.source in message.sources) for item in self.items)
            self.offer()

    def on_library_screen_gathered(self, message: Gathered) -> None:
        """Offer what was found, unless a person has changed something since."""
        if message.changes != self.changes:
            self.load_anew()
            return
        self.items, self._complete = message.items, message.complete
        at = self._pane.item
        if not self._remembers:
            self._problem = "the settings say that nothing is remembered (library.remember)"
        if message.problem:
            self._problem = message.problem
            self.say(message.problem, lasting=True)
        self.offer(at.source if at else None)

    def offer(self, source: str | None = None) -> None:
        """Show the section as it is sorted and filtered; the cursor on `source`, or where it is."""
        section, sort, backwards = self.shelf
        shown = listed(self.items, section, sort, backwards=backwards, typed=self._typed)
        self._head.section, self._head.sort, self._head.backwards = self.shelf
        self._head.counts = counts(self.items) if self._complete else {}
        self._pane.sort = sort
        self._pane.offer(shown, source)
        empty = not any(not item.sample for item in shown)
        words = emptiness(section, self._typed, problem=self._problem, key_of=key_of, samples=bool(shown))
        self.query_one("#nothing", Static).update(words if empty else "")
        self.set_class(empty and bool(words) and self._complete, "-empty")

    def on_library_pane_pointed(self) -> None:
        """Show in full what the cursor is on."""
        item, count = self._pane.item, len(self._pane.items)
        self.query_one("#detail", Static).update(detail(item) if item else "")
        self._status.status = Status(f"{self._pane.cursor + 1:,}/{count:,}" if count else "nothing here")
        self._status.hints = hints_of(Place.LIBRARY)

    def say(self, notice: str, *, lasting: bool = False) -> None:
        """Show a notice in the bottom line, for a while unless it is `lasting`."""
        if self._notice_timer is not None:
            self._notice_timer.stop()
            self._notice_timer = None
        self._status.notice = notice
        if notice and not lasting:
            self._notice_timer = self.set_timer(NOTICE_SECONDS, lambda: self.say(""))

    def focus_list(self) -> None:
        """Give the list the keys."""
        self.set_focus(self._pane)

    # Moving about

    def action_move(self, step: int) -> None:
        """Go to another article."""
        self._pane.cursor += step

    def action_pages(self, step: int) -> None:
        """Go down or up by a page."""
        self._pane.cursor += step * self._pane.page

    def action_first(self) -> None:
        """Go to the first article."""
        self._pane.cursor = 0

    def action_last(self) -> None:
        """Go to the last article."""
        self._pane.cursor = len(self._pane.items) - 1

    def action_section(self, step: int) -> None:
        """Show the next section, or the one before."""
        sections = list(Section)
        self._show(section=sections[(sections.index(self.shelf.section) + step) % len(sections)])

    def action_go_to_section(self, name: str) -> None:
        """Show a section."""
        self._show(section=Section(name))

    def action_sort(self) -> None:
        """Sort by something else."""
        if self.shelf.section is Section.QUEUE:
            self.say(f"this is your order; {key_of('library.down_queue')} {key_of('library.up_queue')} change it")
            return
        sorts = list(Sort)
        self._show(sort=sorts[(sorts.index(self.shelf.sort) + 1) % len(sorts)], backwards=False)
        self.say(f"by {self.shelf.sort}")

    def action_backwards(self) -> None:
        """Sort the other way round."""
        self._show(backwards=not self.shelf.backwards)

    def _show(self, **changed: object) -> None:
        section = self.shelf.section
        self.shelf = self.shelf._replace(**changed)  # type: ignore[arg-type]
        if self.shelf.section is not section:
            self._pane.cursor = 0
        self.offer()

    # The filter

    def action_filter(self) -> None:
        """Open the line in which one types the filter."""
        self.add_class("-filtering")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what has the words that are typed; what begins with the sign searches the texts."""
        event.stop()
        if event.value.startswith(_SEARCH):
            self._close_filter()
            self._search(event.value[1:])
            return
        self._typed = event.value
        self._pane.cursor = 0
        self.offer()

    def _search(self, query: str) -> None:
        from tui.app.screens.finding import FindingScreen

        self.app.push_screen(FindingScreen(query), self.open_at)

    def on_input_submitted(self) -> None:
        """Read the first one of those that are left, or the one that the cursor is on."""
        self.action_open()

    def on_key(self, event: events.Key) -> None:
        """Give the list the keys when one leaves the line of the filter, which stays."""
        if self.query_one(Input).has_focus and event.key == "tab":
            event.stop()
            event.prevent_default()
            self.focus_list()

    def action_leave(self) -> None:
        """Take the filter away; without one, go back to the article, or leave where there is none."""
        if self.has_class("-filtering"):
            self._close_filter()
        else:
            self.dismiss(None)

    def _close_filter(self) -> None:
        self.query_one(Input).value = self._typed = ""
        self.remove_class("-filtering")
        self.focus_list()
        self.offer(self.item.source if self.item else None)

    # Opening

    def open_at(self, opening: Opening | None) -> None:
        """Read what was found in the texts, from there."""
        if opening is not None:
            self.dismiss(opening)

    def on_library_pane_chosen(self) -> None:
        """Read what was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Read the article under the cursor."""
        item = self.item
        if item is None:
            self.say("there is nothing to open here")
        elif item.gone:
            self.say(f"this file is gone; {key_of('library.remove')} takes it out of the library")
        else:
            self.dismiss(Opening(item.source))

    def action_next_queued(self) -> None:
        """Read the first one of what is to be read later."""
        queue = listed(self.items, Section.QUEUE)
        first = next((item for item in queue if not item.gone), None)
        if first is None:
            self.say(f"nothing is to be read later; {key_of('library.later')} puts an article there")
        else:
            self.dismiss(Opening(first.source))


def offered(kept: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return what is in the library, and the sample articles that are not, be it from another copy of them."""
    from tui.library.listing import short_path
    from tui.samples import samples

    known = {(os.path.basename(item.source), item.title) for item in kept}  # noqa: PTH119 - it may be an address
    ours = ((str(one.path), one.title) for one in samples() if (one.path.name, one.title) not in known)
    return (*kept, *(Item(path, title, short_path(path), sample=True) for path, title in ours))
