"""The program on the screen: its themes, its keys and its screens."""

from __future__ import annotations

import gc
import sys
from functools import partial
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.reactive import Reactive

from tui.app.bindings import KEYS, Place, bindings_of, key_of, meet, take_keymap
from tui.app.own_themes import DEFAULT_THEME, OWN_THEMES, theme_for
from tui.app.screens.reader import ReaderScreen
from tui.app.signals import end_on_signals
from tui.article import printable
from tui.settings import Settings
from tui.view.glyphs import has_few_colours, has_few_signs
from tui.view.ground import guessed_dark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType
    from textual.command import Provider
    from textual.driver import Driver
    from textual.theme import Theme
    from textual.widgets import Input

    from tui.app.driver import GroundTold
    from tui.app.queue import Queue
    from tui.app.screens.library import LibraryScreen, Shelf
    from tui.app.shelving import Opening
    from tui.app.typing import Typing
    from tui.article import Article


_MOST_NOTICES = 2  # at the start, lest they cover the article
_OWN = {theme.name: theme for theme in OWN_THEMES}


def _commands() -> type[Provider]:
    from tui.app.commands import Commands

    return Commands


class SaysoApp(App[None], inherit_bindings=False):
    """Opens the reader on a queue, with the `article` of it that was read already; the library on an empty one.

    `notices` are lines to be shown at the beginning, `settings` what a person wants otherwise than it is; `problems`
    say why what stood before that article cannot be read, and are taken out when they have been said.
    """

    TITLE = "sayso"
    # Textual reads a default screen's own style sheet too late. The path is whole, so that a subclass finds it.
    CSS_PATH = Path(__file__).with_name("screens") / "reader.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.APP)]

    reader: ReaderScreen  # the screen on which one reads; it lies under all others
    theme: Reactive[str] = Reactive(DEFAULT_THEME)  # to set it later would style everything twice

    def __init__(
        self,
        queue: Queue,
        article: Article | None = None,
        notices: Sequence[str] = (),
        settings: Settings = Settings(),  # noqa: B008 - it never changes
        problems: list[str] | None = None,
    ) -> None:
        self.settings = settings
        super().__init__()
        self.queue = queue
        self._first = article
        self._problems = [] if problems is None else problems
        self._notices = list(notices)
        self._shelf: Shelf | None = None  # how the library was looked at last
        self._typing: Typing | None = None  # from the first key on
        self._line: Input | None = None  # in which one types, or did last
        self._early: list[events.Key] = []  # typed for a line that does not have the keys yet
        self.scroll_sensitivity_y = 3.0
        self._take_settings()

    def _take_settings(self) -> None:
        """Look and behave as the settings say."""
        encoding = getattr(sys.__stderr__, "encoding", None) or "utf-8"
        if has_few_signs(environ, encoding):
            from tui.app.few_signs import FewSigns

            self._filters.append(FewSigns(encoding))
        look = self.settings.look
        wanted = look.theme if look.theme != "auto" else self._theme_for(dark=guessed_dark(environ) is not False)
        if self.get_theme(wanted) is None:
            self._notices.append(f"look.theme: there is no theme {printable(wanted)}; the palette (ctrl+p) names all")
        elif wanted != DEFAULT_THEME:
            self._begin_with(wanted)
        if not self.settings.look.animations:
            self.animation_level = "none"

    def _begin_with(self, theme: str) -> None:
        """Take a theme before anything has been drawn."""
        self.set_reactive(SaysoApp.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode")
        self.set_class(not self.current_theme.dark, "-light-mode")
        self.stylesheet.set_variables(self.get_css_variables())  # they were made for our own theme
        if self.no_color and self.current_theme.ansi:
            from textual.filter import Monochrome, NoColor

            self._filters = [NoColor() if isinstance(line, Monochrome) else line for line in self._filters]

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme by name, those of the bottom line so that they can be read."""
        variables = super().get_css_variables()  # which Textual keeps too
        if self.current_theme not in OWN_THEMES:
            from tui.app.themes import footer_variables

            variables |= footer_variables(self.current_theme)
        return variables

    def _theme_for(self, *, dark: bool) -> str:
        if has_few_colours(environ):
            return "ansi-dark" if dark else "ansi-light"
        return theme_for(dark=dark, high=self.settings.look.contrast == "high")

    def get_driver_class(self) -> type[Driver]:
        """Take a driver that asks whether the terminal is dark, where it matters."""
        from tui.app.driver import ours

        asks = self.settings.look.theme == "auto" and not has_few_colours(environ)
        return ours(super().get_driver_class(), asks=asks)

    def on_ground_told(self, message: GroundTold) -> None:
        """Be as dark or as light as the terminal, unless a person has chosen a theme."""
        wanted = self._theme_for(dark=message.dark)
        if self.theme == self._theme_for(dark=not message.dark):
            self.theme = wanted

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by its name; Textual asks for it for every line that it draws."""
        return _OWN.get(theme_name) or super().get_theme(theme_name)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own themes, and then those that come with Textual."""
        return _OWN | super().available_themes

    def get_default_screen(self) -> ReaderScreen:
        """Begin with the reader: another screen under it would cost time and show nothing."""
        self.reader = ReaderScreen(self.queue, self._first, self.size, self.settings)
        self.reader.problems = self._problems
        return self.reader

    def _take_keys(self) -> None:
        """Give the bindings the keys that the settings say."""
        from tui.keymap.names import UNBOUND
        from tui.keymap.resolve import keys_in
        from tui.keymap.settled import settled

        keymap = settled(self.settings, KEYS, meet)
        self._notices += keymap.problems
        take_keymap(keymap.keys)
        changed = (key for key in KEYS if keymap.keys[key.id] != keys_in(key.keys))  # Textual takes its time for each
        self.set_keymap({key.id: ",".join(keymap.keys[key.id]) or UNBOUND for key in changed})

    def on_mount(self) -> None:
        """Take the keys that the settings say; offer something to read where nothing was given."""
        end_on_signals(self)
        if self.settings.keys != Settings().keys:
            self._take_keys()
        if not len(self.queue):
            self.action_library()

    def on_ready(self) -> None:
        """Let the garbage collector run again, past everything that stays; it waits for the first picture."""
        gc.freeze()
        gc.set_threshold(10_000, 20, 50)  # to look at all objects of a long text takes longer than a key may
        gc.enable()
        if self.reader.article is not None:
            self.reader.tell_problems()
        more = len(self._notices) - _MOST_NOTICES
        for notice in self._notices[: _MOST_NOTICES - (more > 0)]:
            self.warn(notice)
        if more > 0:
            self.warn(f"the settings have {more + 1} more mistakes; sayso config show tells them all")

    async def on_event(self, event: events.Event) -> None:
        """Take counts and sequences of keys in; leave out of what is pasted all that could order the terminal about."""
        if isinstance(event, events.Paste):
            event.text = "".join(character for character in event.text if character.isprintable())
        elif isinstance(event, events.Key) and not event.is_forwarded:
            if self._typing is None:
                from tui.app.typing import Typing

                self._typing = Typing(self, self.settings.keys.wait)
            key = await self._typing.take(event)
            if key is None:
                return
            event = key
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Let the reader have a key that it waits for; it does nothing else then.

        Only here all keys before it have done what they do.
        """
        if self.reader.takes_next_key:
            event.prevent_default()
            self.reader.take_key(event)
        elif event.is_printable and self._awaits_line:
            event.prevent_default()
            self._early.append(events.Key(event.key, event.character))

    @property
    def _awaits_line(self) -> bool:
        """Whether a line has been opened in the reader that does not have the keys yet."""
        if self.screen is not self.reader or not self.reader.is_typing:
            return False
        return self._line is None or not self._line.is_attached

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Give a line what was typed before it had the keys."""
        if not self.reader.is_typing:  # or else the line is no longer wanted
            self._early.clear()
            return
        from textual.widgets import Input

        if isinstance(event.widget, Input):
            self._line = event.widget
            early, self._early = self._early, []
            for key in early:
                self._line.post_message(key)

    def warn(self, notice: str) -> None:
        """Show a line about something that went wrong, long enough to be read."""
        self.notify(notice, severity="warning", markup=False, timeout=10)

    def action_library(self) -> None:
        """Show the library, over whatever is open."""
        from tui.app.screens.library import LibraryScreen, Shelf

        if self.screen is not self.reader:
            return
        settings = self.settings
        shelf = LibraryScreen(self._shelf or Shelf(), remembers=settings.library.remember, hinting=settings.look.hints)
        self.push_screen(shelf, partial(self._chosen, shelf))

    def _chosen(self, library: LibraryScreen, opening: Opening | None) -> None:
        self._shelf = library.shelf
        if opening is not None:
            self.reader.open_at(opening)
        elif self.reader.article is None:
            self.exit()

    @property
    def _library(self) -> LibraryScreen | None:
        """The library, while it lies over the article."""
        from tui.app.screens.library import LibraryScreen

        return self.screen if isinstance(self.screen, LibraryScreen) else None

    def action_search_library(self, query: str = "") -> None:
        """Search in all that was read."""
        from tui.app.screens.finding import FindingScreen

        if self.screen is self.reader:
            self.push_screen(FindingScreen(query), self.reader.open_at)
        elif (library := self._library) is not None:
            self.push_screen(FindingScreen(query), library.open_at)

    def action_help(self) -> None:
        """Show every key."""
        from tui.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            pane = self.focused.id if self.focused is not None else None
            self.push_screen(HelpScreen(next((place for place in Place if place == pane), None)))

    def action_redraw(self) -> None:
        """Draw all of the screen, where something else has written over it."""
        from tui.app.driver import SlimDriver

        if isinstance(self._driver, SlimDriver):
            self._driver.forget()
        self.screen.refresh()

    def action_next_theme(self) -> None:
        """Change to the next theme: our own first, then those that come with Textual."""
        names = list(self.available_themes)
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        (self._library or self.reader).say(f"theme {self.theme}")

    def copy_to_clipboard(self, text: str) -> None:
        """Put `text` on the clipboard: by the terminal, and by a program of the system where there is one."""
        from tui.app.clipboard import copy, wrapped

        super().copy_to_clipboard(text)
        if self._driver is not None and (asked := wrapped(text)):
            self._driver.write(asked)
        copy(text)

    def action_copy(self) -> None:
        """Copy the selection; say how one quits if there is none, for ctrl+c means that elsewhere."""
        text = self.screen.get_selected_text()
        if text is None:
            self.reader.say(f"{key_of('program.quit')} quits; ctrl+c copies what is selected")
        else:
            self.copy_to_clipboard(text)
            self.reader.say(f"copied {len(text.split())} words")
