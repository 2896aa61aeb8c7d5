"""References to notes, which pages print as small raised figures, are put into brackets: `since the flood.[1]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.sources.trees import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEY = re.compile(r"\[?(\d{1,4}|[*†‡§]{1,3}|[a-z]|[ivxl]{1,6})\]?\)?")
_BACK = frozenset("↩↑^⏎↵⤴")  # where a note leads back to the text
_JOINERS = "\ufe0e\ufe0f"
_CLASSES = re.compile(r"(?i)note-?ref|footnote|endnote")


def mark_notes(root: _Element) -> None:
    """Put the references to notes into brackets, and take out what leads back from the notes; the tree is changed."""
    for link in list(root.iter("a")):
        text = text_of(link).strip()
        if not text or len(text) > 8:
            continue
        if _leads_back(link, text):
            _take_out(link)
        elif (key := _KEY.fullmatch(text)) and _is_reference(link) and not _is_in_brackets(link):
            for child in list(link):
                link.remove(child)
            link.text = f"[{key[1]}]"


def _is_reference(link: _Element) -> bool:
    if "noteref" in f"{link.get('epub:type', '')} {link.get('role', '')}" or _CLASSES.search(link.get("class", "")):
        return True
    is_raised = any(its.tag == "sup" for its in (link.getparent(), *link.iter()) if its is not None)
    return is_raised and "#" in link.get("href", "")


def _is_in_brackets(link: _Element) -> bool:
    return (link.text or "").strip().startswith("[")


def _leads_back(link: _Element, text: str) -> bool:
    if link.get("role") == "doc-backlink" or "backlink" in link.get("epub:type", ""):
        return True
    bare = text.strip(_JOINERS)
    return bool(bare) and set(bare) <= _BACK and "#" in link.get("href", "")


def _take_out(link: _Element) -> None:
    link.drop_tree()  # type: ignore[attr-defined]
