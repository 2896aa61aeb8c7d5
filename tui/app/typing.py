"""Counts and sequences of keys: they are taken in before any widget sees a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual import events

from tui.app.bindings import KEYS, Place, keys_now
from tui.keymap.names import key as key_by_name
from tui.keymap.typed import Act, Outcome, Typed

if TYPE_CHECKING:
    from textual.binding import ActiveBinding
    from textual.timer import Timer

    from tui.app.app import SaysoApp
    from tui.view.panes import Panes

MOST_REPEATS = 500  # of an action that has no number to multiply
_NUMBER = re.compile(r"\((-?\d+)\)$")
_BEFORE_LETTERS = ("mark.set", "mark.go")
_BY_ID = {key.id: key for key in KEYS}


def multiplied(action: str, count: int) -> tuple[str, int]:
    """Return an action as it is with a count, and how often it is to be done: its number is multiplied, 0 replaced."""
    number = _NUMBER.search(action)
    if number is None:
        return action, min(count, MOST_REPEATS)
    times = count * int(number[1]) or count
    return f"{action[: number.start()]}({times})", 1


class Typing:
    """Takes the keys of an `app` in; a key that may have a rest is waited for no longer than `wait` seconds."""

    def __init__(self, app: SaysoApp, wait: float = 1.0) -> None:
        self._app = app
        self._typed = Typed(wait)
        self._before: Panes | None = None  # how the panes lay before a number changed them
        self._timer: Timer | None = None
        self._active: dict[str, ActiveBinding] | None = None
        self._is_shown = False
        self._last = ""  # the key before this one, unless that was a letter
        self._waiting = ""  # the key that may have a rest, as Textual calls it
        self._known: list[events.Key] = []  # keys that were waited with, and come once more

    async def take(self, event: events.Key) -> events.Key | None:
        """Return the key that is to be handled in the place of `event`; `None` where nothing more is to be done."""
        if any(event is known for known in self._known):
            self._known.remove(event)
            return event
        focused = self._app.focused
        last, self._last = self._last, ""
        if focused is not None and focused.check_consume_key(event.key, event.character):
            self._stop()
            return event
        key = key_by_name(event.character if event.character and event.is_printable else event.key) or event.key
        if last and self._counts and last in self._before_letters:
            self._stop()
            return event
        self._last = key
        if not self._concerns(key):
            return event
        self._stop_timer()
        self._active = None
        panes = self._panes
        soft = self._typed.number
        outcome = self._typed.press(key, event.time, self)
        if self._typed.number and not soft:
            self._before = panes
        return await self._do(outcome, event)

    def _concerns(self, key: str) -> bool:
        """Say whether a key can be part of a count or a sequence: to find out what it does takes time."""
        if self._app.reader.is_reviewing:  # a number chooses
            return False
        if self._typed.prefix or self._typed.number:
            return True
        if key.isdecimal():
            return self._counts
        return any(f"{key} " in row.keys for row in keys_now() if " " in row.keys)

    async def _do(self, outcome: Outcome, event: events.Key) -> events.Key | None:
        if outcome.back and self._before is not None and self._before != self._panes:
            self._app.reader.rearrange(self._before._replace(width=self._panes.width, height=self._panes.height))
            self._active = None
        self._show()
        if outcome.act is Act.WAIT and " " not in outcome.keys:
            self._waiting = event.key
        if outcome.soon:
            self._timer = self._app.set_timer(self._typed.wait, self._time_is_up)
        if outcome.act is Act.PASS:
            return event
        if outcome.act is Act.PRESS:
            return events.Key(outcome.keys, None)
        if outcome.act is Act.BOTH:
            self._press(outcome.keys)
            self._app.post_message(events.Key(event.key, event.character))
        elif outcome.act is Act.COUNT:
            await self._repeat(outcome.keys, outcome.count)
        return None

    async def _repeat(self, keys: str, count: int) -> None:
        bound = self._bound(keys)
        if bound is None:
            return
        action, times = multiplied(bound.binding.action, count)
        for _ in range(times):
            await self._app.run_action(action, bound.node)

    def _time_is_up(self) -> None:
        keys = self._typed.over()
        self._show()
        if keys:
            self._press(keys)

    def _press(self, keys: str) -> None:
        """Let keys that nothing has followed do what they do."""
        event = events.Key(keys if " " in keys else self._waiting, None)
        self._known.append(event)
        self._app.post_message(event)

    def _stop(self) -> None:
        self._typed.clear()
        self._stop_timer()
        self._show()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _show(self) -> None:
        """Show what is being typed in the bottom line, or take it away again."""
        shown = self._typed.shown
        if shown or self._is_shown:
            self._app.reader.say(f"{shown} …" if shown else "", lasting=True)
        self._is_shown = bool(shown)

    @property
    def _before_letters(self) -> set[str]:
        """The keys that a letter follows, which is no part of a sequence."""
        rows = (row for row in keys_now() if row.id in _BEFORE_LETTERS)
        return {key_by_name(key) or key for row in rows for key in row.keys.split(",")}

    @property
    def _counts(self) -> bool:
        """Whether numbers are counts on the screen that there is."""
        return self._app.screen is self._app.reader

    @property
    def _panes(self) -> Panes:
        return self._app.reader.panes

    def _bound(self, keys: str) -> ActiveBinding | None:
        if self._active is None:
            self._active = {_ours(key): active for key, active in self._app.screen.active_bindings.items()}
        return self._active.get(keys)

    # What keys do at the moment

    def id_of(self, keys: str) -> str | None:
        """Return what a key or a sequence does."""
        bound = self._bound(keys)
        return (bound.binding.id or bound.binding.action) if bound is not None else None

    def id_before(self, keys: str) -> str | None:
        """Return what it did before a number changed the panes."""
        places = (Place(self._before.focus) if self._before else Place.ARTICLE, Place.READER, Place.APP)
        return next((row.id for row in keys_now() if row.place in places and keys in row.keys.split(",")), None)

    def continues(self, keys: str) -> bool:
        """Say whether a sequence begins so."""
        self._bound(keys)
        return any(key.startswith(f"{keys} ") for key in self._active or ())

    def counted(self, id_: str) -> bool:
        """Say whether a binding takes a count."""
        return id_ in _BY_ID and _BY_ID[id_].counted

    def goes_to_pane(self, id_: str) -> bool:
        """Say whether it goes to a pane."""
        return id_ in _BY_ID and _BY_ID[id_].action.startswith("go_to(")

    def is_of_pane(self, id_: str) -> bool:
        """Say whether it belongs to the pane that has the keys, and to that alone."""
        return id_ in _BY_ID and _BY_ID[id_].place not in (Place.READER, Place.APP)


def _ours(key: str) -> str:
    """Return a key of Textual's in the names used here."""
    return key if " " in key else key_by_name(key) or key
