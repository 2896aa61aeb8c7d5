"""Who is quoted, below a block quotation: pages set it off by its looks, a text has a dash before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.sources.trees import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_DASHES = ("—", "–", "―", "-", "~")
_LONGEST = 160  # characters
_CREDITS = ("cite", "footer", "figcaption")


def mark_credits(root: _Element) -> None:
    """Put a dash before what ends a block quotation and says whose it is; the tree is changed."""
    for quotation in root.iter("blockquote"):
        last = quotation[-1] if len(quotation) else None
        if last is not None and last.tag == "p" and len(last) == 1 and not (last.text or "").strip():
            last = last[0]
        if last is None or last.tag not in _CREDITS or (last.tail or "").strip():
            continue
        text = text_of(last)
        if text and len(text) <= _LONGEST and not text.startswith(_DASHES) and text_of(quotation) != text:
            last.text = f"— {(last.text or '').lstrip()}"
