"""Where the program begins without an article: what was read last and the sample articles are offered."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.app.bindings import key_of
from tui.app.widgets.shelf_pane import ShelfPane
from tui.view.shelf import Choice, Section, ago, filtered

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.messages import SourceTyped
    from tui.library import Kept

_MOST_RECENT = 5
_TAGLINE = "reads an article with you, and shows who said what"
_HINT = "Enter reads it · / filters · {help} shows all keys · {quit} quits"
_YOUR_OWN = ": opens a file or an address of yours, and so does sayso FILE"
_NOTHING = "Nothing has been read yet, and no sample articles are installed."
_NO_MATCH = "Nothing here has these words. Esc shows everything again."


class StartScreen(Screen[str | None]):
    """Offers articles; it is dismissed with the source, a path or an address, of the chosen one, `None` without one."""

    class Gathered(Message):
        """A worker found out what there is to be read."""

        def __init__(self, sections: tuple[Section, ...]) -> None:
            super().__init__()
            self.sections = sections

    CSS_PATH = "start.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]  # noqa: RUF012 - Textual's own is no ClassVar to mypy
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012
    AUTO_FOCUS = "ShelfPane"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("colon", "ask_source", "Open a file or an address", id="start.open"),
        Binding("slash", "filter", "Filter as you type", id="start.filter"),
        Binding("escape", "leave", "Show everything again, or go back", id="start.leave"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._sections: tuple[Section, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the name, the list and the hints, one above the other."""
        with Vertical(id="start"):
            yield Static("sayso", id="name", markup=False)
            yield Static(_TAGLINE, id="tagline", markup=False)
            yield Input(id="filter", compact=True, placeholder="type to filter")
            yield Static("", id="nothing", markup=False)
            yield ShelfPane(id="shelf")
            yield Static(_YOUR_OWN, id="own", markup=False)
            yield Static(
                _HINT.format(help=key_of("program.help"), quit=key_of("program.quit")), id="hint", markup=False
            )

    def on_mount(self) -> None:
        """Look in the background for what there is to be read."""
        self.run_worker(self._gather, thread=True)

    def on_screen_resume(self) -> None:
        """Give the list the keys."""
        self.query_one(ShelfPane).focus()

    def _gather(self) -> None:
        self.post_message(self.Gathered(gather(datetime.now().astimezone())))

    def on_start_screen_gathered(self, message: Gathered) -> None:
        """Offer what was found."""
        self._sections = message.sections
        self._offer()

    def on_input_changed(self) -> None:
        """Narrow the list to what has the words that are typed."""
        self._offer()

    def on_input_submitted(self) -> None:
        """Read the first one of those that are left, or the one that the cursor is on."""
        self.query_one(ShelfPane).action_choose()

    def on_key(self, event: events.Key) -> None:
        """Walk the list with the arrows while one types."""
        pane = self.query_one(ShelfPane)
        if self.query_one(Input).has_focus and event.key in ("up", "down"):
            event.stop()
            pane.cursor += 1 if event.key == "down" else -1

    def on_shelf_pane_chosen(self, message: ShelfPane.Chosen) -> None:
        """Go away with what was chosen."""
        self.dismiss(message.source)

    def action_ask_source(self) -> None:
        """Open the line in which one types what to open."""
        from tui.app.widgets.source_bar import SourceBar

        if not self.query(SourceBar):
            self.mount(SourceBar())

    def on_source_typed(self, message: SourceTyped) -> None:
        """Go away with what was typed, or go back to the list."""
        from tui.app.widgets.source_bar import SourceBar
        from tui.sources.typed import source_of

        if source := source_of(message.typed):
            self.dismiss(source)
            return
        self.set_focus(self.query_one(ShelfPane))
        self.query(SourceBar).remove()

    def action_filter(self) -> None:
        """Open the line in which one types the filter."""
        self.add_class("-filtering")
        self.query_one(Input).focus()

    def action_leave(self) -> None:
        """Take the filter away and show everything again; without one, go away with nothing."""
        if not self.has_class("-filtering"):
            self.dismiss(None)
            return
        self.query_one(Input).value = ""
        self.remove_class("-filtering")
        self.query_one(ShelfPane).focus()

    def _offer(self) -> None:
        typed = self.query_one(Input).value
        pane = self.query_one(ShelfPane)
        pane.sections = filtered(self._sections, typed)
        empty = not any(section.choices for section in pane.sections)
        self.query_one("#nothing", Static).update((_NO_MATCH if typed else _NOTHING) if empty else "")
        self.set_class(empty, "-empty")


def gather(now: datetime) -> tuple[Section, ...]:
    """Return what there is to be read: what is to be read later, what was read last, and the sample articles.

    Files that are gone are left out, and nothing is named twice.
    """
    from tui.library import recent
    from tui.library.later import to_be_read
    from tui.samples import samples

    later = tuple(_choice(entry, now) for entry in to_be_read() if _is_there(entry))
    known = {choice.source for choice in later}
    read = [entry for entry in recent(_MOST_RECENT) if _is_there(entry) and entry.source not in known]
    last = tuple(_choice(entry, now) for entry in read)
    known |= {choice.source for choice in last}
    ours = tuple(
        Choice(str(sample.path), sample.title, _beginning(sample.path))
        for sample in samples()
        if str(sample.path) not in known
    )
    queue = (Section("To be read later", later),) if later else ()
    return (*queue, Section("Read last", last), Section("Sample articles", ours))


def _choice(entry: Kept, now: datetime) -> Choice:
    return Choice(entry.source, entry.title or Path(entry.source).name or entry.source, _told(entry, now))


def _is_there(entry: Kept) -> bool:
    return "://" in entry.source or Path(entry.source).is_file()


def _told(entry: Kept, now: datetime) -> str:
    return f"{ago(entry.opened or entry.added, now)} · {_short(entry)}"


def _short(entry: Kept) -> str:
    """Return where an article is, with `~` for the home folder."""
    source, home = entry.source, str(Path.home())
    return f"~{source[len(home) :]}" if source.startswith(home + "/") else source


def _beginning(path: Path) -> str:
    """Return the first paragraph of an article, nothing where it cannot be read."""
    from tui.sources import ReadError, read

    try:
        return read(str(path)).text.partition("\n\n")[0]
    except ReadError:
        return ""
