"""Text that was escaped once too often, as feeds have it: `&#8220;` where a quotation mark should be."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTITY = re.compile(r"&(?:#\d{2,7}|#x[0-9a-fA-F]{2,6}|amp|quot|apos|nbsp|hellip|[lr][sd]quo|[mn]dash|[lr]aquo);")
_ELEMENT = re.compile(
    r"\s*<(?:p|div|h[1-6]|blockquote|figure|[uo]l|article|section|span|img|a|em|strong)\b[^>]{0,500}>"
)
_LITERAL = frozenset(("code", "pre", "kbd", "samp", "tt"))


def is_escaped_markup(root: _Element) -> bool:
    """Tell whether the text in a tree is mark-up itself."""
    return _ELEMENT.match("".join(map(str, root.itertext()))[:2_000]) is not None


def unescape_text(root: _Element) -> None:
    """Replace what is left of entities in the text of a tree, but for code; the tree is changed."""
    for element in root.iter():
        if element.text and _ENTITY.search(element.text) and not _is_literal(element):
            element.text = unescape(element.text)
        parent = element.getparent()
        if element.tail and _ENTITY.search(element.tail) and (parent is None or not _is_literal(parent)):
            element.tail = unescape(element.tail)


def _is_literal(element: _Element) -> bool:
    return element.tag in _LITERAL or any(its.tag in _LITERAL for its in element.iterancestors())
