"""Putting the panes where their arrangement says: the only place where it becomes classes, displays and focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.view.panes import Form, Pane

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.view.panes import Panes

SIDE = "side"
MARKERS = "markers"
STATUS = "status"


def classes_of(panes: Panes) -> dict[str, bool]:
    """Return the classes of a screen with this arrangement, each with whether the screen has it."""
    both = panes.is_shown(Pane.SPEAKERS) and panes.is_shown(Pane.STATISTICS)
    return {
        **{f"-{form}": form is panes.form for form in Form},
        "-over": panes.over is not None,
        "-zoomed": panes.zoomed,
        "-one": not both,
    }


def is_displayed(name: str, panes: Panes) -> bool:
    """Say whether what is called `name`, a pane or what stands around the panes, is on the screen."""
    if name == SIDE:
        return panes.is_shown(Pane.SPEAKERS) or panes.is_shown(Pane.STATISTICS)
    if name == MARKERS:
        return panes.is_shown(Pane.ARTICLE) and not panes.alone
    return not panes.alone if name == STATUS else panes.is_shown(Pane(name))


def arrange(screen: Screen[None], panes: Panes, before: Panes) -> None:
    """Show on `screen` what `panes` says; `before` is what it shows now."""
    for name in (*Pane, SIDE, MARKERS, STATUS):
        for widget in screen.query(f"#{name}"):
            widget.display = is_displayed(name, panes)
    screen.update_classes(classes_of(panes))
    if before.focus is not panes.focus:
        screen.set_focus(screen.query_one(f"#{panes.focus}"), scroll_visible=False)
