"""The log of an article's corrections: nothing is deleted; what was taken back is noted, and can hold again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.corrections.model import Correction


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction, the number by which it is known where it is kept, and whether it was taken back."""

    number: int
    correction: Correction
    undone: bool = False


class Change(NamedTuple):
    """A log after a step, and the entry that the step concerned."""

    log: Log
    entry: Entry


@dataclass(frozen=True, slots=True)
class Log:
    """Corrections in the order in which they were made; `unread` counts those that another version wrote."""

    entries: tuple[Entry, ...] = ()
    unread: int = 0

    @property
    def holding(self) -> tuple[Correction, ...]:
        """The corrections that were not taken back."""
        return tuple(entry.correction for entry in self.entries if not entry.undone)

    def add(self, correction: Correction) -> Change:
        """Put a correction at the end."""
        entry = Entry(max((entry.number for entry in self.entries), default=0) + 1, correction)
        return Change(replace(self, entries=(*self.entries, entry)), entry)

    def undo(self) -> Change | None:
        """Take the last correction back that holds; `None` where there is none."""
        place = next((at for at in reversed(range(len(self.entries))) if not self.entries[at].undone), None)
        return None if place is None else self._set(place, undone=True)

    def redo(self) -> Change | None:
        """Let the correction hold again that was taken back last; `None` where there is none, or others were made."""
        place = len(self.entries)
        while place and self.entries[place - 1].undone:
            place -= 1
        return None if place == len(self.entries) else self._set(place, undone=False)

    def _set(self, place: int, *, undone: bool) -> Change:
        entry = replace(self.entries[place], undone=undone)
        return Change(replace(self, entries=(*self.entries[:place], entry, *self.entries[place + 1 :])), entry)
