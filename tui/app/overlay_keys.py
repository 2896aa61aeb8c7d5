"""The keys of what lies over the article for a moment: lists to pick from, the search of the library, the help."""

from __future__ import annotations

from typing import NamedTuple


class OverlayKey(NamedTuple):
    """A binding as the table of keys has it: `place` is where it holds."""

    id: str
    keys: str
    action: str
    description: str
    place: str


OVERLAY_KEYS = (
    OverlayKey("shelf.choose", "enter,l,right", "choose", "Take what is under the cursor", "shelf"),
    OverlayKey("picking.close", "escape,q,h,left", "dismiss", "Close the list", "picking"),
    OverlayKey("picking.browse", "o", "browse", "Open the link in the browser", "picking"),
    OverlayKey("finding.close", "escape", "leave", "Close the search of the library", "finding"),
    OverlayKey("finding.up", "up", "move(-1)", "A hit up", "finding"),
    OverlayKey("finding.down", "down", "move(1)", "A hit down", "finding"),
    OverlayKey("finding.change", "tab,shift+tab", "change", "From the line to the hits, and back", "finding"),
    OverlayKey("finding.type", "/", "type", "To the line", "finding"),
    OverlayKey("finding.leave", "q", "dismiss", "Close it from the hits", "finding"),
    OverlayKey("help.search", "/", "search", "Search the keys", "help"),
    OverlayKey("help.leave", "escape", "leave", "Show all keys again, or close them", "help"),
    OverlayKey("help.close", "q,?,f1", "dismiss", "Close the keys", "help"),
)
