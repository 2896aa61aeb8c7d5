"""The palette: every command of the table of keys, and every theme, in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.command import DiscoveryHit, Hit, Provider

from tui.app.bindings import Place, keys_now
from tui.view.cheatsheet import key_names
from tui.view.wording import is_meant, synonyms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.command import Hits
    from textual.dom import DOMNode


_MEANT = 1_000.0  # whole words come before letters that stand somewhere in them


class Command(NamedTuple):
    """What the palette offers: words, what they do, and how to do the same without the palette."""

    id: str
    words: str
    run: Callable[[], object]
    help: str


class Commands(Provider):
    """Finds commands by what people call them, or by any of their letters."""

    async def discover(self) -> Hits:
        """Yield all commands, in the order of the table of keys."""
        for command in self._commands():
            yield DiscoveryHit(command.words, command.run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Yield the commands that match what was typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.words)
            meant = is_meant(query, command.words, synonyms().get(command.id, ""))
            if meant or score > 0:
                shown = matcher.highlight(command.words) if score > 0 else command.words
                yield Hit(score + _MEANT * meant, shown, command.run, command.words, command.help)

    def _commands(self) -> Iterator[Command]:
        app = self.app
        for key in keys_now():
            target = self._target(key.place)
            if target is not None and not key.action.startswith("app.command_palette"):
                names = ", ".join(key_names(key.keys))
                yield Command(
                    key.id,
                    key.description,
                    partial(app.run_action, key.action, target),
                    " · ".join(filter(None, (key.group, names))),
                )
        for theme in app.available_themes:
            if theme != app.theme:
                yield Command(f"theme.{theme}", f"Theme {theme}", partial(setattr, app, "theme", theme), "Look")

    def _target(self, place: Place) -> DOMNode | None:
        """Return where a place's actions are carried out; `None` where it is not on the screen."""
        if place is Place.APP:
            return self.app
        if place is Place.READER:
            return self.screen if hasattr(self.screen, "panes") else None
        if place is Place.LIBRARY:
            return self.screen if hasattr(self.screen, "shelf") else None
        return next((widget for widget in self.screen.query(f"#{place}") if widget.display), None)
