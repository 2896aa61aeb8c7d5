"""What has been typed so far: a count before a key, or the first keys of a sequence.

A number that does something at once, as those of the panes do, counts too if the key that follows soon has no meaning
of its own where the number led: then the panes are put back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from tui.keymap.names import key_name

MOST = 9_999
"""The highest count; what is typed beyond it is left out."""


class Act(Enum):
    """What is to be done with a key that was pressed."""

    PASS = "pass"  # as if nothing had been typed before  # noqa: S105
    WAIT = "wait"  # it belongs to what is being typed
    DROP = "drop"  # it ends what was being typed, and does nothing
    PRESS = "press"  # a whole sequence, as if it were one key
    BOTH = "both"  # what was typed before it, and then the key
    COUNT = "count"  # a command, so many times


class Bindings(Protocol):
    """What keys do at the moment; a binding goes by its id."""

    def id_of(self, keys: str) -> str | None:
        """Return what a key or a sequence does, `None` where it does nothing."""

    def id_before(self, keys: str) -> str | None:
        """Return what it did before a number changed the panes."""

    def continues(self, keys: str) -> bool:
        """Say whether a sequence begins so."""

    def counted(self, id_: str) -> bool:
        """Say whether a binding takes a count."""

    def goes_to_pane(self, id_: str) -> bool:
        """Say whether it goes to a pane, so that its key may be part of a count all the same."""

    def is_of_pane(self, id_: str) -> bool:
        """Say whether it belongs to the pane that has the keys, and to that alone."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be done; `keys` are those that it is about, `back` says whether the panes are put back first.

    With `soon`, what was typed has a meaning of its own if nothing follows.
    """

    act: Act
    keys: str = ""
    count: int = 1
    back: bool = False
    soon: bool = False


class Typed:
    """Keeps what is being typed; a key that follows later than `wait` seconds does not belong to it."""

    def __init__(self, wait: float = 1.0) -> None:
        self.wait = wait
        self.clear()

    def clear(self) -> None:
        """Forget it."""
        self.prefix = ""
        self.number = ""
        self._soft = False  # the number has gone to a pane already
        self._at = 0.0

    @property
    def shown(self) -> str:
        """What there is to be seen of it."""
        return "" if self._soft else " ".join(filter(None, (self.number, key_name(self.prefix) if self.prefix else "")))

    def press(self, key: str, now: float, bindings: Bindings) -> Outcome:
        """Take a key that was pressed at `now`, a time in seconds."""
        if self._soft and now - self._at > self.wait:
            self.clear()
        if key == "escape" and (self.prefix or (self.number and not self._soft)):
            self.clear()
            return Outcome(Act.DROP)
        if key.isdecimal() and key.isascii() and not self.prefix:
            return self._digit(key, now, bindings)
        keys = f"{self.prefix} {key}" if self.prefix else key
        if bindings.continues(keys):
            self.prefix = keys
            return Outcome(Act.WAIT, keys, soon=bindings.id_of(keys) is not None)
        return self._end(keys, bindings)

    def over(self) -> str:
        """Return the keys that nothing has followed, and forget them."""
        keys = self.prefix
        self.clear()
        return keys

    def _digit(self, digit: str, now: float, bindings: Bindings) -> Outcome:
        id_ = bindings.id_of(digit)
        if id_ is not None and (not self.number or self._soft):
            if not bindings.goes_to_pane(id_):
                self.clear()
                return Outcome(Act.PASS)
            self.number, self._soft, self._at = self.number + digit, True, now
            return Outcome(Act.COUNT, digit)  # done before the next key is looked at, which may put it back
        if not self.number and digit == "0":
            return Outcome(Act.PASS)
        back, self._soft = self._soft, False
        self.number = str(min(MOST, int(self.number + digit)))
        return Outcome(Act.WAIT, back=back)

    def _end(self, keys: str, bindings: Bindings) -> Outcome:
        prefix, count, soft = self.prefix, int(self.number or 1), self._soft
        is_counted = bool(self.number)
        self.clear()
        whole = Outcome(Act.PRESS if prefix else Act.PASS, keys)
        id_ = bindings.id_of(keys)
        if soft and (id_ is None or not bindings.is_of_pane(id_)):
            before = bindings.id_before(keys)
            return Outcome(Act.COUNT, keys, count, back=True) if before and bindings.counted(before) else whole
        if id_ is None and prefix:
            return Outcome(Act.BOTH, prefix) if bindings.id_of(prefix) else Outcome(Act.DROP)
        if id_ is None or not is_counted or soft or not bindings.counted(id_):
            return whole
        return Outcome(Act.COUNT, keys, count)
