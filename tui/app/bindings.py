"""The keys as they hold: those of the table, or what the settings give them; what Textual and hints make of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.app.key_table import KEYS, Group, Key, Place
from tui.keymap.names import UNBOUND
from tui.view.cheatsheet import key_names
from tui.view.status import Hint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import Binding

__all__ = ["KEYS", "Group", "Key", "Place", "bindings_of", "hints_of", "key_of", "keys_now", "meet", "take_keymap"]

_FIRST = (
    "evidence.choose",
    "evidence.down",
    "search.leave",
    "speakers.choose",
    "speakers.fold_all",
    "quotation.next",
    "quotation.previous",
)


# What lies over the article, and the places whose keys hold there besides its own.
_OVER: dict[Place, tuple[Place, ...]] = {
    Place.PICKING: (Place.SHELF, Place.STATISTICS),
    Place.SHELF: (Place.STATISTICS,),
    Place.FINDING: (Place.SHELF,),
    Place.HELP: (Place.STATISTICS,),
}
_BOTH_LEAVE = {"library.leave", "program.quit"}  # the library lies over the article, and q leads back to it


_OTHERWISE: dict[str, tuple[str, ...]] = {}  # the keys of those bindings that have others than in the table


def take_keymap(keys: Mapping[str, tuple[str, ...]]) -> None:
    """Let the bindings have these keys from now on, by their ids, in the help, the palette and the bottom line."""
    _OTHERWISE.clear()
    _OTHERWISE.update(keys)
    for known in (keys_now, key_of, hints_of, search_hints, review_hints):
        known.cache_clear()


@cache
def keys_now() -> tuple[Key, ...]:
    """Return the table with the keys that hold."""
    return tuple(key._replace(keys=",".join(_OTHERWISE.get(key.id, key.keys.split(",")))) for key in KEYS)


def meet(one: Key, other: Key) -> bool:
    """Say whether two bindings can be in force at the same time, so that they need different keys."""
    if {one.id, other.id} == _BOTH_LEAVE:
        return False
    if one.place in _OVER or other.place in _OVER:  # what is below hears no key but those that are heard everywhere
        beside = other.place in _OVER.get(one.place, ()) or one.place in _OVER.get(other.place, ())
        return one.place is other.place or beside or one.priority or other.priority
    if one.place is other.place or Place.APP in (one.place, other.place):
        return True
    panes = (Place.READER, Place.ARTICLE, Place.SPEAKERS, Place.STATISTICS, Place.EVIDENCE)
    return Place.READER in (one.place, other.place) and one.place in panes and other.place in panes


@cache
def key_of(id_: str) -> str:
    """Return the name of the first key of a binding, as it stands on the keyboard."""
    return next(key_names(key.keys or "ctrl+p")[0] for key in keys_now() if key.id == id_)


@cache
def hints_of(place: Place) -> tuple[Hint, ...]:
    """Return the keys of the bottom line while `place` has the focus: the more they matter the earlier, help last."""
    keys = [key for key in keys_now() if key.footer and key.keys and _is_hinted(key, place)]
    keys.sort(key=lambda key: (key.id == "program.help", key.id not in _FIRST))
    return tuple(Hint(key_names(key.keys)[0], key.footer) for key in keys)


def _is_hinted(key: Key, place: Place) -> bool:
    """Say whether the bottom line may name a key while `place` has the focus."""
    if place is Place.LIBRARY:
        return key.place is place or (key.place is Place.APP and key.id != "program.quit")
    return key.place in (place, Place.READER, Place.APP)


@cache
def search_hints() -> tuple[Hint, ...]:
    """Return the keys of the bottom line while something is searched for."""
    words = {"search.next": "next", "search.previous": "back", "search.leave": "clear", "program.help": "help"}
    return tuple(Hint(key_names(key.keys)[0], words[key.id]) for key in keys_now() if key.keys and key.id in words)


@cache
def review_hints() -> tuple[Hint, ...]:
    """Return the keys that are named below a quotation that is reviewed, those first that are pressed most."""
    keys = [key for key in keys_now() if key.place is Place.REVIEW and key.footer and key.keys]
    return tuple(Hint(key_names(key.keys)[0], key.footer) for key in keys)


def bindings_of(place: Place) -> list[Binding]:
    """Return the Textual bindings of one place, for the `BINDINGS` of the widget or screen that it stands for."""
    from textual.binding import Binding

    return [
        Binding(
            key.keys or UNBOUND,
            key.action,
            key.description,
            show=bool(key.footer),
            id=key.id,
            priority=key.priority,
        )
        for key in KEYS
        if key.place is place
    ]
