"""The trail of jumps: where one came from, to go back and forward again."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 100


class Stop(NamedTuple):
    """A place that was left: the offset on top of the screen, and the quotation that was the current one."""

    offset: int
    quote_id: int | None


class Trail(NamedTuple):
    """The stops behind, the last one last, and those ahead after going back, the nearest last."""

    behind: tuple[Stop, ...] = ()
    ahead: tuple[Stop, ...] = ()

    def leave(self, stop: Stop) -> Trail:
        """Return the trail after a jump away from `stop`; what was ahead is forgotten."""
        if self.behind and self.behind[-1] == stop:
            return self._replace(ahead=())
        return Trail((*self.behind, stop)[-LONGEST:])

    def back(self, here: Stop) -> tuple[Stop | None, Trail]:
        """Return the stop to go back to from `here`, `None` at the beginning, and the trail from there."""
        if not self.behind:
            return None, self
        return self.behind[-1], Trail(self.behind[:-1], (*self.ahead, here))

    def forward(self, here: Stop) -> tuple[Stop | None, Trail]:
        """Return the stop to go forward to from `here`, `None` at the end, and the trail from there."""
        if not self.ahead:
            return None, self
        return self.ahead[-1], Trail((*self.behind, here), self.ahead[:-1])
