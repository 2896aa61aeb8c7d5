"""Which panes are on the screen and how they lie: a terminal's size and what a person wants in, an arrangement out."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

LEAST_WIDTH, LEAST_HEIGHT = 20, 6
STACKED_FROM = 100  # columns from which the side panes lie beside the article, one above the other
COLUMNS_FROM = 132  # columns from which there is room for three panes side by side
STACKED_HEIGHT = 22  # rows below which two panes above each other show too little of each


class Pane(StrEnum):
    """The panes, in the order in which one walks them."""

    ARTICLE = "article"
    SPEAKERS = "speakers"
    STATISTICS = "statistics"


class Form(StrEnum):
    """How the side panes lie."""

    COLUMNS = "columns"  # side by side
    STACKED = "stacked"  # one above the other, beside the article
    SINGLE = "single"  # the speakers beside the article, the statistics over it
    FOLDED = "folded"  # over the article, one at a time
    TINY = "tiny"  # the terminal is too small to read in


_BESIDE = {
    Form.COLUMNS: frozenset((Pane.SPEAKERS, Pane.STATISTICS)),
    Form.STACKED: frozenset((Pane.SPEAKERS, Pane.STATISTICS)),
    Form.SINGLE: frozenset((Pane.SPEAKERS,)),
}
_ORDER = tuple(Pane)


class Panes(NamedTuple):
    """An arrangement of the panes; every method returns the next one.

    `hidden` are the side panes that a person does not want beside the article; `over` is the one that lies over it,
    `focus` the one that has the keys; `zoomed` fills the screen alone; `alone` leaves nothing but the article.
    """

    width: int
    height: int
    hidden: frozenset[Pane] = frozenset()
    over: Pane | None = None
    focus: Pane = Pane.ARTICLE
    zoomed: bool = False
    alone: bool = False

    @property
    def form(self) -> Form:
        """How the side panes lie in a terminal of this size."""
        if self.width < LEAST_WIDTH or self.height < LEAST_HEIGHT:
            return Form.TINY
        if self.width < STACKED_FROM:
            return Form.FOLDED
        if self.width >= COLUMNS_FROM:
            return Form.COLUMNS
        return Form.STACKED if self.height >= STACKED_HEIGHT else Form.SINGLE

    @property
    def beside(self) -> frozenset[Pane]:
        """The side panes that lie beside the article."""
        return frozenset() if self.alone else _BESIDE.get(self.form, frozenset()) - self.hidden

    def is_shown(self, pane: Pane) -> bool:
        """Say whether a pane is on the screen."""
        if self.form is Form.TINY:
            return False
        if self.zoomed:
            return pane is self.focus
        return pane is Pane.ARTICLE or pane is self.over or pane in self.beside

    def resized(self, width: int, height: int) -> Panes:
        """Return the arrangement for another size; a pane that was over the article stays if it still has to be."""
        return self._replace(width=width, height=height)._settled()

    def go_to(self, pane: Pane) -> Panes:
        """Give a pane the keys, and show it if it is not on the screen."""
        if self.zoomed:
            return self._replace(focus=pane, over=None)
        beside_form = pane in _BESIDE.get(self.form, frozenset())
        shown = self._replace(focus=pane, hidden=self.hidden - {pane}, alone=self.alone and pane is Pane.ARTICLE)
        return shown._replace(over=None if pane is Pane.ARTICLE or beside_form else pane)

    def next(self, direction: int) -> Panes:
        """Give the next pane (1) or the one before (-1) the keys; one that a person has hidden is passed over."""
        reachable = [pane for pane in _ORDER if pane not in self.hidden or pane is self.focus]
        place = reachable.index(self.focus) + direction
        return self.go_to(reachable[place % len(reachable)])

    def toggle(self, pane: Pane) -> Panes:
        """Show a side pane, or hide it; one that opens over the article takes the keys."""
        if self.is_shown(pane):
            if pane is self.over or self.zoomed:
                return self.close()
            hidden = self._replace(hidden=self.hidden | {pane})
            return hidden._replace(focus=Pane.ARTICLE) if self.focus is pane else hidden
        if pane in _BESIDE.get(self.form, frozenset()):
            return self._replace(hidden=self.hidden - {pane}, alone=False, zoomed=False)._settled()
        return self._replace(zoomed=False).go_to(pane)

    def close(self) -> Panes:
        """Close what lies over the article or fills the screen; the article has the keys then."""
        return self._replace(over=None, zoomed=False, focus=Pane.ARTICLE)

    def zoom(self) -> Panes:
        """Let the pane with the keys fill the screen, or go back to how it was."""
        return self._replace(zoomed=not self.zoomed)._settled()

    def leave_alone(self) -> Panes:
        """Leave nothing but the article on the screen, or go back to how it was."""
        return self.close()._replace(alone=not self.alone)

    def _settled(self) -> Panes:
        """Return the arrangement with what the size no longer allows set right."""
        if self.zoomed:
            return self._replace(over=None)
        if self.focus is Pane.ARTICLE:
            return self._replace(over=None) if self.over in self.beside else self
        if self.focus in _BESIDE.get(self.form, frozenset()) - self.hidden:
            return self._replace(over=None, alone=False)
        return self._replace(over=self.focus, alone=False)
